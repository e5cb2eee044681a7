import HTMLLiteral
import Supervision

extension Path {
    static func sessionAgreement(_ id: Session.ID) -> Path { "/sessions/\(id)/agreement" }
    static func agreementTerms(_ id: Session.ID) -> Path { "/sessions/\(id)/agreement/terms" }
    static func agreementPrint(_ id: Session.ID) -> Path { "/sessions/\(id)/agreement/print" }
    static func agreementCopy(_ id: Session.ID) -> Path { "/sessions/\(id)/agreement/copy" }
}
