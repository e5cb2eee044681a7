/// That somebody was at a group session, and how that is known.
public struct Attendance: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        /// Signed here, on the own device or at the supervisor's screen.
        case signed
        /// Signed on paper, which somebody who is named saw.
        case witnessed
        /// Was there and did not sign.
        case notSigned
    }

    public let sessionID: Session.ID
    public let memberID: Membership.ID
    public let kind: Kind
    /// Of the group's agreement that the signature accepts; nil where nobody signed.
    public let agreementDigest: Digest?
    public let witness: String?
    public let enteredBy: Membership.ID
    public let at: Instant

    public init(
        sessionID: Session.ID, memberID: Membership.ID, kind: Kind, agreementDigest: Digest?, witness: String? = nil,
        enteredBy: Membership.ID, at: Instant
    ) {
        self.sessionID = sessionID
        self.memberID = memberID
        self.kind = kind
        self.agreementDigest = agreementDigest
        self.witness = witness
        self.enteredBy = enteredBy
        self.at = at
    }

    /// Whether it was signed at the screen of somebody else.
    public var isAtSharedScreen: Bool { kind == .signed && enteredBy != memberID }
}
