import HTMLLiteral
import Supervision
import SupervisionStore

extension HomePage {
    init(_ home: Home, of visit: SignedInVisit, on today: CivilDate, context: PageContext) {
        self.context = context
        greeting = "Hello, \(visit.personName)"
        actingFor = visit.posts > 1 ? visit.organisationName : nil
        let planned: [Item?] = [
            Item(pairs: home.pairsToAnswer), Item(releasesToAnswer: home.releasesToAnswer, on: today),
            Item(releasesOpen: home.releasesOpen, on: today),
            Item(rebookings: home.rebookings, on: today), Item(repeated: home.repeatedAbsences),
        ]
        items =
            home.risks.map { Item($0) } + home.overdueActions.map { Item(overdue: $0) } + home.overdueOfPairs.map { Item(overdue: $0) }
            + (home.needs ?? []).map { Item($0) } + home.bookings.map { Item($0) }
            + home.caseloads.map { Item($0) } + home.handOvers.map { Item($0) } + home.waiting.map { Item($0, for: visit.actor) }
            + home.toBook.map { Item($0) } + home.agreements.filter(\.wantsActor).map { Item($0, on: today) }
            + planned.compactMap(\.self) + home.consents.map { Item($0) }
            + [home.lastDay.map { Item(lastDay: $0) }, home.reportWaiting.map { Item(report: $0) }].compactMap(\.self)
        quiet =
            home.next.map { "Nothing needs you today. Your next session is on \(ShownTime.dateAndTime($0.startsAt))." }
            ?? "Nothing needs you today, and no session is planned for you."
        numbers = Self.numbers(home, of: visit.actor)
        team = home.teamSessions?.map { line in
            [
                "\(line.supervisees.joined(separator: ", "))", "\(ShownTime.dateAndTime(line.startsAt))",
                "\(ShownTime.length(minutes: line.minutes))",
            ]
        }
        let agreed = home.agreed.filter { !$0.leads || $0.isOverdue(on: today) || $0.isReviewDue(on: today) }
        supervision =
            home.obligations.map { TaskList.Task(supervision: $0) } + agreed.map { TaskList.Task(agreed: $0, on: today) }
        noNumber =
            visit.actor.holds(.externalSupervisor)
            ? nil : "The policy sets no number of sessions for you. You can ask for supervision at any time."
        needs = home.needs.map { _ in Link(text: NeedsPage.title, path: .needs) }
        handOvers =
            visit.actor.isSafeguardingTeam || visit.actor.holds(.supervisor, .externalSupervisor)
            ? Link(text: HandOverListPage.title, path: .handOvers) : nil
        agreements = home.agreements.isEmpty ? nil : Link(text: PairAgreementListPage.title, path: .agreements)
        teamStates = home.teamStates.map { _ in Link(text: "How your team stands", path: .teamDue()) }
        news = home.notices.audits.map(\.sentence) + home.notices.readings.prefix(5).map(\.sentence)
        hours = visit.actor.roles.contains(where: \.isNomination) ? Link(text: "Hours that you can give", path: .declaredHours) : nil
        reports = home.hasReports ? Link(text: "Quarterly reports", path: .reports) : nil
        canPlan =
            visit.actor.isSafeguardingTeam || visit.actor.holds(.supervisor, .lineManager, .administrator)
            || home.toBook.contains(where: \.isOwn)
    }

    private static func numbers(_ home: Home, of actor: Actor) -> [NumberCards.NumberCard] {
        var numbers = [
            NumberCards.NumberCard(number: home.toFinishCount, label: "not finished yet", path: .sessions.asking("tab", "toFinish")),
            NumberCards.NumberCard(number: home.upcomingCount, label: "sessions planned", path: .sessions),
            NumberCards.NumberCard(number: home.openActionCount, label: "of your action points open", path: .actions),
        ]
        if let count = home.auditCount {
            numbers.append(NumberCards.NumberCard(number: count, label: "records open to audit", path: .audit))
        } else if let staff = home.staff {
            numbers.append(NumberCards.NumberCard(number: staff.people, label: "people in the organisation", path: .people))
        }
        if let states = home.everybodysStates {
            for state in [ObligationState.overdue, .pending] {
                numbers.append(
                    NumberCards.NumberCard(number: states[state] ?? 0, label: state.counted, path: .due(in: state)))
            }
        }
        if let count = home.groupAttentionCount, count > 0 {
            numbers.append(NumberCards.NumberCard(number: count, label: "to be seen to in the group planner", path: .planner))
        }
        if let states = home.teamStates {
            numbers.append(
                NumberCards.NumberCard(number: states[.overdue] ?? 0, label: "overdue in your team", path: .teamDue(in: .overdue)))
        }
        return numbers
    }
}

extension ObligationState {
    /// What a number of people in this state is called.
    fileprivate var counted: String { self == .overdue ? "overdue in the organisation" : "due soon in the organisation" }
}

extension TaskList.Task {
    /// What the pair agreed: when the next session is due by it, and when the two look at it together.
    fileprivate init(agreed plan: AgreedPlan, on today: CivilDate) {
        let review = plan.isReviewDue(on: today)
        self.init(
            title: "With \(plan.name) \(plan.terms.terms.frequency.words)",
            hint: [
                "As you agreed, \(plan.isOverdue(on: today) ? "was due" : "due") by \(ShownTime.shortDate(plan.due))",
                review ? "look at your agreement together, since \(ShownTime.shortDate(plan.terms.reviewOn))" : nil,
            ].compactMap(\.self).joined(separator: "; "),
            state: .tagged(plan.isOverdue(on: today) ? .overdue : review ? .pending : .compliant))
    }

    fileprivate init(supervision line: ObligationLine) {
        self.init(
            title: line.asked.withCapital, path: .person(line.memberID),
            hint: [
                line.due.map { "\(line.state == .overdue ? "Was due" : "Due") by \(ShownTime.shortDate($0))" },
                line.booked.map { "booked for \(ShownTime.shortDate($0))" },
            ].compactMap(\.self).joined(separator: ", ").nilIfEmpty,
            state: .tagged(line.state.tag))
    }
}

extension String {
    fileprivate var nilIfEmpty: String? { utf8.isEmpty ? nil : self }
}

extension HomePage.Item {
    fileprivate init(overdue line: ActionPointLine) {
        text = line.kindLabel
        path = .action(line.point.id)
        let what = line.isOwn ? "Action point" : "Action point of \(line.owner ?? "nobody")"
        hint = line.point.presentDue.map { "\(what), due \(ShownTime.shortDate($0))" } ?? what
        state = .tagged(.overdue)
    }

    fileprivate init(_ line: ActionNeedLine) {
        let isReferral = line.need == .referral
        text = isReferral ? "A referral is not confirmed in time" : "A concern was flagged by \(line.supervisor)"
        path = .needs
        hint =
            isReferral
            ? "\(line.owner ?? "Nobody") carries it out" : "On \(ShownTime.date(LondonTime.day(of: line.agreedAt))). It is to go further"
        state = .tagged(isReferral ? .overdue : .awaitingAnswer)
    }

    fileprivate init(_ line: PairAgreementLine, on today: CivilDate) {
        let text = line.pair.agreement.text
        let review = line.pair.reviewOn.map { "\($0 <= today ? "was due" : "due") by \(ShownTime.shortDate($0))" } ?? ""
        self.text =
            line.awaitsActor
            ? line.pair.isSettled ? "Read and sign the agreement" : "Settle the agreement, then sign it" : "Look at your agreement together"
        path = .pairAgreement(line.pair.id)
        hint = "\(text.supervisee.name) and \(text.supervisor.name)\(line.awaitsActor ? "" : ", \(review)")"
        state = line.awaitsActor ? .tagged(.awaitingSignature) : .tagged(line.state.status)
    }

    fileprivate init(_ line: CaseloadLine) {
        text = "\(line.name) leaves or is away"
        path = .caseload(of: line.supervisor)
        hint = line.pairs == 1 ? "1 supervisee waits for somebody" : "\(line.pairs) supervisees wait for somebody"
        state = .incomplete
    }

    fileprivate init(_ line: HandOverLine) {
        let isToWrite = line.handOver.state == .toBeWritten
        text = isToWrite ? "Write a hand-over" : "Read and agree to a hand-over"
        path = .handOver(line.handOver.id)
        hint = "\(line.supervisee), from \(line.from) to \(line.to)"
        state = isToWrite ? .incomplete : .tagged(.awaitingAnswer)
    }

    fileprivate init(_ need: BookingNeed) {
        text = "Plan a follow-up session with \(need.name)"
        path = .planSession.asking("supervisee", need.supervisee.text)
        hint = need.dueOn.map { "Agreed as an action point, by \(ShownTime.shortDate($0))" } ?? "Agreed as an action point"
        state = .incomplete
    }

    fileprivate init(_ session: SessionToBook) {
        text = session.isOwn ? "Book your next supervision session" : "Book the next session of \(session.name)"
        let path = Path.planSession.asking("supervisee", session.superviseeID.text)
        self.path = session.meetsAt.map { path.asking("at", $0.description) } ?? path
        let meeting = session.meetsAt.map { "You said that you meet on \(ShownTime.dateAndTime($0)). " } ?? ""
        hint = "\(meeting)It is yours to book. \(session.isOverdue ? "Was due" : "Due") by \(ShownTime.shortDate(session.due))"
        state = session.isOverdue ? .tagged(.overdue) : .incomplete
    }

    fileprivate init(_ line: RiskLine) {
        text = "A risk was found in a record of yours"
        path = .risk(line.risk.id)
        hint = "Session on \(ShownTime.dateAndTime(line.heldAt)). Read what to do next"
        state = .tagged(.awaitingAnswer)
    }

    fileprivate init(lastDay: CivilDate) {
        text = "Keep copies of your records"
        path = .copies
        hint = "Your post ends on \(ShownTime.shortDate(lastDay))"
        state = .incomplete
    }

    /// As a line manager whom the policy has asked who supervises the own people.
    fileprivate init?(pairs lines: [PairingLine]) {
        guard let oldest = lines.first else { return nil }
        text = lines.count == 1 ? "Say whether you agree to 1 pair" : "Say whether you agree to \(lines.count) pairs"
        path = lines.count == 1 ? .pair(oldest.id) : .pairs
        hint = "\(oldest.supervisor.name) is to supervise \(oldest.supervisee.name)"
        state = .tagged(.awaitingAnswer)
    }

    /// As a line manager: nil where nobody waits.
    fileprivate init?(releasesToAnswer lines: [ReleaseLine], on today: CivilDate) {
        guard let oldest = lines.first else { return nil }
        text = lines.count == 1 ? "Say whether 1 person is released" : "Say whether \(lines.count) people are released"
        path = .releases
        hint = "Protected time. The first request has \(oldest.waitingWords(on: today))"
        state = .tagged(.awaitingAnswer)
    }

    /// The own ones come first; others are for the Safeguarding Team to look after.
    fileprivate init?(rebookings lines: [RebookingLine], on today: CivilDate) {
        let own = lines.filter(\.isOwn)
        guard let oldest = own.first ?? lines.first else { return nil }
        let count = own.isEmpty ? lines.count : own.count
        let sessions = count == 1 ? "1 cancelled session" : "\(count) cancelled sessions"
        text = own.isEmpty ? "\(sessions) to be booked anew" : "Book \(sessions) anew"
        path = .rebooking
        hint = count == 1 ? "\(oldest.who). \(oldest.age(on: today))" : "\(oldest.age(on: today)), the oldest"
        state = (own.isEmpty ? lines : own).contains { $0.isOverdue(on: today) } ? .tagged(.overdue) : .incomplete
    }

    fileprivate init?(repeated absences: [RepeatedAbsence]) {
        guard let last = absences.first else { return nil }
        text =
            absences.count == 1 ? "1 person missed several sessions in a row" : "\(absences.count) people missed several sessions in a row"
        path = .rebooking
        hint = last.sentence
        state = .incomplete
    }

    /// As whoever arranged or leads the sessions.
    fileprivate init?(releasesOpen lines: [ReleaseLine], on today: CivilDate) {
        guard let oldest = lines.first else { return nil }
        text = lines.count == 1 ? "1 person is not released yet" : "\(lines.count) people are not released yet"
        path = .releasesAsked
        hint =
            oldest.request.answer == nil ? "The first request has \(oldest.waitingWords(on: today))" : "A line manager cannot release them"
        state = .incomplete
    }

    fileprivate init(report quarter: Quarter) {
        text = "The report of \(quarter) is ready"
        path = .report(quarter.description)
        hint = "\(quarter.words). Approve and release it"
        state = .incomplete
    }

    fileprivate init(_ waiting: ConsentWaiting) {
        text = "Say who may see the action points"
        path = .recordConsent(waiting.recordID)
        hint = "Session on \(ShownTime.dateAndTime(waiting.heldAt))"
        state = .tagged(.awaitingAnswer)
    }

    fileprivate init(_ waiting: Home.Waiting, for actor: Actor) {
        let others =
            waiting.session.format == .group
            ? ["Group of \(waiting.session.supervisees.count)", waiting.session.supervisor]
            : waiting.session.supervisees + [waiting.session.supervisor]
        text = waiting.task.words
        hint = "\(others.inWords), \(ShownTime.dateAndTime(waiting.session.startsAt))"
        let signs: [SessionTask] = [.signRecord, .signAgreement, .signAttendance]
        state = signs.contains(waiting.task) ? .tagged(.awaitingSignature) : .incomplete
        path =
            switch waiting.task {
            case .signAgreement: .sessionAgreement(waiting.session.id)
            case .signAttendance: .sessionAttendance(waiting.session.id)
            case .writeGroupRecord: .groupDraft(waiting.session.id)
            case .signRecord: waiting.recordID.map { .record($0) } ?? .session(waiting.session.id)
            case .writeRecord, .reviseRecord: waiting.recordID.map { .recordDraft($0) } ?? .session(waiting.session.id)
            default: .session(waiting.session.id)
            }
    }
}

extension SessionTask {
    /// What to do, as a link says it.
    var words: String {
        switch self {
        case .acceptTime: "Accept the time and place"
        case .startSession: "Start the session"
        case .signAgreement: "Read and sign the agreement"
        case .closeSession: "Close the session"
        case .signAttendance: "Sign the attendance record"
        case .writeGroupRecord: "Write the group's record"
        case .writeRecord: "Write the record"
        case .signRecord: "Read and sign the record"
        case .reviseRecord: "Look at the answer to your record"
        }
    }
}
