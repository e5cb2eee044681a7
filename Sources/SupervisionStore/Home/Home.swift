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
    /// What others have to do, of those whom the actor supervises.
    public let overdueOfPairs: [ActionPointLine]
    /// Sessions that pairs agreed to have, and that the actor is to book.
    public let bookings: [BookingNeed]
    /// Late referrals and flagged concerns, for the Safeguarding Team; nil for everybody else.
    public let needs: [ActionNeedLine]?
    /// Hand-overs that wait for the actor: to be written, or to be agreed to.
    public let handOvers: [HandOverLine]
    /// Supervisors who are gone or go soon, and whose pairs wait for somebody; for the Safeguarding Team.
    public let caseloads: [CaseloadLine]
    public let openActionCount: Int
    public let upcomingCount: Int
    public let toFinishCount: Int
    /// Sessions of the own team in the next 14 days, for whoever has people to release; nil for everybody else.
    public let teamSessions: [SessionLine]?
    /// Requests for release that wait for the actor's answer, as a line manager.
    public let releasesToAnswer: [ReleaseLine]
    /// Pairs that wait for the actor's agreement, as a line manager.
    public let pairsToAnswer: [PairingLine]
    /// Requests for sessions that the actor arranged or leads, for which nobody is released yet.
    public let releasesOpen: [ReleaseLine]
    /// Cancelled sessions that wait for a new date: the actor's own to book, or for the Safeguarding Team and administrators everybody's.
    public let rebookings: [RebookingLine]
    /// Sessions that the policy, or what a pair agreed, leaves to the actor to book.
    public let toBook: [SessionToBook]
    /// Who missed two sessions or more in a row, for who leads them and the Safeguarding Team.
    public let repeatedAbsences: [RepeatedAbsence]
    /// How the actor's own supervision stands, row by row of the matrix.
    public let obligations: [ObligationLine]
    /// What the actor agreed with whom, and when the next session is due by it.
    public let agreed: [AgreedPlan]
    /// Agreements that the actor signs once for all sessions of a pair.
    public let agreements: [PairAgreementLine]
    /// How many of the own team are in each state; nil for whoever manages nobody.
    public let teamStates: [ObligationState: Int]?
    /// The same of everybody, for the Safeguarding Team and administrators; nil for everybody else.
    public let everybodysStates: [ObligationState: Int]?
    /// Records that the actor may read for audit; nil for whoever audits nothing.
    public let auditCount: Int?
    /// Who joined or left a group of the matrix without its groups following, and groups never formed; nil for whoever does not keep them.
    public let groupAttentionCount: Int?
    /// For administrators; nil for everybody else.
    public let staff: StaffFigures?
    /// The latest quarter whose report the actor has still to approve.
    public let reportWaiting: Quarter?
    /// Whether there are reports for the actor to read.
    public let hasReports: Bool
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
        try await homes.answer(to: Asking(actor, at: now), after: database.changes) {
            let everybodys = Access.allows(.manageMatrix(actor.organisationID), to: actor) ? try await obligations(as: actor, at: now) : nil
            return try await look { db in try home(of: actor, at: now, everybodys, in: db) }
        }
    }

    /// - Parameter everybodys: what everybody owes, for whoever sees that.
    private func home(
        of actor: Actor, at now: Instant, _ everybodys: [ObligationLine]?, in db: any ReadTransaction
    ) throws -> Home {
        let today = LondonTime.day(of: now)
        let own = try ownSessions(of: actor, at: now, in: db)
        let unfinished = try actionPointLines(Visible.ownActionPoints(of: actor), as: actor, in: db).filter { $0.point.outcome == nil }
        let actions = unfinished.filter(\.isOwn)
        let figures = try figures(for: actor, at: now, everybodys, in: db)
        return Home(
            waiting: try waiting(among: own, for: actor, on: today, in: db).acceptingEachSeriesOnce(),
            consents: try consentsWaiting(for: actor, in: db),
            risks: try risks(for: actor, in: db).filter(\.awaitsActor), notices: try recordNotices(for: actor, at: now, in: db),
            lastDay: try db.lastDay(of: actor, within: 30, at: now),
            next: own.first { !$0.line.hasBegun(at: now) }?.line, overdueActions: actions.filter { $0.point.isOverdue(on: today) },
            overdueOfPairs: unfinished.filter { !$0.isOwn && $0.isSupervisors && $0.point.isOverdue(on: today) },
            bookings: try bookingNeeds(of: actor, in: db),
            needs: Access.allows(.seeNeeds(actor.organisationID), to: actor)
                ? try needLines(as: actor, in: db).filter { $0.need == .escalation || $0.isLate(on: today) } : nil,
            handOvers: try handOverLines("\(Visible.handOvers(to: actor)) AND \(Visible.openHandOvers)", as: actor, in: db).filter {
                $0.awaitsActor || ($0.handOver.state == .toBeWritten && $0.handOver.fromID == actor.membershipID)
            }, caseloads: actor.isSafeguardingTeam ? try caseloadsWaiting(for: actor, at: now, in: db) : [],
            openActionCount: actions.count, upcomingCount: figures.counts.upcoming, toFinishCount: figures.counts.toFinish,
            teamSessions: actor.holds(.lineManager) ? try teamSessions(of: actor, from: now, until: now.adding(days: 14), in: db) : nil,
            releasesToAnswer: actor.holds(.lineManager)
                ? try releases(toAnswerBy: actor, at: now, in: db).filter { $0.request.answer == nil } : [],
            pairsToAnswer: actor.holds(.lineManager)
                ? try pairingLines(Visible.pairings(answeredBy: actor), as: actor, at: now, in: db).filter { $0.consent == .waiting } : [],
            releasesOpen: try releasesOpen(askedBy: actor, at: now, in: db),
            rebookings: try db.rebookings(for: actor, from: shelf, on: today),
            toBook: try sessionsToBook(
                by: actor, owed: figures.owed + figures.managed, beside: own.map(\.session), on: today, at: now, in: db),
            repeatedAbsences: try db.repeatedAbsences(for: actor),
            obligations: figures.owed,
            agreed: try agreedPlans(of: actor, policyDue: figures.owed.compactMap(\.due).min(), on: today, in: db),
            agreements: try pairAgreements(of: actor, on: today, in: db),
            teamStates: figures.teamStates, everybodysStates: figures.everybodysStates,
            auditCount: figures.counts.audited, groupAttentionCount: figures.groupAttentionCount, staff: figures.counts.staff,
            reportWaiting: try reportWaiting(for: actor, on: today, in: db),
            hasReports: Access.allows(.readReleasedReports(actor.organisationID), to: actor))
    }

    /// Sessions in which the actor takes part: those to be finished first, then those to come.
    private func ownSessions(of actor: Actor, at now: Instant, in db: any ReadTransaction) throws -> [ListedSession] {
        let (toFinish, upcoming) = (SessionListTab.toFinish, SessionListTab.upcoming)
        let found = try db.listedSessions(
            """
            \(Visible.ownSessions(of: actor))
                AND ((\(toFinish.condition(for: actor, at: now))) OR (\(upcoming.condition(for: actor, at: now))))
            """, as: actor
        ).filter(\.line.isParty)
        return found.filter { $0.line.hasBegun(at: now) } + found.filter { !$0.line.hasBegun(at: now) }
    }

    private func figures(
        for actor: Actor, at now: Instant, _ everybodys: [ObligationLine]?, in db: any ReadTransaction
    ) throws -> HomeFigures {
        let today = LondonTime.day(of: now)
        let own: SQL = "(membership.id = \(actor.membershipID) OR membership.line_manager_id = \(actor.membershipID))"
        let lines = try everybodys ?? obligationLines(ObligationFilter(), as: actor, on: today, in: db, ofThose: own)
        return HomeFigures(
            counts: try db.homeCounts(of: actor, at: now), owed: lines.filter { $0.memberID == actor.membershipID },
            managed: lines.filter { $0.lineManagerID == actor.membershipID && $0.memberID != actor.membershipID },
            teamStates: actor.holds(.lineManager) ? states(of: lines.filter { $0.lineManagerID == actor.membershipID }) : nil,
            everybodysStates: everybodys.map(states),
            groupAttentionCount: try everybodys.map { try groupAttentionCount(of: actor.organisationID, among: $0, on: today, in: db) })
    }

    private func states(of lines: [ObligationLine]) -> [ObligationState: Int] {
        Dictionary(grouping: lines, by: \.state).mapValues(\.count)
    }

    private func waiting(
        among own: [ListedSession], for actor: Actor, on today: CivilDate, in db: any ReadTransaction
    ) throws -> [Home.Waiting] {
        guard !own.isEmpty else { return [] }
        let groups = own.filter { $0.session.format == .group }.map(\.line.id)
        let present =
            groups.isEmpty
            ? [] : Set(try db.attendances(where: "membership_id = \(actor.membershipID) AND session_id IN \(groups)").map(\.sessionID))
        let personal = groups.isEmpty ? [:] : try db.personalRecords(from: groups, of: actor)
        let unsigned = try db.sessionsWithAgreementUnsigned(by: actor.membershipID, among: own.map(\.line.id))
        return own.flatMap { listed -> [Home.Waiting] in
            let (line, session, record) = (listed.line, listed.session, listed.record)
            if session.format == .group {
                let task = SessionTask(
                    of: actor.membershipID, inGroup: session, hasSigned: present.contains(line.id),
                    isClosed: line.groupRecordIsClosed == true, today: today)
                return [task].compactMap { $0.map { Home.Waiting(session: line, task: $0, recordID: nil) } }
                    + (personal[line.id] ?? []).compactMap { waiting(for: $0, of: line, session, actor, today) }
            }
            guard
                let task = SessionTask(
                    of: actor.membershipID, in: session, record: record, agreementAwaits: unsigned.contains(line.id), today: today
                )
            else { return [] }
            return [Home.Waiting(session: line, task: task, recordID: record?.id)]
        }
    }

    private func waiting(
        for record: SupervisionRecord, of line: SessionLine, _ session: Session, _ actor: Actor, _ today: CivilDate
    ) -> Home.Waiting? {
        SessionTask(of: actor.membershipID, in: session, record: record, agreementAwaits: false, today: today).map {
            Home.Waiting(session: line, task: $0, recordID: record.id)
        }
    }

    /// Sessions to come of people whom the actor manages, as far as their kind tells nothing.
    private func teamSessions(
        of actor: Actor, from now: Instant, until end: Instant, in db: any ReadTransaction
    ) throws -> [SessionLine] {
        try db.sessionLines(
            """
            session.id IN (SELECT party.session_id FROM membership AS report
                JOIN session_supervisee AS party ON party.membership_id = report.id WHERE report.line_manager_id = \(actor.membershipID))
                AND schedule.starts_at < \(end) AND \(SessionListTab.upcoming.condition(for: actor, at: now))
            """, of: .upcoming, as: actor
        ).filter { $0.type != nil }
    }
}

extension SessionLine {
    fileprivate func hasBegun(at now: Instant) -> Bool { startsAt < now || state == .underWay || state == .held }
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
}
