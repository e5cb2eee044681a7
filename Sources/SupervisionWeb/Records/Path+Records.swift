import HTMLLiteral
import Supervision

extension Path {
    static let audit: Path = "/audit"

    static let copies: Path = "/copies"
    static let copiesPrint: Path = "/copies/print"
    static let copiesFile: Path = "/copies/file"

    static func record(_ id: SupervisionRecord.ID) -> Path { "/records/\(id)" }
    static func recordDraft(_ id: SupervisionRecord.ID) -> Path { "/records/\(id)/draft" }
    static func recordAutosave(_ id: SupervisionRecord.ID) -> Path { "/records/\(id)/draft/saving" }
    static func recordVersion(_ id: SupervisionRecord.ID) -> Path { "/records/\(id)/version" }
    static func recordSignature(_ id: SupervisionRecord.ID) -> Path { "/records/\(id)/signature" }
    static func recordComment(_ id: SupervisionRecord.ID) -> Path { "/records/\(id)/comment" }
    static func recordRefusal(_ id: SupervisionRecord.ID) -> Path { "/records/\(id)/refusal" }
    static func recordAddendum(_ id: SupervisionRecord.ID) -> Path { "/records/\(id)/addendum" }
    static func addendumSignature(_ id: Addendum.ID, of record: SupervisionRecord.ID) -> Path {
        "/records/\(record)/addenda/\(id)/signature"
    }
    static func recordReading(_ id: SupervisionRecord.ID) -> Path { "/records/\(id)/read" }
    static func recordPrint(_ id: SupervisionRecord.ID) -> Path { "/records/\(id)/print" }
    static func recordCopy(_ id: SupervisionRecord.ID) -> Path { "/records/\(id)/copy" }
    static func recordConsent(_ id: SupervisionRecord.ID) -> Path { "/records/\(id)/consent" }
    static func recordConsentAbsence(_ id: SupervisionRecord.ID) -> Path { "/records/\(id)/consent/absence" }
    static func recordClosing(_ id: SupervisionRecord.ID) -> Path { "/records/\(id)/closing" }
    static func recordSheets(_ id: SupervisionRecord.ID) -> Path { "/records/\(id)/sheets" }
    static func recordSheet(_ id: SignedSheet.ID, of record: SupervisionRecord.ID) -> Path { "/records/\(record)/sheets/\(id)" }
    static func sheetReading(_ id: SignedSheet.ID, of record: SupervisionRecord.ID) -> Path { "/records/\(record)/sheets/\(id)/read" }
    static func recordReadings(_ id: SupervisionRecord.ID) -> Path { "/records/\(id)/readings" }
}
