import HTMLLiteral
import Supervision

extension Path {
    static let groupAudit: Path = "/audit/groups"

    static func groupRecord(_ id: Session.ID) -> Path { "/sessions/\(id)/record" }
    static func groupDraft(_ id: Session.ID) -> Path { "/sessions/\(id)/record/draft" }
    static func groupAutosave(_ id: Session.ID) -> Path { "/sessions/\(id)/record/draft/saving" }
    static func groupRecordPrint(_ id: Session.ID) -> Path { "/sessions/\(id)/record/print" }
    static func groupRecordCopy(_ id: Session.ID) -> Path { "/sessions/\(id)/record/copy" }
    static func groupRecordReading(_ id: Session.ID) -> Path { "/sessions/\(id)/record/read" }
    static func groupRecordReadings(_ id: Session.ID) -> Path { "/sessions/\(id)/record/readings" }
    static func groupCirculation(_ id: Session.ID) -> Path { "/sessions/\(id)/record/circulation" }
    static func ownPart(_ id: Session.ID) -> Path { "/sessions/\(id)/own-part" }
    static func personalRecords(_ id: Session.ID) -> Path { "/sessions/\(id)/personal" }
}
