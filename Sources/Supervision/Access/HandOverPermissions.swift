/// Who may see, write, read and agree to a hand-over.
enum HandOverPermissions {
    /// What somebody supervises, and beginning to hand it over.
    static func caseload(of supervisor: Membership.ID) -> [Rule<Actor>] {
        [
            Rule(.handOversAreOpened) { $0.membershipID == supervisor },
            Rule(.caseloadsAreSeen) { $0.isSafeguardingTeam },
        ]
    }

    /// That there is one, between whom, and how far it is.
    static func seeing(_ handOver: HandOver) -> [Rule<Actor>] {
        [
            Rule(.handOversAreAgreed) { handOver.part(of: $0.membershipID) != nil },
            Rule(.caseloadsAreSeen) { $0.isSafeguardingTeam },
        ]
    }

    static func writing(_ handOver: HandOver) -> [Rule<Actor>] { caseload(of: handOver.fromID) }

    /// Not the new supervisor before the supervisee agrees; of the Safeguarding Team whoever wrote it.
    static func reading(_ handOver: HandOver) -> [Rule<Actor>] {
        [
            Rule(.handOversAreAgreed) {
                [handOver.superviseeID, handOver.fromID].contains($0.membershipID) || handOver.writtenBy == $0.membershipID
            },
            Rule(.superviseesAgreeFirst) {
                handOver.toID == $0.membershipID && handOver.agreed.contains(.supervisee) && !handOver.isWithdrawn
            },
        ]
    }

    static func readingHarm(_ handOver: HandOver) -> [Rule<Actor>] {
        reading(handOver) + [Rule(.harmIsHandedOver) { handOver.toID == $0.membershipID && !handOver.isWithdrawn }]
    }

    /// Each for themselves; for a supervisor who is gone somebody of the Safeguarding Team, who is not a party to it.
    static func agreeing(_ handOver: HandOver, as part: HandOver.Part, isGone: Bool) -> [Rule<Actor>] {
        [
            Rule(.handOversAreAgreed) { handOver.part(of: $0.membershipID) == part },
            Rule(.leaversAreReplaced) {
                part == .from && isGone && $0.isSafeguardingTeam && handOver.part(of: $0.membershipID) == nil
            },
        ]
    }
}
