import Foundation
import SQLStorage
public import Supervision

extension Store {
    /// Freezes the draft and lays it before both parties for signature. Sending the same draft twice sends it once.
    /// - Throws: ``NotFound``, ``Refusal`` with each clause in the way, ``DraftChanged`` where another window saved meanwhile.
    public func send(_ id: SupervisionRecord.ID, expecting version: Version, as actor: Actor, at now: Instant) async throws {
        let salt = Salt.new()
        try await change { db in
            let (record, session, _, grant) = try db.record(id, for: Access.Act.writeRecord, by: actor)
            let entry = LogEntry(.recordSent, id, by: actor, as: "supervisor", at: now)
            guard record.draft == version else { throw DraftChanged() }
            if record.current?.draft == version, record.state == .awaitingSignature { return ((), entry) }
            let edition = try shelf.edition(record.editionID, in: db)
            guard let form = edition.pack.writtenForm(for: .individual, type: session.type) else { throw NotFound() }
            let words = try words(of: record, with: grant, in: db)
            let carriers = try db.carriers(for: record, on: LondonTime.day(of: now))
            let said =
                form.fields.contains(where: \.isSupervisees)
                ? try responses(to: record, with: grant, in: db).words(of: record.superviseeID) : ""
            try RecordRules.sending.require(
                of: .init(
                    record: record, words: words, form: form, terms: edition.pack.actionPoints, sessionState: session.state,
                    carriers: Set(carriers.map(\.id)), hasEarlier: form.looksBack ? db.hasEarlier(than: session) : true),
                under: edition.pack)
            let agreement = try db.governing(session, under: edition.pack).signed(at: session.outset?.startedAt ?? now)
            let text = RecordText(
                of: try source(of: record, session: session, agreement: agreement, edition: edition, form: form, carriers, said, in: db),
                words: words,
                salt: salt, at: now)
            let bytes = try CanonicalJSON.bytes(of: text)
            let number = (record.current?.number ?? 0) + 1
            try seal(bytes, at: Place(.record, id, version: number, in: record.organisationID), in: db)
            try db.insertVersion(number, of: record, digest: Digest(of: bytes), at: now)
            if let next = words.nextMeeting(under: form) { try db.insertNextMeeting(next, in: number, of: id) }
            if number == 1 {
                try db.insertReaders(edition.pack.recordReaders(under: agreement, for: session.format, type: session.type), of: id)
            }
            return ((), entry)
        }
    }

    private func source(
        of record: SupervisionRecord, session: Session, agreement: Agreement?, edition: PolicyEdition, form: RecordForm,
        _ carriers: [Member], _ said: String, in db: any ReadTransaction
    ) throws -> RecordText.Source {
        let members = try db.members([record.supervisorID, record.superviseeID])
        guard let supervisor = members[record.supervisorID], let supervisee = members[record.superviseeID] else { throw NotFound() }
        return RecordText.Source(
            edition: edition, form: form, session: session, supervisee: PartyAsSigned(supervisee), supervisor: PartyAsSigned(supervisor),
            agreementSignedAt: agreement?.signatures.map(\.at).max(),
            acceptedInRegisterAt: try db.attendance(of: record.superviseeID, at: session.id).flatMap {
                $0.agreementDigest == nil ? nil : $0.at
            }, carriers: carriers.map { PartyAsSigned($0) }, superviseeWords: said)
    }
}

/// The draft was saved again since the page was shown.
public struct DraftChanged: Error, Hashable, Sendable {}
