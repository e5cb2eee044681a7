import HTMLLiteral
import Supervision

extension Path {
    static func sessionCoverage(_ id: Session.ID) -> Path { "/sessions/\(id)/coverage" }
}
