/// Who may read and finish an action point: the two who agreed it, and who is to carry it out, while the parties consent to that.
enum ActionPointPermissions {
    static func reading(_ point: ActionPointFacts) -> [Rule<Actor>] {
        completing(point) + [Rule(.partiesTakePart) { point.partyIDs.contains($0.membershipID) }]
    }

    static func completing(_ point: ActionPointFacts) -> [Rule<Actor>] {
        [
            Rule(.ownersReportOutcome) { point.ownerID == $0.membershipID && point.partyIDs.contains($0.membershipID) },
            Rule(.consentShares) { point.ownerID == $0.membershipID && point.isShared },
        ]
    }
}
