/// Who drafts a year's sessions and books them.
enum YearPlanPermissions {
    static let planning: [Rule<Actor>] = [
        Rule(.yearIsDraftedCentrally) { $0.isSafeguardingTeam || $0.holds(.administrator) }
    ]
}
