import SQLStorage
import Supervision

private struct AttendanceRow: Decodable {
    let sessionID: Session.ID
    let membershipID: Membership.ID
    let kind: Attendance.Kind
    let agreementDigest: Digest?
    let witness: String?
    let enteredBy: Membership.ID
    let at: Instant

    var attendance: Attendance {
        Attendance(
            sessionID: sessionID, memberID: membershipID, kind: kind, agreementDigest: agreementDigest, witness: witness,
            enteredBy: enteredBy, at: at)
    }
}

extension ReadTransaction {
    func attendances(of session: Session.ID) throws -> [Attendance] { try attendances(where: "session_id = \(session)") }

    func attendance(of member: Membership.ID, at session: Session.ID) throws -> Attendance? {
        try attendances(where: "session_id = \(session) AND membership_id = \(member)").first
    }

    func attendances(where condition: SQL) throws -> [Attendance] {
        let found: [AttendanceRow] = try rows(
            """
            SELECT session_id, membership_id, kind, agreement_digest, witness, entered_by, at FROM attendance
            WHERE \(condition) ORDER BY at, membership_id
            """)
        return found.map(\.attendance)
    }

    /// Who is noted as being there and has not signed yet.
    func presences(at session: Session.ID) throws -> Set<Membership.ID> {
        Set(
            try rows(
                """
                SELECT membership_id FROM attendance_presence WHERE session_id = \(session)
                    AND membership_id NOT IN (SELECT membership_id FROM attendance WHERE session_id = \(session))
                """, as: Membership.ID.self))
    }

    func additions(to session: Session.ID) throws -> Set<Membership.ID> {
        Set(try rows("SELECT membership_id FROM session_addition WHERE session_id = \(session)", as: Membership.ID.self))
    }
}

extension WriteTransaction {
    /// The first entry stands: signing twice is signing once.
    func insert(_ attendance: Attendance) throws {
        try execute(
            """
            INSERT INTO attendance (session_id, membership_id, kind, agreement_digest, witness, entered_by, at)
            VALUES (\(attendance.sessionID), \(attendance.memberID), \(attendance.kind.rawValue), \(attendance.agreementDigest),
                \(attendance.witness), \(attendance.enteredBy), \(attendance.at)) ON CONFLICT DO NOTHING
            """)
    }

    /// With the closing, whoever was there and has not signed stands in the register as just that.
    func insertPresentNotSigned(at session: Session.ID, by actor: Actor, at now: Instant) throws {
        for member in try presences(at: session).sorted(by: { $0.text < $1.text }) {
            try insert(
                Attendance(
                    sessionID: session, memberID: member, kind: .notSigned, agreementDigest: nil, enteredBy: actor.membershipID, at: now))
        }
    }
}
