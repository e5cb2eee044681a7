import SQLStorage
import Supervision

/// With whom somebody may plan a session of their own.
struct OwnSupervisors {
    /// Those who supervise them already, and the others who are nominated.
    var known: [Member] = []
    var others: [Member] = []

    var all: [Member] { known + others }
}

extension Store {
    /// None where booking is left to others, or no policy is in force.
    func ownSupervisors(of actor: Actor, on day: CivilDate, in db: any ReadTransaction) throws -> OwnSupervisors {
        guard !actor.isGuest, let edition = try db.editionID(of: actor.organisationID, on: day) else { return OwnSupervisors() }
        let arrangers = try shelf.edition(edition, in: db).pack.arrangers
        guard !arrangers.isEmpty else { return OwnSupervisors() }
        let cancelled = try db.supervisorsOfRebooking(by: actor.membershipID, on: day)
        guard arrangers.contains(.supervisee) || arrangers.contains(.asAgreed) || !cancelled.isEmpty else { return OwnSupervisors() }
        let nominated = try db.nominatedSupervisors(of: actor.organisationID, on: day).filter { $0.id != actor.membershipID }
        guard arrangers.contains(.supervisee) else {
            let terms = arrangers.contains(.asAgreed) ? try db.agreedTerms(of: actor.membershipID, on: day) : []
            let known = cancelled.union(terms.filter(\.superviseeBooks).map(\.supervisorID))
            return OwnSupervisors(known: nominated.filter { known.contains($0.id) })
        }
        let own = try db.supervisors(of: actor.membershipID)
        return OwnSupervisors(known: nominated.filter { own.contains($0.id) }, others: nominated.filter { !own.contains($0.id) })
    }

    /// A supervisee for whom the actor may plan: somebody else, or oneself where that is left to the supervisee.
    /// - Parameter supervisor: nil while none is chosen.
    /// - Throws: ``NotFound``.
    func plannable(
        _ id: Membership.ID, with supervisor: Membership.ID? = nil, by actor: Actor, on day: CivilDate, in db: any ReadTransaction
    ) throws -> (member: Member, grant: Grant) {
        guard id == actor.membershipID, let member = try db.member(id), !Access.allows(.planFor(member.facts), to: actor) else {
            return try db.member(id, for: Access.Act.planFor, by: actor)
        }
        let own = try ownSupervisors(of: actor, on: day, in: db).all
        let isArranger = supervisor.map { chosen in own.contains { $0.id == chosen } } ?? !own.isEmpty
        return try db.member(id, for: { .planOwn($0, isArranger: isArranger) }, by: actor)
    }
}

extension TermsOfPair {
    /// Whether the supervisee books what the two agreed, alone or with the other.
    var superviseeBooks: Bool { terms.terms.arranger != .supervisor }
    var supervisorBooks: Bool { terms.terms.arranger != .supervisee }
}

extension ReadTransaction {
    func arranging(
        _ type: String, with supervisor: Membership.ID, for supervisee: Member, under pack: PolicyPack, on day: CivilDate
    ) throws -> Arranging {
        let terms = pack.scheduling(ofType: type)
        let agreed =
            terms?.arranger.value == .asAgreed
            ? try agreedTerms(between: supervisor, and: supervisee.id, on: day)?.terms.arranger : nil
        return Arranging(
            terms: terms, agreed: agreed, superviseeID: supervisee.id, supervisorID: supervisor,
            lineManagerID: supervisee.membership.lineManagerID)
    }

    /// Whether the actor is to book, or cancelled what is now booked anew.
    func isLeft(to actor: Actor, _ arranging: Arranging, on day: CivilDate) throws -> Bool {
        try arranging.isLeft(to: actor.membershipID) || hasToRebook(actor, for: arranging.superviseeID, on: day)
    }

    func warning(of arranging: Arranging) throws -> PlanWarning {
        .leftToOthers(try members(Array(arranging.arrangerIDs ?? [])).values.map(\.name).sorted())
    }

    /// Who supervises somebody one to one: by sessions that are not off, or because the pair was handed over to them.
    func supervisors(of member: Membership.ID) throws -> Set<Membership.ID> {
        Set(
            try rows(
                """
                SELECT DISTINCT session.supervisor_id FROM session
                JOIN session_supervisee AS met ON met.session_id = session.id
                WHERE met.membership_id = \(member) AND session.format = 'individual'
                    AND NOT EXISTS (SELECT 1 FROM session_cancellation AS cancelled WHERE cancelled.session_id = session.id)
                UNION SELECT hand_over.to_id FROM hand_over WHERE hand_over.supervisee_id = \(member)
                    AND NOT EXISTS (SELECT 1 FROM hand_over_withdrawal AS withdrawn WHERE withdrawn.hand_over_id = hand_over.id)
                """, as: Membership.ID.self))
    }
}
