/// The terms of one kind of agreement, and who signs them.
public struct AgreementForm: Hashable, Sendable, Codable {
    public enum SignedPer: String, Hashable, Sendable, Codable, CaseIterable { case relationship, session }
    /// The organisation has terms in some agreements; it never signs. The line manager is a third who signs where a policy says so.
    public enum Party: String, Hashable, Sendable, Codable, CaseIterable { case organisation, both, supervisee, supervisor, lineManager }

    public struct PartyTerm: Hashable, Sendable, Codable {
        public var key: String
        public var party: Party
        public var text: String
        /// The heading that the form prints above this term and those that follow; nil where it goes on, or has none.
        public var heading: String?
        public var provision: Provision

        public init(key: String, party: Party, text: String, heading: String? = nil, provision: Provision) {
            self.key = key
            self.party = party
            self.text = text
            self.heading = heading
            self.provision = provision
        }
    }

    /// The places to sign, with the labels that the form prints.
    public struct SignatureBlock: Hashable, Sendable, Codable {
        public var party: Party
        public var name: String
        public var signature: String
        public var date: String

        public init(party: Party, name: String, signature: String, date: String) {
            self.party = party
            self.name = name
            self.signature = signature
            self.date = date
        }
    }

    /// The heading that the form prints above the terms of one party.
    public struct Part: Hashable, Sendable, Codable {
        public var party: Party
        public var title: String

        public init(party: Party, title: String) {
            self.party = party
            self.title = title
        }
    }

    /// Something that the parties settle themselves, under the form's own label.
    public struct Heading: Hashable, Sendable, Codable {
        public enum Kind: String, Hashable, Sendable, Codable, CaseIterable { case words, frequency, minutes, arranger, review }

        public var key: String
        public var label: String
        public var kind: Kind
        /// Words to begin with, which the pair makes its own; or empty.
        public var suggestion: String
        public var provision: Provision

        public init(key: String, label: String, kind: Kind, suggestion: String = "", provision: Provision) {
            self.key = key
            self.label = label
            self.kind = kind
            self.suggestion = suggestion
            self.provision = provision
        }
    }

    /// How often the agreement is looked at together.
    public struct Review: Hashable, Sendable, Codable {
        /// Nil where the interval is for the parties to agree.
        public var months: Int?
        public var provision: Provision

        public init(months: Int?, provision: Provision) {
            self.months = months
            self.provision = provision
        }

        public var isAsAgreed: Bool { months == nil }

        /// "every 12 months", "as the parties agree".
        public var frequency: String { months.map { $0 == 1 ? "every month" : "every \($0) months" } ?? "as the parties agree" }
    }

    public var key: String
    public var title: String
    public var terms: [PartyTerm]
    /// The sentence above the signatures.
    public var closing: Setting<String>
    /// Exceptions to confidentiality and how records may be read, in words.
    public var confidentiality: [Term]
    /// Who may read the records made under it.
    public var readers: Setting<[RecordReader]>
    public var signedPer: Setting<SignedPer>
    /// Who signs it; empty where accepting it is another form's signature.
    public var signatories: Setting<[Party]>
    public var signatureBlocks: [SignatureBlock]
    /// The printed headings of the parties' terms, in the form's order; empty where ours stand.
    public var parts: [Part]
    public var headings: [Heading]
    /// Nil where the policy is silent.
    public var review: Review?
    /// Who keeps the signed agreement, and who has a copy.
    public var keptBy: Setting<String>?

    public init(
        key: String, title: String, terms: [PartyTerm], closing: Setting<String>, confidentiality: [Term],
        readers: Setting<[RecordReader]>, signedPer: Setting<SignedPer>, signatories: Setting<[Party]>,
        signatureBlocks: [SignatureBlock] = [], parts: [Part] = [], headings: [Heading] = [], review: Review? = nil,
        keptBy: Setting<String>? = nil
    ) {
        self.key = key
        self.title = title
        self.terms = terms
        self.closing = closing
        self.confidentiality = confidentiality
        self.readers = readers
        self.signedPer = signedPer
        self.signatories = signatories
        self.signatureBlocks = signatureBlocks
        self.parts = parts
        self.headings = headings
        self.review = review
        self.keptBy = keptBy
    }
}
