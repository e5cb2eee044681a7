import HTMLLiteral
import Supervision

/// What would be different from the edition in force, in plain sentences, before it is.
struct OwnersConfirmPage: Component {
    static let title = "Check what changes"

    let context: PageContext
    let from: String
    let sentences: [String]
    let hidden: [HiddenField]
    /// The day from which an edition that waits already holds in place of what is set here; nil where there is none.
    var until: String?

    var html: HTML {
        Page(
            title: Self.title, context: context, wayBack: .link(BackLink(path: .policySettings)),
            body: """
                \(Heading(text: Self.title))
                <p>From \(from):</p>
                \(BulletList(items: sentences))
                \(until.map { "<p>From \($0) another edition holds, without this change.</p>" as HTML })
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
    /// - Parameter next: the edition that waits for a day after the one from which this is to hold.
    init(_ edition: PolicyEdition, _ form: OwnersForm, _ answer: OwnersForm.Answer, before next: PolicyEdition?, context: PageContext) {
        let changed = edition.document.changed(by: answer.changes)
        let ending = next.flatMap { edition.document.keeps(changed, after: edition.pack, in: $0.pack) ? nil : $0.from }
        self.init(
            context: context, from: ShownTime.date(answer.from),
            sentences: edition.document.differences(from: edition.pack, to: changed), hidden: form.hidden,
            until: ending.map { ShownTime.date($0) })
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

    /// Whether a later pack has every setting that differs between two states of this document as the second has it.
    fileprivate func keeps(_ new: PolicyPack, after old: PolicyPack, in later: PolicyPack) -> Bool {
        ownersSettings.allSatisfy { setting in
            let value = setting.value(in: new)
            return value == setting.value(in: old) || value == setting.value(in: later)
        }
    }
}
