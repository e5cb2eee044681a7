import HTMLLiteral
import Supervision
import SupervisionStore

/// Whom somebody supervises, what of it is unfinished, and the form that hands some or all of it over.
struct CaseloadPage: Component {
    struct Pair: Sendable {
        let name: String
        let openActions: Int
        let next: String
        /// The hand-over that is open for it.
        let handOver: Path?
    }

    let context: PageContext
    let id: Membership.ID
    let title: String
    let standing: String?
    let pairs: [Pair]
    let planned: [String]
    let drafts: [String]
    let unsigned: [String]
    /// Those who can be handed over now, and to whom.
    let choices: [Choice]
    let successors: [Choice]
    let form: CaseloadForm
    var errors = FieldErrors()

    var html: HTML {
        Page(
            title: title, context: context, wayBack: .link(BackLink(path: .handOvers)), errors: errors, width: .full,
            body: """
                \(Heading(text: title))
                \(standing.map { InsetText($0) })
                \(Table(
                    caption: "One to one",
                    columns: [.init("Supervisee"), .init("Open action points", .number), .init("Next session"), .init("Hand-over")],
                    rows: pairs.map(cells), empty: "Nobody is supervised one to one here."))
                \(list("Sessions to come", planned, "If nobody takes over, these have to be booked anew."))
                \(list("Records not sent for signature yet", drafts, "Their author alone reads and finishes them."))
                \(list("Records that wait for a signature", unsigned, "They can be closed without it."))
                \(choices.isEmpty ? nil : handOver)
                """
        ).html
    }

    private func cells(_ pair: Pair) -> [HTML] {
        [
            "\(pair.name)", "\(pair.openActions)", "\(pair.next)",
            pair.handOver.map { Link(text: "Open", path: $0, hiddenText: "the hand-over of \(pair.name)").html } ?? "None",
        ]
    }

    private func list(_ heading: String, _ lines: [String], _ hint: String) -> HTML? {
        guard !lines.isEmpty else { return nil }
        return "\(Heading(text: heading, level: .section))\n<p>\(hint)</p>\n\(BulletList(items: lines))"
    }

    private var handOver: HTML {
        guard !successors.isEmpty else {
            return InsetText("Nobody else is nominated as supervisor, so that nobody can take over. An administrator gives the role.").html
        }
        return Form(
            action: .caseload(of: id), formGuard: context.formGuard,
            content: """
                \(Heading(text: "Hand over", level: .section))
                <p>Each hand-over is written down shortly and agreed by the supervisee and both supervisors.</p>
                \(Checkboxes(
                    name: "supervisee", legend: "Whom?", prominence: .small, choices: choices, values: form.supervisees,
                    error: errors["supervisee"]))
                \(Select(
                    name: "to", label: "Who supervises them from now on?", prominence: .small, prompt: "Choose a supervisor",
                    choices: successors, value: form.to, error: errors["to"]))
                """,
            button: Button(text: "Begin the hand-over")
        ).html
    }
}

/// Whom somebody hands over, and to whom.
struct CaseloadForm: Sendable {
    var supervisees: Set<String>
    var to = ""

    /// All of them at first.
    init(all choices: [Choice]) { supervisees = Set(choices.map(\.value)) }

    init(_ form: Fields) {
        supervisees = Set(form.all("supervisee"))
        to = form["to"]
    }

    func answer(
        among pairs: [Caseload.Pair], _ successors: [Member], _ errors: inout FieldErrors
    ) -> (supervisees: [Membership.ID], to: Membership.ID)? {
        let chosen = pairs.filter { $0.handOver == nil && supervisees.contains($0.supervisee.text) }.map(\.supervisee)
        if chosen.isEmpty { errors.add("Select whom to hand over", at: "supervisee") }
        let successor = successors.first { $0.id.text == to }?.id
        if successor == nil { errors.add("Select who supervises them from now on", at: "to") }
        guard errors.isEmpty, let successor else { return nil }
        return (chosen, successor)
    }
}

extension CaseloadPage {
    init(_ caseload: Caseload, form: CaseloadForm?, isOwn: Bool, context: PageContext, errors: FieldErrors = .init()) {
        let choices = caseload.pairs.filter { $0.handOver == nil }.map { Choice(value: $0.supervisee.text, text: $0.name) }
        self.init(
            context: context, id: caseload.supervisor.id,
            title: isOwn ? "Whom you supervise" : "Whom \(caseload.supervisor.name) supervises",
            standing: caseload.isGone
                ? "\(caseload.supervisor.name) is not available now. The Safeguarding Team can hand over in their place."
                : caseload.lastDay.map { "The last day is \(ShownTime.date($0))." },
            pairs: caseload.pairs.map {
                Pair(
                    name: $0.name, openActions: $0.openActions, next: $0.next.map(ShownTime.dateAndTime) ?? "None planned",
                    handOver: $0.handOver.map { .handOver($0) })
            },
            planned: caseload.planned.map(\.words), drafts: caseload.drafts.map(\.words), unsigned: caseload.unsigned.map(\.words),
            choices: choices, successors: caseload.successors.map { Choice(value: $0.id.text, text: "\($0.name), \($0.post)") },
            form: form ?? CaseloadForm(all: choices), errors: errors)
    }
}
