/// Drop-in surgeries. Where and for how long they are held stands in the matrix.
public struct SurgeryTerms: Hashable, Sendable, Codable {
    /// The teams that hold them.
    public var heldBy: Setting<[String]>
    public var purpose: Setting<String>
    public var needsBooking: Setting<Bool>
    /// Whether coming to one counts as having been supervised.
    public var countsAsSupervision: Setting<Bool>

    public init(
        heldBy: Setting<[String]>, purpose: Setting<String>, needsBooking: Setting<Bool>, countsAsSupervision: Setting<Bool>
    ) {
        self.heldBy = heldBy
        self.purpose = purpose
        self.needsBooking = needsBooking
        self.countsAsSupervision = countsAsSupervision
    }
}
