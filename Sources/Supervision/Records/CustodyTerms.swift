/// Whose consent opens what was said, where papers are kept, and what is said of a person's own notes.
public struct CustodyTerms: Hashable, Sendable, Codable {
    public enum Consent: String, Hashable, Sendable, Codable, CaseIterable { case bothParties, allParties }

    public var consent: [SessionFormat: Setting<Consent>]
    /// The office that keeps agreements and records.
    public var keptBy: Setting<String>
    /// Whether documents signed on paper are scanned and sent there.
    public var scansAreSubmitted: Setting<Bool>?
    /// What supervisors and supervisees are told about notes of their own.
    public var privateNotes: Setting<String>?

    public init(
        consent: [SessionFormat: Setting<Consent>] = [:], keptBy: Setting<String>, scansAreSubmitted: Setting<Bool>? = nil,
        privateNotes: Setting<String>? = nil
    ) {
        self.consent = consent
        self.keptBy = keptBy
        self.scansAreSubmitted = scansAreSubmitted
        self.privateNotes = privateNotes
    }
}
