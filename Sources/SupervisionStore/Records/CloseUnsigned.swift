import Foundation
import SQLStorage
public import Supervision

/// That a record was closed unsigned, with the names and the reason.
public struct OpenedUnsignedClosing: Sendable {
    public let closing: UnsignedClosing
    public let by: String
    /// Who did not sign.
    public let absent: String
    public let words: UnsignedClosing.Words
}

/// The text of a record that a party may want to close unsigned, and what stands in the way now.
public struct ClosableRecord: Hashable, Sendable {
    public let version: Int
    public let inTheWay: [Clause]
}

extension Store {
    /// Whether a party can close a record unsigned now.
    /// - Throws: ``NotFound`` for whoever is none, and while nothing has been sent.
    public func closableRecord(_ id: SupervisionRecord.ID, as actor: Actor, at now: Instant) async throws -> ClosableRecord {
        try await look { db in
            let (record, _, _, _) = try db.record(id, for: Access.Act.answerRecord, by: actor)
            guard let version = record.current?.number else { throw NotFound() }
            return ClosableRecord(
                version: version,
                inTheWay: RecordRules.closingUnsigned.unmet(by: try db.toClose(record, version: version, as: actor, at: now)))
        }
    }

    /// Closes a record that will never get its second signature. Closing it twice is closing it once.
    /// - Throws: ``NotFound``, ``Refusal`` with each clause in the way.
    public func closeUnsigned(
        _ id: SupervisionRecord.ID, version: Int, because words: UnsignedClosing.Words, as actor: Actor, at now: Instant
    ) async throws {
        try await change { db in
            let (record, session, _, _) = try db.record(id, for: Access.Act.answerRecord, by: actor)
            let entry = LogEntry(.recordClosedUnsigned, id, by: actor, as: session.part(of: actor), at: now)
            if record.unsignedClosing?.closedBy == actor.membershipID { return ((), entry) }
            try RecordRules.closingUnsigned.require(
                of: try db.toClose(record, version: version, as: actor, at: now),
                under: shelf.edition(record.editionID, in: db).pack)
            try db.execute(
                """
                INSERT INTO unsigned_closing (record_id, number, closed_by, closed_at)
                VALUES (\(id), \(version), \(actor.membershipID), \(now))
                """)
            try seal(try CanonicalJSON.bytes(of: words), at: Place(.unsignedClosing, id, in: record.organisationID), in: db)
            return ((), entry)
        }
    }

    func unsignedClosing(
        of record: SupervisionRecord, with grant: Grant, in db: any ReadTransaction
    ) throws -> OpenedUnsignedClosing? {
        guard let closing = record.unsignedClosing,
            let bytes = try bytes(at: Place(.unsignedClosing, record.id, in: record.organisationID), with: grant, in: db)
        else { return nil }
        let names = try db.members([record.supervisorID, record.superviseeID]).mapValues(\.name)
        return OpenedUnsignedClosing(
            closing: closing, by: names[closing.closedBy] ?? "", absent: names[record.otherParty(than: closing.closedBy)] ?? "",
            words: try JSONDecoder().decode(UnsignedClosing.Words.self, from: bytes))
    }
}

extension ReadTransaction {
    func toClose(_ record: SupervisionRecord, version: Int, as actor: Actor, at now: Instant) throws -> RecordToClose {
        let other = try member(record.otherParty(than: actor.membershipID))?.membership
        return RecordToClose(
            record: record, version: version, closerID: actor.membershipID,
            otherHasLeft: other.map { !$0.isCurrent(on: LondonTime.day(of: now)) } ?? true, now: now)
    }
}
