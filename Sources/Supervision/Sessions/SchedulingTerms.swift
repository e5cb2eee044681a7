/// Who books the planned sessions, and what is said of their time and place.
public struct SchedulingTerms: Hashable, Sendable, Codable {
    public enum Arranger: String, Hashable, Sendable, Codable, CaseIterable { case supervisee, supervisor, lineManager, asAgreed }
    public enum VenuePreference: String, Hashable, Sendable, Codable, CaseIterable { case superviseesBase, any }

    public var arranger: Setting<Arranger>
    /// Whether the time is kept free of other work; nil where nothing is said.
    public var timeProtected: Setting<Bool>?
    public var venuePreference: Setting<VenuePreference>?

    public init(arranger: Setting<Arranger>, timeProtected: Setting<Bool>? = nil, venuePreference: Setting<VenuePreference>? = nil) {
        self.arranger = arranger
        self.timeProtected = timeProtected
        self.venuePreference = venuePreference
    }
}
