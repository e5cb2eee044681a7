import Supervision

extension FeedbackTerms.Matter {
    var words: String {
        switch self {
        case .concerns: "Concerns"
        case .extraSessions: "Sessions beyond the plan"
        case .attendance: "Attendance"
        case .nonEngagement: "That somebody does not take part"
        case .outcomes: "What came of it"
        }
    }
}

extension AgreementForm.SignedPer {
    var words: String { self == .relationship ? "Once for the two" : "For each session" }
}

extension AgreementForm.Heading.Kind {
    var words: String {
        switch self {
        case .words: "In words"
        case .frequency: "How often"
        case .minutes: "In minutes"
        case .arranger: "Who books"
        case .review: "When it is reviewed"
        }
    }
}

extension RecordForm.Author {
    var words: String {
        switch self {
        case .supervisee: "The supervisee"
        case .supervisor: "The supervisor"
        case .either: "Either"
        }
    }
}

extension CustodyTerms.Consent {
    var words: String { self == .bothParties ? "Of both parties" : "Of all parties" }
}

extension RequestTerms.Asker {
    var words: String {
        switch self {
        case .supervisee: "A supervisee"
        case .group: "A group"
        case .lineManager: "A line manager"
        }
    }
}

extension EscalationTerms.Recipient {
    var words: String {
        switch self {
        case .headOfSafeguarding: "The Head of Safeguarding"
        case .safeguardingSpecialists: "The Safeguarding Specialists"
        case .lineManager: "The line manager"
        }
    }
}

extension DocumentControl.VersionScheme {
    var words: String {
        switch self {
        case .minorUntilApproved: "0.1, 0.2 and so on; a whole number with each approval"
        case .wholeNumbers: "1, 2, 3"
        }
    }
}

extension Prompt.Stage {
    var words: String {
        switch self {
        case .preparing: "While preparing"
        case .opening: "When it begins"
        case .talking: "In the session"
        case .closing: "When it ends"
        }
    }
}
