/// Who may read and finish an action point: the two who agreed it, who is to carry it out while the parties consent to that, and for one
/// session whoever stands in.
enum ActionPointPermissions {
    static func reading(_ point: ActionPointFacts) -> [Rule<Actor>] {
        completing(point) + [
            Rule(.partiesTakePart) { point.partyIDs.contains($0.membershipID) },
            Rule(.standInsSeeOpenPoints) { point.isOpen && point.standInIDs.contains($0.membershipID) },
        ]
    }

    static func completing(_ point: ActionPointFacts) -> [Rule<Actor>] {
        [
            Rule(.ownersReportOutcome) { point.ownerID == $0.membershipID && point.partyIDs.contains($0.membershipID) },
            Rule(.consentShares) { point.ownerID == $0.membershipID && point.isShared },
        ]
    }
}
