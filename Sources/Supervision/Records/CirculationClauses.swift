extension Clause {
    public static let themesGoRound = Clause(
        "themesGoRound",
        "Where the policy has the themes of a group sent round, who led it notes that they were, and those who took part read on which day.",
        keeps: ["DIFF-24", "HWCCG-070", "HWCCG-071", "DDICB-084", "DDICB-085"], isOurs: true)
    public static let circulatedOnceClosed = Clause(
        "circulatedOnceClosed",
        "What is sent round is the record that was closed.",
        keeps: ["HWCCG-071", "DDICB-085"], isOurs: true)
    public static let ownLogIsKept = Clause(
        "ownLogIsKept",
        "Each sees the group sessions that they took part in, with date and kind, and what they noted of them for themselves; nobody else does.",
        keeps: ["DIFF-23", "HWCCG-069", "DDICB-083"], isOurs: true)

    static let circulationClauses: [Clause] = [themesGoRound, circulatedOnceClosed, ownLogIsKept]
}

extension GroupRecordRules {
    /// What stands before somebody notes that themes were sent round.
    public static let circulating: [Rule<(record: GroupRecord, isAsked: Bool)>] = [
        Rule(.themesGoRound) { $0.isAsked },
        Rule(.circulatedOnceClosed) { $0.record.closing != nil },
    ]
}
