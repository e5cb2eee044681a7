/// What an agreement has beside its terms that is signed once and holds for all sessions of a pair; a part of the text that is signed.
public struct LastingTerms: Hashable, Sendable, Codable {
    /// What the two settle in words of their own, under the form's label. The words are sealed.
    public struct Heading: Hashable, Sendable, Codable {
        public let key: String
        public let label: String
        public let isRequired: Bool
    }

    /// How long it holds before the parties look at it together.
    public struct Review: Hashable, Sendable, Codable {
        /// Nil where the interval is for the parties to agree.
        public let months: Int?
        public let strength: Strength
    }

    public let signatories: [AgreementForm.Party]
    /// The supervisee's line manager, where that one signs too and is known.
    public let manager: PartyAsSigned?
    public let review: Review?
    /// Who keeps it, and who has a copy.
    public let keptBy: String?
    public let headings: [Heading]
    /// Whether the form leaves frequency, length, arranging or review to the two.
    public let leavesTermsOpen: Bool
    /// Of the sealed words that stand under the headings; nil while there are none.
    public let settled: Digest?

    /// - Parameter manager: of the supervisee, on the day it is drawn up.
    public init(_ form: AgreementForm, manager: PartyAsSigned?) {
        let signing: [AgreementForm.Party] = form.signatories.value.flatMap { $0 == .both ? [.supervisee, .supervisor] : [$0] }
        signatories = signing.isEmpty ? [.supervisee, .supervisor] : signing
        self.manager = signing.contains(.lineManager) ? manager : nil
        review = form.review.map { Review(months: $0.months, strength: $0.provision.strength) }
        keptBy = form.keptBy?.value
        headings = form.headings.filter { $0.kind == .words }.map {
            Heading(key: $0.key, label: $0.label, isRequired: $0.provision.strength == .must)
        }
        // A heading for the review alone is answered by the policy, where that has an interval.
        leavesTermsOpen = form.headings.contains { $0.kind != .words && !($0.kind == .review && form.review?.months != nil) }
        settled = nil
    }

    private init(_ terms: LastingTerms, manager: PartyAsSigned?, settled: Digest?) {
        signatories = terms.signatories
        self.manager = manager
        review = terms.review
        keptBy = terms.keptBy
        headings = terms.headings
        leavesTermsOpen = terms.leavesTermsOpen
        self.settled = settled
    }

    /// The same with these words under its headings.
    public func settling(_ words: Digest?) -> LastingTerms { LastingTerms(self, manager: manager, settled: words) }

    /// The same whoever manages the supervisee.
    var withoutNames: LastingTerms { LastingTerms(self, manager: nil, settled: settled) }

    /// Whether there is anything that the two settle themselves.
    public var leavesAnythingOpen: Bool { leavesTermsOpen || !headings.isEmpty }
}
