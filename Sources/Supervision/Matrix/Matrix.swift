/// The table of staff groups with format, supervisor, frequency, length and resulting hours.
public struct Matrix: Hashable, Sendable, Codable {
    public enum Format: String, Hashable, Sendable, Codable, CaseIterable { case individual, group, open }
    public enum Kind: String, Hashable, Sendable, Codable, CaseIterable { case mandatory, onRequest, surgery }

    public struct Row: Hashable, Sendable, Codable {
        public var key: String
        public var group: String
        public var format: Format
        public var kind: Kind
        public var supervisor: String
        /// For each member and year; for a surgery, at each location. Nil is unknown, never zero.
        public var sessionsPerYear: Int?
        /// "Every so many months", where the policy says it that way.
        public var monthsBetween: Int?
        public var members: Int?
        public var hours: Double?
        public var averageGroupSize: Int?
        /// Of a surgery.
        public var locations: [String]
        public var provision: Provision

        public init(
            key: String, group: String, format: Format, kind: Kind, supervisor: String, sessionsPerYear: Int?, members: Int?,
            hours: Double?, averageGroupSize: Int?, locations: [String], monthsBetween: Int? = nil, provision: Provision
        ) {
            self.key = key
            self.group = group
            self.format = format
            self.kind = kind
            self.supervisor = supervisor
            self.sessionsPerYear = sessionsPerYear
            self.monthsBetween = monthsBetween
            self.members = members
            self.hours = hours
            self.averageGroupSize = averageGroupSize
            self.locations = locations
            self.provision = provision
        }

        /// Whether it is compulsory, and how often is for each pair to agree.
        public var isAsAgreed: Bool { kind == .mandatory && sessionsPerYear == nil }

        /// "every 3 months", "4 a year", "as the parties agree".
        public var frequency: String {
            if let monthsBetween { return monthsBetween == 1 ? "every month" : "every \(monthsBetween) months" }
            return sessionsPerYear.map { "\($0) a year" } ?? (isAsAgreed ? "as the parties agree" : "unknown")
        }
    }

    public var rows: [Row]
    /// Size of a group where a row prints none.
    public var defaultGroupSize: Setting<Int>

    public init(rows: [Row], defaultGroupSize: Setting<Int>) {
        self.rows = rows
        self.defaultGroupSize = defaultGroupSize
    }
}
