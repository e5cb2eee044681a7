import SQLStorage
public import Supervision

/// A record as it was sent, with its signatures and what was added.
public struct OpenedRecord: Sendable {
    public let record: SupervisionRecord
    public let version: SentVersion
    public let text: RecordText
    /// Of the edition that governs it: where action points and signatures stand, and what they are called.
    public let form: RecordForm?
    /// What it says differently from the version before; nil where there was none, and for whoever is no party.
    public let difference: RecordDifference?
    public let responses: [OpenedResponse]
    public let addenda: [OpenedAddendum]
    /// Sheets signed on paper, unopened.
    public let sheets: [SignedSheet]
    /// That it was closed without the second signature, and why.
    public let closing: OpenedUnsignedClosing?
    /// Whether the actor can close it unsigned now.
    public let canClose: Bool
    /// Why it was opened.
    public let purpose: Purpose
    public let isParty: Bool
    public let isAuthor: Bool
    /// Who may read it, by the terms that its parties signed.
    public let readers: Set<RecordReader>
    /// Whether its supervisee shows it to a stand-in now.
    public let isShown: Bool

    /// What it says of sharing its action points.
    public var consent: RecordText.Line? { text.lines.first { $0.key == RecordForm.consentField } }
}

/// An addendum with its words.
public struct OpenedAddendum: Sendable {
    public let addendum: Addendum
    public let text: AddendumText
}

/// In what way words leave the system.
public enum Opening: Sendable {
    case onScreen, printed, exported

    var event: LogEntry.Event {
        switch self {
        case .onScreen: .recordOpened
        case .printed: .recordPrinted
        case .exported: .recordExported
        }
    }
}

extension Store {
    /// Opens what was sent for signature: the entry of the reading is committed first, then the words are unsealed.
    /// - Throws: ``NotFound`` for whoever the signed terms do not name, and while nothing has been sent.
    public func open(
        _ id: SupervisionRecord.ID, for purpose: Purpose, _ opening: Opening = .onScreen, as actor: Actor, at now: Instant
    ) async throws -> OpenedRecord {
        let grant = try await change { db in
            let (record, session, _, grant) = try db.record(id, for: { .readRecord($0, purpose) }, by: actor)
            guard record.current != nil else { throw NotFound() }
            return (grant, LogEntry(opening.event, id, by: actor, as: session.part(of: actor), for: purpose, at: now))
        }
        return try await look { db in
            try openedRecord(id, stating: purpose, for: { .readRecord($0, purpose) }, with: grant, as: actor, at: now, in: db)
        }
    }

    func openedRecord(
        _ id: SupervisionRecord.ID, stating purpose: Purpose, for act: (RecordFacts) -> Access.Act, with grant: Grant, as actor: Actor,
        at now: Instant, in db: any ReadTransaction
    ) throws -> OpenedRecord {
        let (record, session, facts, _) = try db.record(id, for: act, by: actor)
        guard let version = record.current else { throw NotFound() }
        let isParty = record.partyIDs.contains(actor.membershipID)
        let text = try self.text(of: record, version: version, with: grant, in: db)
        let toClose = try db.toClose(record, version: version.number, as: actor, at: now)
        return OpenedRecord(
            record: record, version: version, text: text,
            form: try shelf.edition(record.editionID, in: db).pack.recordForm(text.form),
            difference: isParty ? try difference(of: text, version, in: record, with: grant, in: db) : nil,
            responses: isParty ? try responses(to: record, with: grant, in: db) : [],
            addenda: try addenda(to: record, with: grant, in: db), sheets: try db.sheets(of: id),
            closing: try unsignedClosing(of: record, with: grant, in: db),
            canClose: isParty && RecordRules.closingUnsigned.unmet(by: toClose).isEmpty, purpose: purpose, isParty: isParty,
            isAuthor: session.supervisorID == actor.membershipID, readers: facts.readers, isShown: !facts.shownTo.isEmpty)
    }

    private func difference(
        of text: RecordText, _ version: SentVersion, in record: SupervisionRecord, with grant: Grant, in db: any ReadTransaction
    ) throws -> RecordDifference? {
        guard let earlier = record.sent.last(where: { $0.number < version.number }) else { return nil }
        return RecordDifference(from: try self.text(of: record, version: earlier, with: grant, in: db), to: text)
    }
}
