import HTMLLiteral
import Supervision
@testable import SupervisionStore

@testable import SupervisionWeb

/// Every page around a year's draft, with a text of the test's choice in every place that takes text.
enum YearPlanSamples {
    static func pages(saying text: String) -> [any Component] {
        let context = PageContext.sample(saying: text)
        var wish = DraftWishForm()
        wish.venues = text
        func errors(at fields: String...) -> FieldErrors {
            var errors = FieldErrors()
            for field in fields { errors.add(text, at: field) }
            return errors
        }
        let (start, end) = (figures(text), figures(text, isEmpty: true))
        let pack = start.pack
        return [
            YearStartPage(start.figures, wish, under: pack, context: context),
            YearStartPage(start.figures, wish, under: pack, errors(at: "venues"), context: context),
            YearStartPage(end.figures, wish, under: pack, context: context),
            DraftingPage(.placing(done: 0, of: 0), context: context), DraftingPage(.placing(done: 1_200, of: 10_000), context: context),
            DraftingPage(.failed, context: context),
            YearDraftPage(shown(text), DraftFilter(), page: 1, context: context),
            YearDraftPage(shown(text, isEmpty: true), DraftFilter(), page: 1, context: context),
            DraftMovePage(session(text), DraftMoveForm(session(text)), context: context),
            DraftMovePage(
                session(text), DraftMoveForm(session(text)), errors(at: "date", "time", "venue", "supervisor", "meant"), context: context),
            DraftConfirmPage(context: context, id: .init(), version: 1, count: 2_000, unplacedCount: 0, neverAsked: 0),
            DraftConfirmPage(
                context: context, id: .init(), version: 1, count: 2, unplacedCount: 1, neverAsked: 3,
                misfits: [["\(text)", "\(text)", "\(text)"]],
                values: ["private", "ask"], errors: errors(at: "private", "ask", "rest")),
            DraftConfirmPage(
                context: context, id: .init(), version: 1, count: 2, unplacedCount: 0, neverAsked: 0,
                clashes: PlanDoesNotFit([.venueNotPrivate]), errors: errors(at: "keep")),
            DraftEndPage(context: context, id: .init(), version: 1, count: 1),
        ]
    }

    private static let member = Membership.ID()
    private static let supervisor = Membership.ID()
    private static let now = Instant(milliseconds: 1_805_000_000_000)
    private static var span: DaySpan { DaySpan(first: LondonTime.day(of: now), last: LondonTime.day(of: now.adding(days: 90))) }

    private static func figures(_ text: String, isEmpty: Bool = false) -> (figures: YearFigures, pack: PolicyPack) {
        let unplaced = Unplaced(row: text, people: 6, window: span, reason: .noGroupFormed)
        return (
            YearFigures(
                span: span, people: 3, held: 1, booked: 2, toPlace: isEmpty ? 0 : 4, withoutGroup: isEmpty ? [] : [unplaced],
                hours: isEmpty ? [] : [.init(supervisor: text, minutesToPlace: 90, minutesDeclared: 6_000, people: 2)]),
            pack(text)
        )
    }

    private static func pack(_ text: String) -> PolicyPack {
        let must = Provision(paragraph: text, strength: .must)
        return PolicyPack(
            key: text, title: text, issuer: text, version: text, status: .draft, subjects: text, norms: [:],
            matrix: Matrix(rows: [], defaultGroupSize: Setting(6, must)), lengths: [:], sessionTypes: [], topicKinds: [], agreements: [:],
            records: [:], actionPoints: ActionPointTerms(kinds: [], printedRows: 1, briefLimit: Setting(100, must), signposts: []),
            procedure: [], prompts: [], adviceLines: [],
            venueNote: Setting(text, must), readers: Setting([], must), duties: [])
    }

    private static func drafted(_ text: String, group: SupervisionGroup.ID? = nil) -> DraftedSession {
        DraftedSession(
            row: text, format: group == nil ? .individual : .group, groupID: group, supervisorID: supervisor, memberIDs: [member],
            startsAt: now, minutes: 60, venue: text, window: span)
    }

    private static func draft(_ text: String) -> YearDraft { YearDraft(id: .init(), span: span, draftedBy: text, at: now, version: 1) }

    private static func shown(_ text: String, isEmpty: Bool = false) -> ShownDraft {
        let group = SupervisionGroup(row: text, number: 2, members: [member])
        let unplaced = [
            Unplaced(row: text, memberID: member, people: 1, window: span, reason: .away),
            Unplaced(row: text, groupID: group.id, people: 1, window: span, reason: .groupTooSmall),
            Unplaced(row: text, people: 5, window: span, reason: .noGroupFormed),
        ]
        return ShownDraft(
            draft: draft(text), count: isEmpty ? 0 : 2, weeks: isEmpty ? [] : [.init(monday: span.first, count: 2)],
            week: isEmpty ? nil : span.first, sessions: isEmpty ? [] : [drafted(text), drafted(text, group: group.id)],
            unplaced: isEmpty ? [] : unplaced, supervisors: [lead(text)], names: [member: text, supervisor: text],
            groups: [group.id: group],
            pack: pack(text), neverAsked: 2)
    }

    private static func session(_ text: String) -> ShownDraftedSession {
        ShownDraftedSession(
            draft: draft(text), session: drafted(text), names: [member: text, supervisor: text], supervisors: [lead(text)], pack: pack(text)
        )
    }

    private static func lead(_ text: String) -> Member {
        let person = Person.ID()
        return Member(
            membership: Membership(
                id: supervisor, organisationID: .init(), personID: person, kind: .staff, staffGroup: text, role: text, department: text,
                startsOn: span.first),
            person: Person(id: person, firstName: text, lastName: text))
    }
}
