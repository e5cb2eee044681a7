import SQLStorage
public import Supervision

/// What somebody finds on arriving: what needs them, worst first, and the lists behind each number.
public struct Home: Sendable {
    /// A session that wants something of the actor now.
    public struct Waiting: Hashable, Sendable {
        public let session: SessionLine
        public let task: SessionTask
        public let recordID: SupervisionRecord.ID?
    }

    public let waiting: [Waiting]
    /// Records whose action points others carry out, which wait for the actor's consent.
    public let consents: [ConsentWaiting]
    /// Risks that a reader found in a record of the actor's own, and of which they have still to say that they know.
    public let risks: [RiskLine]
    /// Audits and single readings of the records of the actor's own sessions.
    public let notices: RecordNotices
    /// The actor's last day, where it comes within 30 days: copies are kept before.
    public let lastDay: CivilDate?
    public let next: SessionLine?
    public let overdueActions: [ActionPointLine]
    public let openActionCount: Int
    public let upcomingCount: Int
    public let toFinishCount: Int
    /// Sessions of the own team in the next 14 days, for whoever has people to release; nil for everybody else.
    public let teamSessions: [SessionLine]?
    /// How the actor's own supervision stands, row by row of the matrix.
    public let obligations: [ObligationLine]
    /// How many of the own team are in each state; nil for whoever manages nobody.
    public let teamStates: [ObligationState: Int]?
    /// The same of everybody, for the Safeguarding Team and administrators; nil for everybody else.
    public let everybodysStates: [ObligationState: Int]?
    /// Records that the actor may read for audit; nil for whoever audits nothing.
    public let auditCount: Int?
    /// For administrators; nil for everybody else.
    public let staff: StaffFigures?
}

/// What an administrator sorts out.
public struct StaffFigures: Hashable, Sendable {
    public let people: Int
    public let withoutWorkEmail: Int
    public let withoutLineManager: Int
    public let notInvited: Int
}

extension Store {
    public func home(as actor: Actor, at now: Instant) async throws -> Home {
        let today = LondonTime.day(of: now)
        let upcoming = try await sessions(.upcoming, as: actor, at: now)
        let toFinish = try await sessions(.toFinish, as: actor, at: now)
        let actions = try await actionPoints(as: actor).filter { $0.isOwn && $0.point.outcome == nil }
        return try await look { db in
            Home(
                waiting: try waiting(among: toFinish + upcoming, for: actor, on: today, in: db).acceptingEachSeriesOnce(),
                consents: try consentsWaiting(for: actor, in: db),
                risks: try risks(for: actor, in: db).filter(\.awaitsActor), notices: try recordNotices(for: actor, at: now, in: db),
                lastDay: try db.lastDay(of: actor, within: 30, at: now),
                next: upcoming.first { $0.isParty }, overdueActions: actions.filter { $0.point.isOverdue(on: today) },
                openActionCount: actions.count, upcomingCount: upcoming.count, toFinishCount: toFinish.count,
                teamSessions: actor.holds(.lineManager)
                    ? try teamSessions(among: upcoming, of: actor, until: now.adding(days: 14), in: db) : nil,
                obligations: try obligationLines(ObligationFilter(), as: actor, on: today, in: db, of: actor.membershipID),
                teamStates: actor.holds(.lineManager)
                    ? try states(ObligationFilter(isOwnTeam: true), as: actor, on: today, in: db) : nil,
                everybodysStates: actor.isSafeguardingTeam || actor.holds(.administrator)
                    ? try states(ObligationFilter(), as: actor, on: today, in: db) : nil,
                auditCount: Access.allows(.auditRecords(actor.organisationID), to: actor)
                    ? try db.records(where: Visible.recordsForAudit(to: actor)).count : nil,
                staff: Access.allows(.manageStaff(actor.organisationID), to: actor)
                    ? try db.staffFigures(of: actor.organisationID, on: today) : nil)
        }
    }

    private func states(
        _ filter: ObligationFilter, as actor: Actor, on today: CivilDate, in db: any ReadTransaction
    ) throws -> [ObligationState: Int] {
        Dictionary(grouping: try obligationLines(filter, as: actor, on: today, in: db), by: \.state).mapValues(\.count)
    }

    private func waiting(
        among lines: [SessionLine], for actor: Actor, on today: CivilDate, in db: any ReadTransaction
    ) throws -> [Home.Waiting] {
        let own = lines.filter(\.isParty)
        let sessions = Dictionary(
            try db.sessions(where: "session.id IN \(own.map(\.id))").map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let records = try db.records(ofSessions: own.map(\.id))
        let groups = own.filter { $0.format == .group }.map(\.id)
        let present = Set(
            try db.attendances(where: "membership_id = \(actor.membershipID) AND session_id IN \(groups)").map(\.sessionID))
        let personal = try db.personalRecords(from: groups, of: actor)
        let unsigned = try db.sessionsWithAgreementUnsigned(by: actor.membershipID, among: own.map(\.id))
        return own.flatMap { line -> [Home.Waiting] in
            guard let session = sessions[line.id] else { return [] }
            if session.format == .group {
                let task = SessionTask(
                    of: actor.membershipID, inGroup: session, hasSigned: present.contains(line.id),
                    isClosed: line.groupRecordIsClosed == true, today: today)
                return [task].compactMap { $0.map { Home.Waiting(session: line, task: $0, recordID: nil) } }
                    + (personal[line.id] ?? []).compactMap { waiting(for: $0, of: line, session, actor, today) }
            }
            guard
                let task = SessionTask(
                    of: actor.membershipID, in: session, record: records[line.id], agreementAwaits: unsigned.contains(line.id), today: today
                )
            else { return [] }
            return [Home.Waiting(session: line, task: task, recordID: records[line.id]?.id)]
        }
    }

    private func waiting(
        for record: SupervisionRecord, of line: SessionLine, _ session: Session, _ actor: Actor, _ today: CivilDate
    ) -> Home.Waiting? {
        SessionTask(of: actor.membershipID, in: session, record: record, agreementAwaits: false, today: today).map {
            Home.Waiting(session: line, task: $0, recordID: record.id)
        }
    }

    private func teamSessions(
        among lines: [SessionLine], of actor: Actor, until end: Instant, in db: any ReadTransaction
    ) throws -> [SessionLine] {
        let managed: [Session.ID] = try db.rows(
            """
            SELECT DISTINCT session_supervisee.session_id FROM session_supervisee
            JOIN membership ON membership.id = session_supervisee.membership_id
            WHERE membership.line_manager_id = \(actor.membershipID) AND session_supervisee.session_id IN \(lines.map(\.id))
            """)
        return lines.filter { managed.contains($0.id) && $0.startsAt < end && $0.type != nil }
    }
}

extension [Home.Waiting] {
    /// The first date of a series that waits for an answer leads to all of them.
    fileprivate func acceptingEachSeriesOnce() -> [Home.Waiting] {
        var asked: Set<Session.ID> = []
        return filter { waiting in
            guard waiting.task == .acceptTime, let series = waiting.session.series else { return true }
            return asked.insert(series.firstID).inserted
        }
    }
}

extension ReadTransaction {
    func sessionsWithAgreementUnsigned(by member: Membership.ID, among sessions: [Session.ID]) throws -> Set<Session.ID> {
        Set(
            try rows(
                """
                SELECT agreement.session_id FROM agreement
                WHERE agreement.session_id IN \(sessions) AND \(SQL.namesPresentSupervisor) AND NOT EXISTS (
                    SELECT 1 FROM signature WHERE signature.subject_id = agreement.id AND signature.signer_id = \(member))
                """, as: Session.ID.self))
    }

    func staffFigures(of organisation: Organisation.ID, on day: CivilDate) throws -> StaffFigures {
        let current: SQL = """
            membership.organisation_id = \(organisation) AND membership.starts_on <= \(day)
                AND (membership.ends_on IS NULL OR membership.ends_on >= \(day))
            """
        func people(_ condition: SQL) throws -> Int {
            try count(
                "SELECT COUNT(*) FROM membership JOIN person ON person.id = membership.person_id WHERE \(current) AND \(condition)")
        }
        return StaffFigures(
            people: try people("1 = 1"), withoutWorkEmail: try people("person.work_email IS NULL"),
            withoutLineManager: try people("membership.line_manager_id IS NULL"),
            notInvited: try people(
                """
                person.work_email IS NOT NULL AND NOT EXISTS (SELECT 1 FROM passphrase WHERE passphrase.person_id = person.id)
                    AND NOT EXISTS (SELECT 1 FROM invitation WHERE invitation.person_id = person.id)
                """))
    }
}
