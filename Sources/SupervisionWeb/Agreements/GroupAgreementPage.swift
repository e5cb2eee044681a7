import HTMLLiteral
import Supervision
import SupervisionStore

/// The agreement of a group. It has no place to sign: whoever signs the attendance record accepts it.
struct GroupAgreementPage: Component {
    let context: PageContext
    let session: Session.ID
    let text: GroupAgreementText
    /// Where the reader signs the attendance record; nil while that is not open, and for the supervisor.
    let signing: Path?

    var html: HTML {
        Page(
            title: text.terms.title, context: context, wayBack: .link(BackLink(path: .session(session))),
            body: """
                \(Heading(text: text.terms.title))
                \(InsetText("Nobody signs this page. Whoever signs the attendance record accepts these terms."))
                \(GroupAgreementView(text: text))
                \(signing.map { ActionLink(text: "Sign the attendance record", path: $0) })
                \(LinkList(links: [
                    Link(text: "Print", path: .agreementPrint(session), hiddenText: "the agreement"),
                    Link(text: "Download a copy", path: .agreementCopy(session), hiddenText: "of the agreement"),
                ]))
                """
        ).html
    }
}

extension GroupAgreementPage {
    init(_ opened: OpenedGroupAgreement, to actor: Actor, context: PageContext) {
        let session = opened.session
        self.init(
            context: context, session: session.id, text: opened.agreement.text,
            signing: session.state == .underWay && session.superviseeIDs.contains(actor.membershipID) ? .sessionAttendance(session.id) : nil
        )
    }
}

/// The agreement of a group in full, as it was frozen.
struct GroupAgreementView: Component {
    let text: GroupAgreementText
    var level = Heading.Level.section

    var html: HTML {
        """
        <p>Between the supervisees who sign the attendance record and \(text.supervisor.name) (supervisor; \(text.supervisor.post)). \
        \(text.edition).</p>
        \(TermsView(terms: text.terms, isGroup: true, level: level))
        <p><strong>\(text.terms.closing)</strong></p>
        """
    }
}
