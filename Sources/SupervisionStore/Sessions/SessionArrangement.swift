import SQLStorage
public import Supervision

/// What whoever arranges a session needs to move or cancel it: who, when and where, nothing of what is brought to it.
public struct SessionArrangement: Sendable {
    public let session: Session
    public let edition: PolicyEdition
    public let supervisor: Member
    /// The usual supervisor, where the present one stands in.
    public let standsInFor: Member?
    public let supervisees: [Member]
    public let isParty: Bool
    /// Those of its series that come after it and are open, as far as the actor may do the same with them.
    public let following: [Session]
}

extension Store {
    /// - Throws: ``NotFound`` for whoever neither takes part nor arranged it.
    public func arrangement(
        of id: Session.ID, for act: @escaping @Sendable (SessionFacts) -> Access.Act = Access.Act.rearrange, as actor: Actor
    ) async throws -> SessionArrangement {
        try await look { db in
            let (session, _, _) = try db.session(id, for: act, by: actor)
            let members = try db.members(session.partyIDs + [session.standsInFor].compactMap(\.self))
            guard let supervisor = members[session.supervisorID] else { throw NotFound() }
            return SessionArrangement(
                session: session, edition: try shelf.edition(session.editionID, in: db), supervisor: supervisor,
                standsInFor: session.standsInFor.flatMap { members[$0] },
                supervisees: session.superviseeIDs.compactMap { members[$0] }, isParty: session.partyIDs.contains(actor.membershipID),
                following: try db.following(session, for: act, by: actor).map(\.session))
        }
    }
}
