/// The columns of a staff file that we take. Everything else in it stays where it came from.
public enum StaffColumn: String, Hashable, Sendable, CaseIterable {
    case employeeNumber = "employee_number"
    case firstName = "first_name"
    case lastName = "last_name"
    case knownAs = "known_as"
    case workEmail = "work_email"
    case staffGroup = "staff_group"
    case role
    case department
    case commissioningBody = "commissioning_body"
    case area
    case lineManagerNumber = "line_manager_employee_number"
    case startsOn = "start_date"
    case endsOn = "leaving_date"
    case status = "assignment_status"

    /// Without these a row says nothing.
    public static let required: [StaffColumn] = [.employeeNumber, .firstName, .lastName, .startsOn]

    /// As sentences name it: "line manager employee number".
    public var words: String { String(decoding: rawValue.utf8.map { $0 == UInt8(ascii: "_") ? UInt8(ascii: " ") : $0 }, as: UTF8.self) }

    /// The column that a heading means, in any case, with spaces or underscores, by our name or by one that staff systems export.
    public init?(heading: String) {
        let folded = FoldedName(heading).text
        guard let column = Self.allCases.first(where: { $0.headings.contains(folded) }) else { return nil }
        self = column
    }

    private var headings: [String] { [words] + exported }

    /// The electronic staff record's headings. Its "supervisor" is the line manager, not who supervises safeguarding work.
    private var exported: [String] {
        switch self {
        case .employeeNumber: ["employee no", "employee id", "staff number"]
        case .firstName: ["forename", "given name"]
        case .lastName: ["surname", "family name"]
        case .knownAs: ["preferred name", "preferred first name"]
        case .workEmail: ["work email address", "email", "email address", "work e mail", "e mail"]
        case .staffGroup: []
        case .role: ["job role", "position title", "job title", "post title"]
        case .department: ["organisation", "team", "unit"]
        case .commissioningBody: ["commissioner", "commissioned by"]
        case .area: ["locality", "place"]
        case .lineManagerNumber: ["supervisor employee number", "line manager number", "manager employee number"]
        case .startsOn: ["latest start date", "hire date"]
        case .endsOn: ["termination date", "leave date", "end date", "actual termination date"]
        case .status: ["status"]
        }
    }
}
