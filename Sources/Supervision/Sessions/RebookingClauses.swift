extension Clause {
    public static let cancellerRebooks = Clause(
        "cancellerRebooks",
        "Whoever cancels a session books it anew; where neither party cancelled, whoever arranged it does. Only a new date that is accepted ends that.",
        keeps: ["DB-02", "DDICB-076", "DDICB-126", "GAP-24"], isOurs: true)
    public static let repeatedAbsenceRises = Clause(
        "repeatedAbsenceRises",
        "Somebody who missed two sessions in a row is shown to their supervisor and to the Safeguarding Team, with dates and without reasons.",
        keeps: ["DB-02", "LAS-055"], isOurs: true)

    public static let cancelledOnGround = Clause(
        "cancelledOnGround",
        "Whoever cancels says on which ground, where the policy has grounds; illness and another reason are always among them. Only the pair reads it.",
        keeps: ["DB-02", "HWCCG-062", "DDICB-075", "DDICB-125", "GAP-26"], isOurs: true)
    public static let otherGroundIsExplained = Clause(
        "otherGroundIsExplained",
        "Another reason than those named is said in words.",
        keeps: ["DB-02", "GAP-26"], isOurs: true)
    public static let rebookedInTime = Clause(
        "rebookedInTime",
        "What was cancelled is booked anew as soon as possible, or within the working days that the policy names; after that it is overdue.",
        keeps: ["DIFF-12", "HWCCG-063", "DDICB-076", "DDICB-126", "DB-02"], isOurs: true)

    static let rebookingClauses: [Clause] = [
        cancellerRebooks, repeatedAbsenceRises, cancelledOnGround, otherGroundIsExplained, rebookedInTime,
    ]
}
