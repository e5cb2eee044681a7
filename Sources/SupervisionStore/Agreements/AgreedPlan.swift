import SQLStorage
public import Supervision

/// What somebody agreed with one person, with the dates that follow; for these two.
public struct AgreedPlan: Hashable, Sendable {
    /// The other of the pair.
    public let name: String
    public let leads: Bool
    public let terms: PairTerms
    /// The stricter of the agreement and the policy.
    public let due: CivilDate

    public func isOverdue(on day: CivilDate) -> Bool { due < day }
    public func isReviewDue(on day: CivilDate) -> Bool { terms.reviewOn <= day }
}

extension Store {
    /// What the actor agreed in either part, the next that is due first.
    /// - Parameters:
    ///   - policyDue: by when the policy asks for the actor's own next session one to one.
    ///   - day: by which neither of the two has left.
    func agreedPlans(
        of actor: Actor, policyDue: CivilDate?, on day: CivilDate, in db: any ReadTransaction
    ) throws -> [AgreedPlan] {
        let pairs = try db.agreedTerms(of: actor.membershipID, on: day, heldUnder: shelf)
        guard !pairs.isEmpty else { return [] }
        let names = try db.members(pairs.map { $0.other(than: actor.membershipID) }).mapValues(\.name)
        return pairs.map { pair in
            let leads = pair.supervisorID == actor.membershipID
            return AgreedPlan(
                name: names[pair.other(than: actor.membershipID)] ?? "", leads: leads, terms: pair.terms,
                due: pair.terms.due(beside: leads ? nil : policyDue))
        }.sorted { ($0.due, $0.name) < ($1.due, $1.name) }
    }
}

extension TermsOfPair {
    func other(than member: Membership.ID) -> Membership.ID { member == supervisorID ? superviseeID : supervisorID }
}
