import SQLStorage
import Supervision

struct SessionRow: Decodable {
    let id: Session.ID
    let organisationID: Organisation.ID
    let editionID: PolicyEdition.ID
    let format: SessionFormat
    let type: String
    let supervisorID: Membership.ID
    let arrangerID: Membership.ID
    let number: Int
    let startsAt: Instant
    let minutes: Int
    let venue: String
    let venueIsPrivate: Bool
    let proposedBy: Membership.ID
    let startedAt: Instant?
    let minutesAgreed: Int?
    let cancelledBy: Membership.ID?
    let cancelledAt: Instant?
    let minutesHeld: Int?
    let agreementID: Agreement.ID?
    let withoutAgreement: WithoutAgreement?
    let closedAt: Instant?
    let enteredBy: Membership.ID?
    let enteredAt: Instant?
    let hasSignedSheet: Bool?
    let absentID: Membership.ID?
    let notedBy: Membership.ID?
    let notedAt: Instant?
    let standsInFor: Membership.ID?
    let firstID: Session.ID?
    let place: Int?
    let seriesCount: Int
    let supervisees: IdentifierList<Membership>?
    let acceptedBy: IdentifierList<Membership>?
    let declinedBy: IdentifierList<Membership>?
    let isTelling: Bool
    let groupRecordIsClosed: Bool
    let superviseeManagers: IdentifierList<Membership>?
    let supervisorManagerID: Membership.ID?

    /// Columns and joins; the only query by which sessions are loaded. No column in it holds words but the venue's.
    static func selecting(where condition: SQL, then order: SQL = "") -> SQL {
        """
        SELECT session.id, session.organisation_id, session.edition_id, session.format, session.type, session.supervisor_id,
            session.arranger_id, schedule.number, schedule.starts_at, schedule.minutes, schedule.venue, schedule.venue_is_private,
            schedule.proposed_by, outset.started_at, outset.minutes_agreed, cancelled.cancelled_by, cancelled.at AS cancelled_at,
            closing.minutes_held, COALESCE(closing.agreement_id, closing.pair_agreement_id) AS agreement_id, closing.without_agreement,
            closing.closed_at, late.entered_by, late.entered_at, late.has_signed_sheet,
            missed.absent_id, missed.noted_by, missed.noted_at, original.instead_of AS stands_in_for, series.first_id,
            series.number AS place, (SELECT COUNT(*) FROM series_session WHERE first_id = series.first_id) AS series_count,
            (SELECT \(SQL.joined("taking.membership_id")) FROM session_supervisee AS taking
                WHERE taking.session_id = session.id) AS supervisees,
            (SELECT \(SQL.joined("yes.membership_id")) FROM session_acceptance AS yes
                WHERE yes.session_id = session.id AND yes.number = schedule.number) AS accepted_by,
            (SELECT \(SQL.joined("no.membership_id")) FROM session_decline AS no
                WHERE no.session_id = session.id AND no.number = schedule.number) AS declined_by,
            session.is_telling,
            EXISTS (SELECT 1 FROM group_record_closing WHERE session_id = session.id) AS group_record_is_closed,
            (SELECT \(SQL.joined("managed.line_manager_id")) FROM session_supervisee AS met
                JOIN membership AS managed ON managed.id = met.membership_id
                WHERE met.session_id = session.id AND managed.line_manager_id IS NOT NULL) AS supervisee_managers,
            (SELECT line_manager_id FROM membership WHERE id = session.supervisor_id) AS supervisor_manager_id
        \(source) WHERE \(condition) \(order)
        """
    }

    /// The tables of a session, each by the name under which conditions know it.
    static let source: SQL = """
        FROM session JOIN session_schedule AS schedule ON schedule.session_id = session.id AND \(scheduleStands) \(rest)
        """

    /// The same, gone through by date: for lists of everybody's that end where their page is full.
    static let sourceByDate: SQL = """
        FROM session_schedule AS schedule \(SQL.joinFromLeft) session ON session.id = schedule.session_id AND \(scheduleStands) \(rest)
        """

    private static let scheduleStands: SQL =
        "schedule.number = (SELECT MAX(number) FROM session_schedule WHERE session_id = session.id)"

    private static let rest: SQL = """
        LEFT JOIN session_outset AS outset ON outset.session_id = session.id
        LEFT JOIN session_cancellation AS cancelled ON cancelled.session_id = session.id
        LEFT JOIN session_closing AS closing ON closing.session_id = session.id
        LEFT JOIN late_entry AS late ON late.session_id = session.id
        LEFT JOIN session_non_attendance AS missed ON missed.session_id = session.id
        LEFT JOIN stand_in AS original ON original.session_id = session.id AND original.number = 1
            AND original.instead_of <> session.supervisor_id
        LEFT JOIN series_session AS series ON series.session_id = session.id
        """

    var session: Session {
        let declined = Set(declinedBy?.ids ?? [])
        return Session(
            id: id, organisationID: organisationID, format: format, type: type, supervisorID: supervisorID,
            superviseeIDs: (supervisees?.ids ?? []).sorted { $0.text < $1.text }, arrangerID: arrangerID, editionID: editionID,
            schedule: SessionSchedule(
                number: number, startsAt: startsAt, minutes: minutes, venue: venue, venueIsPrivate: venueIsPrivate, proposedBy: proposedBy),
            acceptedBy: Set(acceptedBy?.ids ?? []).subtracting(declined),
            outset: startedAt.flatMap { at in minutesAgreed.map { SessionOutset(startedAt: at, minutesAgreed: $0) } },
            cancellation: cancelledBy.flatMap { by in cancelledAt.map { SessionCancellation(cancelledBy: by, at: $0) } },
            closing: closedAt.flatMap { at in
                minutesHeld.map {
                    SessionClosing(minutesHeld: $0, agreementID: agreementID, closedAt: at, withoutAgreement: withoutAgreement)
                }
            }, lateEntry: lateEntry, nonAttendance: nonAttendance, declinedBy: declined, standsInFor: standsInFor,
            series: firstID.flatMap { first in place.map { SeriesPlace(firstID: first, number: $0, count: seriesCount) } })
    }

    /// What the decision function needs to know of it.
    var facts: SessionFacts {
        SessionFacts(
            id: id, organisationID: organisationID, supervisorID: supervisorID, superviseeIDs: Set(supervisees?.ids ?? []),
            arrangerID: arrangerID, superviseeManagerIDs: Set(superviseeManagers?.ids ?? []), supervisorManagerID: supervisorManagerID,
            isTelling: isTelling, format: format)
    }

    private var nonAttendance: NonAttendance? {
        guard let absentID, let notedBy, let notedAt else { return nil }
        return NonAttendance(absentID: absentID, notedBy: notedBy, notedAt: notedAt)
    }

    private var lateEntry: LateEntry? {
        guard let enteredBy, let enteredAt, let hasSignedSheet else { return nil }
        return LateEntry(enteredBy: enteredBy, enteredAt: enteredAt, hasSignedSheet: hasSignedSheet)
    }
}

extension ReadTransaction {
    func session(_ id: Session.ID) throws -> Session? {
        try sessions(where: "session.id = \(id)").first
    }

    func sessions(where condition: SQL, then order: SQL = "") throws -> [Session] {
        try sessionRows(where: condition, then: order).map(\.session)
    }

    func sessionRows(where condition: SQL, then order: SQL = "") throws -> [SessionRow] {
        try rows(SessionRow.selecting(where: condition, then: order))
    }
}

extension WriteTransaction {
    func insert(_ session: Session, isTelling: Bool, plannedAt now: Instant) throws {
        try execute(
            """
            INSERT INTO session (id, organisation_id, edition_id, format, type, is_telling, supervisor_id, arranger_id, planned_at)
            VALUES (\(session.id), \(session.organisationID), \(session.editionID), \(session.format.rawValue), \(session.type),
                \(isTelling), \(session.supervisorID), \(session.arrangerID), \(now))
            """)
        for supervisee in session.superviseeIDs {
            try execute("INSERT INTO session_supervisee (session_id, membership_id) VALUES (\(session.id), \(supervisee))")
        }
        try insert(session.schedule, of: session.id, at: now)
    }

    func insert(_ schedule: SessionSchedule, of session: Session.ID, at now: Instant) throws {
        try execute(
            """
            INSERT INTO session_schedule (session_id, number, starts_at, minutes, venue, venue_is_private, proposed_by, proposed_at)
            VALUES (\(session), \(schedule.number), \(schedule.startsAt), \(schedule.minutes), \(schedule.venue),
                \(schedule.venueIsPrivate), \(schedule.proposedBy), \(now))
            """)
    }

    func insertAcceptance(of number: Int, of session: Session.ID, by member: Membership.ID, at now: Instant) throws {
        try execute(
            """
            INSERT INTO session_acceptance (session_id, number, membership_id, at)
            VALUES (\(session), \(number), \(member), \(now)) ON CONFLICT DO NOTHING
            """)
    }
}
