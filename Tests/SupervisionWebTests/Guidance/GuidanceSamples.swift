import HTMLLiteral
import Supervision
import SupervisionStore
@testable import SupervisionWeb

/// Every page of guidance, with a text of the test's choice in every place that takes text.
enum GuidanceSamples {
    static func pages(saying text: String) -> [any Component] {
        let context = PageContext.sample(saying: text)
        let choices = [Choice(value: "a", text: text), Choice(value: "b", text: text)]
        var errors = FieldErrors()
        errors.add(text)
        let axis = CoveragePage.Axis(title: text, rows: [[text, text, text], [text, text, text]])
        return [
            CoveragePage(
                context: context, session: .init(), caption: text, runs: [[text, text], [text]],
                form: TouchedForm(Touched(functions: ["a"])), functions: choices, stakeholders: choices, axes: [axis, axis], standing: text,
                errors: errors),
            CoveragePage(
                context: context, session: .init(), caption: text, runs: [], form: nil, functions: [], stakeholders: [], axes: [],
                standing: text),
        ]
    }
}
