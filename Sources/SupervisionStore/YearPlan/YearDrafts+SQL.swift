import SQLStorage
import Supervision

private struct DraftIDRow: Decodable { let id: YearDraft.ID }

private struct DraftRow: Decodable {
    let id: YearDraft.ID
    let firstDay: CivilDate
    let lastDay: CivilDate
    let at: Instant
    let version: Int
    let firstName: String
    let lastName: String
    let knownAs: String?
    let kind: String?
    let endedBy: Membership.ID?
}

private struct DraftedRow: Decodable {
    let id: Session.ID
    let matrixRow: String
    let format: SessionFormat
    let groupID: SupervisionGroup.ID?
    let supervisorID: Membership.ID
    let startsAt: Instant
    let minutes: Int
    let venue: String
    let windowFirst: CivilDate
    let windowLast: CivilDate
}

private struct DraftMemberRow: Decodable {
    let sessionID: Session.ID
    let membershipID: Membership.ID
}

private struct UnplacedRow: Decodable {
    let matrixRow: String
    let groupID: SupervisionGroup.ID?
    let membershipID: Membership.ID?
    let people: Int
    let windowFirst: CivilDate
    let windowLast: CivilDate
    let reason: UnplacedReason
}

extension ReadTransaction {
    /// The draft that has neither been confirmed nor thrown away.
    func openDraft(of organisation: Organisation.ID) throws -> YearDraft.ID? {
        let found: DraftIDRow? = try row(
            """
            SELECT id FROM year_draft WHERE organisation_id = \(organisation)
                AND NOT EXISTS (SELECT 1 FROM year_draft_ending WHERE draft_id = year_draft.id)
            """)
        return found?.id
    }

    /// A draft that is open, for whoever may plan the year.
    /// - Throws: ``NotFound``, ``YearDraftEnded``.
    func draft(_ id: YearDraft.ID, for actor: Actor) throws -> YearDraft {
        _ = try Access.grant(.planYear(actor.organisationID), to: actor)
        let found: DraftRow? = try row(
            """
            SELECT year_draft.id, year_draft.first_day, year_draft.last_day, year_draft.at, year_draft.version, person.first_name,
                person.last_name, person.known_as, ending.kind, ending.ended_by
            FROM year_draft JOIN membership ON membership.id = year_draft.drafted_by JOIN person ON person.id = membership.person_id
            LEFT JOIN year_draft_ending AS ending ON ending.draft_id = year_draft.id
            WHERE year_draft.id = \(id) AND year_draft.organisation_id = \(actor.organisationID)
            """)
        guard let found else { throw NotFound() }
        if let kind = found.kind {
            throw YearDraftEnded(isConfirmed: kind == "confirmed", isOwn: found.endedBy == actor.membershipID)
        }
        let planner = Person(id: .init(), firstName: found.firstName, lastName: found.lastName, knownAs: found.knownAs)
        return YearDraft(
            id: found.id, span: DaySpan(first: found.firstDay, last: found.lastDay), draftedBy: planner.shownName, at: found.at,
            version: found.version)
    }

    /// - Parameter condition: on `draft_session`.
    func drafted(of id: YearDraft.ID, where condition: SQL = "1 = 1") throws -> [DraftedSession] {
        let found: [DraftedRow] = try rows(
            """
            SELECT id, matrix_row, format, group_id, supervisor_id, starts_at, minutes, venue, window_first, window_last
            FROM draft_session WHERE draft_id = \(id) AND \(condition) ORDER BY starts_at, id
            """)
        let members: [DraftMemberRow] = try rows(
            """
            SELECT member.session_id, member.membership_id
            FROM draft_session_member AS member JOIN draft_session ON draft_session.id = member.session_id
            WHERE draft_session.draft_id = \(id) AND \(condition) ORDER BY member.membership_id
            """)
        let ofSession = Dictionary(grouping: members, by: \.sessionID)
        return found.map { row in
            DraftedSession(
                id: row.id, row: row.matrixRow, format: row.format, groupID: row.groupID, supervisorID: row.supervisorID,
                memberIDs: (ofSession[row.id] ?? []).map(\.membershipID), startsAt: row.startsAt, minutes: row.minutes, venue: row.venue,
                window: DaySpan(first: row.windowFirst, last: row.windowLast))
        }
    }

    func unplaced(of id: YearDraft.ID) throws -> [Unplaced] {
        let found: [UnplacedRow] = try rows(
            """
            SELECT matrix_row, group_id, membership_id, people, window_first, window_last, reason
            FROM draft_unplaced WHERE draft_id = \(id) ORDER BY reason, matrix_row, window_first, membership_id, group_id
            """)
        return found.map { row in
            Unplaced(
                row: row.matrixRow, groupID: row.groupID, memberID: row.membershipID, people: row.people,
                window: DaySpan(first: row.windowFirst, last: row.windowLast), reason: row.reason)
        }
    }
}

extension WriteTransaction {
    func insertDraft(_ id: YearDraft.ID, of span: DaySpan, by actor: Actor, at now: Instant) throws {
        try execute(
            """
            INSERT INTO year_draft (id, organisation_id, first_day, last_day, drafted_by, at, version)
            VALUES (\(id), \(actor.organisationID), \(span.first), \(span.last), \(actor.membershipID), \(now), 1)
            """)
    }

    func insertDrafted(_ sessions: [DraftedSession], of draft: YearDraft.ID) throws {
        try insertAll(
            """
            INSERT INTO draft_session (id, draft_id, matrix_row, format, group_id, supervisor_id, starts_at, minutes, venue,
                window_first, window_last)
            """,
            sessions.map {
                """
                (\($0.id), \(draft), \($0.row), \($0.format.rawValue), \($0.groupID), \($0.supervisorID), \($0.startsAt), \($0.minutes),
                    \($0.venue), \($0.window.first), \($0.window.last))
                """
            })
        try insertAll(
            "INSERT INTO draft_session_member (session_id, membership_id)",
            sessions.flatMap { session in session.memberIDs.map { "(\(session.id), \($0))" as SQL } })
    }

    func insertUnplaced(_ unplaced: [Unplaced], of draft: YearDraft.ID) throws {
        try insertAll(
            "INSERT INTO draft_unplaced (id, draft_id, matrix_row, group_id, membership_id, people, window_first, window_last, reason)",
            unplaced.map {
                """
                (\(Identifier<Unplaced>()), \(draft), \($0.row), \($0.groupID), \($0.memberID), \($0.people), \($0.window.first),
                    \($0.window.last), \($0.reason.rawValue))
                """
            })
    }

    func deleteDrafted(of draft: YearDraft.ID) throws {
        try execute(
            "DELETE FROM draft_session_member WHERE session_id IN (SELECT id FROM draft_session WHERE draft_id = \(draft))")
        try execute("DELETE FROM draft_session WHERE draft_id = \(draft)")
    }

    func endDraft(_ id: YearDraft.ID, _ kind: String, by actor: Actor, at now: Instant) throws {
        try execute(
            "INSERT INTO year_draft_ending (draft_id, kind, ended_by, at) VALUES (\(id), \(kind), \(actor.membershipID), \(now))")
    }

    /// Many rows in few statements: so many at a time that no engine has too many values in one.
    func insertAll(_ statement: SQL, _ rows: [SQL]) throws {
        for start in stride(from: 0, to: rows.count, by: 100) {
            try execute("\(statement) VALUES \(Array(rows[start..<min(start + 100, rows.count)]).joined(by: ", "))")
        }
    }
}
