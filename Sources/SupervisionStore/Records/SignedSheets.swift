import Foundation
import SQLStorage
public import Supervision

/// A sheet with its bytes, as they were attached.
public struct OpenedSheet: Sendable {
    public let sheet: SignedSheet
    public let bytes: [UInt8]
}

/// The sheets of a record, with what its pages need around them.
public struct SheetsOfRecord: Sendable {
    public let sessionID: Session.ID
    public let sheets: [SignedSheet]
    /// Whether the actor writes the record.
    public let isAuthor: Bool
    /// Whether the actor can attach one more.
    public let canAttach: Bool
}

extension Store {
    /// Attaches a scan or a photo of the sheet that both signed. Attaching it twice is attaching it once.
    /// - Throws: ``NotFound`` for whoever does not write the record, ``Refusal``.
    public func attach(
        _ bytes: [UInt8], as id: SignedSheet.ID, to recordID: SupervisionRecord.ID, as actor: Actor, at now: Instant
    ) async throws {
        let kind = SignedSheet.Kind(of: bytes)
        try await change { db in
            let (record, session, _, _) = try db.record(recordID, for: Access.Act.writeRecord, by: actor)
            let entry = LogEntry(.sheetAttached, recordID, by: actor, as: "supervisor", at: now)
            let attached = try db.sheets(of: recordID)
            if attached.contains(where: { $0.id == id && $0.attachedBy == actor.membershipID }) { return ((), entry) }
            try RecordRules.attaching.require(
                of: AttachedSheet(
                    record: record, isEnteredLate: session.lateEntry != nil, kind: kind, size: bytes.count, attached: attached.count),
                under: shelf.edition(record.editionID, in: db).pack)
            guard let kind else { throw Refusal(.sheetIsWhatItSays) }
            try db.execute(
                """
                INSERT INTO signed_sheet (id, organisation_id, record_id, number, kind, bytes, attached_by, attached_at)
                VALUES (\(id), \(record.organisationID), \(recordID), \(attached.count + 1), \(kind.rawValue), \(bytes.count),
                    \(actor.membershipID), \(now))
                """)
            try seal(Data(bytes), at: Place(.signedSheet, id, in: record.organisationID), in: db)
            return ((), entry)
        }
    }

    /// The sheets of a record, unopened, for whoever may read it as their own.
    /// - Throws: ``NotFound``.
    public func sheets(of id: SupervisionRecord.ID, as actor: Actor) async throws -> SheetsOfRecord {
        try await look { db in
            let (record, session, facts, _) = try db.record(id, for: { .readRecord($0, .own) }, by: actor)
            let sheets = try db.sheets(of: id)
            let isAuthor = Access.allows(.writeRecord(facts), to: actor)
            return SheetsOfRecord(
                sessionID: session.id, sheets: sheets, isAuthor: isAuthor,
                canAttach: isAuthor && session.lateEntry != nil && !record.isSigned && sheets.count < SignedSheet.mostSheets)
        }
    }

    /// Opens a sheet: the entry of the reading is committed first, then the bytes are unsealed.
    /// - Throws: ``NotFound`` for whoever may not read the record.
    public func open(
        _ id: SignedSheet.ID, of recordID: SupervisionRecord.ID, for purpose: Purpose, as actor: Actor, at now: Instant
    ) async throws -> OpenedSheet {
        let (sheet, grant) = try await change { db in
            let (_, session, _, grant) = try db.record(recordID, for: { .readRecord($0, purpose) }, by: actor)
            guard let sheet = try db.sheets(of: recordID).first(where: { $0.id == id }) else { throw NotFound() }
            let entry = LogEntry(.sheetOpened, recordID, by: actor, as: session.part(of: actor), for: purpose, at: now)
            return ((sheet, grant), entry)
        }
        return try await look { db in
            guard let bytes = try bytes(at: Place(.signedSheet, id, in: actor.organisationID), with: grant, in: db) else {
                throw NotFound()
            }
            return OpenedSheet(sheet: sheet, bytes: Array(bytes))
        }
    }
}

private struct SheetRow: Decodable {
    let id: SignedSheet.ID
    let number: Int
    let kind: SignedSheet.Kind
    let bytes: Int
    let attachedBy: Membership.ID
    let attachedAt: Instant
}

extension ReadTransaction {
    func sheets(of record: SupervisionRecord.ID) throws -> [SignedSheet] {
        let found: [SheetRow] = try rows(
            "SELECT id, number, kind, bytes, attached_by, attached_at FROM signed_sheet WHERE record_id = \(record) ORDER BY number")
        return found.map {
            SignedSheet(
                id: $0.id, recordID: record, number: $0.number, kind: $0.kind, size: $0.bytes, attachedBy: $0.attachedBy,
                attachedAt: $0.attachedAt)
        }
    }
}
