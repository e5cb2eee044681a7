extension SchedulingTerms.Arranger {
    /// As people read it.
    public var words: String {
        switch self {
        case .supervisee: "The supervisee"
        case .supervisor: "The supervisor"
        case .lineManager: "The line manager"
        case .asAgreed: "As the parties agree"
        }
    }
}

extension SchedulingTerms.VenuePreference {
    /// As people read it.
    public var words: String { self == .superviseesBase ? "Where the supervisee works" : "Anywhere that suits" }
}

extension CancelTerms.Rebooker {
    /// As people read it.
    public var words: String { self == .cancellingParty ? "Whoever cancelled" : "Whoever arranges the sessions" }
}

extension AgendaTerms.Mode {
    /// As people read it.
    public var words: String {
        switch self {
        case .supervisee: "The supervisee"
        case .agreed: "Both, beforehand"
        case .asAgreement: "As the signed agreement says"
        case .negotiated: "Both, when the session begins"
        }
    }
}

extension RecordingTerms.Narrative {
    /// As people read it.
    public var words: String {
        switch self {
        case .none: "Nothing of what was said"
        case .themes: "Themes only"
        case .summary: "A summary"
        case .full: "In full"
        }
    }
}

extension PairingTerms.Origin {
    /// As people read it.
    public var words: String {
        switch self {
        case .any: "Anywhere"
        case .sameOrganisation: "The same organisation"
        case .otherOrganisation: "Another organisation"
        case .otherArea: "Another area"
        }
    }
}

extension ActionPointTerms.Owner {
    /// As people read it.
    public var words: String {
        switch self {
        case .supervisee: "The supervisee"
        case .supervisor: "The supervisor"
        case .presenter: "Whoever brought the case"
        case .agreed: "As the parties agree"
        }
    }
}
