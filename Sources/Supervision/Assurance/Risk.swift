/// That somebody who read a record for audit found a risk in it, and left the audit by that. The words are sealed.
public struct Risk: Hashable, Sendable {
    public typealias ID = Identifier<Risk>

    public let id: ID
    public let recordID: SupervisionRecord.ID
    public let auditID: Audit.ID?
    public let foundBy: Membership.ID
    /// In what part: "headOfSafeguarding".
    public let role: String
    public let foundAt: Instant
    /// Which of the parties said that they know of it.
    public let acknowledgedBy: Set<Membership.ID>

    public init(
        id: ID, recordID: SupervisionRecord.ID, auditID: Audit.ID?, foundBy: Membership.ID, role: String, foundAt: Instant,
        acknowledgedBy: Set<Membership.ID>
    ) {
        self.id = id
        self.recordID = recordID
        self.auditID = auditID
        self.foundBy = foundBy
        self.role = role
        self.foundAt = foundAt
        self.acknowledgedBy = acknowledgedBy
    }
}
