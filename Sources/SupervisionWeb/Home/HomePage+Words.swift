import HTMLLiteral
import Supervision
import SupervisionStore

extension HomePage {
    init(_ home: Home, of visit: SignedInVisit, on today: CivilDate, context: PageContext) {
        self.context = context
        greeting = "Hello, \(visit.personName)"
        items =
            home.risks.map { Item($0) } + home.overdueActions.map { Item(overdue: $0) } + home.waiting.map { Item($0, for: visit.actor) }
            + home.consents.map { Item($0) } + [home.lastDay.map { Item(lastDay: $0) }].compactMap(\.self)
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
        supervision = home.obligations.map { .init(supervision: $0) }
        noNumber =
            visit.actor.holds(.externalSupervisor)
            ? nil : "The policy sets no number of sessions for you. You can ask for supervision at any time."
        teamStates = home.teamStates.map { _ in Link(text: "How your team stands", path: .teamDue()) }
        news = home.notices.audits.map(\.sentence) + home.notices.readings.prefix(5).map(\.sentence)
        canPlan = visit.actor.isSafeguardingTeam || visit.actor.holds(.supervisor, .lineManager, .administrator)
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
    fileprivate init(supervision line: ObligationLine) {
        self.init(
            title: line.asked.prefix(1).uppercased() + line.asked.dropFirst(), path: .person(line.memberID),
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
        hint = line.point.dueOn.map { "Action point, due \(ShownTime.shortDate($0))" } ?? "Action point"
        state = .tagged(.overdue)
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
        hint = "\(others.joined(separator: " and ")), \(ShownTime.dateAndTime(waiting.session.startsAt))"
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
