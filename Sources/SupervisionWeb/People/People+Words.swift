import Supervision

extension Membership.Kind {
    /// As pages say it.
    var words: String {
        switch self {
        case .staff: "Staff"
        case .bank: "Bank"
        case .agency: "Agency"
        case .student: "Student"
        case .volunteer: "Volunteer"
        case .contractor: "Contractor"
        case .external: "External"
        }
    }

    /// Those who are in no staff file.
    static let outsiders: [Membership.Kind] = [.bank, .agency, .student, .volunteer, .contractor, .external]
}

extension MembershipState {
    var words: String {
        switch self {
        case .current: "Here now"
        case .joining: "Starting later"
        case .left: "Left"
        }
    }
}

extension MembershipRule.Kind {
    var words: String {
        switch self {
        case .staffGroup: "Everybody of a staff group"
        case .role: "Everybody in a role"
        case .department: "Everybody of a department"
        case .handPicked: "People picked one by one"
        }
    }
}
