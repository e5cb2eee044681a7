import HTMLLiteral
import Supervision
import SupervisionStore

extension Path {
    static let people: Path = "/people"
    static let addPerson: Path = "/people/new"
    static let importStaff: Path = "/people/import"
    static let groups: Path = "/groups"

    static func person(_ id: Membership.ID) -> Path { "/people/\(id)" }
    static func personDetails(_ id: Membership.ID) -> Path { "/people/\(id)/details" }
    static func personInvitation(_ id: Membership.ID) -> Path { "/people/\(id)/invitation" }
    static func personVisitsEnd(_ id: Membership.ID) -> Path { "/people/\(id)/visits/end" }
    static func newRole(of id: Membership.ID) -> Path { "/people/\(id)/roles/new" }
    static func roleEnd(_ role: RoleAssignment.ID, of id: Membership.ID) -> Path { "/people/\(id)/roles/\(role)/end" }
    static func staffImport(_ id: StaffImport.ID) -> Path { "/people/import/\(id)" }
    static func staffImportProblems(_ id: StaffImport.ID) -> Path { "/people/import/\(id)/problems" }
    static func staffImportDone(_ id: StaffImport.ID) -> Path { "/people/import/\(id)/done" }
    static func group(_ row: String) -> Path { "/groups/\(row)" }
}
