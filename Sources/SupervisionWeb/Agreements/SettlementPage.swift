import HTMLLiteral
import Supervision
import SupervisionStore

/// The two put into their agreement what its form leaves to them, before anybody signs.
struct SettlementPage: Component {
    static let title = "Settle what the agreement leaves to you"
    /// Of the words under one heading.
    static let limit = 2_000

    let context: PageContext
    let agreement: Agreement.ID
    let digest: Digest
    let headings: [LastingTerms.Heading]
    /// Whether the form asks how often and how long they meet.
    let asksTerms: Bool
    /// The usual length, where the policy has one: "1 hour".
    let usual: String?
    let form: SettlementForm
    /// What stands in the agreement by now, where what was typed was not put in.
    var standing: [String] = []
    var errors = FieldErrors()

    var html: HTML {
        Page(
            title: Self.title, context: context, wayBack: .link(BackLink(path: .pairAgreement(agreement))), errors: errors,
            body: """
                \(Heading(text: Self.title))
                <p>This becomes a part of the agreement that you sign. Only those who sign it can read it.</p>
                \(WarningCallout(standing: standing))\
                \(Form(
                    action: .pairAgreementTerms(agreement), formGuard: context.formGuard,
                    hidden: [HiddenField(name: "digest", value: digest.hex)], content: fields,
                    button: Button(text: "Put it into the agreement")))
                """
        ).html
    }

    private var fields: HTML {
        """
        \(headings.map { heading in
            Textarea(
                name: SettlementForm.field(heading), label: heading.label, prominence: .small,
                hint: heading.isRequired ? nil : "You can leave this empty.", value: form.words[heading.key] ?? "",
                error: errors[SettlementForm.field(heading)], rows: 3, limit: Self.limit).html
        })\
        \(Heading(text: "How often and how long you meet", level: .section))
        \(asksTerms ? nil : "<p>You can leave all of this empty. The policy’s own terms then hold.</p>" as HTML)
        \(AgreedTermsFields(usual: usual, form: form.terms, errors: errors))
        """
    }
}

extension SettlementPage {
    init(
        _ opened: OpenedPairAgreement, form: SettlementForm, context: PageContext, standing: [String] = [], errors: FieldErrors = .init()
    ) {
        self.init(
            context: context, agreement: opened.pair.id, digest: opened.pair.agreement.digest, headings: opened.headings,
            asksTerms: opened.asksTerms, usual: opened.usualMinutes.map { ShownTime.length(minutes: $0) }, form: form,
            standing: standing, errors: errors)
    }
}

/// What one of the two filled in.
struct SettlementForm: Sendable {
    var terms: AgreedTermsForm
    var words: [String: String]

    /// What stands in the agreement; before anything does, the words with which the form begins.
    init(_ opened: OpenedPairAgreement) {
        terms = AgreedTermsForm(opened.pair.agreement.text.agreed, usualMinutes: opened.asksTerms ? opened.usualMinutes : nil)
        words = opened.words.isEmpty ? opened.suggestions : opened.words
    }

    init(_ form: Fields, headings: [LastingTerms.Heading]) {
        terms = AgreedTermsForm(form)
        words = Dictionary(headings.map { ($0.key, form[Self.field($0)]) }, uniquingKeysWith: { first, _ in first })
    }

    static func field(_ heading: LastingTerms.Heading) -> String { "heading-\(heading.key)" }

    func settlement(in form: Fields, of opened: OpenedPairAgreement, _ errors: inout FieldErrors) -> Settlement? {
        for heading in opened.headings {
            _ = errors.text(
                Self.field(heading), in: form, missing: heading.isRequired ? "Enter what you agree on: \(heading.label)" : nil,
                subject: heading.label, limit: SettlementPage.limit)
        }
        let agreed = opened.asksTerms || !terms.isEmpty ? terms.terms(in: form, &errors) : nil
        guard errors.isEmpty else { return nil }
        return Settlement(terms: agreed, words: words.mapValues { Confidential($0) })
    }
}

extension OpenedPairAgreement {
    fileprivate var asksTerms: Bool { pair.agreement.text.lasting?.leavesTermsOpen ?? false }

    private var programme: Programme? { edition.pack.programmes.first { $0.agreements[.individual]?.key == pair.formKey } }

    fileprivate var suggestions: [String: String] {
        let headings = (programme?.agreements[.individual] ?? edition.pack.agreements[.individual])?.headings ?? []
        return Dictionary(headings.map { ($0.key, $0.suggestion) }, uniquingKeysWith: { first, _ in first })
    }

    fileprivate var usualMinutes: Int? {
        (programme?.lengths[.individual] ?? edition.pack.lengths[.individual])?.value
    }
}
