import HTMLLiteral
import Supervision
import SupervisionStore
@testable import SupervisionWeb

/// Every page of groups and of hours, with a text of the test's choice in every place that takes text.
enum MatrixSamples {
    static func pages(saying text: String) -> [any Component] {
        planner(saying: text) + capacity(saying: text)
    }

    private static func errors(_ text: String, at fields: String...) -> FieldErrors {
        var errors = FieldErrors()
        for field in fields { errors.add(text, at: field) }
        return errors
    }

    private static func planner(saying text: String) -> [any Component] {
        let context = PageContext.sample(saying: text)
        let link = Link(text: text, path: .planner("row"))
        let group = DivisionPage.Group(name: text, people: text, members: [link, link], reasons: [text])
        let need = DivisionPage.Need(
            heading: text, people: [link], note: text, button: Button(text: text, variant: .secondary, name: "do", value: text))
        let choices = [Choice(value: "1", text: text, hint: text), Choice(value: "new", text: text, hint: text)]
        return [
            PlannerPage(context: context, lines: [], rows: []),
            PlannerPage(
                context: context, lines: [.init(who: text, path: .planner("row"), group: text, what: text)],
                rows: [.init(title: text, path: .planner("row"), hint: text, state: .incomplete)]),
            DivisionPage(
                context: context, title: text, action: .planner("row"), expecting: text, summary: text, needs: nil, groups: [group],
                year: [.init(text, text)], anew: nil, twice: [text]),
            DivisionPage(
                context: context, title: text, action: .planner("row"), expecting: text, summary: text, needs: nil, groups: [], year: [],
                anew: nil, twice: []),
            DivisionPage(
                context: context, title: text, action: .planner("row"), expecting: text, summary: text, needs: [need, need],
                groups: [group, group], year: [.init(text, text)], anew: text, twice: [], errors: FieldErrors()),
            MoveToGroupPage(
                context: context, title: text, now: text, row: link, action: .planner("row"), expecting: text, choices: choices, size: 6,
                form: MoveToGroupForm(Fields(["place": "1", "reason": "sameHours"])), errors: errors(text, at: "place", "reason")),
            MoveToGroupPage(
                context: context, title: text, now: text, row: link, action: .planner("row"), expecting: text, choices: choices, size: nil,
                form: MoveToGroupForm()),
        ]
    }

    private static func capacity(saying text: String) -> [any Component] {
        let context = PageContext.sample(saying: text)
        let line = CapacityPage.Line(name: text, printed: text, standing: text, changed: text, declared: text)
        let offer = CapacityPage.Offer(name: text, supervisor: text, hours: text)
        let choice = Choice(value: text, text: text)
        let tried = MatrixChangeForm(Fields(["row": text, "members": text, "size": text, "hours": text, "sessions": text]))
        let declared = DeclareHoursForm(Fields(["member": text, "supervisor": text, "hours": text]))
        return [
            CapacityPage(
                context: context, supervision: [line], surgeries: [line], sums: [line],
                rows: [.init(name: text, printed: text, members: text, groups: text, printedHours: text, hours: text)], unknown: [text],
                onRequest: [text], offers: [offer], undeclared: [text], lapsed: [text], trying: text, choices: [choice], form: tried,
                errors: errors(text, at: "row", "members", "size", "hours", "sessions")),
            CapacityPage(
                context: context, supervision: [], surgeries: [], sums: [], rows: [], unknown: [], onRequest: [], offers: [],
                undeclared: [], lapsed: [], trying: nil, choices: [], form: MatrixChangeForm(Fields())),
            DeclareHoursPage(
                context: context, isForOthers: true, people: [choice], supervisors: [choice], declared: [offer], form: declared,
                errors: errors(text, at: "member", "supervisor", "hours")),
            DeclareHoursPage(
                context: context, isForOthers: false, people: [choice], supervisors: [choice], declared: [], form: DeclareHoursForm()),
            DeclareHoursPage(
                context: context, isForOthers: true, people: [], supervisors: [], declared: [], form: DeclareHoursForm()),
        ]
    }
}
