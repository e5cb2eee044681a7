/// Who may know that two people are brought together, who agrees to it, and who reads why.
enum PairingPermissions {
    static func seeing(_ pairing: PairingFacts) -> [Rule<Actor>] {
        answering(pairing) + [
            Rule(.partiesTakePart) { [pairing.superviseeID, pairing.supervisorID].contains($0.membershipID) },
            Rule(.arrangersSeeDates) { $0.isSafeguardingTeam || $0.holds(.administrator) || $0.membershipID == pairing.askerID },
        ]
    }

    /// The line manager, where the policy has them asked; about oneself as supervisor nobody is asked.
    static func answering(_ pairing: PairingFacts) -> [Rule<Actor>] {
        guard pairing.asksManager else { return [] }
        return [
            Rule(.managersAgreeToPairs) {
                pairing.lineManagerID == $0.membershipID && pairing.supervisorID != $0.membershipID
            }
        ]
    }

    static func readingReason(_ pairing: PairingFacts) -> [Rule<Actor>] {
        [Rule(.reasonsForPairsStayInside) { $0.isSafeguardingTeam || $0.membershipID == pairing.askerID }]
    }
}
