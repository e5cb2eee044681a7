/// Who may see, and say, what the sessions of a pair touched: the two of them, whoever else reads their records.
enum GuidancePermissions {
    static func ofPair(_ session: SessionFacts) -> [Rule<Actor>] {
        guard session.format == .individual else { return [] }
        return [Rule(.coverageIsForThePair) { session.partyIDs.contains($0.membershipID) }]
    }
}
