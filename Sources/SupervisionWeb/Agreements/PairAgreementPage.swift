import HTMLLiteral
import Supervision
import SupervisionStore

/// An agreement that a pair signs once: where it stands, what has changed, its text, and the way to sign, settle and renew it.
struct PairAgreementPage: Component {
    /// What one of the two can do about one that was signed by all or by some, that the policy words otherwise now, or that names a line
    /// manager of before.
    struct Renewal: Sendable {
        let heading: String
        let sentence: String
        let button: String
        /// Whether drawing it up is signing it: the terms are those that the reader signed.
        let signs: Bool
    }

    let context: PageContext
    let agreement: Agreement
    let words: [String: String]
    let standing: [SummaryList.Row]
    let signing: AgreementSigning
    var policyForm: AgreementForm?
    var reviewOn: CivilDate?
    var beside: [PolicyBeside] = []
    /// What is worded otherwise than in the one signed before; nil where there is nothing to compare.
    var difference: DifferenceView?
    var canSettle = false
    var renewals: [Renewal] = []
    /// One that waits for signatures in its place, or that stands there.
    var newer: Path?
    var earlier: [Link] = []
    var errors = FieldErrors()

    var html: HTML {
        Page(
            title: agreement.text.terms.title, context: context,
            wayBack: .breadcrumb(Breadcrumb(links: [Link(text: PairAgreementListPage.title, path: .agreements)])), errors: errors,
            body: """
                \(Heading(text: agreement.text.terms.title))
                \(newer.map { InsetText(markup: "<p>\(Link(text: "Another one stands in its place, or waits for it", path: $0))</p>") })\
                \(SummaryList(rows: standing))
                \(InsetText("Nothing waits for this agreement: you can talk, and write the record, before it is signed."))
                \(difference)\
                \(AgreementView(agreement: agreement, form: policyForm, reviewOn: reviewOn, words: words))
                \(PoliciesBesideView(policies: beside))\
                \(canSettle ? settling : nil)
                \(SignAgreementForm(
                    context: context, action: .pairAgreement(agreement.id), agreement: agreement, signing: signing, errors: errors))
                \(renewals.map(renewal))\
                \(earlier.isEmpty ? nil : list)
                \(LinkList(links: [
                    Link(text: "Print", path: .pairAgreementPrint(agreement.id), hiddenText: "the agreement"),
                    Link(text: "Download a copy", path: .pairAgreementCopy(agreement.id), hiddenText: "of the agreement"),
                ]))
                """
        ).html
    }

    private var settling: HTML {
        "<p>\(Link(text: words.isEmpty && agreement.text.agreed == nil ? SettlementPage.title : "Change what you settled", path: .pairAgreementTerms(agreement.id)))</p>"
    }

    private var list: HTML {
        "\(Heading(text: "What was signed or drawn up before and after", level: .section))\n\(LinkList(links: earlier))\n"
    }

    private func renewal(_ renewal: Renewal) -> HTML {
        """
        \(Heading(text: renewal.heading, level: .section))
        <p>\(renewal.sentence)</p>
        \(Form(
            action: .pairAgreementRenewal(agreement.id), formGuard: context.formGuard,
            hidden: renewal.signs ? [HiddenField(name: "sign", value: "yes")] : [], content: "",
            button: Button(text: renewal.button, variant: .secondary)))

        """
    }
}

extension PairAgreementPage {
    init(
        _ opened: OpenedPairAgreement, to actor: Actor, on today: CivilDate, context: PageContext, errors: FieldErrors = .init()
    ) {
        let pair = opened.pair
        let agreement = pair.agreement
        let state = pair.state(on: today)
        let isOpen = [.drawnUp, .awaitingSignatures].contains(state)
        let newer = opened.others.first { !$0.isReplaced }
        self.init(
            context: context, agreement: agreement, words: opened.words, standing: Self.standing(of: pair, state),
            signing: !isOpen || agreement.hasSigned(actor.membershipID)
                ? .done
                : !pair.isSettled ? .notSettled : opened.sameTermsSignedOn.map { .again(ShownTime.shortDate($0)) } ?? .first,
            policyForm: opened.form, reviewOn: pair.reviewOn, beside: opened.beside,
            difference: isOpen ? opened.before.flatMap { DifferenceView(from: $0, to: opened) } : nil,
            canSettle: opened.isParty && AgreementRules.settling.unmet(by: pair).isEmpty,
            renewals: opened.isParty && opened.canRenew && (isOpen || newer == nil) ? Self.renewals(of: opened, actor, state) : [],
            newer: isOpen ? nil : newer.map { Path.pairAgreement($0.id) },
            earlier: opened.others.map { other in
                Link(
                    text:
                        "\(ShownTime.shortDate(LondonTime.day(of: other.agreement.text.drawnUpAt))): \(other.state(on: today).status.rawValue)",
                    path: .pairAgreement(other.id))
            }, errors: errors)
    }

    private static func standing(of pair: PairAgreement, _ state: AgreementState) -> [SummaryList.Row] {
        let waiting = pair.isReplaced ? [] : pair.waiting
        let rows: [SummaryList.Row?] = [
            .init("Status", markup: StatusTag(state.status).html),
            waiting.isEmpty ? nil : .init("Not signed yet by", waiting.inWords),
            pair.signedOn.map { .init("In force since", ShownTime.shortDate($0)) },
            pair.reviewOn.map { .init(state == .inForce || pair.isReplaced ? "Review by" : "Review was due", ShownTime.shortDate($0)) },
            .init("Policy", pair.agreement.text.edition),
        ]
        return rows.compactMap(\.self)
    }

    private static func renewals(of opened: OpenedPairAgreement, _ actor: Actor, _ state: AgreementState) -> [Renewal] {
        if opened.hasNewWording {
            return [
                Renewal(
                    heading: "The policy words it otherwise now",
                    sentence: "What you both signed stays in force until everybody has signed the new wording. You see what differs first.",
                    button: "Draw it up in the new wording", signs: false)
            ]
        }
        if let manager = opened.newManager, [.drawnUp, .awaitingSignatures].contains(state) {
            let named = opened.pair.agreement.text.lasting?.manager.map { "names \($0.name) as" } ?? "names no"
            return [
                Renewal(
                    heading: "The line manager is \(manager.name) now",
                    sentence: "This agreement \(named) line manager. Drawn up anew, it is signed again by everybody.",
                    button: "Draw it up with \(manager.name)", signs: false)
            ]
        }
        if state == .awaitingSignatures {
            return [
                Renewal(
                    heading: "Change it",
                    sentence: "It is drawn up anew for you to change, in place of this one. Whoever has signed this one signs again.",
                    button: "Draw it up to change it", signs: false)
            ]
        }
        guard let signature = opened.pair.agreement.signatures.last(where: { $0.signerID == actor.membershipID }),
            opened.pair.signedOn != nil
        else { return [] }
        let day = ShownTime.shortDate(LondonTime.day(of: signature.at))
        return [
            Renewal(
                heading: "Look at it together",
                sentence: "If it still fits, one tap signs it again; the others sign it the same way.",
                button: "Sign again: same terms as on \(day)", signs: true),
            Renewal(
                heading: "Change it",
                sentence: "It is drawn up anew for you to change. What you signed stays in force until everybody has signed the new one.",
                button: "Draw it up to change it", signs: false),
        ]
    }
}

extension DifferenceView {
    /// Nil where both say the same.
    init?(from before: (pair: PairAgreement, words: [String: String]), to opened: OpenedPairAgreement) {
        let difference = AgreementDifference(
            from: before.pair.agreement.text, to: opened.pair.agreement.text, words: (before.words, opened.words),
            sentences: ({ $0.sentences.joined(separator: "\n") }, { $0.words.joined(separator: "\n") }))
        guard !difference.lines.isEmpty else { return nil }
        self.init(
            lines: difference.lines.map {
                Line(what: $0.what.words, before: $0.before.isEmpty ? "Nothing" : $0.before, now: $0.now.isEmpty ? "Nothing" : $0.now)
            }, heading: "What has changed since you signed")
    }
}

extension AgreementDifference.Part {
    var words: String {
        switch self {
        case .edition: "Policy"
        case .title: "Title"
        case .term: "What is undertaken"
        case .confidentiality: "Confidentiality"
        case .readers: "Who can read the records"
        case .closing: "The sentence that is signed"
        case .keptBy: "Who keeps it"
        case .review: "Review"
        case .agreed: "What you agreed"
        case .heading(let label): label
        }
    }
}
