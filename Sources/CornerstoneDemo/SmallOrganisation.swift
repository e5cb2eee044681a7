public import Supervision

/// An organisation beside the trust, as data: the policy that it adopts, a short cast, and who meets whom.
public struct SmallOrganisation: Sendable {
    /// Somebody of its staff.
    public struct Colleague: Sendable {
        public let name: String
        public let post: String
        public var roles: [Role] = []
        public var area = ""
        /// Another of the staff.
        public var manager: String?
        /// What somebody signs in as this person for.
        public var story: String?
    }

    /// Somebody of another organisation's staff who supervises here.
    public struct Guest: Sendable {
        public let name: String
        /// The code of that organisation.
        public let home: String
        public let isOtherArea: Bool
    }

    public struct Meeting: Sendable {
        public enum Course: Sendable { case planned, agreed, signed, waitsForManager }

        public let supervisee: String
        public let supervisor: String
        public let course: Course
        /// From today; before it where the session was held.
        public let days: Int
        /// A key of the policy's kinds of session; nil is the first for two.
        public var type: String?
    }

    public let code: String
    public let name: String
    /// Files in `Policies/`: the policy, and what is laid over it.
    public let packs: [String]
    /// Its first administrator, who is in no staff file.
    public let administrator: String
    public let staff: [Colleague]
    /// Rows of the policy's matrix, and the post whose holders belong to each.
    public var rows: [String: String] = [:]
    public var guests: [Guest] = []
    public let meetings: [Meeting]

    public var domain: String { "\(code.lowercased()).example" }

    func email(of name: String) -> String { "\(name.lowercased().replacing(" ", with: "."))@\(domain)" }
}
