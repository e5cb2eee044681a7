import HTMLLiteral
import Supervision

extension Path {
    static let actionPoints: Path = "/actions"
    static let people: Path = "/people"
    static let groups: Path = "/groups"
    static let auditRecords: Path = "/audit"
    static let procedure: Path = "/procedure"
    static let policy: Path = "/policy"
    static func agreement(of id: Session.ID) -> Path { "/sessions/\(id)/agreement" }
    static func record(_ id: SupervisionRecord.ID) -> Path { "/records/\(id)" }
    static func draft(of id: SupervisionRecord.ID) -> Path { "/records/\(id)/draft" }
    static func actionPoint(_ id: ActionPoint.ID) -> Path { "/actions/\(id)" }
}
