/// A look at records that is announced beforehand: who reads, in which window, for what, and which records.
public struct Audit: Hashable, Sendable {
    public typealias ID = Identifier<Audit>

    /// Which records it draws from, and how many.
    public struct Sample: Hashable, Sendable {
        public let heldFrom: CivilDate
        public let heldTo: CivilDate
        /// Nil is both.
        public let format: SessionFormat?
        public let wanted: Int

        public init(heldFrom: CivilDate, heldTo: CivilDate, format: SessionFormat?, wanted: Int) {
            self.heldFrom = heldFrom
            self.heldTo = heldTo
            self.format = format
            self.wanted = wanted
        }
    }

    public enum State: String, Hashable, Sendable, Codable, CaseIterable { case announced, open, over }

    public let id: ID
    public let organisationID: Organisation.ID
    /// What it looks at, as the parties read it. It names nobody.
    public let title: String
    public let purpose: Purpose
    public let readerID: Membership.ID
    public let announcedBy: Membership.ID
    public let announcedAt: Instant
    /// The first and the last day of the window.
    public let opensOn: CivilDate
    public let closesOn: CivilDate
    public let sample: Sample

    public init(
        id: ID, organisationID: Organisation.ID, title: String, purpose: Purpose, readerID: Membership.ID, announcedBy: Membership.ID,
        announcedAt: Instant, opensOn: CivilDate, closesOn: CivilDate, sample: Sample
    ) {
        self.id = id
        self.organisationID = organisationID
        self.title = title
        self.purpose = purpose
        self.readerID = readerID
        self.announcedBy = announcedBy
        self.announcedAt = announcedAt
        self.opensOn = opensOn
        self.closesOn = closesOn
        self.sample = sample
    }

    public func state(on day: CivilDate) -> State {
        if day < opensOn { return .announced }
        return day <= closesOn ? .open : .over
    }
}
