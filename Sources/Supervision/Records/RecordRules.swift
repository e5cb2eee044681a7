/// What may be done to a record, whoever asks.
public enum RecordRules {
    /// What stands before words may be changed.
    public static let amending: [Rule<SupervisionRecord>] = [
        Rule(.signedRecordStands) { !$0.isSigned },
        Rule(.closedRecordStands) { $0.isSigned || $0.unsignedClosing == nil },
    ]

    public struct Sending: Sendable {
        public let record: SupervisionRecord
        public let words: RecordWords
        public let form: RecordForm
        public let terms: ActionPointTerms
        public let sessionState: SessionState
        /// Others than the parties who may be named to carry out an action point.
        public let carriers: Set<Membership.ID>

        public init(
            record: SupervisionRecord, words: RecordWords, form: RecordForm, terms: ActionPointTerms, sessionState: SessionState,
            carriers: Set<Membership.ID> = []
        ) {
            self.record = record
            self.words = words
            self.form = form
            self.terms = terms
            self.sessionState = sessionState
            self.carriers = carriers
        }
    }

    /// What stands before a record may be sent for signature.
    public static let sending: [Rule<Sending>] = [
        Rule(.signedRecordStands) { !$0.record.isSigned },
        Rule(.closedRecordStands) { $0.record.isSigned || $0.record.unsignedClosing == nil },
        Rule(.recordFollowsSession) { $0.sessionState == .held },
        Rule(.actionPointsAgreed) { !$0.words.actionPoints.isEmpty },
        Rule(.recordFollowsForm) { sending in
            sending.form.fields.allSatisfy { $0.takes(sending.words.answers[$0.key] ?? "") }
        },
        Rule(.actionOwnerAndDate) { sending in
            sending.words.actionPoints.allSatisfy { point in
                point.missing(under: sending.terms).isEmpty
                    && (point.ownerID.map {
                        [sending.record.supervisorID, sending.record.superviseeID].contains($0) || sending.carriers.contains($0)
                    } ?? true)
            }
        },
    ]

    public struct Signing: Sendable {
        public let record: SupervisionRecord
        public let version: Int
        public let signerID: Membership.ID

        public init(record: SupervisionRecord, version: Int, signerID: Membership.ID) {
            self.record = record
            self.version = version
            self.signerID = signerID
        }
    }

    public static let signing: [Rule<Signing>] = [
        Rule(.signaturesBindToText) { $0.record.current?.number == $0.version },
        Rule(.refusalStandsUntilRevised) { $0.record.state != .refused },
        Rule(.newTextBeforeSigning) { $0.record.state != .beingRevised || $0.record.draft == $0.record.current?.draft },
    ]

    /// What stands before a party comments on the text, or refuses it.
    public static let answering: [Rule<Signing>] = [
        Rule(.signaturesBindToText) { $0.record.current?.number == $0.version },
        Rule(.signedRecordStands) { !$0.record.isSigned },
        Rule(.refusalStandsUntilRevised) { $0.record.state != .refused },
        Rule(.ownSignatureStands) { !$0.record.hasSigned($0.signerID) },
    ]

    /// After signing only an addendum is possible.
    public static let adding: [Rule<SupervisionRecord>] = [
        Rule(.onlyAddendumAfterSigning) { $0.isSigned }
    ]
}

extension RecordForm.Source {
    /// Whether the supervisor answers it, rather than the session or the parties.
    public var isAnswered: Bool { self == .written || self == .yesNo || self == .choice }
}

extension RecordForm.Field {
    /// Whether a record may be sent with this answer: there is one where the form wants one, and it is one that the form offers.
    public func takes(_ answer: String) -> Bool {
        guard source.isAnswered else { return true }
        if answer.isEmpty { return !isRequired }
        switch source {
        case .yesNo: return answer == "yes" || answer == "no"
        case .choice: return options.contains { $0.key == answer }
        default: return answer.unicodeScalars.count <= limit
        }
    }
}
