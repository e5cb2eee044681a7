/// What a session wants next of one of its parties; the first that applies, in the order in which a session goes.
public enum SessionTask: Hashable, Sendable {
    case acceptTime
    case startSession
    case signAgreement
    case closeSession
    /// The attendance record of a group lies open.
    case signAttendance
    case writeGroupRecord
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
            if session.awaitsAnswer(of: member) {
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

    /// What a group session wants of one of its parties.
    /// - Parameters:
    ///   - hasSigned: whether the attendance record has this party's signature.
    ///   - isClosed: whether the group's record was closed.
    public init?(of member: Membership.ID, inGroup session: Session, hasSigned: Bool, isClosed: Bool, today: CivilDate) {
        let leads = session.supervisorID == member
        switch session.state {
        case .cancelled, .notAttended: return nil
        case .proposed, .agreed:
            if session.awaitsAnswer(of: member) {
                self = .acceptTime
            } else if leads, LondonTime.day(of: session.schedule.startsAt) <= today {
                self = .startSession
            } else {
                return nil
            }
        case .underWay:
            if leads { self = .closeSession } else if !hasSigned { self = .signAttendance } else { return nil }
        case .held:
            if leads, !isClosed { self = .writeGroupRecord } else { return nil }
        }
    }
}
