/// The terms of one kind of agreement, and who signs them.
public struct AgreementForm: Hashable, Sendable, Codable {
    public enum SignedPer: String, Hashable, Sendable, Codable, CaseIterable { case relationship, session }
    public enum Party: String, Hashable, Sendable, Codable, CaseIterable { case both, supervisee, supervisor }

    public struct PartyTerm: Hashable, Sendable, Codable {
        public var key: String
        public var party: Party
        public var text: String
        public var provision: Provision

        public init(key: String, party: Party, text: String, provision: Provision) {
            self.key = key
            self.party = party
            self.text = text
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

    public init(
        key: String, title: String, terms: [PartyTerm], closing: Setting<String>, confidentiality: [Term],
        readers: Setting<[RecordReader]>, signedPer: Setting<SignedPer>, signatories: Setting<[Party]>,
        signatureBlocks: [SignatureBlock] = []
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
    }
}
