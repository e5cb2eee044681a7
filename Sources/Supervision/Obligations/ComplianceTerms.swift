/// What counts towards what the matrix asks.
public struct ComplianceTerms: Hashable, Sendable, Codable {
    /// Whether a group session meets what is owed one to one.
    public var groupCounts: Setting<Bool>

    public init(groupCounts: Setting<Bool>) {
        self.groupCounts = groupCounts
    }
}
