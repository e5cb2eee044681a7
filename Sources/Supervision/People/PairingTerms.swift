/// Who may supervise whom.
public struct PairingTerms: Hashable, Sendable, Codable {
    public enum Origin: String, Hashable, Sendable, Codable, CaseIterable { case any, sameOrganisation, otherOrganisation, otherArea }

    /// Where the supervisor comes from, seen from the supervisee.
    public var origin: Setting<Origin>
    /// Keys of the matrix rows; nil is everybody. Where the supervisor comes from and whether the manager agrees is asked of whoever is in one
    /// of them, whether a line manager supervises of everybody.
    public var rows: [String]?
    /// Nil where nothing is said.
    public var lineManagerMaySupervise: Setting<Bool>?
    /// Whether the supervisee's manager agrees to the pairing.
    public var managerConsents: Setting<Bool>?

    public init(
        origin: Setting<Origin>, rows: [String]? = nil, lineManagerMaySupervise: Setting<Bool>? = nil, managerConsents: Setting<Bool>? = nil
    ) {
        self.origin = origin
        self.rows = rows
        self.lineManagerMaySupervise = lineManagerMaySupervise
        self.managerConsents = managerConsents
    }
}
