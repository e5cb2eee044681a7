/// Whether a decision about a case is entered in the record of the child or adult, by whom, and how soon.
public struct CaseRecordTerms: Hashable, Sendable, Codable {
    public var isRequired: Setting<Bool>
    /// Nil is without a deadline.
    public var workingDays: Setting<Int>?
    public var owner: Setting<String>

    public init(isRequired: Setting<Bool>, workingDays: Setting<Int>? = nil, owner: Setting<String>) {
        self.isRequired = isRequired
        self.workingDays = workingDays
        self.owner = owner
    }
}
