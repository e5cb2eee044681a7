import HTMLLiteral
import Supervision

extension Path {
    static let actionPoints: Path = "/actions"

    static func actionPoint(_ id: ActionPoint.ID) -> Path { "/actions/\(id)" }
}
