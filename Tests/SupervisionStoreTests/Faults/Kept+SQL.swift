import Foundation
import SQLStorage
import Support
import Supervision
@testable import SupervisionStore

/// What an acknowledged operation must have left behind.
struct KeptThings {
    let store: Store
    let db: any ReadTransaction
    let organisationID = SmallTrust().organisationID

    /// Whether it is all there: its row, its words, and its line in the log.
    func keep(_ acknowledged: Acknowledged) throws -> Bool {
        switch acknowledged {
        case .planned(let id):
            return try logged(.sessionPlanned, id) && exists("FROM session WHERE id = \(id)")
        case .accepted(let id, let schedule):
            return try logged(.sessionAccepted, id)
                && exists(
                    "FROM session_acceptance WHERE session_id = \(id) AND number = \(schedule) AND membership_id = \(SmallTrust().supervisee.membershipID)"
                )
        case .moved(let id, let schedule, let reason):
            return try logged(.sessionMoved, id) && exists("FROM session_schedule WHERE session_id = \(id) AND number = \(schedule)")
                && opens(Place(.sessionChange, id, version: schedule, in: organisationID), reason)
        case .topicWritten(let id, let words):
            return try logged(.topicWritten, id) && exists("FROM topic WHERE id = \(id)")
                && opens(Place(.topic, id, in: organisationID), words)
        case .agreementSigned(let id, let signer):
            return try logged(.agreementSigned, id) && signed(id, version: 1, by: signer)
        case .started(let id):
            return try logged(.sessionStarted, id) && exists("FROM session_outset WHERE session_id = \(id)")
        case .closed(let id):
            return try logged(.sessionClosed, id) && exists("FROM session_closing WHERE session_id = \(id)")
        case .saved(let id, let draft, let advice):
            return try logged(.recordSaved, id, times: draft) && draftStands(id, at: draft, advice)
        case .sent(let id, let version, let advice):
            return try logged(.recordSent, id) && exists("FROM record_version WHERE record_id = \(id) AND number = \(version)")
                && opens(Place(.record, id, version: version, in: organisationID), advice)
        case .signed(let id, let version, let signer):
            return try logged(.recordSigned, id) && signed(id, version: version, by: signer)
        case .finished(let id, let words):
            return try logged(.actionPointFinished, id) && exists("FROM action_outcome WHERE action_point_id = \(id)")
                && opens(Place(.actionOutcome, id, in: organisationID), words)
        }
    }

    /// A later saving may have taken its place: then that one's words stand.
    private func draftStands(_ id: SupervisionRecord.ID, at draft: Int, _ advice: String) throws -> Bool {
        guard let record = try db.record(id), record.draft.number >= draft else { return false }
        let place = Place(.recordDraft, id, version: record.draft.number, in: organisationID)
        return try opens(place, record.draft.number == draft ? advice : "advice \(record.draft.number)")
    }

    private func exists(_ rest: SQL) throws -> Bool { try db.count("SELECT COUNT(*) \(rest)") == 1 }

    private func logged<Subject>(_ event: LogEntry.Event, _ id: Identifier<Subject>, times: Int = 1) throws -> Bool {
        try db.count("SELECT COUNT(*) FROM log_entry WHERE event = \(event.rawValue) AND subject_id = \(id)") >= times
    }

    private func signed<Subject>(_ id: Identifier<Subject>, version: Int, by signer: Membership.ID) throws -> Bool {
        try exists("FROM signature WHERE subject_id = \(id) AND version = \(version) AND signer_id = \(signer)")
    }

    private func opens(_ place: Place, _ words: String) throws -> Bool {
        guard let bytes = try store.bytes(at: place, with: Access.signInGrant, in: db) else { return false }
        return String(decoding: bytes, as: UTF8.self).contains(words)
    }
}

extension ReadTransaction {
    /// What no transaction may leave behind: names of the questions whose answer is not zero.
    func halfDone() throws -> [String] {
        try halves.filter { try count("SELECT COUNT(*) \($0.rest)") > 0 }.map(\.name)
    }
}

private let halves: [(name: String, rest: SQL)] = [
    ("session without schedule", "FROM session WHERE NOT EXISTS (SELECT 1 FROM session_schedule WHERE session_id = session.id)"),
    ("session without supervisee", "FROM session WHERE NOT EXISTS (SELECT 1 FROM session_supervisee WHERE session_id = session.id)"),
    ("session without agreement", "FROM session WHERE NOT EXISTS (SELECT 1 FROM agreement WHERE session_id = session.id)"),
    ("session without record", "FROM session WHERE NOT EXISTS (SELECT 1 FROM record WHERE session_id = session.id)"),
    (
        "session without its line in the log",
        "FROM session WHERE NOT EXISTS (SELECT 1 FROM log_entry WHERE subject_id = session.id AND event = 'sessionPlanned')"
    ),
    (
        "move without its reason",
        """
        FROM session_schedule AS moved WHERE number > 1 AND NOT EXISTS (SELECT 1 FROM sealed_document
            WHERE subject = 'sessionChange' AND subject_id = moved.session_id AND version = moved.number)
        """
    ),
    (
        "topic without words",
        "FROM topic WHERE NOT EXISTS (SELECT 1 FROM sealed_document WHERE subject = 'topic' AND subject_id = topic.id)"
    ),
    (
        "topic without its line in the log",
        "FROM topic WHERE NOT EXISTS (SELECT 1 FROM log_entry WHERE subject_id = topic.id AND event = 'topicWritten')"
    ),
    (
        "words of no topic",
        "FROM sealed_document WHERE subject = 'topic' AND NOT EXISTS (SELECT 1 FROM topic WHERE topic.id = sealed_document.subject_id)"
    ),
    (
        "draft without words, or with those of another saving",
        """
        FROM record WHERE draft > 0 AND NOT EXISTS (SELECT 1 FROM draft_document
            WHERE subject = 'recordDraft' AND subject_id = record.id AND version = record.draft)
        """
    ),
    (
        "draft with two texts",
        """
        FROM record WHERE (SELECT COUNT(*) FROM draft_document WHERE subject = 'recordDraft' AND subject_id = record.id) > 1
        """
    ),
    (
        "version without sealed text",
        """
        FROM record_version AS sent WHERE NOT EXISTS (SELECT 1 FROM sealed_document
            WHERE subject = 'record' AND subject_id = sent.record_id AND version = sent.number)
        """
    ),
    (
        "version without readers",
        "FROM record_version AS sent WHERE NOT EXISTS (SELECT 1 FROM record_reader WHERE record_id = sent.record_id)"
    ),
    (
        "signature without its line in the log",
        """
        FROM signature WHERE NOT EXISTS (SELECT 1 FROM log_entry WHERE log_entry.subject_id = signature.subject_id
            AND log_entry.membership_id = signature.signer_id AND event IN ('agreementSigned', 'recordSigned'))
        """
    ),
    (
        "record signed by both without action points",
        """
        FROM record WHERE (SELECT COUNT(*) FROM signature WHERE subject_id = record.id) = 2
            AND NOT EXISTS (SELECT 1 FROM action_point WHERE record_id = record.id)
        """
    ),
    (
        "action point without words",
        "FROM action_point WHERE NOT EXISTS (SELECT 1 FROM sealed_document WHERE subject = 'actionPoint' AND subject_id = action_point.id)"
    ),
    (
        "outcome without words",
        """
        FROM action_outcome WHERE NOT EXISTS (SELECT 1 FROM sealed_document
            WHERE subject = 'actionOutcome' AND subject_id = action_outcome.action_point_id)
        """
    ),
]
