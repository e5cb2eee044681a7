import HTMLLiteral
import Supervision
import SupervisionStore
@testable import SupervisionWeb

/// Every page around one 1:1, with a text of the test's choice in every place that takes text.
enum OneToOneSamples {
    static func pages(saying text: String) -> [any Component] {
        sessions(saying: text) + agreements(saying: text) + records(saying: text) + actionPoints(saying: text) + handOvers(saying: text)
            + policies(saying: text) + AssuranceSamples.pages(saying: text) + ReportSamples.pages(saying: text)
            + YearPlanSamples.pages(saying: text) + FirstDaySamples.pages(saying: text) + CalendarSamples.pages(saying: text)
            + PairSamples.pages(saying: text) + GuidanceSamples.pages(saying: text) + PolicySamples.pages(saying: text)
    }

    private static let now = Instant(milliseconds: 1_805_000_000_000)
    private static let today = LondonTime.day(of: now)

    private static func errors(_ text: String, at fields: String...) -> FieldErrors {
        var errors = FieldErrors()
        for field in fields { errors.add(text, at: field) }
        return errors
    }

    private static func member(_ text: String) -> Member {
        let person = Person.ID()
        return Member(
            membership: Membership(
                id: .init(), organisationID: .init(), personID: person, kind: .staff, staffGroup: text, role: text, department: text,
                startsOn: today),
            person: Person(id: person, firstName: text, lastName: text))
    }

    private static func sessions(saying text: String) -> [any Component] {
        let context = PageContext.sample(saying: text)
        let choices = [Choice(value: "a", text: text), Choice(value: "b", text: text, hint: text)]
        let prompts = [PromptList.Group(title: text, questions: [text, text])]
        var plan = PlanForm(usualMinutes: 60, supervisor: nil)
        plan.schedule.venue = text
        plan.schedule.time = text
        var topic = TopicForm()
        topic.text = text
        var move = MoveForm(
            from: SessionSchedule(number: 1, startsAt: now, minutes: 60, venue: text, venueIsPrivate: true, proposedBy: .init()))
        move.reason = text
        move.following = text
        plan.repetition.times = text
        let scope = ScopeField(following: text, hint: text, includesFollowing: true)
        let lines = [
            SessionListPage.Line(when: text, path: .session(.init()), who: text, length: text, type: text, status: .planned),
            SessionListPage.Line(
                when: text, path: nil, who: text, length: text, type: "Session", status: .awaitingAnswer,
                rearranging: .sessionMove(.init()),
                standIn: .sessionStandIn(.init()), series: text),
        ]
        let tasks = [
            TaskList.Task(title: text, path: .sessions, hint: text, state: .incomplete),
            TaskList.Task(title: text, state: .cannotStartYet),
        ]
        return [
            SessionListPage(context: context, tab: .upcoming, lines: lines, canPlan: true),
            SessionListPage(context: context, tab: .past, lines: [], canPlan: false),
            PlanWhoPage(context: context, people: choices),
            PlanWhoPage(context: context, people: choices, errors: errors(text, at: "supervisee")),
            PlanPage(
                context: context, supervisee: member(text), adjustments: .notAsked, types: choices, supervisors: choices, venueNote: text,
                example: text, form: plan,
                errors: errors(
                    text, at: "ask", "type", "supervisor", "date", "time", "minutes", "venue", "private", "repeat", "times")),
            PlanPage(
                context: context, supervisee: member(text), adjustments: .asked(on: today), types: choices, supervisors: choices,
                venueNote: text, example: text, form: plan),
            SessionPage(
                context: context, title: text, summary: [.init(text, text)], change: .init(sentence: text, reason: text), accepts: 1,
                id: .init(), tasks: tasks, readers: [text], notice: text, readings: .recordReadings(.init()), canRearrange: true,
                acceptsFollowing: SeriesAcceptance(
                    session: .init(), schedule: 1, proposals: text, dates: [text, text], button: text, formGuard: context.formGuard)),
            SessionPage(
                context: context, title: text, summary: [.init(text, text)], change: .init(sentence: text, reason: nil), accepts: nil,
                id: .init(), tasks: tasks, readers: [text], notice: nil, readings: nil, canRearrange: false,
                carried: carried(saying: text, isOpen: true)),
            StartPage(
                context: context, session: .init(), form: StartForm(at: now, minutes: 60, steps: ["a"]), steps: choices, prompts: prompts,
                errors: errors(text, at: "time")),
            ClosePage(
                context: context, session: .init(), withoutAgreement: text, minutes: text, steps: choices, stepsDone: ["b"],
                prompts: prompts, signing: .agreements, why: "signedLater"),
            ClosePage(
                context: context, session: .init(), withoutAgreement: nil, minutes: text, steps: [], stepsDone: [], prompts: [],
                errors: errors(text, at: "minutes", "agenda", "leaving"),
                unreviewed: [Link(text: text, path: .sessionAction(.init(), of: .init()))], agenda: choices, leftOut: [text]),
            MovePage(
                context: context, session: .init(), back: .sessions, now: text, form: move, venueNote: text, example: text,
                scope: scope, errors: errors(text, at: "date", "reason")),
            CancelPage(
                context: context, session: .init(), back: .sessions, now: text, reason: text, who: choices, party: "a", scope: scope,
                grounds: choices, ground: "a", rebooks: text, errors: errors(text, at: "reason", "ground")),
            TopicsPage(
                context: context, session: .init(),
                topics: [.init(kind: text, text: text, standing: text, sharing: .topicShare(.init(), of: .init()))], kinds: choices,
                prompts: prompts, form: topic, errors: errors(text, at: "kind", "text"),
                agenda: AgendaPart(mode: text, compulsory: [text])),
            TopicsPage(
                context: context, session: .init(), topics: [], kinds: choices, prompts: prompts, form: nil,
                carried: carried(saying: text, isOpen: false)),
            AdjustmentsPage(
                context: context, session: .init(), back: .sessions, standing: text, face: .answering(text),
                errors: errors(text, at: "needs")),
            AdjustmentsPage(
                context: context, session: .init(), back: .sessions, standing: text, face: .reading(name: text, answer: text)),
            MessagePage(context: context, title: text, sentences: [text], wayOn: Link(text: text, path: .sessions)),
        ] + realLife(saying: text) + standIns(saying: text)
    }

    /// Somebody stands in for one session.
    private static func standIns(saying text: String) -> [any Component] {
        let context = PageContext.sample(saying: text)
        var form = StandInForm()
        form.member = text
        let line = ActionListPage.Line(kind: text, path: .action(.init()), owner: text, due: text, status: .incomplete)
        return [
            StandInPage(
                context: context, session: .init(), back: .sessions, now: text, present: text,
                supervisors: [Choice(value: "a", text: text)],
                form: form, errors: errors(text, at: "member")),
            StandInViewPage(
                context: context, session: .init(), supervisee: text, points: [line],
                records: [.init(when: text, who: text, path: .recordShown(.init(), in: .init()))]),
            StandInViewPage(context: context, session: .init(), supervisee: text, points: [], records: []),
            ShowingPage(
                context: context, session: .init(), standIn: text,
                lines: [
                    .init(id: .init(), when: text, who: text, isShown: false), .init(id: .init(), when: "Then", who: text, isShown: true),
                ]),
            ShowingPage(context: context, session: .init(), standIn: text, lines: []),
            SessionPage(
                context: context, title: text, summary: [.init(text, text)], change: nil, accepts: nil, id: .init(), tasks: [],
                readers: [text], notice: nil, readings: nil, canRearrange: true, standInView: Link(text: text, path: .sessions),
                showing: Link(text: text, path: .sessions)),
        ]
    }

    /// What does not go as it was planned.
    private static func realLife(saying text: String) -> [any Component] {
        let context = PageContext.sample(saying: text)
        let choices = [Choice(value: "a", text: text)]
        var late = LateEntryForm()
        late.venue = text
        late.reason = text
        var absence = AbsenceForm()
        absence.text = text
        var note = NoteForm()
        note.text = text
        var closing = UnsignedClosingForm(version: 1)
        closing.text = text
        let callout = AbsenceView(heading: text, reason: text, text: text)
        let sheets = [SheetsView.Line(id: .init(), text: text)]
        return [
            LateEntryPage(
                context: context, people: choices, types: choices, example: text, form: late,
                errors: errors(text, at: "supervisee", "type", "date", "time", "minutes", "venue", "reason", "sheet")),
            AbsencePage(
                context: context, session: .init(), planned: text, parties: choices, form: absence,
                errors: errors(text, at: "absent", "reason", "text")),
            SessionPage(
                context: context, title: text, summary: [.init(text, text)], change: nil, reasonOfLateEntry: text, absence: callout,
                accepts: nil, id: .init(), tasks: [], readers: [text], notice: nil, readings: nil, canRearrange: false, canBeMissed: true,
                planningAnew: .planSession),
            NotesPage(
                context: context, session: .init(), notes: [.init(text: text, written: text, path: .sessions)], form: note,
                errors: errors(text, at: "text")),
            NotesPage(context: context, session: .init(), notes: [], form: note),
            NotePage(context: context, session: .init(), form: note, savedElsewhere: text, errors: errors(text, at: "text")),
            UnsignedClosingPage(context: context, record: .init(), form: closing, errors: errors(text, at: "reason", "text")),
            SheetsPage(
                context: context, record: .init(), session: .init(), sheets: sheets, next: .init(), errors: errors(text, at: "file")),
            SheetsPage(context: context, record: .init(), session: .init(), sheets: sheets, next: nil),
        ]
    }

    private static func party(_ text: String) -> PartyAsSigned { PartyAsSigned(membershipID: .init(), name: text, post: text) }

    private static func signature(_ party: PartyAsSigned, _ text: String) -> Signature {
        Signature(
            signerID: party.membershipID, name: text, part: .supervisor, statement: text, digest: Digest(hex: text), method: .passphrase,
            at: now)
    }

    private static func agreements(saying text: String) -> [any Component] {
        let provision = Provision(paragraph: text, strength: .must)
        let form = AgreementForm(
            key: "a", title: text,
            terms: AgreementForm.Party.allCases.map { .init(key: "k", party: $0, text: text, provision: provision) },
            closing: Setting(text, provision), confidentiality: [Term(key: "c", text: text, provision: provision)],
            readers: Setting(RecordReader.allCases, provision), signedPer: Setting(.session, provision),
            signatories: Setting([.supervisee, .supervisor], provision))
        let (supervisee, supervisor) = (party(text), party(text))
        let agreement = Agreement(
            id: .init(), organisationID: .init(), editionID: .init(), sessionID: .init(), supervisorID: supervisor.membershipID,
            superviseeID: supervisee.membershipID,
            text: AgreementText(
                edition: text, terms: .init(form), supervisee: supervisee, supervisor: supervisor, drawnUpAt: now, salt: text),
            digest: Digest(hex: text), signatures: [signature(supervisor, text)])
        let context = PageContext.sample(saying: text)
        return [
            AgreementPage(
                context: context, session: .init(), agreement: agreement, signing: .first, errors: errors(text, at: "read", "passphrase")),
            AgreementPage(context: context, session: .init(), agreement: agreement, signing: .again(text)),
            AgreementPage(context: context, session: .init(), agreement: agreement, signing: .done),
        ] + agreementsOfPairs(form, saying: text)
    }

    private static func agreementsOfPairs(_ form: AgreementForm, saying text: String) -> [any Component] {
        var form = form
        let provision = Provision(paragraph: text, strength: .must)
        form.signatories = Setting([.supervisee, .supervisor, .lineManager], provision)
        form.parts = [.init(party: .both, title: text)]
        form.headings = ["a", "b"].map { .init(key: $0, label: text, kind: .words, provision: provision) }
        form.review = .init(months: 12, provision: provision)
        form.keptBy = Setting(text, provision)
        let (supervisee, supervisor) = (party(text), party(text))
        let lasting = LastingTerms(form, manager: party(text))
        let terms = AgreedTerms(
            frequency: .init(every: 6, .weeks), minutes: 60, arranger: .together, reviewMonths: 6, weakerBecause: .workload)
        let agreement = Agreement(
            id: .init(), organisationID: .init(), editionID: .init(), sessionID: nil, supervisorID: supervisor.membershipID,
            superviseeID: supervisee.membershipID,
            text: AgreementText(
                edition: text, terms: .init(form), supervisee: supervisee, supervisor: supervisor, drawnUpAt: now, salt: text,
                agreed: terms, lasting: lasting),
            digest: Digest(hex: text), signatures: [signature(supervisor, text)])
        let context = PageContext.sample(saying: text)
        let renewal = PairAgreementPage.Renewal(heading: text, sentence: text, button: text, signs: true)
        let standing = [SummaryList.Row("Status", markup: StatusTag(.toBeReviewed).html), .init(text, text)]
        let filled = SettlementForm(Fields(["heading-a": text, "every": text, "weaker": "workload"]), headings: lasting.headings)
        return [
            PairAgreementListPage(
                context: context, lines: [.init(between: text, path: .agreements, title: text, status: .inForce, dates: text)]),
            PairAgreementPage(
                context: context, agreement: agreement, words: ["a": text], standing: standing, signing: .first,
                difference: DifferenceView(lines: [.init(what: text, before: text, now: text)], heading: text), canSettle: true,
                errors: errors(text, at: "read", "passphrase")),
            PairAgreementPage(context: context, agreement: agreement, words: [:], standing: standing, signing: .again(text)),
            PairAgreementPage(
                context: context, agreement: agreement, words: [:], standing: standing, signing: .done, renewals: [renewal],
                newer: .agreements, earlier: [Link(text: text, path: .agreements)]),
            SettlementPage(
                context: context, agreement: .init(), digest: agreement.digest, headings: lasting.headings, asksTerms: true, usual: text,
                form: filled, errors: errors(text, at: "heading-a", "every", "unit", "minutes", "shorter", "weaker", "arranger", "review")),
            SettlementPage(
                context: context, agreement: .init(), digest: agreement.digest, headings: lasting.headings, asksTerms: false, usual: nil,
                form: filled),
        ]
    }

    private static func records(saying text: String) -> [any Component] {
        let context = PageContext.sample(saying: text)
        let provision = Provision(paragraph: text, strength: .must)
        let questions = [RecordForm.Source.written, .yesNo, .choice].map { source in
            RecordForm.Field(
                key: source.rawValue, label: text, source: source, isRequired: true, isAdded: false,
                options: [.init(key: "a", label: text)], limit: 100, hint: text, provision: provision)
        }
        let words = RecordWords(
            answers: ["written": text, "choice": "a"], actionPoints: [ActionPointDraft(kind: "a", text: text, dueOn: today)])
        let draft = DraftForm(words, version: Version(3))
        let (supervisee, supervisor) = (party(text), party(text))
        let record = RecordText(
            edition: text, form: text, title: text, notice: text, lines: [.init(key: "a", label: text, value: text)],
            actions: [.init(id: .init(), kind: "a", kindLabel: text, text: text, ownerID: nil, ownerName: text, dueOn: today)],
            statement: text,
            supervisee: supervisee, supervisor: supervisor, sentAt: now, sentAtAsShown: text, agreement: text, salt: text)
        let version = SentVersion(
            number: 1, draft: Version(1), digest: Digest(hex: text), sentAt: now, signatures: [signature(supervisee, text)], responses: [])
        func page(_ face: RecordPage.Face, _ state: RecordState, errors: FieldErrors = .init()) -> RecordPage {
            RecordPage(
                context: context, id: .init(), title: text, notice: text, back: BackLink(path: .sessions), state: state,
                view: RecordView(text: record, form: nil, version: version, addenda: [], rows: 5),
                difference: DifferenceView(lines: [.init(what: text, before: text, now: text)]), responses: [], readers: [text], face: face,
                unsigned: [.init(id: .init(), number: 1)], errors: errors)
        }
        var answer = AnswerForm()
        answer.text = text
        return [
            DraftPage(
                context: context, record: .init(), session: .init(), title: text, notice: text, known: [.init(text, text)],
                fields: questions, kinds: [Choice(value: "a", text: text)], owners: [Choice(value: "o", text: text)], briefLimit: 2,
                prompts: [.init(title: text, questions: [text])], readers: [text], responses: [], waitsFor: text, form: draft,
                errors: errors(text, at: "action-1-kind", "action-1-date", "answer-written", "answer-choice"),
                traces: CaseTraceWarning(found: [text])),
            DraftConflictPage(context: context, record: .init(), mine: [text], saved: [text], keeping: draft.hiddenFields),
            page(.signing(version: 1, statement: text), .awaitingSignature, errors: errors(text, at: "passphrase")),
            page(.waiting, .awaitingSignature), page(.signed, .signed), page(.author, .refused), page(.audit, .signed),
            page(.shown, .signed),
            AnswerPage(context: context, record: .init(), kind: .comment, form: answer, version: 1, errors: errors(text, at: "text")),
            AnswerPage(
                context: context, record: .init(), kind: .comment, form: answer, version: 1, traces: CaseTraceWarning(found: [text])),
            AnswerPage(context: context, record: .init(), kind: .refusal, form: answer, version: 1),
            AnswerPage(
                context: context, record: .init(), kind: .addendum, form: answer, version: 0, errors: errors(text, at: "passphrase")),
        ] + consents(saying: text) + [
            ReadingsPage(
                context: context, record: .record(.init()), audits: [text], lines: [.init(when: text, who: text, what: text, why: text)]),
            ReadingsPage(context: context, record: .record(.init()), audits: [], lines: []),
            AuditPage(
                context: context, audits: [.init(title: text, path: .audit(.init()), hint: text, state: .tagged(.planned))],
                risks: [.init(title: text, path: .risk(.init()), hint: text, state: .tagged(.awaitingAnswer))],
                lines: [.init(when: text, who: text, path: .recordReading(.init()), status: .completed)]),
            AuditPage(context: context, audits: [], risks: [], lines: []),
            PurposePage(context: context, what: text, action: .recordReading(.init()), errors: errors(text, at: "purpose")),
        ]
    }

    private static func consents(saying text: String) -> [any Component] {
        let context = PageContext.sample(saying: text)
        let points = [Choice(value: "a", text: text, hint: text)]
        func party(_ number: Int, isAbsent: Bool) -> ConsentPage.Party {
            .init(id: .init(), number: number, name: text, standing: text, reason: isAbsent ? nil : text, canBePassedOver: isAbsent)
        }
        func page(_ parties: [ConsentPage.Party], _ points: [Choice], errors: FieldErrors = .init()) -> ConsentPage {
            ConsentPage(
                context: context, record: .init(), when: text, parties: parties, points: points, form: ConsentForm(nil), errors: errors)
        }
        return [
            page([party(1, isAbsent: false), party(2, isAbsent: true)], points, errors: errors(text, at: "answer", "point", "reason-2")),
            page([party(1, isAbsent: false)], []), page([], []),
            CopiesPage(context: context, farewell: text, lines: [.init(when: text, who: text, path: .record(.init()))]),
            CopiesPage(context: context, farewell: nil, lines: []),
        ]
    }

    private static func carried(saying text: String, isOpen: Bool) -> CarriedActions {
        CarriedActions(
            lines: [.init(kind: text, path: .sessionAction(.init(), of: .init()), owner: text, due: text, status: .underWay)],
            isOpen: isOpen)
    }

    private static func actionPoints(saying text: String) -> [any Component] {
        let context = PageContext.sample(saying: text)
        let line = ActionListPage.Line(kind: text, path: .action(.init()), owner: text, due: text, status: .overdue)
        var form = OutcomeForm(today: today)
        form.text = text
        var review = ReviewForm(today: today)
        review.text = text
        var plan = ReferralForm(today: today)
        (plan.authority, plan.reason) = (text, text)
        var step = ReferralStepForm(today: today)
        step.text = text
        func referral(_ face: ReferralPage.Face, risen: String? = nil, _ errors: FieldErrors = .init()) -> ReferralPage {
            ReferralPage(
                context: context, action: .init(), rows: [.init(text, text)], steps: [.init(sentence: text, text: text)], risen: risen,
                face: face, errors: errors)
        }
        let choices = [Choice(value: "a", text: text, hint: text)]
        let history = [ActionHistory.Line(sentence: text, text: text), .init(sentence: text, text: nil)]
        return [
            referral(
                .planning(plan, referrers: choices), risen: text, errors(text, at: "referrer", "concerns", "authority", "date", "reason")),
            referral(.following(step, next: choices), risen: text, errors(text, at: "kind", "date", "text")), referral(.answered),
            NeedsPage(
                context: context, referrals: [.init(owner: text, supervisor: text, when: text, standing: text, status: .overdue)],
                concerns: [.init(who: text, supervisor: text, when: text)], training: [.init(who: text, supervisor: text, when: text)]),
            NeedsPage(context: context, referrals: [], concerns: [], training: []),
            ReviewPage(
                context: context, session: .init(), id: .init(), title: text, rows: [.init(text, text)], text: text, history: history,
                form: review, errors: errors(text, at: "status", "text", "date", "new")),
            ActionListPage(context: context, open: [line], finished: [line]), ActionListPage(context: context, open: [], finished: []),
            ActionPage(
                context: context, id: .init(), title: text, rows: [.init(text, text)], text: text, outcome: nil, form: form,
                errors: errors(text, at: "kind", "date", "text")),
            ActionPage(
                context: context, id: .init(), title: text, rows: [.init(text, text)], text: text, outcome: text, form: nil,
                history: history, setsGoing: InsetText(text).html),
        ]
    }

    private static func handOvers(saying text: String) -> [any Component] {
        let context = PageContext.sample(saying: text)
        let choices = [Choice(value: "a", text: text)]
        let line = ActionListPage.Line(kind: text, path: .action(.init()), owner: text, due: text, status: .overdue)
        var written = HandOverForm()
        (written.risks, written.helps, written.harm) = (text, text, text)
        func page(_ face: HandOverPage.Face, _ errors: FieldErrors = .init()) -> HandOverPage {
            HandOverPage(
                context: context, id: .init(), title: text, rows: [.init(text, text)], harm: text, tellsOfHarm: true, risks: text,
                helps: text, reason: text, points: [line], records: [Link(text: text, path: .recordHandedOver(.init()))], face: face,
                canWithdraw: true, errors: errors)
        }
        return [
            HandOverListPage(
                context: context, lines: [.init(supervisee: text, path: .handOver(.init()), from: text, to: text, status: .draft)],
                own: .caseload(of: .init()), waiting: [Link(text: text, path: .caseload(of: .init()))]),
            HandOverListPage(context: context, lines: [], own: nil, waiting: []),
            CaseloadPage(
                context: context, id: .init(), title: text, standing: text,
                pairs: [.init(name: text, openActions: 2, next: text, handOver: .handOver(.init()))], planned: [text], drafts: [text],
                unsigned: [text], choices: choices, successors: choices, form: CaseloadForm(all: choices),
                errors: errors(text, at: "supervisee", "to")),
            CaseloadPage(
                context: context, id: .init(), title: text, standing: nil, pairs: [], planned: [], drafts: [], unsigned: [], choices: [],
                successors: [], form: CaseloadForm(all: [])),
            page(.writing(written), errors(text, at: "risks", "helps", "harm")),
            page(.choosing(records: choices, chosen: ["a"], which: "some"), errors(text, at: "which")), page(.agreeing),
            page(.replacing(reason: text), errors(text, at: "reason")), page(.reading),
        ]
    }

    private static func policies(saying text: String) -> [any Component] {
        let context = PageContext.sample(saying: text)
        return [
            ProcedurePage(
                context: context, edition: text, parts: [.init(title: text, steps: [.init(text: text, paragraph: text)])],
                prompts: [.init(title: text, questions: [text])]),
            PolicyPage(
                context: context, title: text, summary: [.init(text, text)],
                parts: [
                    .init(id: "closed", title: text, summary: text, lines: "\(Table.samples(saying: text))", more: text),
                    .init(id: "open", title: text, summary: text, lines: "<p>\(text)</p>"),
                ]),
        ]
    }
}
