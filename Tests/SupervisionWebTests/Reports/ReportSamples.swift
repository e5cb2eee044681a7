import HTMLLiteral
@testable import Supervision
import SupervisionStore
@testable import SupervisionWeb

/// Every page around the quarterly report, with a text of the test's choice in every place that takes text.
enum ReportSamples {
    static func pages(saying text: String) -> [any Component] {
        let context = PageContext.sample(saying: text)
        let choice = Choice(value: "a", text: text, hint: text)
        var errors = FieldErrors()
        errors.add(text, at: ReportPage.recipient)
        let tables = [
            ReportTable(
                .designated, columns: [.init("members", text), .init("due", text), .init("met", text), .init("hours", text, .minutes)],
                rows: [
                    .init("a", text, [.number(9), .number(12), .number(7), .number(630)]),
                    .init("b", text, [.number(1), .suppressed, .suppressed, .unknown]),
                    .init("total", text, [.number(10), .number(14), .number(8), .number(700)]),
                ]),
            ReportTable(.demand, columns: [.init("arranged", text)], rows: []),
        ]
        func page(_ audience: ReportAudience, _ form: ReportPage.ReleaseForm?, _ errors: FieldErrors = .init()) -> ReportPage {
            ReportPage(
                context: context, quarter: text, days: text, notes: [text], sentence: text, tables: tables, audience: audience,
                audiences: audience == .assurance ? [.assurance] : ReportAudience.allCases,
                changes: form?.isReleased == true ? [.init(what: text, then: text, now: text)] : [], form: form, errors: errors)
        }
        return [
            ReportListPage(
                context: context,
                lines: [.init(quarter: Link(text: text, path: .report(text)), days: text, state: text)]),
            ReportListPage(context: context, lines: []),
            page(.assurance, nil),
            page(.team, .init(digest: text, choices: [choice], chosen: [], isReleased: false), errors),
            page(.outside, .init(digest: text, choices: [choice], chosen: ["a"], isReleased: true)),
        ]
    }
}
