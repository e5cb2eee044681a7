import HTMLLiteral
import Supervision
import SupervisionStore

/// The agreement of a session: read, signed, and kept as a copy.
struct AgreementPage: Component {
    let context: PageContext
    let session: Session.ID
    let agreement: Agreement
    let signing: AgreementSigning
    var policyForm: AgreementForm?
    var beside: [PolicyBeside] = []
    /// Whether the pair can still put terms of its own into it.
    var canAgree = false
    var errors = FieldErrors()

    var html: HTML {
        Page(
            title: agreement.text.terms.title, context: context, wayBack: .link(BackLink(path: .session(session))), errors: errors,
            body: """
                \(Heading(text: agreement.text.terms.title))
                \(InsetText("Nothing waits for this agreement: you can talk, and write the record, before it is signed."))
                \(AgreementView(agreement: agreement, form: policyForm))
                \(PoliciesBesideView(policies: beside))\
                \(canAgree ? terms : nil)
                \(SignAgreementForm(
                    context: context, action: .sessionAgreement(session), agreement: agreement, signing: signing, errors: errors))
                \(LinkList(links: [
                    Link(text: "Print", path: .agreementPrint(session), hiddenText: "the agreement"),
                    Link(text: "Download a copy", path: .agreementCopy(session), hiddenText: "of the agreement"),
                ]))
                """
        ).html
    }

    private var terms: HTML {
        let text = agreement.text.agreed == nil ? AgreedTermsPage.title : "Change what you agreed"
        return "<p>\(Link(text: text, path: .agreementTerms(session)))</p>"
    }
}

extension AgreementPage {
    init(_ opened: OpenedAgreement, to actor: Actor, context: PageContext, errors: FieldErrors = .init()) {
        let mayStillSign = SessionRules.signingAgreement.unmet(by: opened.session).isEmpty
        self.init(
            context: context, session: opened.session.id, agreement: opened.agreement,
            signing: opened.agreement.hasSigned(actor.membershipID) || !mayStillSign
                ? .done : opened.sameTermsSignedOn.map { .again(ShownTime.shortDate($0)) } ?? .first,
            policyForm: opened.form, beside: opened.beside, canAgree: mayStillSign && opened.agreement.signatures.isEmpty, errors: errors)
    }
}

extension OpenedAgreement {
    /// Of the edition that governs it.
    var form: AgreementForm? { edition.pack.agreement(for: session.format, type: session.type) }
}
