import Supervision

extension RecordState {
    var status: StatusTag.Status {
        switch self {
        case .draft: .draft
        case .awaitingSignature: .awaitingSignature
        case .beingRevised: .beingRevised
        case .refused: .refused
        case .signed: .signed
        case .closedUnsigned: .closedUnsigned
        }
    }

    var words: String {
        switch self {
        case .draft: "Not sent for signature yet"
        case .awaitingSignature: "Sent, waiting for signatures"
        case .beingRevised: "Being revised"
        case .refused: "A party refused to sign"
        case .signed: "Signed by both"
        case .closedUnsigned: "Closed without the second signature"
        }
    }
}

extension RecordReader {
    var words: String {
        switch self {
        case .supervisee: "The supervisee"
        case .supervisor: "The supervisor"
        case .headOfSafeguarding: "The Head of Safeguarding, for audit"
        case .safeguardingSpecialists: "The Safeguarding Specialists, for audit"
        }
    }
}

extension Sequence where Element == RecordReader {
    /// In the order in which policies name them.
    var words: [String] { RecordReader.allCases.filter { contains($0) }.map(\.words) }

    /// The same of a group's record.
    var wordsForGroup: [String] {
        RecordReader.allCases.filter { contains($0) }.map { $0 == .supervisee ? "The supervisees who took part" : $0.words }
    }
}

extension Signature.Method {
    var words: String {
        switch self {
        case .passphrase: "passphrase asked again"
        case .visit: "signed in, same terms as signed before"
        }
    }
}

extension AgreementForm.Party {
    var words: String {
        switch self {
        case .organisation: "The organisation"
        case .both: "Both of us"
        case .supervisee: "The supervisee"
        case .supervisor: "The supervisor"
        case .lineManager: "The line manager"
        }
    }

    /// The same where there are several supervisees.
    var wordsForGroup: String {
        switch self {
        case .organisation: "The organisation"
        case .both: "All of us"
        case .supervisee: "The supervisees"
        case .supervisor: "The supervisor"
        case .lineManager: "The line manager"
        }
    }
}
