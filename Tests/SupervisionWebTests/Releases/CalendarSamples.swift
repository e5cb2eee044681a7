import HTMLLiteral
import Support
import Supervision
import SupervisionStore
@testable import SupervisionWeb

/// Every page around the calendar, with a text of the test's choice in every place that takes text.
enum CalendarSamples {
    static func pages(saying text: String) -> [any Component] { releases(saying: text) + sessions(saying: text) + agreements(saying: text) }

    private static func agreements(saying text: String) -> [any Component] {
        let context = PageContext.sample(saying: text)
        let terms = AgreedTerms(
            frequency: .init(every: 6, .weeks), minutes: 45, arranger: .together, reviewMonths: 6, shorterBecause: .moreOften)
        var errors = FieldErrors()
        for field in ["every", "unit", "minutes", "shorter", "arranger", "review"] { errors.add(text, at: field) }
        var form = AgreedTermsForm(terms, usualMinutes: 60)
        let filled = AgreedTermsPage(
            context: context, session: .init(), digest: Digest(hex: "00"), usual: "1 hour", form: form)
        form.every = text
        return [
            filled,
            AgreedTermsPage(
                context: context, session: .init(), digest: Digest(hex: "00"), usual: text, form: form, errors: errors),
            Page(title: text, context: context, body: "\(Heading(text: text))\(AgreedTermsView(terms: terms))"),
        ]
    }

    private static func sessions(saying text: String) -> [any Component] {
        let context = PageContext.sample(saying: text)
        let choices = [Choice(value: "a", text: text), Choice(value: "b", text: text, hint: text)]
        let query = SessionListQuery(
            tab: .upcoming, filter: SessionFilter(personID: .init(), supervisorID: .init(), week: CivilDate(year: 2027, month: 3, day: 3)))
        let line = SessionListPage.Line(
            when: text, path: .session(.init()), who: text, length: text, type: text, status: .planned, clashes: true)
        let clashes = PlanDoesNotFit([
            .session(name: text, startsAt: .ofTests, minutes: 60), .notFree(name: text, at: .ofTests),
            .venueTaken(venue: text, startsAt: .ofTests, minutes: 30),
        ])
        var errors = FieldErrors()
        errors.add(text, at: ClashField.name)
        let rebook = RebookingPage.Line(
            who: text, was: text, owner: text, state: text, rebook: Link(text: text, path: .planGroupAgain(.init()), hiddenText: text))
        return [
            SessionListPage(
                context: context, tab: .upcoming, lines: [line, line], canPlan: true,
                filter: SessionFilterPart(query: query, people: choices, supervisors: choices),
                week: WeekPart(week: text, ways: [Link(text: text, path: .sessions), Link(text: text, path: .rebooking)]),
                thisWeek: query.path(to: CivilDate(daysSince1970: 20_000))),
            SessionListPage(
                context: context, tab: .upcoming, lines: [], canPlan: false,
                filter: SessionFilterPart(query: query, people: [], supervisors: [])),
            MovePage(
                context: context, session: .init(), back: .sessions, now: text,
                form: MoveForm(
                    from: SessionSchedule(
                        number: 1, startsAt: .ofTests, minutes: 60, venue: text, venueIsPrivate: true, proposedBy: .init())),
                venueNote: text, example: text, clashes: clashes, errors: errors),
            RebookingPage(context: context, lines: [rebook, rebook], absences: [text, text]),
            RebookingPage(context: context, lines: [], absences: []),
        ]
    }

    private static func releases(saying text: String) -> [any Component] {
        let context = PageContext.sample(saying: text)
        var errors = FieldErrors()
        errors.add(text, at: "answer")
        let line = ReleaseListPage.Line(name: text, path: .release(.init()), when: text, length: text, answer: text)
        return [
            ReleaseListPage(context: context, tab: .waiting, lines: [line, line], weeks: [text, text]),
            ReleaseListPage(context: context, tab: .answered, lines: [line], weeks: [text]),
            ReleaseListPage(context: context, tab: .waiting, lines: [], weeks: []),
            ReleasesAskedPage(
                context: context,
                lines: [
                    .init(name: text, when: text, lineManager: text, state: text, ways: [Link(text: text, path: .sessionMove(.init()))])
                ]),
            ReleasesAskedPage(context: context, lines: []),
            ReleasePage(
                context: context, id: .init(), name: text, rows: [.init(text, text)], answer: nil, errors: errors),
            ReleasePage(context: context, id: .init(), name: text, rows: [.init(text, text)], answer: .noCover, errors: .init()),
        ]
            + ([ReleasePart.Wish.canAsk, .canTakeBack, nil] as [ReleasePart.Wish?]).map { wish in
                Page(
                    title: text, context: context,
                    body: """
                        \(Heading(text: text))
                        \(ReleasePart(session: .init(), lines: [text], wish: wish, formGuard: context.formGuard))
                        """)
            }
    }
}
