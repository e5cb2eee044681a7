import SQLStorage
import Support
import Supervision

@testable import SupervisionStore

/// A trust with a policy in force and a staff of twelve, of whom 1 manages the others; sessions are written past the operations, so that
/// any day has any history.
struct Supervised {
    let trust: Trust
    let edition: PolicyEdition.ID

    var store: Store { trust.store }

    init(_ store: Store, changing change: (String) -> String = { $0 }) async throws {
        trust = try await Trust(store)
        edition = try await store.adoptPolicyOfTests(
            for: trust.organisation.code, from: Trust.today.adding(days: -1_000), at: Trust.now, changing: change)
        _ = try await trust.importStaff((1...12).map { Trust.row($0, manager: $0 == 1 ? "" : "1") })
    }

    /// Says that the person alone is in a row of the matrix.
    func put(_ number: String, into row: String) async throws {
        let member = try await trust.member(number)
        try await store.setMembership(ofRow: row, to: .handPicked([member.id]), as: trust.administrator, at: Trust.now)
    }

    /// A session with its invited and attending people.
    @discardableResult func insert(
        _ format: SessionFormat, type: String = "mandatory", for number: String, at start: Instant, attendance: String? = nil,
        isHeld: Bool = true, enteredAt: Instant? = nil
    ) async throws -> Session.ID {
        let (id, member, edition) = (Session.ID(), try await trust.member(number).id, edition)
        let (organisation, supervisor) = (trust.organisation.id, try await trust.member("1").id)
        try await store.database.write { db in
            try db.execute(
                """
                INSERT INTO session (id, organisation_id, edition_id, format, type, is_telling, supervisor_id, arranger_id, planned_at)
                VALUES (\(id), \(organisation), \(edition), \(format.rawValue), \(type), FALSE, \(supervisor), \(supervisor),
                    \(start.adding(days: -30)))
                """)
            try db.execute("INSERT INTO session_supervisee (session_id, membership_id) VALUES (\(id), \(member))")
            let schedule = SessionSchedule(
                number: 1, startsAt: start, minutes: 60, venue: "Quiet room", venueIsPrivate: true, proposedBy: supervisor)
            try db.insert(schedule, of: id, at: start.adding(days: -30))
            if let attendance {
                try db.execute(
                    """
                    INSERT INTO attendance (session_id, membership_id, kind, agreement_digest, witness, entered_by, at)
                    VALUES (\(id), \(member), \(attendance), \(attendance == "notSigned" ? nil : "digest"),
                        \(attendance == "witnessed" ? "Somebody" : nil), \(supervisor), \(start))
                    """)
            }
            guard isHeld else { return }
            try db.execute("INSERT INTO session_outset (session_id, started_at, minutes_agreed) VALUES (\(id), \(start), 60)")
            try db.execute(
                """
                INSERT INTO session_closing (session_id, minutes_held, closed_by, closed_at)
                VALUES (\(id), 60, \(supervisor), \(enteredAt ?? start))
                """)
        }
        return id
    }

    func miss(_ session: Session.ID, by number: String) async throws {
        let absent = try await trust.member(number).id
        try await store.database.write { db in
            try db.execute(
                """
                INSERT INTO session_non_attendance (session_id, absent_id, noted_by, noted_at)
                VALUES (\(session), \(absent), \(absent), \(Trust.now))
                """)
        }
    }

    func decline(_ session: Session.ID, by number: String) async throws {
        let member = try await trust.member(number).id
        try await store.database.write { db in
            try db.execute(
                "INSERT INTO session_decline (session_id, number, membership_id, at) VALUES (\(session), 1, \(member), \(Trust.now))")
        }
    }

    /// The state under each row of the matrix, to somebody who sees everything.
    func states(of number: String, at now: Instant = Trust.now) async throws -> [ObligationState] {
        try await store.obligations(of: try await trust.member(number).id, as: trust.administrator, at: now).map(\.line.state)
    }
}
