import HTMLLiteral
import Supervision

extension Path {
    static let agreements: Path = "/agreements"

    static func pairAgreement(_ id: Agreement.ID) -> Path { "/agreements/\(id)" }
    static func pairAgreementTerms(_ id: Agreement.ID) -> Path { "/agreements/\(id)/terms" }
    static func pairAgreementRenewal(_ id: Agreement.ID) -> Path { "/agreements/\(id)/renewal" }
    static func pairAgreementPrint(_ id: Agreement.ID) -> Path { "/agreements/\(id)/print" }
    static func pairAgreementCopy(_ id: Agreement.ID) -> Path { "/agreements/\(id)/copy" }
    static func sessionAgreement(_ id: Session.ID) -> Path { "/sessions/\(id)/agreement" }
    static func agreementTerms(_ id: Session.ID) -> Path { "/sessions/\(id)/agreement/terms" }
    static func agreementPrint(_ id: Session.ID) -> Path { "/sessions/\(id)/agreement/print" }
    static func agreementCopy(_ id: Session.ID) -> Path { "/sessions/\(id)/agreement/copy" }
}
