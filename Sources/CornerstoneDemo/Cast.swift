/// The people of the fictional trust whom tests, demo and pictures name. Nobody of them exists.
public enum Cast: String, Sendable, CaseIterable {
    // The safeguarding team
    case priya, tom, grace, samuel, ada
    // Mental health nurses
    case ruth, leon, mina, patrick, yusuf
    // The frequent caller team
    case olive, hugo
    // Emergency bed service
    case nadia
    // Operational staff
    case callum, zara
    // Not in the staff file
    case helena, jonah

    public var person: (first: String, last: String) {
        switch self {
        case .priya: ("Priya", "Ashworth")
        case .tom: ("Tom", "Okafor")
        case .grace: ("Grace", "Lindqvist")
        case .samuel: ("Samuel", "Brandt")
        case .ada: ("Ada", "Fenwick")
        case .ruth: ("Ruth", "Calloway")
        case .leon: ("Leon", "Marchetti")
        case .mina: ("Mina", "Haddad")
        case .patrick: ("Patrick", "Odell")
        case .yusuf: ("Yusuf", "Karim")
        case .olive: ("Olive", "Tranter")
        case .hugo: ("Hugo", "Stanning")
        case .nadia: ("Nadia", "Petrov")
        case .callum: ("Callum", "Reyes")
        case .zara: ("Zara", "Whitlock")
        case .helena: ("Helena", "Voss")
        case .jonah: ("Jonah", "Achterberg")
        }
    }

    public var name: String { "\(person.first) \(person.last)" }
    public var email: String { "\(person.first).\(person.last)@northbridge.example".lowercased() }

    /// What somebody signs in as this person for.
    public var story: String? {
        switch self {
        case .ruth: "Supervisee: a record to read and sign, an action point overdue"
        case .tom: "Supervisor: a draft to finish, a refusal to look at, a session to start"
        case .priya: "Head of Safeguarding: records to audit, own supervision with an external supervisor"
        case .nadia: "Line manager: the team's planned dates, nothing else"
        case .ada: "Administrator: staff list, roles, groups, invitations"
        case .helena: "External supervisor: only the own pair"
        case .grace: "Safeguarding Specialist and supervisor"
        case .callum: "Paramedic on a phone: an invitation to accept"
        default: nil
        }
    }
}
