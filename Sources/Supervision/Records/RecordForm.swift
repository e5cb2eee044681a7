/// The fields of one kind of record, in the order in which the policy's form has them.
public struct RecordForm: Hashable, Sendable, Codable {
    /// Where a field's value comes from.
    public enum Source: String, Hashable, Sendable, Codable, CaseIterable {
        case superviseeName, superviseePost, supervisorName, supervisorPost
        case superviseeNameAndPost, supervisorNameAndPost
        case startsAt, lengthHeld, venue, format, type
        case written, yesNo, choice
        case actionPoints, superviseeSignature, supervisorSignature
        case reviewDate, nextMeeting, earlierActions, agreementNote
    }

    /// Who writes the answer.
    public enum Author: String, Hashable, Sendable, Codable, CaseIterable { case supervisee, supervisor, either }

    public struct Field: Hashable, Sendable, Codable {
        public var key: String
        public var label: String
        public var source: Source
        /// Without it the record cannot be sent for signature.
        public var isRequired: Bool
        /// Added by us because reporting or the procedure needs it and the printed form has no place for it.
        public var isAdded: Bool
        /// For `format`, `type` and `choice`: the options. For action points and signatures: the columns that go with them.
        public var options: [Option]
        /// Longest text in characters, for `written`.
        public var limit: Int
        public var hint: String
        public var filledBy: Author
        public var provision: Provision

        public init(
            key: String, label: String, source: Source, isRequired: Bool, isAdded: Bool, options: [Option], limit: Int,
            hint: String, filledBy: Author = .either, provision: Provision
        ) {
            self.key = key
            self.label = label
            self.source = source
            self.isRequired = isRequired
            self.isAdded = isAdded
            self.options = options
            self.limit = limit
            self.hint = hint
            self.filledBy = filledBy
            self.provision = provision
        }
    }

    public struct Option: Hashable, Sendable, Codable {
        public var key: String
        public var label: String

        public init(key: String, label: String) {
            self.key = key
            self.label = label
        }
    }

    public var key: String
    public var title: String
    /// The confidentiality notice that stands on every record, on screen and in print.
    public var notice: Setting<String>
    public var fields: [Field]
    /// The statement that each party signs.
    public var statement: Setting<String>
    public var signatories: Setting<[AgreementForm.Party]>

    public init(
        key: String, title: String, notice: Setting<String>, fields: [Field], statement: Setting<String>,
        signatories: Setting<[AgreementForm.Party]>
    ) {
        self.key = key
        self.title = title
        self.notice = notice
        self.fields = fields
        self.statement = statement
        self.signatories = signatories
    }
}
