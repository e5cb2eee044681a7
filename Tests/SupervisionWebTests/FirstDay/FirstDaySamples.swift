import HTMLLiteral
import Supervision
import SupervisionStore
@testable import SupervisionWeb

/// Every page that brings in what was before, with a text of the test's choice in every place that takes text.
enum FirstDaySamples {
    static func pages(saying text: String) -> [any Component] {
        let context = PageContext.sample(saying: text)
        let item = FirstDayPage.Item(title: text, path: .firstDaySheet(.sessions), purpose: text, imports: [])
        let done = FirstDayPage.Item(title: text, path: .firstDaySheet(.sessions), purpose: text, imports: [text, text])
        let part = FirstDayPreviewPage.Part(title: text, columns: ["Row", "Reason"], rows: [[text, text]], total: 120)
        var errors = FieldErrors()
        errors.add(text, at: "file")
        var moved = FieldErrors()
        moved.add(text)
        return [
            FirstDayPage(context: context, items: [item, done], countsFrom: text),
            FirstDayPage(context: context, items: [item], countsFrom: nil),
            FirstDayPreviewPage(
                context: context, errors: moved, sheet: .sessions, fileName: text, summary: text, parts: [part],
                problems: .firstDayProblems(.init(), .sessions), action: .firstDayImport(.init(), .sessions), digest: text, canApply: true),
            FirstDayPreviewPage(
                context: context, sheet: .sessions, fileName: text, summary: text, parts: [], problems: nil,
                action: .firstDayImport(.init(), .sessions), digest: text, canApply: false),
            FirstDayDonePage(
                context: context, sheet: .sessions, count: text, problems: (text, .firstDayProblems(.init(), .sessions)),
                next: Link(text: text, path: .firstDay)),
            FirstDayDonePage(context: context, sheet: .sessions, count: text, problems: nil, next: nil),
            Page(
                title: text, context: context,
                body: """
                    \(Heading(text: text))
                    \(HistoryPart(
                        sessions: [.init(on: text, format: text, supervisor: text, source: text)],
                        agreements: [.init(on: text, between: text, review: text, source: text)]))
                    """),
        ] + FirstDaySheet.allCases.map { FirstDaySheetPage(context: context, sheet: $0, id: .init(), errors: errors) }
    }
}
