/// Who may see the quarterly report, and who lets it leave the team.
enum ReportPermissions {
    /// Figures are no content: whoever prepares the report need not be named in any record.
    static let seeing: [Rule<Actor>] = [
        Rule(.reportNeedsNoRecord) { $0.isSafeguardingTeam || $0.holds(.administrator) }
    ]

    static let readingReleased: [Rule<Actor>] = seeing + [Rule(.reportIsReleased) { $0.holds(.assuranceGroup) }]

    static let releasing: [Rule<Actor>] = [
        Rule(.reportIsReleased) { $0.holds(.headOfSafeguarding) }
    ]
}
