import HTMLLiteral
import Supervision

extension Path {
    static let newAudit: Path = "/audits/new"
    /// What a party is told of readings of the own records.
    static let readings: Path = "/readings"

    static func audit(_ id: Audit.ID) -> Path { "/audits/\(id)" }
    static func auditFindings(_ id: Audit.ID) -> Path { "/audits/\(id)/findings" }
    static func auditRecord(_ record: SupervisionRecord.ID, in id: Audit.ID) -> Path { "/audits/\(id)/records/\(record)" }
    static func recordRisk(_ id: SupervisionRecord.ID) -> Path { "/records/\(id)/risk" }
    static func risk(_ id: Risk.ID) -> Path { "/risks/\(id)" }
    static func riskAcknowledgement(_ id: Risk.ID) -> Path { "/risks/\(id)/acknowledgement" }
}
