/// That a record was closed without its second signature: which version, by whom and when. Why is kept sealed.
public struct UnsignedClosing: Hashable, Sendable {
    /// Number of the version that stands.
    public let version: Int
    public let closedBy: Membership.ID
    public let closedAt: Instant

    public init(version: Int, closedBy: Membership.ID, closedAt: Instant) {
        self.version = version
        self.closedBy = closedBy
        self.closedAt = closedAt
    }

    /// Why the second signature cannot be had. It tells something of a person, so it is sealed with the words beside it.
    public enum Reason: String, Hashable, Sendable, Codable, CaseIterable {
        case left, ill, died, dispute, other
    }

    public struct Words: Hashable, Sendable, Codable {
        public let reason: Reason
        public let text: String

        public init(reason: Reason, text: String) {
            self.reason = reason
            self.text = text
        }
    }

    /// For how many days somebody who is still here can take their time to sign.
    public static let daysToSign = 28
}

/// A record that a party wants to close unsigned, before the rules have been asked.
public struct RecordToClose: Sendable {
    public let record: SupervisionRecord
    public let version: Int
    public let closerID: Membership.ID
    public let otherHasLeft: Bool
    public let now: Instant

    public init(record: SupervisionRecord, version: Int, closerID: Membership.ID, otherHasLeft: Bool, now: Instant) {
        self.record = record
        self.version = version
        self.closerID = closerID
        self.otherHasLeft = otherHasLeft
        self.now = now
    }

    fileprivate var otherHadTime: Bool {
        guard let current = record.current else { return false }
        return otherHasLeft || current.responses.contains { $0.kind == .refusal && $0.authorID != closerID }
            || current.sentAt.adding(days: UnsignedClosing.daysToSign) <= now
    }
}

extension RecordRules {
    /// What stands before a record may be closed without the second signature.
    public static let closingUnsigned: [Rule<RecordToClose>] = [
        Rule(.signaturesBindToText) { $0.record.current?.number == $0.version },
        Rule(.signedRecordStands) { !$0.record.isSigned },
        Rule(.closedRecordStands) { $0.record.unsignedClosing == nil },
        Rule(.closedByWhoSigned) { $0.record.hasSigned($0.closerID) },
        Rule(.otherHadTimeToSign) { $0.otherHadTime },
    ]

    /// Once it is closed there is nothing left to refuse: a comment says it.
    public static let refusing: [Rule<SupervisionRecord>] = [
        Rule(.closedRecordStands) { $0.unsignedClosing == nil }
    ]
}
