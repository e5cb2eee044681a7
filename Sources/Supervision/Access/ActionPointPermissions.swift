/// Who may read and finish an action point: the two who agreed it, who is to carry it out while the parties consent to that, and for one
/// session whoever stands in.
enum ActionPointPermissions {
    static func reading(_ point: ActionPointFacts) -> [Rule<Actor>] {
        completing(point) + [
            Rule(.partiesTakePart) { point.partyIDs.contains($0.membershipID) },
            Rule(.handedOverPointsFollow) { point.successorIDs.contains($0.membershipID) },
            Rule(.standInsSeeOpenPoints) { point.isOpen && point.standInIDs.contains($0.membershipID) },
        ]
    }

    static func completing(_ point: ActionPointFacts) -> [Rule<Actor>] {
        [
            Rule(.ownersReportOutcome) { point.ownerID == $0.membershipID && point.partyIDs.contains($0.membershipID) },
            Rule(.consentShares) { point.ownerID == $0.membershipID && point.isShared },
        ]
    }

    static func following(_ point: ActionPointFacts) -> [Rule<Actor>] {
        completing(point) + [Rule(.pairsFollowReferrals) { point.partyIDs.union(point.successorIDs).contains($0.membershipID) }]
    }

    static let seeingNeeds: [Rule<Actor>] = [
        Rule(.needsReachTeam) { $0.isSafeguardingTeam }
    ]

    /// In a session of the two who agreed it, or of the supervisee with whoever stands in.
    static func reviewing(_ point: ActionPointFacts, in session: SessionFacts) -> [Rule<Actor>] {
        guard session.format == .individual, session.superviseeIDs.isSubset(of: point.partyIDs), point.isReviewed(by: session.supervisorID)
        else { return [] }
        return [Rule(.pairsReviewActions) { session.partyIDs.contains($0.membershipID) }]
    }
}
