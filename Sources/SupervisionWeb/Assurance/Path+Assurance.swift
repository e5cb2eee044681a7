import HTMLLiteral
import Supervision
import SupervisionStore

extension Path {
    static let newAudit: Path = "/audits/new"
    /// What a party is told of readings of the own records.
    static let readings: Path = "/readings"

    /// Who read that record.
    static func readings(of subject: SingleReading.Subject) -> Path {
        switch subject {
        case .record(let id): .recordReadings(id)
        case .group(let id): .groupRecordReadings(id)
        }
    }

    static func audit(_ id: Audit.ID) -> Path { "/audits/\(id)" }
    static func auditFindings(_ id: Audit.ID) -> Path { "/audits/\(id)/findings" }
    static func auditRecord(_ record: SupervisionRecord.ID, in id: Audit.ID) -> Path { "/audits/\(id)/records/\(record)" }
    static func recordRisk(_ id: SupervisionRecord.ID) -> Path { "/records/\(id)/risk" }
    static func risk(_ id: Risk.ID) -> Path { "/risks/\(id)" }
    static func riskAcknowledgement(_ id: Risk.ID) -> Path { "/risks/\(id)/acknowledgement" }
}
