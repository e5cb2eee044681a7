import HTMLLiteral
import Supervision

extension Path {
    static let actions: Path = "/actions"

    static let needs: Path = "/needs"

    static func actionReferral(_ id: ActionPoint.ID) -> Path { "/actions/\(id)/referral" }
    static func action(_ id: ActionPoint.ID) -> Path { "/actions/\(id)" }
}
