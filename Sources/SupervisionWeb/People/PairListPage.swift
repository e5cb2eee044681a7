import HTMLLiteral
import Supervision
import SupervisionStore

/// Pairs about which the policy asks something.
struct PairListPage: Component {
    struct Line: Sendable {
        let supervisee: String
        let supervisor: String
        let state: String
        let path: Path
        let asksReader: Bool
    }

    static let title = "Who is supervised by whom"

    let context: PageContext
    let lines: [Line]

    init(context: PageContext, lines: [Line]) {
        self.context = context
        self.lines = lines
    }

    init(_ lines: [PairingLine], context: PageContext) {
        self.init(
            context: context,
            lines: lines.map { line in
                Line(
                    supervisee: line.supervisee.name, supervisor: line.supervisor.name, state: line.stateWords, path: .pair(line.id),
                    asksReader: line.isActorsToAnswer && line.consent == .waiting)
            })
    }

    var html: HTML {
        Page(
            title: Self.title, context: context, width: .full,
            body: """
                \(Heading(text: Self.title))
                <p>Pairs about which the policy asks something: where the supervisor comes from, or whether the line manager agrees.</p>
                \(Table(
                    caption: "Pairs, the oldest first",
                    columns: [.init("Supervisee"), .init("Supervisor"), .init("How it stands"), .init("Open")],
                    rows: lines.map(row), empty: "There is no such pair that you may know of."))
                """
        ).html
    }

    private func row(_ line: Line) -> [HTML] {
        [
            "\(line.supervisee)", "\(line.supervisor)", "\(line.state)",
            "\(Link(text: line.asksReader ? "Answer" : "Open", path: line.path, hiddenText: "\(line.supervisee) with \(line.supervisor)"))",
        ]
    }
}

/// One pair: who, with whom and from where; for the line manager the question, for the Safeguarding Team the reason.
struct PairPage: Component {
    let context: PageContext
    let id: Pairing.ID
    let supervisee: String
    let rows: [SummaryList.Row]
    let concerns: [String]
    let canAnswer: Bool
    let answer: String?
    var errors = FieldErrors()

    init(
        context: PageContext, id: Pairing.ID, supervisee: String, rows: [SummaryList.Row], concerns: [String], canAnswer: Bool,
        answer: String?, errors: FieldErrors
    ) {
        self.context = context
        self.id = id
        self.supervisee = supervisee
        self.rows = rows
        self.concerns = concerns
        self.canAnswer = canAnswer
        self.answer = answer
        self.errors = errors
    }

    init(_ opened: OpenedPairing, answer: String?, errors: FieldErrors = .init(), context: PageContext) {
        let line = opened.line
        let facts: [(String, String?)] = [
            ("Supervisee", "\(line.supervisee.name), \(line.supervisee.post)"),
            ("Supervisor", "\(line.supervisor.name), \(line.supervisor.post)"),
            ("Comes from", line.origin.map { "\($0.organisation), \($0.isOtherArea ? "another area" : "the same area")" }),
            ("Asked by", "\(opened.asker), on \(ShownTime.date(LondonTime.day(of: line.askedAt)))"),
            ("Line manager", line.asksManager ? line.consent.words : nil), ("Reason", opened.reason),
        ]
        self.init(
            context: context, id: line.id, supervisee: line.supervisee.name,
            rows: facts.compactMap { key, value in value.map { SummaryList.Row(key, $0) } },
            concerns: line.concerns.map { PairingConcern($0, Provision(paragraph: "", strength: .should)).clause.sentence },
            canAnswer: line.isActorsToAnswer,
            answer: answer ?? [ManagerConsent.agreed: "yes", .declined: "no"][line.consent], errors: errors)
    }

    var html: HTML {
        Page(
            title: "Who supervises \(supervisee)", context: context, wayBack: .link(BackLink(path: .pairs)), errors: errors,
            body: """
                \(Heading(text: "Who supervises \(supervisee)"))
                \(SummaryList(rows: rows))
                \(concerns.isEmpty ? nil : flagged)
                \(canAnswer ? question : nil)
                """
        ).html
    }

    private var flagged: HTML {
        """
        \(Heading(text: "What the policy would have otherwise", level: .section))
        \(BulletList(items: concerns))
        """
    }

    private var question: HTML {
        Form(
            action: .pair(id), formGuard: context.formGuard,
            content: Radios(
                name: "answer", legend: "Do you agree to this?", prominence: .medium,
                hint: "What they talk about is between them.",
                choices: [Choice(value: "yes", text: "Yes, I agree"), Choice(value: "no", text: "No, I do not agree")], value: answer,
                error: errors["answer"]
            ).html, button: Button(text: "Save answer")
        ).html
    }
}

extension PairingLine {
    fileprivate var stateWords: String {
        if asksManager { return consent.words }
        return concerns.isEmpty ? "Formed" : "Formed, with a reason"
    }
}

extension ManagerConsent {
    /// In lists.
    var words: String {
        switch self {
        case .notAsked: "Not asked"
        case .waiting: "Waits for the line manager"
        case .agreed: "The line manager agrees"
        case .declined: "The line manager does not agree"
        case .nobodyToAsk: "No line manager is known"
        }
    }
}
