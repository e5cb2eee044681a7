import HTMLLiteral
import Supervision
import SupervisionStore

/// Which functions and stakeholders of supervision a pair's sessions touched, in this one and over time.
struct CoveragePage: Component {
    /// The functions, or the stakeholders.
    struct Axis: Sendable {
        let title: String
        let rows: [[String]]
    }

    static let title = "What your sessions touch"

    let context: PageContext
    let session: Session.ID
    /// "Session with Ann Smith".
    let caption: String
    /// Long runs of one thing alone, each with what the policy says of it.
    let runs: [[String]]
    /// Nil where there is nothing to tick, or not yet.
    let form: TouchedForm?
    let functions: [Choice]
    let stakeholders: [Choice]
    let axes: [Axis]
    /// How many sessions are looked at, and how many of them say nothing; or that the policy names nothing.
    let standing: String
    var errors = FieldErrors()

    var html: HTML {
        Page(
            title: Self.title, context: context, wayBack: .link(BackLink(path: .session(session))), errors: errors,
            body: """
                \(Heading(text: Self.title, caption: caption))
                \(InsetText("Only the two of you can see this page. It is in no record, no count and no report. Nothing has to be ticked."))
                \(runs.map(run))\
                \(form.map(question))\
                \(axes.isEmpty ? nil : Heading(text: "Over time", level: .section))
                <p>\(standing)</p>
                \(axes.map(table))
                """
        ).html
    }

    private func run(_ sentences: [String]) -> HTML {
        WarningCallout(heading: "One thing for a long time", content: "\(sentences.map { "<p>\($0)</p>\n" as HTML })").html
    }

    private func question(_ form: TouchedForm) -> HTML {
        Form(
            action: .sessionCoverage(session), formGuard: context.formGuard,
            hidden: [HiddenField(name: "version", value: String(form.version.number))],
            content: """
                \(Heading(text: "This session", level: .section))
                \(boxes("function", "Functions that it touched", functions, form.touched.functions))
                \(boxes("stakeholder", "Whom it was about", stakeholders, form.touched.stakeholders))
                """,
            button: Button(text: "Save")
        ).html
    }

    private func boxes(_ name: String, _ legend: String, _ choices: [Choice], _ values: Set<String>) -> HTML? {
        guard !choices.isEmpty else { return nil }
        return Checkboxes(
            name: name, legend: legend, prominence: .small, hint: "Tick what you like, or nothing.", choices: choices, values: values
        ).html
    }

    private func table(_ axis: Axis) -> HTML {
        Table(
            caption: axis.title, columns: [.init(axis.title), .init("Sessions"), .init("Last")],
            rows: axis.rows.map { $0.map { "\($0)" as HTML } }, empty: ""
        ).html
    }
}

extension CoveragePage {
    init(
        _ pair: PairCoverage, _ form: TouchedForm, to actor: Actor, errors: FieldErrors = FieldErrors(), context: PageContext
    ) {
        let terms = pair.terms
        let canTick = terms.canBeTouched && GuidanceRules.touching.unmet(by: pair.session.state).isEmpty
        let other = pair.supervisor.id == actor.membershipID ? pair.supervisee : pair.supervisor
        let axes = [("Function", pair.coverage.functions), ("Whom it was about", pair.coverage.stakeholders)]
        self.init(
            context: context, session: pair.session.id, caption: "Sessions with \(other.name)", runs: pair.coverage.runs.map(\.sentences),
            form: canTick ? form : nil, functions: terms.functions.map(Choice.init), stakeholders: terms.stakeholders.map(Choice.init),
            axes: axes.filter { !$1.lines.isEmpty }.map { title, axis in Axis(title: title, rows: axis.lines.map { $0.cells(of: axis) }) },
            standing: pair.standing, errors: errors)
    }
}

extension Choice {
    fileprivate init(_ term: Term) { self.init(value: term.key, text: term.text) }
}

extension PairCoverage {
    fileprivate var standing: String {
        guard terms.canBeTouched else { return "The policy names no functions or stakeholders that a session could touch." }
        let looked = "The last \(Coverage.reach) sessions that the two of you began are counted."
        switch coverage.silent {
        case 0: return looked
        case 1: return "\(looked) Of 1 of them nothing is ticked."
        case let silent: return "\(looked) Of \(silent) of them nothing is ticked."
        }
    }
}

extension Coverage.Line {
    /// What is called, in how many of those that say something, and when last.
    fileprivate func cells(of axis: Coverage.Axis) -> [String] {
        [term.text, axis.count == 0 ? "Nothing ticked yet" : "\(count) of \(axis.count)", lastOn.map(ShownTime.date) ?? "Not yet"]
    }
}

extension Coverage.Run {
    var sentences: [String] {
        ["The last \(count) sessions of which the two of you ticked something touched one thing alone: \(term.text)"]
            + [caution?.text].compactMap(\.self)
    }
}
