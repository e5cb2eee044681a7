import HTMLLiteral
import Supervision
import SupervisionStore

/// A risk that somebody found while reading for audit: what it is, and what to do next.
struct RiskPage: Component {
    let context: PageContext
    let id: Risk.ID
    let summary: [SummaryList.Row]
    let text: String
    let advice: [String]
    /// Whether the reader has still to say that they know of it.
    let awaits: Bool

    var html: HTML {
        Page(
            title: "A risk was found", context: context, wayBack: .link(BackLink(path: "/")),
            body: """
                \(Heading(text: "A risk was found"))
                \(SummaryList(rows: summary))
                \(WrittenText(text))
                \(Heading(text: "What to do next", level: .section))
                \(BulletList(items: [
                    "If somebody is in danger now, act at once, as the safeguarding procedure says.",
                    "Talk to each other today, and settle who does what.",
                    "What you decide belongs into an addendum to the record.",
                    "The Head of Safeguarding knows of it too.",
                ]))
                \(advice.isEmpty ? nil : "<p>Where to turn for advice:</p>" as HTML)
                \(advice.isEmpty ? "" : BulletList(items: advice).html)
                \(awaits ? acknowledgement : "")
                \(Details(
                    summary: "Who can see this?",
                    content: "<p>The parties of the session, whoever found the risk, and the Head of Safeguarding.</p>"))
                """
        ).html
    }

    private var acknowledgement: HTML {
        Form(action: .riskAcknowledgement(id), formGuard: context.formGuard, content: "", button: Button(text: "I know of this")).html
    }
}

extension RiskPage {
    init(_ opened: OpenedRisk, context: PageContext) {
        let line = opened.line
        self.init(
            context: context, id: line.risk.id,
            summary: [
                .init("Found by", "\(line.finder), \(Role(rawValue: line.risk.role)?.readerWords ?? line.risk.role)"),
                .init("When", ShownTime.dateAndTime(line.risk.foundAt)),
                .init(
                    "In the record of the session on",
                    markup: line.isParty
                        ? Link(text: ShownTime.date(LondonTime.day(of: line.heldAt)), path: .record(line.risk.recordID)).html
                        : "\(ShownTime.date(LondonTime.day(of: line.heldAt)))"),
                .init(
                    "Who of the parties knows", opened.acknowledgedBy.isEmpty ? "Nobody has said so yet" : opened.acknowledgedBy.inWords),
            ],
            text: opened.text, advice: opened.adviceLines.map(\.label), awaits: line.awaitsActor)
    }
}
