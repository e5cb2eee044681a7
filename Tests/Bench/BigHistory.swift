import Foundation
import SQLStorage
import Supervision
import SupervisionStore

/// Two years of sessions as they are left behind by people who hold them, written in one transaction: a year and more ago up to four months
/// ahead. Their words are missing, which no list shows.
struct BigHistory {
    let trust: BigTrust
    let db: any WriteTransaction

    func write(_ plan: [BigTrust.PlannedSession]) throws {
        for (number, session) in plan.enumerated() {
            try book(session)
            guard session.startsAt < trust.now else {
                if number % 5 > 0 { try accept(session) }
                continue
            }
            try accept(session)
            switch number % 40 {
            case 0: try cancel(session)
            case 1: break
            default: try hold(session, isFinished: number % 40 > 2)
            }
        }
    }

    private func book(_ session: BigTrust.PlannedSession) throws {
        let (id, planned) = (session.id, session.startsAt.adding(days: -30))
        try db.execute(
            """
            INSERT INTO session (id, organisation_id, edition_id, format, type, is_telling, supervisor_id, arranger_id, planned_at)
            VALUES (\(id), \(trust.organisation.id), \(trust.edition.id), \(session.format.rawValue), 'mandatory', \(false),
                \(session.supervisor), \(session.supervisor), \(planned))
            """)
        for supervisee in session.supervisees {
            try db.execute("INSERT INTO session_supervisee (session_id, membership_id) VALUES (\(id), \(supervisee))")
        }
        try db.execute(
            """
            INSERT INTO session_schedule (session_id, number, starts_at, minutes, venue, venue_is_private, proposed_by, proposed_at)
            VALUES (\(id), 1, \(session.startsAt), 60, 'Quiet room', \(true), \(session.supervisor), \(planned))
            """)
    }

    private func accept(_ session: BigTrust.PlannedSession) throws {
        for member in session.supervisees + [session.supervisor] {
            try db.execute(
                """
                INSERT INTO session_acceptance (session_id, number, membership_id, at)
                VALUES (\(session.id), 1, \(member), \(session.startsAt.adding(days: -20)))
                """)
        }
    }

    private func cancel(_ session: BigTrust.PlannedSession) throws {
        try db.execute(
            """
            INSERT INTO session_cancellation (session_id, cancelled_by, at)
            VALUES (\(session.id), \(session.supervisor), \(session.startsAt.adding(days: -2)))
            """)
    }

    private func hold(_ session: BigTrust.PlannedSession, isFinished: Bool) throws {
        let end = session.startsAt.adding(minutes: 60)
        try db.execute(
            "INSERT INTO session_outset (session_id, started_at, minutes_agreed) VALUES (\(session.id), \(session.startsAt), 60)")
        try db.execute(
            """
            INSERT INTO session_closing (session_id, minutes_held, agreement_id, closed_by, closed_at)
            VALUES (\(session.id), 60, \(String?.none), \(session.supervisor), \(end))
            """)
        if session.format == .group { try attend(session, at: end, isFinished: isFinished) } else { try record(session, end, isFinished) }
    }

    private func attend(_ session: BigTrust.PlannedSession, at end: Instant, isFinished: Bool) throws {
        for member in session.supervisees {
            try db.execute(
                """
                INSERT INTO attendance (session_id, membership_id, kind, agreement_digest, witness, entered_by, at)
                VALUES (\(session.id), \(member), 'signed', \(session.digest), \(String?.none), \(member), \(end))
                """)
        }
        try db.execute(
            """
            INSERT INTO group_record (session_id, organisation_id, edition_id, draft, saved_at)
            VALUES (\(session.id), \(trust.organisation.id), \(trust.edition.id), 1, \(end))
            """)
        guard isFinished else { return }
        try db.execute(
            """
            INSERT INTO group_record_closing (session_id, digest, closed_by, at)
            VALUES (\(session.id), \(session.digest), \(session.supervisor), \(end))
            """)
    }

    private func record(_ session: BigTrust.PlannedSession, _ end: Instant, _ isFinished: Bool) throws {
        guard let supervisee = session.supervisees.first else { return }
        let id = SupervisionRecord.ID()
        try db.execute(
            """
            INSERT INTO record (id, organisation_id, session_id, edition_id, supervisor_id, supervisee_id, draft, saved_at)
            VALUES (\(id), \(trust.organisation.id), \(session.id), \(trust.edition.id), \(session.supervisor), \(supervisee), 1, \(end))
            """)
        try db.execute(
            "INSERT INTO record_version (record_id, number, draft, digest, sent_at) VALUES (\(id), 1, 1, \(session.digest), \(end))")
        try db.execute("INSERT INTO record_reader (record_id, reader) VALUES (\(id), 'headOfSafeguarding')")
        let signers = [(supervisee, "supervisee"), (session.supervisor, "supervisor")].prefix(isFinished ? 2 : 1)
        for (signer, part) in signers {
            try db.execute(
                """
                INSERT INTO signature (subject_id, version, signer_id, subject, name, part, statement, digest, method, at)
                VALUES (\(id), 1, \(signer), 'record', 'Ann Reed', \(part), 'This is what we agreed.', \(session.digest), 'passphrase',
                    \(end.adding(days: 1)))
                """)
        }
    }
}

extension BigTrust {
    struct PlannedSession: Sendable {
        let id: Session.ID
        let format: SessionFormat
        let supervisor: Membership.ID
        let supervisees: [Membership.ID]
        let startsAt: Instant
        let digest: String
    }

    /// - Returns: how many sessions there are.
    func haveHistory() async throws -> Int {
        let plan = self.plan
        try await store.database.write { db in try BigHistory(trust: self, db: db).write(plan) }
        return try await store.database.read { db in try db.count("SELECT COUNT(*) FROM session") }
    }

    /// Round the year, every supervisor in turn; groups of six.
    private var plan: [PlannedSession] {
        let alone = members.indices.filter { $0 >= Self.supervisors && $0 % 5 < 3 }
        let together = members.indices.filter { $0 >= Self.supervisors && $0 % 5 >= 3 }
        let today = LondonTime.day(of: now)
        return (0..<Self.sessions).map { number in
            let isGroup = number % 7 == 0
            let count = isGroup ? 6 : 1
            let source = isGroup ? together : alone
            let supervisees = (0..<count).map { members[source[(number * count + $0) % source.count]].id }
            let day = today.adding(days: number * 480 / Self.sessions - 360)
            return PlannedSession(
                id: .init(), format: isGroup ? .group : .individual, supervisor: members[1 + number % (Self.supervisors - 1)].id,
                supervisees: supervisees, startsAt: LondonTime.instant(on: day, hour: 9 + number % 8, minute: 0) ?? now,
                digest: String(repeating: "0123456789abcdef", count: 4))
        }
    }
}
