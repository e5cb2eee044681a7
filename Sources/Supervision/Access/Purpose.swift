/// Why somebody opens words that are not their own. Stated before the reading, logged with it, shown to the parties.
public enum Purpose: String, Hashable, Sendable, Codable, CaseIterable {
    /// The reader is a party to it; nobody asks a party why.
    case own
    case audit, complianceMonitoring
    /// The supervisee shows it for the one session that the reader stands in for.
    case standIn
    /// The supervisee agreed that the new supervisor may.
    case handOver

    /// The purposes that a reader for audit can state.
    public static let forAudit: [Purpose] = [.audit, .complianceMonitoring]

    public var label: String {
        switch self {
        case .own: "Own record"
        case .audit: "Audit"
        case .complianceMonitoring: "Monitoring that the policy is followed"
        case .standIn: "Shown to a stand-in for one session"
        case .handOver: "Handed over to the new supervisor"
        }
    }
}
