/// Who is to supervise whom, as far as a policy asks about it, before they first meet.
public struct Pairing: Hashable, Sendable {
    public typealias ID = Identifier<Pairing>

    /// Where the supervisor comes from, seen from the supervisee.
    public enum Origin: String, Hashable, Sendable, Codable, CaseIterable { case sameOrganisation, otherOrganisation, otherArea }

    public let origin: Origin
    /// Whether the supervisor is the supervisee's line manager.
    public let isWithLineManager: Bool
    public let consent: ManagerConsent
    /// Keys of the matrix rows to which the supervisee belongs.
    public let rows: Set<String>

    public init(origin: Origin, isWithLineManager: Bool, consent: ManagerConsent, rows: Set<String> = []) {
        self.origin = origin
        self.rows = rows
        self.isWithLineManager = isWithLineManager
        self.consent = consent
    }
}

/// What the supervisee's line manager says to a pair.
public enum ManagerConsent: String, Hashable, Sendable, Codable, CaseIterable {
    case notAsked, waiting, agreed, declined
    /// No line manager is known.
    case nobodyToAsk
}

/// From where somebody comes who is nominated from outside, as whoever nominates them knows it.
public struct NominationOrigin: Hashable, Sendable, Codable {
    /// By its name: it need not run its supervision here.
    public let organisation: String
    /// Whether it is of another area than the organisation that nominates.
    public let isOtherArea: Bool

    public init(organisation: String, isOtherArea: Bool) {
        self.organisation = organisation
        self.isOtherArea = isOtherArea
    }
}
