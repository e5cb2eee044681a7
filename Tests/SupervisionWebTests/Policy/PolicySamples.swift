import HTMLLiteral
import Supervision
@testable import SupervisionWeb

/// The pages on which the owner of a policy changes it, with a text of the test's choice in every place that takes text.
enum PolicySamples {
    static func pages(saying text: String) -> [any Component] {
        let context = PageContext.sample(saying: text)
        let questions = [
            OwnersPage.Question(field: "set-a", label: text, hint: text, value: text, choices: nil),
            OwnersPage.Question(field: "set-b", label: text, hint: text, value: "b", choices: [Choice(value: "b", text: text)]),
        ]
        var errors = FieldErrors()
        for field in ["set-a", "set-b", "from", "reason"] { errors.add(text, at: field) }
        let hidden = [HiddenField(name: "id", value: text)]
        return [
            OwnersPage(context: context, edition: text, hidden: hidden, questions: questions, from: .init(), reason: text),
            OwnersPage(context: context, edition: text, hidden: hidden, questions: questions, from: .init(), reason: text, errors: errors),
            OwnersConfirmPage(context: context, from: text, sentences: [text, text], hidden: hidden),
            OwnersConfirmPage(context: context, from: text, sentences: [text], hidden: hidden, until: text),
        ]
    }
}
