import HTMLLiteral
import Supervision

extension Path {
    static let releases: Path = "/releases"
    static let releasesAsked: Path = "/releases/asked"

    static func releases(_ tab: String) -> Path { releases.asking("tab", tab) }
    static func release(_ id: ReleaseRequest.ID) -> Path { "/releases/\(id)" }
    static func sessionRelease(_ id: Session.ID) -> Path { "/sessions/\(id)/release" }
}
