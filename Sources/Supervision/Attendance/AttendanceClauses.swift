extension Clause {
    public static let attendanceAcceptsAgreement = Clause(
        "attendanceAcceptsAgreement",
        "A signature in the attendance record accepts the group's agreement, which has no place to sign of its own.",
        keeps: ["LAS-131", "LAS-136"])
    public static let registerFollowsForm = Clause(
        "registerFollowsForm",
        "The attendance record names supervisor, date, time and venue, and for each who came name, role and signature.",
        keeps: ["LAS-132", "LAS-133", "LAS-134", "LAS-135", "LAS-137"])
    public static let attendanceSignedAtStart = Clause(
        "attendanceSignedAtStart",
        "Supervisees sign the attendance record when the session begins; who comes later signs before the signature counts.",
        keeps: ["LAS-183"])
    public static let attendanceExpected = Clause(
        "attendanceExpected",
        "Whoever is invited to a group is expected to take part; answer and attendance of each are kept.",
        keeps: ["LAS-055"])
    public static let everybodyOnTime = Clause(
        "everybodyOnTime",
        "Everybody is at the agreed venue on time.",
        keeps: ["LAS-179"], keptBy: .people)
    public static let attendanceBindsToAgreement = Clause(
        "attendanceBindsToAgreement",
        "A signature in the attendance record is for the very text of the agreement that was shown, and for nothing more.",
        keeps: ["LAS-136", "DB-17"], isOurs: true)
    public static let presentNotSigned = Clause(
        "presentNotSigned",
        "Whoever was there and did not sign is shown as present, not signed.",
        keeps: ["LAS-183", "GAP-27", "DB-17"], isOurs: true)
    public static let registerOpenUntilClosing = Clause(
        "registerOpenUntilClosing",
        "The attendance record is open from the beginning of the session until it is closed; after that nobody signs or is added.",
        keeps: ["GAP-27", "DB-17"], isOurs: true)
    public static let witnessIsNamed = Clause(
        "witnessIsNamed",
        "A signature on paper is noted with the name of whoever saw it.",
        keeps: ["DB-17"], isOurs: true)
    public static let ownAttendanceOnly = Clause(
        "ownAttendanceOnly",
        "Everybody signs the attendance record for themselves.",
        keeps: ["LAS-137", "DB-17"], isOurs: true)

    static let attendanceClauses: [Clause] = [
        attendanceAcceptsAgreement, registerFollowsForm, attendanceSignedAtStart, attendanceExpected, everybodyOnTime,
        attendanceBindsToAgreement, presentNotSigned, registerOpenUntilClosing, witnessIsNamed, ownAttendanceOnly,
    ]
}
