import SQLStorage
public import Supervision

extension Store {
    /// Notes that somebody signed on paper, and who saw it. Noting it twice is noting it once.
    /// - Parameter digest: of the agreement on the sheet.
    /// - Throws: ``NotFound``, ``Refusal``.
    public func noteSignatureOnPaper(
        of member: Membership.ID, at id: Session.ID, digest: Digest, witness: String, as actor: Actor, at now: Instant
    ) async throws {
        try await change { db in
            let (session, _, _) = try db.session(id, for: Access.Act.keepRegister, by: actor)
            try AttendanceRules.witnessing.require(of: witness, under: shelf.edition(session.editionID, in: db).pack)
            try enter(.witnessed, of: member, at: session, digest: digest, witness: witness, by: actor, in: db, now)
            return ((), LogEntry(.attendanceEntered, id, by: actor, as: "supervisor", at: now))
        }
    }

    /// Notes that somebody is there who has not signed. Until the closing they still can.
    /// - Throws: ``NotFound``, ``Refusal``.
    public func notePresence(of member: Membership.ID, at id: Session.ID, as actor: Actor, at now: Instant) async throws {
        try await change { db in
            let (session, _, _) = try db.session(id, for: Access.Act.keepRegister, by: actor)
            try AttendanceRules.entering.require(of: session, under: shelf.edition(session.editionID, in: db).pack)
            guard session.superviseeIDs.contains(member) else { throw NotFound() }
            try db.execute(
                """
                INSERT INTO attendance_presence (session_id, membership_id, noted_by, at)
                VALUES (\(id), \(member), \(actor.membershipID), \(now)) ON CONFLICT DO NOTHING
                """)
            return ((), LogEntry(.attendanceEntered, id, by: actor, as: "supervisor", at: now))
        }
    }

    /// Those who can be added to a group that has begun: everybody here now who was not invited.
    /// - Throws: ``NotFound``.
    public func addable(to id: Session.ID, as actor: Actor, at now: Instant) async throws -> [Member] {
        let day = LondonTime.day(of: now)
        return try await look { db in
            let (session, _, _) = try db.session(id, for: Access.Act.keepRegister, by: actor)
            return try db.members(
                where: """
                    \(Visible.plannable(by: actor)) AND membership.starts_on <= \(day)
                        AND (membership.ends_on IS NULL OR membership.ends_on >= \(day))
                        AND membership.id NOT IN \(session.partyIDs)
                    """)
        }
    }

    /// Adds somebody who came without an invitation. Adding them twice is adding them once.
    /// - Throws: ``NotFound``, ``Refusal`` once the session is closed.
    public func addAttendee(_ member: Membership.ID, to id: Session.ID, as actor: Actor, at now: Instant) async throws {
        try await change { db in
            let (session, _, _) = try db.session(id, for: Access.Act.keepRegister, by: actor)
            try AttendanceRules.entering.require(of: session, under: shelf.edition(session.editionID, in: db).pack)
            let (added, _) = try db.member(member, for: Access.Act.planFor, by: actor)
            guard added.membership.isCurrent(on: LondonTime.day(of: now)), member != session.supervisorID else { throw NotFound() }
            let entry = LogEntry(.attendeeAdded, id, by: actor, as: "supervisor", at: now)
            if session.superviseeIDs.contains(member) { return ((), entry) }
            try db.execute("INSERT INTO session_supervisee (session_id, membership_id) VALUES (\(id), \(member))")
            try db.execute(
                """
                INSERT INTO session_addition (session_id, membership_id, added_by, at)
                VALUES (\(id), \(member), \(actor.membershipID), \(now))
                """)
            return ((), entry)
        }
    }
}
