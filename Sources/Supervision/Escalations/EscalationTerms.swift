/// Where a matter goes that supervision itself cannot settle.
///
/// Statutory recipients are open always and under every policy; a policy only says whom to offer first.
public struct EscalationTerms: Hashable, Sendable, Codable {
    public enum Recipient: String, Hashable, Sendable, Codable, CaseIterable {
        case headOfSafeguarding, safeguardingSpecialists, lineManager
    }

    /// For a risk of harm to anybody.
    public var harmRecipients: Setting<[Recipient]>
    /// For an issue of practice, by the policy's own text.
    public var practiceRecipients: Setting<[Recipient]>
    /// For an issue of practice, by the agreements that the parties sign.
    public var practiceRecipientsByAgreement: Setting<[Recipient]>?
    /// What comes before an issue of practice is passed on, in order.
    public var practiceSteps: [Term]

    public init(
        harmRecipients: Setting<[Recipient]>, practiceRecipients: Setting<[Recipient]>,
        practiceRecipientsByAgreement: Setting<[Recipient]>? = nil, practiceSteps: [Term]
    ) {
        self.harmRecipients = harmRecipients
        self.practiceRecipients = practiceRecipients
        self.practiceRecipientsByAgreement = practiceRecipientsByAgreement
        self.practiceSteps = practiceSteps
    }
}
