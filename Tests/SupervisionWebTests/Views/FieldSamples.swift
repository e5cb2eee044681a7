import HTMLLiteral
import Supervision
@testable import SupervisionWeb

extension TextInput: Sampled {
    static func samples(saying text: String) -> [TextInput] {
        [
            TextInput(name: "plain", label: text),
            TextInput(name: "hinted", label: text, prominence: .small, hint: text, value: text, width: 20, autocomplete: "name"),
            TextInput(name: "wrong", label: text, hint: text, value: text, error: text, kind: .wholeNumber, width: 4),
            TextInput(name: "email", label: text, kind: .email, autocomplete: "email"),
            TextInput(name: "phone", label: text, kind: .telephone),
        ]
    }
}

extension Textarea: Sampled {
    static func samples(saying text: String) -> [Textarea] {
        [
            Textarea(name: "plain", label: text, value: text),
            Textarea(name: "wrong", label: text, prominence: .medium, hint: text, value: text, error: text, rows: 8),
            Textarea(name: "counted", label: text, hint: text, value: text, error: text, limit: 2_000),
        ]
    }
}

extension PasswordInput: Sampled {
    static func samples(saying text: String) -> [PasswordInput] {
        [PasswordInput(name: "current", label: text), PasswordInput(name: "new", label: text, hint: text, error: text, use: .new)]
    }
}

extension DateInput: Sampled {
    static func samples(saying text: String) -> [DateInput] {
        [
            DateInput(name: "plain", legend: text),
            DateInput(name: "filled", legend: text, hint: text, typed: Typed(CivilDate(daysSince1970: 20_000))),
            DateInput(
                name: "wrong", legend: text, prominence: .medium, hint: text, typed: Typed(day: text, month: text, year: text), error: text),
        ]
    }
}

extension Fieldset: Sampled {
    static func samples(saying text: String) -> [Fieldset] {
        [Fieldset(legend: text, content: TextInput(name: "inside", label: text).html)]
    }
}

extension Radios: Sampled {
    static func samples(saying text: String) -> [Radios] {
        let choices = [Choice(value: text, text: text), Choice(value: "other", text: text, hint: text)]
        return [
            Radios(name: "plain", legend: text, choices: choices),
            Radios(name: "wrong", legend: text, prominence: .medium, hint: text, choices: choices, value: text, error: text),
        ]
    }
}

extension Checkboxes: Sampled {
    static func samples(saying text: String) -> [Checkboxes] {
        let choices = [Choice(value: text, text: text), Choice(value: "other", text: text, hint: text)]
        return [
            Checkboxes(name: "plain", legend: text, choices: choices),
            Checkboxes(name: "wrong", legend: text, prominence: .medium, hint: text, choices: choices, values: ["other"], error: text),
        ]
    }
}

extension Select: Sampled {
    static func samples(saying text: String) -> [Select] {
        let choices = [Choice(value: text, text: text), Choice(value: "other", text: text)]
        return [
            Select(name: "plain", label: text, choices: choices),
            Select(name: "wrong", label: text, hint: text, prompt: text, choices: choices, value: "other", error: text),
        ]
    }
}

extension FileUpload: Sampled {
    static func samples(saying text: String) -> [FileUpload] {
        [FileUpload(name: "plain", label: text), FileUpload(name: "wrong", label: text, hint: text, error: text, accept: ".csv,text/csv")]
    }
}

extension Form: Sampled {
    static func samples(saying text: String) -> [Form] {
        let formGuard = FormGuard(token: text)
        return [
            Form(
                action: "/people/\(text)", formGuard: formGuard, content: TextInput(name: "one", label: text).html,
                button: Button(text: text)),
            Form(
                action: .home, formGuard: formGuard, hidden: [HiddenField(name: "version", value: text)], carriesFiles: true,
                autosave: .home,
                content: FileUpload(name: "two", label: text).html, button: Button(text: text),
                beside: [Button(text: text, variant: .secondary, name: "later", value: "yes"), Link(text: text, path: .home)]),
        ]
    }
}

extension FilterForm: Sampled {
    static func samples(saying text: String) -> [FilterForm] {
        [
            FilterForm(
                path: .home, fields: TextInput(name: "q", label: text, value: text).html,
                chosen: [Link(text: text, path: .home)])
        ]
    }
}
