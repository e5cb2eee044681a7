/// Audits of how well supervision works.
public struct AuditTerms: Hashable, Sendable, Codable {
    /// Months from one to the next; nil where the policy audits when there is reason to.
    public var monthsBetween: Int?
    /// What gives reason to audit.
    public var reasons: [Term]
    /// Whether identities, cases and individuals stay out of it.
    public var isAnonymous: Setting<Bool>

    public init(monthsBetween: Int?, reasons: [Term], isAnonymous: Setting<Bool>) {
        self.monthsBetween = monthsBetween
        self.reasons = reasons
        self.isAnonymous = isAnonymous
    }
}
