/// What a session wants next of one of its parties; the first that applies, in the order in which a session goes.
public enum SessionTask: Hashable, Sendable {
    case acceptTime
    case startSession
    case signAgreement
    case closeSession
    case writeRecord
    case signRecord
    /// The other party commented on the text, or refused it.
    case reviseRecord

    /// - Parameters:
    ///   - agreementAwaits: whether the agreement wants this party's signature.
    ///   - today: a session is started on its day, not before.
    public init?(
        of member: Membership.ID, in session: Session, record: SupervisionRecord?, agreementAwaits: Bool, today: CivilDate
    ) {
        let leads = session.supervisorID == member
        switch session.state {
        case .cancelled, .notAttended: return nil
        case .proposed, .agreed:
            if session.state == .proposed, !session.acceptedBy.contains(member) {
                self = .acceptTime
            } else if leads, LondonTime.day(of: session.schedule.startsAt) <= today {
                self = .startSession
            } else {
                return nil
            }
        case .underWay:
            if agreementAwaits { self = .signAgreement } else if leads { self = .closeSession } else { return nil }
        case .held:
            switch record?.state {
            case .awaitingSignature where record?.hasSigned(member) == false: self = .signRecord
            case .draft where leads: self = .writeRecord
            case .refused where leads, .beingRevised where leads: self = .reviseRecord
            default: return nil
            }
        }
    }
}
