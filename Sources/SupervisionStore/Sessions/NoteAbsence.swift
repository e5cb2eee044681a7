import Foundation
import SQLStorage
public import Supervision

/// That somebody did not come, with the names and the reason.
public struct OpenedAbsence: Sendable {
    public let nonAttendance: NonAttendance
    public let absent: String
    public let notedBy: String
    public let words: NonAttendance.Words
}

extension Store {
    /// Closes a session as one that did not take place, because somebody did not come. Noting it twice is noting it once.
    /// - Throws: ``NotFound`` for whoever takes no part in it, ``Refusal`` with each clause in the way.
    public func noteAbsence(
        of absent: Membership.ID, from id: Session.ID, because words: NonAttendance.Words, as actor: Actor, at now: Instant
    ) async throws {
        try await change { db in
            let (session, _, _) = try db.session(id, for: Access.Act.takePart, by: actor)
            let entry = LogEntry(.absenceNoted, id, by: actor, as: session.part(of: actor), at: now)
            if session.nonAttendance?.notedBy == actor.membershipID, session.nonAttendance?.absentID == absent { return ((), entry) }
            try SessionRules.notingAbsence.require(
                of: MissedSession(session: session, absentID: absent, now: now),
                under: shelf.edition(session.editionID, in: db).pack)
            try db.execute(
                """
                INSERT INTO session_non_attendance (session_id, absent_id, noted_by, noted_at)
                VALUES (\(id), \(absent), \(actor.membershipID), \(now))
                """)
            try seal(try CanonicalJSON.bytes(of: words), at: Place(.nonAttendance, id, in: session.organisationID), in: db)
            return ((), entry)
        }
    }

    /// Who did not come to a session and why, for the parties and the Safeguarding Team. Nil where nobody's absence was noted.
    /// - Throws: ``NotFound`` for everybody else.
    public func absence(from id: Session.ID, as actor: Actor, at now: Instant) async throws -> OpenedAbsence? {
        try await change { db in
            let (session, _, grant) = try db.session(id, for: Access.Act.readAbsence, by: actor)
            let purpose: Purpose? = session.partyIDs.contains(actor.membershipID) ? .own : nil
            let entry = LogEntry(.reasonOpened, id, by: actor, as: session.part(of: actor), for: purpose, at: now)
            guard let missed = session.nonAttendance,
                let bytes = try bytes(at: Place(.nonAttendance, id, in: session.organisationID), with: grant, in: db)
            else { return (nil, entry) }
            let names = try db.members([missed.absentID, missed.notedBy]).mapValues(\.name)
            let opened = OpenedAbsence(
                nonAttendance: missed, absent: names[missed.absentID] ?? "", notedBy: names[missed.notedBy] ?? "",
                words: try JSONDecoder().decode(NonAttendance.Words.self, from: bytes))
            return (opened, entry)
        }
    }
}
