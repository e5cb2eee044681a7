import HTMLLiteral
import Supervision

extension Path {
    static let actions: Path = "/actions"

    static func action(_ id: ActionPoint.ID) -> Path { "/actions/\(id)" }
}
