/// What one row of a first-day sheet says, once it is understood.
public enum FirstDayEntry: Hashable, Sendable {
    case nomination(NominationBefore)
    case agreement(AgreementOnPaper)
    case session(SessionBefore)
    case actionPoint(ActionPointBefore)

    /// What two rows share that speak of the same.
    var subject: String {
        switch self {
        case .nomination(let it): "\(it.memberID) \(it.role.rawValue) \(it.startsOn) \(it.declared?.supervises ?? "")"
        case .agreement(let it): "\(it.supervisorID) \(it.superviseeID) \(it.format.rawValue) \(it.signedOn)"
        case .session(let it): "\(it.memberID) \(it.format.rawValue) \(it.heldOn)"
        case .actionPoint(let it): it.mark
        }
    }

    /// What it is called where two say different things of it.
    var noun: String {
        switch self {
        case .nomination: "nomination"
        case .agreement: "agreement"
        case .session: "session"
        case .actionPoint: "action point"
        }
    }
}

extension FirstDayRow {
    /// What the row says, or the first thing that stands in its way.
    func entry(on sheet: FirstDaySheet, among known: KnownBefore) throws(FirstDayRowFault) -> FirstDayEntry {
        try check(on: sheet)
        switch sheet {
        case .nominations: return .nomination(try nominationBefore(among: known))
        case .agreements: return .agreement(try agreementOnPaper(among: known))
        case .sessions: return .session(try sessionBefore(among: known))
        case .actionPoints: return .actionPoint(try actionPointBefore(among: known))
        }
    }
}
