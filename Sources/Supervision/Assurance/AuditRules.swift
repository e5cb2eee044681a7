/// What stands before an audit is announced.
public enum AuditRules {
    public struct Announcing: Sendable {
        public let audit: Audit
        /// Whether the reader is of the Safeguarding Team today.
        public let readerIsTeam: Bool
        public let announcerIsHead: Bool
        /// Records that the reader may read for audit and that meet what the sample asks.
        public let found: Int

        public init(audit: Audit, readerIsTeam: Bool, announcerIsHead: Bool, found: Int) {
            self.audit = audit
            self.readerIsTeam = readerIsTeam
            self.announcerIsHead = announcerIsHead
            self.found = found
        }
    }

    public static let announcing: [Rule<Announcing>] = [
        Rule(.auditIsAnnounced) { $0.audit.opensOn > LondonTime.day(of: $0.audit.announcedAt) },
        Rule(.auditWindowIsFixed) {
            $0.audit.closesOn >= $0.audit.opensOn && $0.audit.closesOn < $0.audit.opensOn.adding(days: longestWindow)
        },
        Rule(.auditOfHeldSessions) {
            $0.audit.sample.heldFrom <= $0.audit.sample.heldTo && $0.audit.sample.heldTo <= LondonTime.day(of: $0.audit.announcedAt)
        },
        Rule(.auditReaderIsNamed) { $0.readerIsTeam && ($0.announcerIsHead || $0.audit.announcedBy == $0.audit.readerID) },
        Rule(.auditHasSample) { $0.found > 0 },
    ]

    /// In days. No source says how long; a month is enough for a sample.
    public static let longestWindow = 31
    /// Records in one sample.
    public static let largestSample = 500
}
