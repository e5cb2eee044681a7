/// The sheets that bring in what was before the system, in the order in which they build on each other.
public enum FirstDaySheet: String, Hashable, Sendable, Codable, CaseIterable {
    case nominations, agreements, sessions
    case actionPoints = "action-points"

    /// Without these a row says nothing.
    public var required: [FirstDayColumn] {
        switch self {
        case .nominations: [.employeeNumber, .role, .startsOn]
        case .agreements: [.supervisorNumber, .superviseeNumber, .signedOn]
        case .sessions: [.employeeNumber, .heldOn]
        case .actionPoints: [.supervisorNumber, .superviseeNumber, .ownerNumber, .kind, .text]
        }
    }

    /// Taken where they are there.
    public var optional: [FirstDayColumn] {
        switch self {
        case .nominations: [.endsOn, .hours, .supervises]
        case .agreements: [.reviewOn, .format]
        case .sessions: [.matrixRow, .format, .supervisorNumber, .minutes]
        case .actionPoints: [.dueOn]
        }
    }

    public var columns: [FirstDayColumn] { required + optional }
}

/// The columns of first-day sheets that we take. Everything else in a sheet stays where it came from.
public enum FirstDayColumn: String, Hashable, Sendable, CaseIterable {
    case employeeNumber = "employee_number"
    case supervisorNumber = "supervisor_employee_number"
    case superviseeNumber = "supervisee_employee_number"
    case ownerNumber = "owner_employee_number"
    case role
    case startsOn = "starts_on"
    case endsOn = "ends_on"
    case hours = "hours_a_year"
    case supervises
    case signedOn = "signed_on"
    case reviewOn = "review_on"
    case format
    case matrixRow = "matrix_row"
    case heldOn = "held_on"
    case minutes
    case kind
    /// The words: sealed, and shown to nobody but the two.
    case text
    case dueOn = "due_on"

    /// As sentences name it: "held on".
    public var words: String { String(decoding: rawValue.utf8.map { $0 == UInt8(ascii: "_") ? UInt8(ascii: " ") : $0 }, as: UTF8.self) }

    /// The column that a heading means, in any case, with spaces or underscores.
    public init?(heading: String) {
        let folded = FoldedName(heading).text
        guard let column = Self.allCases.first(where: { ([$0.words] + $0.otherHeadings).contains(folded) }) else { return nil }
        self = column
    }

    private var otherHeadings: [String] {
        switch self {
        case .employeeNumber: ["employee no", "employee id", "staff number"]
        case .supervisorNumber: ["supervisor number", "supervisor"]
        case .superviseeNumber: ["supervisee number", "supervisee"]
        case .ownerNumber: ["owner number", "owner", "by whom"]
        case .role: ["nominated as"]
        case .startsOn: ["start date", "nominated on", "from"]
        case .endsOn: ["end date", "until"]
        case .hours: ["hours", "hours per year", "declared hours"]
        case .supervises: ["supervises as", "nominated supervisor"]
        case .signedOn: ["date signed", "signed"]
        case .reviewOn: ["review date", "review"]
        case .format: []
        case .matrixRow: ["row", "row of the matrix", "group", "obligation"]
        case .heldOn: ["date held", "date last held", "last held", "last held on"]
        case .minutes: ["length", "length in minutes", "duration"]
        case .kind: ["kind of action"]
        case .text: ["action", "action point", "what is to be done"]
        case .dueOn: ["due date", "due", "date for completion"]
        }
    }
}
