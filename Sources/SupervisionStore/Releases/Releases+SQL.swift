import SQLStorage
import Supervision

private struct ReleaseRow: Decodable {
    let id: ReleaseRequest.ID
    let organisationID: Organisation.ID
    let sessionID: Session.ID
    let number: Int
    let membershipID: Membership.ID
    let requestedAt: Instant
    let answer: ReleaseAnswer?
    let lineManagerID: Membership.ID?
    let supervisorID: Membership.ID
    let arrangerID: Membership.ID
    let startsAt: Instant
    let minutes: Int

    var request: ReleaseRequest {
        ReleaseRequest(
            id: id, sessionID: sessionID, number: number, memberID: membershipID, requestedAt: requestedAt, answer: answer)
    }

    var facts: ReleaseFacts {
        ReleaseFacts(
            id: id, organisationID: organisationID, memberID: membershipID, lineManagerID: lineManagerID, supervisorID: supervisorID,
            arrangerID: arrangerID)
    }
}

extension ReadTransaction {
    /// Requests that meet a condition on `release_request`, its `session` and `schedule`, and `membership`; the oldest first.
    func releases(where condition: SQL) throws -> [ReleaseLine] {
        let found = try releaseRows(where: condition)
        guard !found.isEmpty else { return [] }
        let names = try members(Array(Set(found.flatMap { [$0.membershipID] + [$0.lineManagerID].compactMap(\.self) }))).mapValues(\.name)
        return found.map { row in
            ReleaseLine(
                request: row.request, name: names[row.membershipID] ?? "", lineManager: row.lineManagerID.flatMap { names[$0] },
                startsAt: row.startsAt, minutes: row.minutes, supervisorID: row.supervisorID, arrangerID: row.arrangerID)
        }
    }

    func releaseFacts(of id: ReleaseRequest.ID) throws -> ReleaseFacts? {
        try releaseRows(where: "release_request.id = \(id)").first?.facts
    }

    private func releaseRows(where condition: SQL) throws -> [ReleaseRow] {
        try rows(
            """
            SELECT release_request.id, release_request.organisation_id, release_request.session_id, release_request.number,
                release_request.membership_id, release_request.requested_at, answered.answer, membership.line_manager_id,
                session.supervisor_id, session.arranger_id, schedule.starts_at, schedule.minutes
            FROM release_request
            JOIN session ON session.id = release_request.session_id
            JOIN session_schedule AS schedule ON schedule.session_id = release_request.session_id
                AND schedule.number = release_request.number
            JOIN membership ON membership.id = release_request.membership_id
            LEFT JOIN release_answer AS answered ON answered.release_request_id = release_request.id
                AND answered.number = (SELECT MAX(number) FROM release_answer WHERE release_request_id = release_request.id)
            WHERE \(condition)
            ORDER BY release_request.requested_at, schedule.starts_at, release_request.id
            """)
    }
}

extension SQL {
    /// On `release_request` and `session`: it is for the last proposal of a session that is open, and the person has not declined.
    static let releaseStands: SQL = """
        (release_request.number = (SELECT MAX(number) FROM session_schedule WHERE session_id = session.id)
            AND NOT EXISTS (SELECT 1 FROM session_cancellation AS cancelled WHERE cancelled.session_id = session.id)
            AND NOT EXISTS (SELECT 1 FROM session_outset AS outset WHERE outset.session_id = session.id)
            AND NOT EXISTS (SELECT 1 FROM session_non_attendance AS missed WHERE missed.session_id = session.id)
            AND NOT EXISTS (SELECT 1 FROM session_decline AS declined WHERE declined.session_id = session.id
                AND declined.number = release_request.number AND declined.membership_id = release_request.membership_id))
        """
}

private struct ManagedRow: Decodable {
    let id: Membership.ID
    let lineManagerID: Membership.ID?
}

extension WriteTransaction {
    /// Asks the line manager of each supervisee of a session that was just planned to release them; nobody where its type tells something.
    /// Whoever plans for their own team has said so with that.
    func askForRelease(for session: Session, isTelling: Bool, by actor: Actor, at now: Instant) throws {
        guard !isTelling else { return }
        try insertReleaseRequests(of: session.superviseeIDs, for: session.schedule.number, of: session, by: actor, at: now)
    }

    /// Asks anew for another proposal of time and place: for each of those for whom it was asked before.
    func askForReleaseAnew(for session: Session, schedule: SessionSchedule, by actor: Actor, at now: Instant) throws {
        let before: [Membership.ID] = try rows(
            "SELECT membership_id FROM release_request WHERE session_id = \(session.id) AND number = \(session.schedule.number)")
        try insertReleaseRequests(of: before, for: schedule.number, of: session, by: actor, at: now)
    }

    func insertReleaseRequests(
        of members: [Membership.ID], for number: Int, of session: Session, by actor: Actor, at now: Instant
    ) throws {
        guard !members.isEmpty else { return }
        let managed: [ManagedRow] = try rows("SELECT id, line_manager_id FROM membership WHERE id IN \(members) ORDER BY id")
        for member in managed {
            let id = ReleaseRequest.ID()
            try execute(
                """
                INSERT INTO release_request (id, organisation_id, session_id, number, membership_id, requested_at)
                VALUES (\(id), \(session.organisationID), \(session.id), \(number), \(member.id), \(now))
                """)
            if member.lineManagerID == actor.membershipID { try insertReleaseAnswer(.released, to: id, by: actor, at: now) }
        }
    }

    /// The last answer counts.
    func insertReleaseAnswer(_ answer: ReleaseAnswer, to request: ReleaseRequest.ID, by actor: Actor, at now: Instant) throws {
        try execute(
            """
            INSERT INTO release_answer (release_request_id, number, answer, answered_by, at)
            SELECT \(request), COALESCE(MAX(number), 0) + 1, \(answer.rawValue), \(actor.membershipID), \(now)
            FROM release_answer WHERE release_request_id = \(request)
            """)
    }

    /// As if nobody had ever been asked.
    func deleteReleaseRequests(of member: Membership.ID, for session: Session.ID) throws {
        let asked: SQL = "SELECT id FROM release_request WHERE session_id = \(session) AND membership_id = \(member)"
        try execute("DELETE FROM release_answer WHERE release_request_id IN (\(asked))")
        try execute("DELETE FROM release_request WHERE session_id = \(session) AND membership_id = \(member)")
    }
}
