import HTMLLiteral
import Supervision
import SupervisionStore

/// The agreements that somebody signs, as one of a pair or as a line manager.
struct PairAgreementListPage: Component {
    struct Line: Sendable {
        let between: String
        let path: Path
        let title: String
        let status: StatusTag.Status
        /// Since when it is in force, and until when it is to be looked at.
        let dates: String
    }

    static let title = "Agreements"

    let context: PageContext
    let lines: [Line]

    var html: HTML {
        Page(
            title: Self.title, context: context, wayBack: .link(BackLink(path: .home)), width: .full,
            body: """
                \(Heading(text: Self.title))
                <p>An agreement that is signed once holds for all sessions of the pair. One that is signed for each session is on the page \
                of that session.</p>
                \(Table(
                    caption: "Agreements that you sign",
                    columns: [.init("Between"), .init("Agreement"), .init("Status"), .init("Dates")],
                    rows: lines.map { [Link(text: $0.between, path: $0.path).html, "\($0.title)", StatusTag($0.status).html, "\($0.dates)"] },
                    empty: "There is no agreement for you to sign once."))
                """
        ).html
    }
}

extension PairAgreementListPage {
    init(_ lines: [PairAgreementLine], on today: CivilDate, context: PageContext) {
        self.init(
            context: context,
            lines: lines.map { line in
                let text = line.pair.agreement.text
                return Line(
                    between: "\(text.supervisee.name) and \(text.supervisor.name)", path: .pairAgreement(line.pair.id),
                    title: text.terms.title, status: line.state.status, dates: line.pair.dates)
            })
    }
}

extension AgreementState {
    var status: StatusTag.Status {
        switch self {
        case .drawnUp, .awaitingSignatures: .awaitingSignature
        case .inForce: .inForce
        case .toBeReviewed: .toBeReviewed
        case .lapsed: .lapsed
        case .replaced: .superseded
        }
    }
}

extension PairAgreement {
    /// "In force since 2 March 2026, review by 2 March 2027".
    var dates: String {
        guard let signedOn else { return "" }
        let review = reviewOn.map { ", review by \(ShownTime.shortDate($0))" } ?? ""
        return "In force since \(ShownTime.shortDate(signedOn))\(review)"
    }

    /// Who has not signed; empty where all have.
    var waiting: [String] {
        let text = agreement.text
        return text.signatories.compactMap { party in
            let named: PartyAsSigned? =
                switch party {
                case .supervisee: text.supervisee
                case .supervisor: text.supervisor
                default: text.lasting?.manager
                }
            guard let named else { return "the line manager of \(text.supervisee.name), who is not known" }
            return agreement.hasSigned(named.membershipID) ? nil : named.name
        }
    }
}
