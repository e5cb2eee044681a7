import HTMLLiteral
import Supervision

/// What would be different from the edition in force, in plain sentences, before it is.
struct OwnersConfirmPage: Component {
    static let title = "Check what changes"

    let context: PageContext
    let from: String
    let sentences: [String]
    let hidden: [HiddenField]

    var html: HTML {
        Page(
            title: Self.title, context: context, wayBack: .link(BackLink(path: .policySettings)),
            body: """
                \(Heading(text: Self.title))
                <p>From \(from):</p>
                \(BulletList(items: sentences))
                <p>Agreements, sessions and records that were made before keep the edition under which they were made.</p>
                \(Form(
                    action: .policySettings, formGuard: context.formGuard, hidden: hidden, content: "",
                    button: Button(text: "Confirm the changes", name: "do", value: "confirm"),
                    beside: [Button(text: "Go back and change them", variant: .secondary, name: "do", value: "edit")]))
                """
        ).html
    }
}

extension OwnersConfirmPage {
    init(_ edition: PolicyEdition, _ form: OwnersForm, _ answer: OwnersForm.Answer, context: PageContext) {
        self.init(
            context: context, from: ShownTime.date(answer.from),
            sentences: edition.document.differences(from: edition.pack, to: edition.document.changed(by: answer.changes)),
            hidden: form.hidden)
    }
}

extension PolicyPack {
    /// One sentence for each setting of the owner's that differs between two states of this document.
    fileprivate func differences(from old: PolicyPack, to new: PolicyPack) -> [String] {
        ownersSettings.compactMap { setting in
            guard let before = setting.value(in: old), let after = setting.value(in: new), before != after else { return nil }
            return "\(setting.title): \(setting.words(for: after)), until then \(setting.words(for: before))"
        }
    }
}
