extension Clause {
    public static let cancellerRebooks = Clause(
        "cancellerRebooks",
        "Whoever cancels a session books it anew; where neither party cancelled, whoever arranged it does. Only a new date that is accepted ends that.",
        keeps: ["DB-02", "DDICB-076", "DDICB-126", "GAP-24"], isOurs: true)
    public static let repeatedAbsenceRises = Clause(
        "repeatedAbsenceRises",
        "Somebody who missed two sessions in a row is shown to their supervisor and to the Safeguarding Team, with dates and without reasons.",
        keeps: ["DB-02", "LAS-055"], isOurs: true)

    static let rebookingClauses: [Clause] = [cancellerRebooks, repeatedAbsenceRises]
}
