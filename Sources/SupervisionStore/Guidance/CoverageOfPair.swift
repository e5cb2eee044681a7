import SQLStorage
public import Supervision

/// What the two of a session see of what they touched, in it and before.
public struct PairCoverage: Sendable {
    public let session: Session
    public let supervisor: Member
    public let supervisee: Member
    public let edition: PolicyEdition
    /// Empty where the policy names nothing that a session could touch.
    public let terms: GuidanceTerms
    /// In this session.
    public let touched: Touched
    public let version: Version
    public let coverage: Coverage
}

extension Store {
    /// - Throws: ``NotFound`` for everybody but its two, and for groups.
    public func coverage(at id: Session.ID, as actor: Actor) async throws -> PairCoverage {
        try await look { db in
            let (session, _, _) = try db.session(id, for: Access.Act.seeCoverage, by: actor)
            let edition = try shelf.edition(session.editionID, in: db)
            let members = try db.members(session.partyIDs)
            guard let supervisor = members[session.supervisorID],
                let supervisee = session.superviseeIDs.first.flatMap({ members[$0] })
            else { throw NotFound() }
            let terms = edition.pack.guidance ?? GuidanceTerms()
            let begun = try db.begunSessions(ofPairOf: session, to: actor)
            let touched = try db.touched(among: begun.map(\.id) + [id], to: actor)
            return PairCoverage(
                session: session, supervisor: supervisor, supervisee: supervisee, edition: edition, terms: terms,
                touched: touched[id] ?? Touched(), version: try db.touchedVersion(of: id),
                coverage: Coverage(
                    of: begun.map { Coverage.Held(id: $0.id, on: $0.on, touched: touched[$0.id] ?? Touched()) }, under: terms))
        }
    }
}
