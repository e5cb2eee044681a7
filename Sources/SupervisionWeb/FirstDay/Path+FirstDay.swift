import HTMLLiteral
import Supervision
import SupervisionStore

extension Path {
    static let firstDay: Path = "/first-day"

    static func firstDaySheet(_ sheet: FirstDaySheet) -> Path { "/first-day/\(sheet.rawValue)" }
    static func firstDayTemplate(_ sheet: FirstDaySheet) -> Path { "/first-day/\(sheet.rawValue)/template" }
    static func firstDayImport(_ id: FirstDayImport.ID, _ sheet: FirstDaySheet) -> Path { "/first-day/\(sheet.rawValue)/\(id)" }
    static func firstDayProblems(_ id: FirstDayImport.ID, _ sheet: FirstDaySheet) -> Path { "/first-day/\(sheet.rawValue)/\(id)/problems" }
    static func firstDayDone(_ id: FirstDayImport.ID, _ sheet: FirstDaySheet) -> Path { "/first-day/\(sheet.rawValue)/\(id)/done" }
}
