import HTMLLiteral
import Supervision

extension Path {
    static let reports: Path = "/reports"

    /// - Parameter audience: nil for the fullest form that the reader may see.
    static func report(_ quarter: String, for audience: ReportAudience? = nil) -> Path { asked("/reports/\(quarter)", audience) }
    static func reportPrint(_ quarter: String, for audience: ReportAudience) -> Path { asked("/reports/\(quarter)/print", audience) }
    static func reportCSV(_ quarter: String, for audience: ReportAudience) -> Path { asked("/reports/\(quarter)/csv", audience) }
    static func reportJSON(_ quarter: String, for audience: ReportAudience) -> Path { asked("/reports/\(quarter)/json", audience) }
    static func reportRelease(_ quarter: String) -> Path { "/reports/\(quarter)/release" }

    private static func asked(_ path: Path, _ audience: ReportAudience?) -> Path {
        audience.map { path.asking("for", $0.rawValue) } ?? path
    }
}
