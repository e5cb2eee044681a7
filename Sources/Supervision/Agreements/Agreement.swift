/// The signed terms between a supervisor and a supervisee, for one session or for as long as they work together.
public struct Agreement: Hashable, Sendable {
    public typealias ID = Identifier<Agreement>

    public let id: ID
    public let organisationID: Organisation.ID
    /// The edition of the policy that governs it.
    public let editionID: PolicyEdition.ID
    /// Nil where it holds for all sessions of the pair.
    public let sessionID: Session.ID?
    public let supervisorID: Membership.ID
    public let superviseeID: Membership.ID
    public let text: AgreementText
    public let digest: Digest
    public let signatures: [Signature]

    public init(
        id: ID, organisationID: Organisation.ID, editionID: PolicyEdition.ID, sessionID: Session.ID?, supervisorID: Membership.ID,
        superviseeID: Membership.ID, text: AgreementText, digest: Digest, signatures: [Signature]
    ) {
        self.id = id
        self.organisationID = organisationID
        self.editionID = editionID
        self.sessionID = sessionID
        self.supervisorID = supervisorID
        self.superviseeID = superviseeID
        self.text = text
        self.digest = digest
        self.signatures = signatures
    }

    /// Those whose signatures it takes.
    public var signerIDs: [Membership.ID?] {
        text.signatories.map { party in
            switch party {
            case .supervisee: superviseeID
            case .supervisor: supervisorID
            default: text.lasting?.manager?.membershipID
            }
        }
    }

    public var isSigned: Bool { signerIDs.allSatisfy { $0.map(hasSigned) ?? false } }

    public func hasSigned(_ member: Membership.ID) -> Bool { signatures.contains { $0.signerID == member && $0.digest == digest } }

    /// Whether the terms are, word for word, those of another one; names, dates and sessions aside.
    public func hasSameTerms(as other: Agreement) -> Bool {
        text.terms == other.text.terms && text.agreed == other.text.agreed
            && text.lasting?.withoutNames == other.text.lasting?.withoutNames
    }
}

/// What the parties sign: frozen, in the words of the edition that governs it.
public struct AgreementText: Hashable, Sendable, Codable {
    public struct Terms: Hashable, Sendable, Codable {
        public let title: String
        public let terms: [AgreementForm.PartyTerm]
        public let confidentiality: [Term]
        public let readers: [RecordReader]
        public let closing: String
        /// The printed headings of the parties' terms; nil where ours stand.
        public let parts: [AgreementForm.Part]?

        public init(_ form: AgreementForm) {
            title = form.title
            terms = form.terms
            confidentiality = form.confidentiality
            readers = form.readers.value
            closing = form.closing.value
            parts = form.parts.isEmpty ? nil : form.parts
        }
    }

    public let edition: String
    public let terms: Terms
    public let supervisee: PartyAsSigned
    public let supervisor: PartyAsSigned
    public let drawnUpAt: Instant
    /// 128 random bits: the digest of a short text could be guessed.
    public let salt: String
    /// What the pair agreed beside the policy's terms; nil where that is nothing.
    public let agreed: AgreedTerms?
    /// What an agreement has beside that holds for all sessions of a pair; nil where it is for one session.
    public let lasting: LastingTerms?

    public init(
        edition: String, terms: Terms, supervisee: PartyAsSigned, supervisor: PartyAsSigned, drawnUpAt: Instant, salt: String,
        agreed: AgreedTerms? = nil, lasting: LastingTerms? = nil
    ) {
        self.edition = edition
        self.terms = terms
        self.supervisee = supervisee
        self.supervisor = supervisor
        self.drawnUpAt = drawnUpAt
        self.salt = salt
        self.agreed = agreed
        self.lasting = lasting
    }

    /// Who signs it, in the order of the form.
    public var signatories: [AgreementForm.Party] { lasting?.signatories ?? [.supervisee, .supervisor] }
}

/// A party as they were when the text was frozen.
public struct PartyAsSigned: Hashable, Sendable, Codable {
    public let membershipID: Membership.ID
    public let name: String
    public let post: String

    public init(membershipID: Membership.ID, name: String, post: String) {
        self.membershipID = membershipID
        self.name = name
        self.post = post
    }
}
