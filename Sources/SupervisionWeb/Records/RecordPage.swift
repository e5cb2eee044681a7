import HTMLLiteral
import Supervision
import SupervisionStore

/// A record as it was sent: read by its parties and by those whom the signed terms name; signed or answered by the parties.
struct RecordPage: Component {
    let context: PageContext
    let id: SupervisionRecord.ID
    let title: String
    let notice: String
    let back: BackLink
    let state: RecordState
    let view: RecordView
    /// What to look at again before signing a new version.
    let difference: DifferenceView?
    let responses: [ResponseView]
    var sheets: SheetsView?
    /// That it was closed unsigned.
    var closing: UnsignedClosingView?
    /// Whether the reader can close it now.
    var canClose = false
    let readers: [String]
    let face: Face
    /// Addenda of the other party that the reader has not signed.
    let unsigned: [Unsigned]
    /// What the record says of sharing its action points, which each signature says too; nil where its form does not ask.
    var consent: String?
    /// Where whoever reads for audit says that they found a risk.
    var risk: Path?
    var errors = FieldErrors()

    /// What the reader may do.
    enum Face: Sendable {
        /// Signs the version of that number, or answers it.
        case signing(version: Int, statement: String)
        /// A party with nothing to sign now.
        case waiting
        /// A party of a signed record.
        case signed
        /// The author, who can write it again.
        case author
        case audit
        /// A stand-in, to whom its supervisee shows it.
        case shown
    }

    struct Unsigned: Sendable {
        let id: Addendum.ID
        let number: Int
    }

    var html: HTML {
        Page(
            title: title, context: context, wayBack: .link(back), errors: errors,
            body: """
                \(Heading(text: title))
                \(InsetText(notice))
                <p>\(StatusTag(state.status))</p>
                \(closing)\
                \(responses)\
                \(difference)
                \(view)
                \(sheets)\
                \(forms)\
                \(unsigned.map(signature))\
                \(Details(summary: "Who can see this?", content: "<ul>\(readers.map { "<li>\($0)</li>" as HTML })</ul>"))
                \(ways)
                """
        ).html
    }

    private var forms: HTML? {
        switch face {
        case .signing(let version, let statement):
            """
            \(Heading(text: "Sign the record", level: .section))
            <p>\(statement)</p>
            \(Form(
                action: .recordSignature(id), formGuard: context.formGuard, hidden: [HiddenField(name: "version", value: String(version))],
                content: "\(consent.map(sharing))\(passphrase("passphrase"))", button: Button(text: "Sign record"),
                beside: [Link(text: "Comment on it", path: .recordComment(id))]
                    + (closing == nil ? [Link(text: "Refuse to sign", path: .recordRefusal(id))] : [])))

            """
        case .author: "<p>\(Link(text: "Change the record and send it again", path: .recordDraft(id)))</p>\n"
        case .signed: "<p>\(Link(text: "Add to the record", path: .recordAddendum(id)))</p>\n"
        case .waiting, .audit, .shown: nil
        }
    }

    private func sharing(_ answer: String) -> HTML {
        """
        <p>By signing you say this too, for yourself: \(answer). You can change your answer, or withdraw it, at any time.</p>

        """
    }

    private func signature(_ addendum: Unsigned) -> HTML {
        Form(
            action: .addendumSignature(addendum.id, of: id), formGuard: context.formGuard,
            content: passphrase("passphrase-\(addendum.number)"), button: Button(text: "Sign addendum \(addendum.number)")
        ).html
    }

    private func passphrase(_ name: String) -> HTML {
        PasswordInput(
            name: name, label: "Your passphrase", hint: "It is asked again so that nobody else can sign for you.", error: errors[name],
            account: context.account
        ).html
    }

    private var ways: HTML? {
        if case .shown = face { return nil }
        if case .audit = face {
            return risk.map { ButtonLink(text: "I found a risk", path: $0, variant: .secondary).html }
        }
        return LinkList(
            links: [
                Link(text: "Print", path: .recordPrint(id), hiddenText: "the record"),
                Link(text: "Download a copy", path: .recordCopy(id), hiddenText: "of the record"),
                Link(text: "Who read this record", path: .recordReadings(id)),
                Link(text: "Who may see the action points", path: .recordConsent(id)),
            ] + (canClose ? [Link(text: "Close the record without the other signature", path: .recordClosing(id))] : [])
        ).html
    }
}

extension RecordPage {
    /// - Parameters:
    ///   - audit: the announced audit in which it is read; nil outside any.
    ///   - place: the page from which it is shown to somebody who is no party; nil for everybody else.
    init(
        _ opened: OpenedRecord, in audit: Audit.ID? = nil, shownAt place: Path? = nil, to actor: Actor, context: PageContext,
        errors: FieldErrors = .init()
    ) {
        let record = opened.record
        let risk = Path.recordRisk(record.id)
        self.init(
            context: context, id: record.id, title: opened.text.title, notice: opened.text.notice,
            back: BackLink(
                path: place
                    ?? (opened.isParty ? .session(record.sessionID) : audit.map { .audit($0) } ?? .audit)),
            state: record.state,
            view: RecordView(text: opened.text, form: opened.form, version: opened.version, addenda: opened.addenda),
            difference: record.isSigned ? nil : opened.difference.map(DifferenceView.init),
            responses: opened.responses.map(ResponseView.init), sheets: place == nil ? SheetsView(opened, context: context) : nil,
            closing: opened.closing.map(UnsignedClosingView.init), canClose: opened.canClose,
            readers: opened.readers.words + (opened.isShown ? ["Whoever stands in, as long as the supervisee shows it"] : []),
            face: opened.face(for: actor),
            unsigned: opened.isParty
                ? opened.addenda.map(\.addendum).filter { !$0.hasSigned(actor.membershipID) }.map { Unsigned(id: $0.id, number: $0.number) }
                : [],
            consent: opened.consent.flatMap { $0.value.isEmpty ? nil : "\($0.label) \($0.value)" },
            risk: opened.isParty ? nil : audit.map { risk.asking("audit", $0.text) } ?? risk, errors: errors)
    }
}

extension OpenedRecord {
    func face(for actor: Actor) -> RecordPage.Face {
        if purpose == .standIn || purpose == .handOver { return .shown }
        guard isParty else { return .audit }
        if record.isSigned { return .signed }
        let signing = RecordRules.Signing(record: record, version: version.number, signerID: actor.membershipID)
        if !record.hasSigned(actor.membershipID), RecordRules.signing.unmet(by: signing).isEmpty {
            return .signing(version: version.number, statement: text.statement)
        }
        return isAuthor && (record.state == .refused || record.state == .beingRevised) ? .author : .waiting
    }
}
