import HTMLLiteral
import Supervision
import SupervisionStore

/// One hand-over: how far it is, what it says as far as the reader may know, and what is asked of the reader.
struct HandOverPage: Component {
    enum Face: Sendable {
        case writing(HandOverForm)
        /// The supervisee chooses which earlier records go over.
        case choosing(records: [Choice], chosen: Set<String>, which: String)
        case agreeing
        /// The Safeguarding Team in place of somebody who is gone.
        case replacing(reason: String)
        case reading
    }

    let context: PageContext
    let id: HandOver.ID
    let title: String
    let rows: [SummaryList.Row]
    let harm: String?
    /// For the supervisee: that the risk goes over whatever they choose.
    let tellsOfHarm: Bool
    let risks: String?
    let helps: String?
    let reason: String?
    let points: [ActionListPage.Line]
    let records: [Link]
    let face: Face
    let canWithdraw: Bool
    var errors = FieldErrors()

    var html: HTML {
        Page(
            title: title, context: context, wayBack: .link(BackLink(path: .handOvers)), errors: errors, width: .full,
            body: """
                \(Heading(text: title, caption: "Hand-over"))
                \(SummaryList(rows: rows))
                \(harm.map { WarningCallout(heading: "Risk of harm", content: WrittenText($0).html) })
                \(tellsOfHarm ? InsetText("The risk of harm is handed over whatever you choose.") : nil)
                \(part("What to watch", risks))
                \(part("What helps", helps))
                \(part("Why the Safeguarding Team agreed in place of the present supervisor", reason))
                \(points.isEmpty ? nil : Table(
                    caption: "Open action points", columns: ActionListPage.columns, rows: points.map(\.cells), empty: ""))
                \(records.isEmpty ? nil : handed)
                \(question)
                \(canWithdraw ? withdrawal : nil)
                """
        ).html
    }

    private func part(_ heading: String, _ text: String?) -> HTML? {
        text.map { "\(Heading(text: heading, level: .section))\n\(WrittenText($0))" }
    }

    private var handed: HTML {
        """
        \(Heading(text: "Earlier records", level: .section))
        \(LinkList(links: records))
        """
    }

    private var question: HTML? {
        switch face {
        case .writing(let form): writing(form)
        case .choosing(let records, let chosen, let which): agreement(choice(records, chosen, which))
        case .agreeing: agreement("")
        case .replacing(let reason):
            agreement(
                Textarea(
                    name: "reason", label: "Why do you agree in place of the present supervisor?", prominence: .small, value: reason,
                    error: errors["reason"], rows: 3, limit: HandOverForm.limit
                ).html)
        case .reading: nil
        }
    }

    private func writing(_ form: HandOverForm) -> HTML {
        Form(
            action: .handOverText(id), formGuard: context.formGuard,
            content: """
                <p>Open action points go over by themselves. Write only what the next supervisor needs.</p>
                \(Textarea(
                    name: "risks", label: "What to watch", prominence: .small, value: form.risks, error: errors["risks"],
                    limit: HandOverForm.limit))
                \(Textarea(
                    name: "helps", label: "What helps", prominence: .small, value: form.helps, error: errors["helps"],
                    limit: HandOverForm.limit))
                \(Textarea(
                    name: "harm", label: "Risk of harm, if there is one", prominence: .small,
                    hint: "It is handed over whatever the supervisee agrees to, and they are told so.", value: form.harm,
                    error: errors["harm"], limit: HandOverForm.limit))
                """,
            button: Button(text: "Lay it before everybody")
        ).html
    }

    private func choice(_ records: [Choice], _ chosen: Set<String>, _ which: String) -> HTML {
        guard !records.isEmpty else { return "" }
        return """
            \(Radios(
                name: "which", legend: "Which of your earlier records may the new supervisor read?", prominence: .medium,
                choices: [
                    Choice(value: "none", text: "None"), Choice(value: "all", text: "All"), Choice(value: "some", text: "Those I tick here"),
                ], value: which, error: errors["which"]))
            \(Checkboxes(name: "record", legend: "Earlier records", prominence: .small, choices: records, values: chosen))
            """
    }

    private func agreement(_ content: HTML) -> HTML {
        Form(
            action: .handOverAgreement(id), formGuard: context.formGuard, content: content, button: Button(text: "Agree to the hand-over")
        ).html
    }

    private var withdrawal: HTML {
        Form(
            action: .handOverWithdrawal(id), formGuard: context.formGuard, content: "",
            button: Button(text: "Withdraw the hand-over", variant: .secondary)
        ).html
    }
}

/// What is handed over, as it was written.
struct HandOverForm: Sendable {
    var risks = ""
    var helps = ""
    var harm = ""

    static let limit = 2_000

    init() {}

    init(_ form: Fields) {
        risks = form["risks"]
        helps = form["helps"]
        harm = form["harm"]
    }

    func text(in form: Fields, _ errors: inout FieldErrors) -> HandOverText? {
        let risks = errors.text(
            "risks", in: form, missing: "Enter what to watch, or that there is nothing", subject: "What to watch", limit: Self.limit)
        let helps = errors.text("helps", in: form, missing: "Enter what helps", subject: "What helps", limit: Self.limit)
        let harm = errors.text("harm", in: form, missing: nil, subject: "Risk of harm", limit: Self.limit)
        guard errors.isEmpty else { return nil }
        return HandOverText(risks: Confidential(risks), helps: Confidential(helps), harm: Confidential(harm))
    }
}

extension HandOverPage {
    init(
        _ opened: OpenedHandOver, typed: Fields?, to actor: Actor, on today: CivilDate, context: PageContext, errors: FieldErrors = .init()
    ) {
        let (line, handOver) = (opened.line, opened.line.handOver)
        let isSupervisee = handOver.superviseeID == actor.membershipID
        let choices = opened.records.map { Choice(value: $0.id.text, text: ShownTime.dateAndTime($0.heldAt)) }
        self.init(
            context: context, id: handOver.id, title: "From \(line.from) to \(line.to)",
            rows: [
                .init("Supervisee", line.supervisee), .init("Status", markup: StatusTag(handOver.tag).html),
                .init("The supervisee", line.agreed(.supervisee)), .init("The present supervisor", line.agreed(.from)),
                .init("The new supervisor", line.agreed(.to)),
            ],
            harm: opened.harm, tellsOfHarm: isSupervisee && handOver.tellsOfHarm, risks: opened.risks, helps: opened.helps,
            reason: opened.reason, points: opened.points.map { .init($0, on: today) },
            records: handOver.isCompleted
                ? opened.records.map { Link(text: ShownTime.dateAndTime($0.heldAt), path: .recordHandedOver($0.id)) } : [],
            face: opened.canWrite && handOver.writtenBy == nil
                ? .writing(typed.map { HandOverForm($0) } ?? HandOverForm())
                : opened.canAgreeAs.map { part in
                    switch part {
                    case .supervisee:
                        .choosing(
                            records: choices, chosen: Set(typed?.all("record") ?? []), which: typed?["which"] ?? "")
                    case .from where handOver.fromID != actor.membershipID: .replacing(reason: typed?["reason"] ?? "")
                    case .from, .to: .agreeing
                    }
                } ?? .reading,
            canWithdraw: opened.canWithdraw, errors: errors)
    }
}
