import HTMLLiteral
import Supervision

extension Path {
    static let planner: Path = "/planner"
    static let capacity: Path = "/capacity"
    static let declaredHours: Path = "/capacity/hours"

    static func planner(_ row: String) -> Path { "/planner/\(row)" }
    static func movedMember(_ id: Membership.ID, inRow row: String) -> Path { "/planner/\(row)/members/\(id)" }
}
