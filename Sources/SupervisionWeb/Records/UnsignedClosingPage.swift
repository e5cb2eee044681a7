import HTMLLiteral
import Supervision
import SupervisionStore

/// A party closes a record that the other will never sign.
struct UnsignedClosingPage: Component {
    let context: PageContext
    let record: SupervisionRecord.ID
    let form: UnsignedClosingForm
    var errors = FieldErrors()

    static let title = "Close the record without the other signature"

    var html: HTML {
        Page(
            title: Self.title, context: context, wayBack: .link(BackLink(path: .record(record))), errors: errors,
            body: """
                \(Heading(text: Self.title))
                <p>The record stands as you signed it, and the session counts as held. Its action points stand only once both have signed.</p>
                <p>The other party can still sign it, or comment on it, if they come back.</p>
                \(Form(
                    action: .recordClosing(record), formGuard: context.formGuard,
                    hidden: [HiddenField(name: "version", value: form.version)], content: fields,
                    button: Button(text: "Close the record", variant: .warning)))
                """
        ).html
    }

    private var fields: HTML {
        """
        \(Radios(
            name: "reason", legend: "Why will it not be signed?", prominence: .small,
            choices: UnsignedClosing.Reason.allCases.map { Choice(value: $0.rawValue, text: $0.label) }, value: form.reason,
            error: errors["reason"]))
        \(Textarea(
            name: "text", label: "What happened", prominence: .small, hint: "Whoever may read the record can read this.", value: form.text,
            error: errors["text"], rows: 3, limit: UnsignedClosingForm.limit))
        """
    }
}

/// What a party filled in to close a record.
struct UnsignedClosingForm: Sendable {
    /// Number of the version that was shown.
    let version: String
    var reason = ""
    var text = ""

    static let limit = 500

    init(version: Int) { self.version = String(version) }

    init(_ form: Fields) {
        version = form["version"]
        reason = form["reason"]
        text = form["text"]
    }

    func words(in form: Fields, _ errors: inout FieldErrors) -> UnsignedClosing.Words? {
        let reason = UnsignedClosing.Reason(rawValue: self.reason)
        if reason == nil { errors.add("Select why it will not be signed", at: "reason") }
        let text = errors.text("text", in: form, missing: "Enter what happened", subject: "What happened", limit: Self.limit)
        guard errors.isEmpty, let reason else { return nil }
        return UnsignedClosing.Words(reason: reason, text: text)
    }
}

/// That a record was closed unsigned, for whoever reads it.
struct UnsignedClosingView: Component {
    let heading: String
    let reason: String
    let text: String

    var html: HTML { WarningCallout(heading: heading, content: "<p>\(reason)</p>\n\(WrittenText(text))").html }
}

extension UnsignedClosingView {
    init(_ opened: OpenedUnsignedClosing) {
        heading = "Closed without the signature of \(opened.absent)"
        reason = "\(opened.words.reason.label). Closed by \(opened.by) on \(ShownTime.dateAndTime(opened.closing.closedAt))."
        text = opened.words.text
    }
}

extension UnsignedClosing.Reason {
    var label: String {
        switch self {
        case .left: "They have left"
        case .ill: "They are away with an illness"
        case .died: "They have died"
        case .dispute: "We do not agree on the text"
        case .other: "Another reason"
        }
    }
}
