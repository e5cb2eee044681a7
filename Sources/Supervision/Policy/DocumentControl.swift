/// What the document that carries a policy has to state about itself, and how its versions are counted.
public struct DocumentControl: Hashable, Sendable, Codable {
    public enum VersionScheme: String, Hashable, Sendable, Codable, CaseIterable {
        /// 0.1, 0.2 … 1.0, then 1.1, 1.2 … 2.0: minor numbers until the next approval.
        case minorUntilApproved
        /// 1, 2, 3.
        case wholeNumbers
    }

    /// One heading of the document's front matter with its fields, as printed.
    public struct Part: Hashable, Sendable, Codable {
        public var key: String
        public var title: String
        /// Whether it is a table whose rows repeat.
        public var isRepeated: Bool
        public var fields: [Field]
        public var provision: Provision

        public init(key: String, title: String, isRepeated: Bool, fields: [Field], provision: Provision) {
            self.key = key
            self.title = title
            self.isRepeated = isRepeated
            self.fields = fields
            self.provision = provision
        }
    }

    public struct Field: Hashable, Sendable, Codable {
        public var key: String
        public var label: String
        public var isRequired: Bool

        public init(key: String, label: String, isRequired: Bool) {
            self.key = key
            self.label = label
            self.isRequired = isRequired
        }
    }

    public var parts: [Part]
    public var versionScheme: Setting<VersionScheme>
    /// Whether a review that changed nothing still takes a version number of its own.
    public var numbersUnchangedReviews: Setting<Bool>
    /// What every printed or exported copy says of itself.
    public var copyMark: Setting<String>

    public init(
        parts: [Part], versionScheme: Setting<VersionScheme>, numbersUnchangedReviews: Setting<Bool>, copyMark: Setting<String>
    ) {
        self.parts = parts
        self.versionScheme = versionScheme
        self.numbersUnchangedReviews = numbersUnchangedReviews
        self.copyMark = copyMark
    }
}
