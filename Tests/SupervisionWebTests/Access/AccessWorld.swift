import CornerstoneDemo
import Foundation
import SQLStorage
import Support
import Supervision
import SupervisionStore

/// What the database says of a session: who takes part. Read by the test itself, past every decision.
struct SessionFact: Decodable, Sendable {
    let id: Session.ID
    let organisationID: Organisation.ID
    let format: String
    let supervisorID: Membership.ID
    let arrangerID: Membership.ID
    let isTelling: Bool
    /// Whether it is a group's and its record was closed.
    let isClosed: Bool
    /// The usual supervisor, where another stands in; and whether the session is still to be held.
    let standsInFor: Membership.ID?
    let isToCome: Bool
    var superviseeIDs: Set<Membership.ID> = []
    /// Who came, of a group.
    var attendeeIDs: Set<Membership.ID> = []

    var isGroup: Bool { format == "group" }
    var partyIDs: Set<Membership.ID> { superviseeIDs.union([supervisorID]) }

    private enum CodingKeys: String, CodingKey {
        case id, organisationID, format, supervisorID, arrangerID, isTelling, isClosed, standsInFor, isToCome
    }

    /// As if only that one had been there: a record from a group is between two.
    func between(_ supervisee: Membership.ID) -> SessionFact {
        var fact = self
        fact.superviseeIDs = [supervisee]
        return fact
    }
}

/// That somebody was invited to a session, or came to it.
struct TakingPartFact: Decodable, Sendable {
    let sessionID: Session.ID
    let membershipID: Membership.ID
}

struct LoggedFact: Decodable, Hashable, Sendable {
    let event: String
    let lines: Int
}

struct RecordFact: Decodable, Sendable {
    let id: SupervisionRecord.ID
    let sessionID: Session.ID
    let superviseeID: Membership.ID
    let versions: Int
    let signatures: Int
    /// The session for which it is shown.
    let shownIn: Session.ID?
}

struct ActionFact: Decodable, Sendable {
    let id: ActionPoint.ID
    let recordID: SupervisionRecord.ID?
    /// Of a group.
    let sessionID: Session.ID?
    let ownerID: Membership.ID?
    /// Parties who said yes to sharing what the record has.
    let consents: Int
    let isFinished: Bool
    /// Whether it asks for a referral.
    let isReferral: Bool
    /// To whom it was handed over.
    let carriedTo: Membership.ID?
}

struct HandOverFact: Decodable, Sendable {
    let id: HandOver.ID
    let organisationID: Organisation.ID
    let superviseeID: Membership.ID
    let fromID: Membership.ID
    let toID: Membership.ID
}

struct HandedFact: Decodable, Sendable {
    let recordID: SupervisionRecord.ID
    let toID: Membership.ID
}

struct AuditFact: Decodable, Sendable {
    let id: Audit.ID
    let organisationID: Organisation.ID
    let readerID: Membership.ID
}

struct SampleFact: Decodable, Sendable {
    let auditID: Audit.ID
    let recordID: SupervisionRecord.ID
}

struct RiskFact: Decodable, Sendable {
    let id: Risk.ID
    let recordID: SupervisionRecord.ID
    let foundBy: Membership.ID
}

struct TopicFact: Decodable, Sendable {
    let id: Topic.ID
    let sessionID: Session.ID
    let authorID: Membership.ID
}

struct AddendumFact: Decodable, Sendable {
    let id: Addendum.ID
    let recordID: SupervisionRecord.ID
}

struct NoteFact: Decodable, Sendable {
    let id: PrivateNote.ID
    let sessionID: Session.ID
    let authorID: Membership.ID
}

struct SheetFact: Decodable, Sendable {
    let id: SignedSheet.ID
    let recordID: SupervisionRecord.ID
}

struct MemberFact: Decodable, Sendable {
    let id: Membership.ID
    let organisationID: Organisation.ID
    let lineManagerID: Membership.ID?
    let firstName: String
    let lastName: String

    var name: String { "\(firstName) \(lastName)" }
}

struct LeaveFact: Decodable, Sendable {
    let id: Leave.ID
    let membershipID: Membership.ID
}

/// A session of a year's draft.
struct DraftedFact: Decodable, Sendable {
    let id: Session.ID
    let draftID: YearDraft.ID
    let organisationID: Organisation.ID
}

/// An agreement that a pair signs once.
struct AgreementFact: Decodable, Sendable {
    let id: Agreement.ID
    let organisationID: Organisation.ID
    let supervisorID: Membership.ID
    let superviseeID: Membership.ID
    let managerID: Membership.ID?
}

/// That somebody's line manager is asked to release them.
struct ReleaseFact: Decodable, Sendable {
    let id: ReleaseRequest.ID
    let membershipID: Membership.ID
}

/// Two people who are brought together, about whom the policy asks something.
struct PairingFact: Decodable, Sendable {
    let id: Pairing.ID
    let organisationID: Organisation.ID
    let superviseeID: Membership.ID
    let supervisorID: Membership.ID
    let askerID: Membership.ID
    let asksManager: Bool
}

struct RoleFact: Decodable, Sendable {
    let id: RoleAssignment.ID
    let membershipID: Membership.ID
}

/// The demo trust, a second organisation, and everybody who asks.
struct AccessWorld: Sendable {
    let store: Store
    let aviary: Aviary
    let subjects: [Subject]
    let home: Organisation.ID
    let sessions: [Session.ID: SessionFact]
    let records: [SupervisionRecord.ID: RecordFact]
    let actions: [ActionFact]
    let audits: [AuditFact]
    let handOvers: [HandOverFact]
    /// Records that went over, in hand-overs that are complete.
    let handed: [HandedFact]
    let samples: [SampleFact]
    let risks: [RiskFact]
    let topics: [TopicFact]
    let addenda: [AddendumFact]
    let sheets: [SheetFact]
    let notes: [NoteFact]
    let members: [Membership.ID: MemberFact]
    let roles: [RoleFact]
    let leaves: [LeaveFact]
    let drafted: [DraftedFact]
    let releases: [ReleaseFact]
    let pairings: [PairingFact]
    let agreements: [AgreementFact]
    /// The nominated supervisors of the demo.
    let nominated: Set<Membership.ID>

    static let now = Instant(milliseconds: 1_772_442_000_000)
    /// Of a thing that never was.
    static let never = "0f9a1c3d-5b7e-4a2c-9d8f-1e3b5a7c9d0f"

    func session(of record: RecordFact) -> SessionFact? { sessions[record.sessionID]?.between(record.superviseeID) }
}

extension AccessWorld {
    /// Reads what there is, past the decision function.
    init(store: Store, aviary: Aviary, subjects: [Subject], home: Organisation.ID, nominated: Set<Membership.ID>) async throws {
        self.store = store
        self.aviary = aviary
        self.subjects = subjects
        self.home = home
        self.nominated = nominated
        var sessions: [Session.ID: SessionFact] = try await Self.read(
            """
            SELECT session.id, session.organisation_id, session.format, session.supervisor_id, session.arranger_id, session.is_telling,
                closed.session_id IS NOT NULL AS is_closed, replaced.instead_of AS stands_in_for,
                session.id NOT IN (SELECT session_id FROM session_outset) AND session.id NOT IN (SELECT session_id FROM session_cancellation)
                    AND session.id NOT IN (SELECT session_id FROM session_non_attendance) AS is_to_come
            FROM session LEFT JOIN group_record_closing AS closed ON closed.session_id = session.id
            LEFT JOIN stand_in AS replaced ON replaced.session_id = session.id
            """, in: store
        ).reduce(into: [:]) { (all: inout [Session.ID: SessionFact], one: SessionFact) in all[one.id] = one }
        let invited: [TakingPartFact] = try await Self.read("SELECT session_id, membership_id FROM session_supervisee", in: store)
        for one in invited { sessions[one.sessionID]?.superviseeIDs.insert(one.membershipID) }
        let present: [TakingPartFact] = try await Self.read("SELECT session_id, membership_id FROM attendance", in: store)
        for one in present { sessions[one.sessionID]?.attendeeIDs.insert(one.membershipID) }
        self.sessions = sessions
        records = try await Self.read(
            """
            SELECT record.id, record.session_id, record.supervisee_id, showing.session_id AS shown_in,
                (SELECT COUNT(*) FROM record_version WHERE record_version.record_id = record.id) AS versions,
                (SELECT COUNT(*) FROM signature WHERE signature.subject_id = record.id) AS signatures
            FROM record LEFT JOIN record_showing AS showing ON showing.record_id = record.id
            """, in: store
        ).reduce(into: [:]) { (all: inout [SupervisionRecord.ID: RecordFact], one: RecordFact) in all[one.id] = one }
        actions = try await Self.read(
            """
            SELECT id, record_id, session_id, owner_id, (
                SELECT COUNT(*) FROM consent WHERE consent.record_id = action_point.record_id AND consent.answer = 'all') AS consents,
                id IN (SELECT action_point_id FROM action_outcome) AS is_finished,
                id IN (SELECT action_point_id FROM action_need WHERE need = 'referral') AS is_referral,
                (SELECT MAX(to_id) FROM action_point_carried WHERE action_point_id = action_point.id) AS carried_to
            FROM action_point ORDER BY id
            """, in: store)
        audits = try await Self.read("SELECT id, organisation_id, reader_id FROM audit ORDER BY id", in: store)
        handOvers = try await Self.read("SELECT id, organisation_id, supervisee_id, from_id, to_id FROM hand_over ORDER BY id", in: store)
        handed = try await Self.read(
            """
            SELECT hand_over_record.record_id, hand_over.to_id FROM hand_over_record
            JOIN hand_over ON hand_over.id = hand_over_record.hand_over_id
            JOIN hand_over_completion ON hand_over_completion.hand_over_id = hand_over.id ORDER BY hand_over_record.record_id
            """, in: store)
        samples = try await Self.read("SELECT audit_id, record_id FROM audit_record ORDER BY audit_id, record_id", in: store)
        risks = try await Self.read("SELECT id, record_id, found_by FROM risk ORDER BY id", in: store)
        topics = try await Self.read("SELECT id, session_id, author_id FROM topic ORDER BY id", in: store)
        addenda = try await Self.read("SELECT id, record_id FROM addendum ORDER BY id", in: store)
        notes = try await Self.read("SELECT id, session_id, author_id FROM private_note ORDER BY id", in: store)
        sheets = try await Self.read("SELECT id, record_id FROM signed_sheet ORDER BY id", in: store)
        roles = try await Self.read("SELECT id, membership_id FROM role_assignment ORDER BY id", in: store)
        leaves = try await Self.read("SELECT id, membership_id FROM leave ORDER BY id", in: store)
        drafted = try await Self.read(
            """
            SELECT draft_session.id, draft_session.draft_id, year_draft.organisation_id
            FROM draft_session JOIN year_draft ON year_draft.id = draft_session.draft_id ORDER BY draft_session.id
            """, in: store)
        releases = try await Self.read("SELECT id, membership_id FROM release_request ORDER BY id", in: store)
        pairings = try await Self.read(
            "SELECT id, organisation_id, supervisee_id, supervisor_id, asker_id, asks_manager FROM pairing ORDER BY id", in: store)
        agreements = try await Self.read(
            "SELECT id, organisation_id, supervisor_id, supervisee_id, manager_id FROM pair_agreement ORDER BY id", in: store)
        members = try await Self.read(
            """
            SELECT membership.id, membership.organisation_id, membership.line_manager_id, person.first_name, person.last_name
            FROM membership JOIN person ON person.id = membership.person_id
            """, in: store
        ).reduce(into: [:]) { (all: inout [Membership.ID: MemberFact], one: MemberFact) in all[one.id] = one }
    }

    private static func read<Fact: Decodable & Sendable>(_ sql: SQL, in store: Store) async throws -> [Fact] {
        try await store.database.read { db in try db.rows(sql) }
    }

    /// Lines in the log by what happened: whatever is changed or opened adds one. What came too late and waits for its writer has changed
    /// nothing.
    func logged() async throws -> [LoggedFact] {
        try await Self.read(
            "SELECT event, COUNT(*) AS lines FROM log_entry WHERE event <> 'formKept' GROUP BY event ORDER BY event", in: store)
    }
}
