import HTMLLiteral
import Supervision

extension Path {
    /// Who is due.
    static let due: Path = "/due"

    static func due(in state: ObligationState) -> Path { due.asking("state", state.rawValue) }
    static func teamDue(in state: ObligationState? = nil) -> Path {
        let team = due.asking("who", "team")
        return state.map { team.asking("state", $0.rawValue) } ?? team
    }

    static func newLeave(of id: Membership.ID) -> Path { "/people/\(id)/leave/new" }
    static func leaveEnd(_ leave: Leave.ID, of id: Membership.ID) -> Path { "/people/\(id)/leave/\(leave)/end" }
    static func leaveReason(_ leave: Leave.ID, of id: Membership.ID) -> Path { "/people/\(id)/leave/\(leave)/reason" }
}
