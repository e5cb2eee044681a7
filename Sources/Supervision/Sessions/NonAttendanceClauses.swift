extension Clause {
    public static let attendanceIsKept = Clause(
        "attendanceIsKept",
        "For each invited person it is kept whether they accepted and whether they came; a session that somebody missed is not one held.",
        keeps: ["LAS-055"], isOurs: true)
    public static let absenceNotedAfterStart = Clause(
        "absenceNotedAfterStart",
        "That somebody did not come is noted once the session should have begun.",
        keeps: ["LAS-055"], isOurs: true)
    public static let absentIsParty = Clause(
        "absentIsParty",
        "Only somebody who was invited can have missed a session.",
        keeps: ["LAS-055"], isOurs: true)
    public static let absenceReasonStaysInside = Clause(
        "absenceReasonStaysInside",
        "Why somebody did not come is for the parties and the Safeguarding Team.",
        keeps: ["LAS-055", "DB-08"], isOurs: true)

    static let nonAttendanceClauses: [Clause] = [attendanceIsKept, absenceNotedAfterStart, absentIsParty, absenceReasonStaysInside]
}
