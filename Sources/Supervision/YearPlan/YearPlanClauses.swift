extension Clause {
    public static let yearIsDraftedCentrally = Clause(
        "yearIsDraftedCentrally",
        "The Safeguarding Team, or an administrator for it, drafts the year's sessions and books them; nobody is invited before that.",
        keeps: ["LAS-054", "DB-12"], isOurs: true)
    public static let draftsDoNotClash = Clause(
        "draftsDoNotClash",
        "A drafted session is on a working day that is still to come, and clashes with nobody's other session, leave, or room.",
        keeps: ["LAS-054", "DB-12"], isOurs: true)

    static let yearPlanClauses: [Clause] = [yearIsDraftedCentrally, draftsDoNotClash]
}
