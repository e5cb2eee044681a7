import HTMLLiteral
import Supervision
import SupervisionStore

@testable import SupervisionWeb

/// The pages of pairs in each of their faces.
enum PairSamples {
    static func pages(saying text: String) -> [any Component] {
        let context = PageContext.sample(saying: text)
        var errors = FieldErrors()
        errors.add(text, at: "answer")
        let line = PairListPage.Line(supervisee: text, supervisor: text, state: text, path: .pair(.init()), asksReader: true)
        let rows = [SummaryList.Row(text, text), .init(text, text)]
        return [
            PairListPage(context: context, lines: [line, line]), PairListPage(context: context, lines: []),
            PairPage(
                context: context, id: .init(), supervisee: text, rows: rows, concerns: [text], canAnswer: true, answer: nil, errors: errors),
            PairPage(
                context: context, id: .init(), supervisee: text, rows: rows, concerns: [], canAnswer: false, answer: "yes", errors: .init()),
        ] + fields(saying: text, in: context)
    }

    private static func fields(saying text: String, in context: PageContext) -> [any Component] {
        [
            field(saying: text, at: PairingField.reasonField, in: context, waits: false, canAsk: false),
            field(saying: text, at: PairingField.managerField, in: context, waits: true, canAsk: true),
            field(saying: text, at: nil, in: context, waits: true, canAsk: false),
        ]
    }

    private static func field(
        saying text: String, at field: String?, in context: PageContext, waits: Bool, canAsk: Bool
    ) -> any Component {
        var errors = FieldErrors()
        if let field { errors.add(text, at: field) }
        return Page(
            title: text, context: context, errors: errors,
            body: """
                \(Heading(text: text))
                \(PairingField(concerns: [text, text], waitsForManager: waits, canAskManager: canAsk, reason: text, errors: errors))
                """)
    }
}
