import HTMLLiteral
import Supervision

extension Path {
    static func sessionAgreement(_ id: Session.ID) -> Path { "/sessions/\(id)/agreement" }
    static func agreementPrint(_ id: Session.ID) -> Path { "/sessions/\(id)/agreement/print" }
    static func agreementCopy(_ id: Session.ID) -> Path { "/sessions/\(id)/agreement/copy" }
}
