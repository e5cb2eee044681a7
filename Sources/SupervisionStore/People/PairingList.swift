import SQLStorage
public import Supervision

/// A pair about which the policy asks something, as lists show it: who and with whom.
public struct PairingLine: Hashable, Sendable {
    public let id: Pairing.ID
    public let supervisee: Member
    public let supervisor: Member
    /// From where the supervisor comes, as was said when they were nominated; nil for one of the own people.
    public let origin: NominationOrigin?
    public let asksManager: Bool
    public let consent: ManagerConsent
    /// What stood against it when it was formed.
    public let concerns: [PairingConcern.Kind]
    public let askedAt: Instant
    /// Whether it is the actor who agrees or not.
    public let isActorsToAnswer: Bool
}

/// A pair with as much as the actor may know of it.
public struct OpenedPairing: Sendable {
    public let line: PairingLine
    public let asker: String
    /// Why it is to be all the same; nil for whoever may not read it.
    public let reason: String?
}

extension Store {
    /// Pairs of which the actor may know.
    public func pairings(as actor: Actor, at now: Instant) async throws -> [PairingLine] {
        try await look { db in try pairingLines(Visible.pairings(to: actor), as: actor, at: now, in: db) }
    }

    /// - Throws: ``NotFound``.
    public func openPairing(_ id: Pairing.ID, as actor: Actor, at now: Instant) async throws -> OpenedPairing {
        try await change { db in
            guard let row = try db.pairingRows(where: "pairing.id = \(id)").first else { throw NotFound() }
            _ = try Access.grant(.seePairing(row.facts), to: actor)
            guard let line = try pairingLines("pairing.id = \(id)", as: actor, at: now, in: db).first else { throw NotFound() }
            var reason: String?
            if row.reasons > 0, let grant = try? Access.grant(.readPairingReason(row.facts), to: actor) {
                let place = Place(.pairingReason, id, version: row.reasons, in: row.organisationID)
                reason = try bytes(at: place, with: grant, in: db).map { OpenedWords(bytes: $0, grant: grant).text }
            }
            let opened = OpenedPairing(line: line, asker: try db.member(row.askerID)?.name ?? "", reason: reason)
            return (opened, LogEntry(.pairOpened, id, by: actor, at: now))
        }
    }

    /// - Throws: ``NotFound`` for whoever is not asked.
    public func requireAnswerer(of id: Pairing.ID, as actor: Actor) async throws {
        try await look { db in
            guard let row = try db.pairingRows(where: "pairing.id = \(id)").first else { throw NotFound() }
            _ = try Access.grant(.answerPairing(row.facts), to: actor)
        }
    }

    /// Says whether somebody may supervise one of the actor's own people. The last answer counts.
    /// - Throws: ``NotFound`` for whoever is not asked.
    public func answer(_ id: Pairing.ID, agrees: Bool, as actor: Actor, at now: Instant) async throws {
        try await change { db in
            guard let row = try db.pairingRows(where: "pairing.id = \(id)").first else { throw NotFound() }
            _ = try Access.grant(.answerPairing(row.facts), to: actor)
            try db.insertAnswer(agrees, to: row, by: actor, at: now)
            return ((), LogEntry(.pairAnswered, id, by: actor, as: "lineManager", at: now))
        }
    }

    func pairingLines(_ condition: SQL, as actor: Actor, at now: Instant, in db: any ReadTransaction) throws -> [PairingLine] {
        let rows = try db.pairingRows(where: condition)
        guard !rows.isEmpty else { return [] }
        let members = try db.members(Array(Set(rows.flatMap { [$0.superviseeID, $0.supervisorID] })))
        let day = LondonTime.day(of: now)
        let nominated = Dictionary(
            grouping: try db.roleAssignments(where: "membership_id IN \(Array(Set(rows.map(\.supervisorID))))"), by: \.membershipID)
        return rows.compactMap { row in
            guard let supervisee = members[row.superviseeID], let supervisor = members[row.supervisorID] else { return nil }
            return PairingLine(
                id: row.id, supervisee: supervisee, supervisor: supervisor,
                origin: nominated[row.supervisorID]?.first { $0.origin != nil && $0.isCurrent(on: day) }?.origin,
                asksManager: row.asksManager, consent: row.consent, concerns: row.concernKinds, askedAt: row.at,
                isActorsToAnswer: Access.allows(.answerPairing(row.facts), to: actor))
        }
    }
}
