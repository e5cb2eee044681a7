import SQLStorage
public import Supervision

/// The other of the pair said something else of the session since the page was shown.
public struct TouchedMeanwhile: Error, Hashable, Sendable {
    public let touched: Touched
    public let version: Version
}

extension Store {
    /// Says what a session touched, in place of what was said before. Saying the same again changes nothing; what its policy does not
    /// name is left out.
    /// - Parameter version: the saving that was shown; nought where nothing had been said.
    /// - Throws: ``NotFound`` for everybody but its two, ``Refusal``, ``TouchedMeanwhile``.
    public func note(_ touched: Touched, of id: Session.ID, expecting version: Version, as actor: Actor, at now: Instant) async throws {
        try await change { db in
            let (session, _, _) = try db.session(id, for: Access.Act.noteTouched, by: actor)
            let pack = try shelf.edition(session.editionID, in: db).pack
            let entry = LogEntry(.touchedNoted, id, by: actor, as: session.part(of: actor), at: now)
            try GuidanceRules.touching.require(of: session.state, under: pack)
            let (saved, told) = (try db.touchedVersion(of: id), touched.among(pack.guidance ?? GuidanceTerms()))
            let standing = try db.touched(among: [id], to: actor)[id] ?? Touched()
            if standing == told { return ((), entry) }
            guard saved == version else { throw TouchedMeanwhile(touched: standing, version: saved) }
            try db.insert(told, as: saved.next, of: id, by: actor, at: now)
            return ((), entry)
        }
    }
}
