/// Somebody who is to lead one session in place of its supervisor, before the rules have been asked.
public struct StandIn: Sendable {
    public let session: Session
    public let memberID: Membership.ID
    /// On the day of the session.
    public let isNominated: Bool
    public let askedBy: Membership.ID
    /// Whether the present supervisor has written into the session's record.
    public let recordIsBegun: Bool

    public init(session: Session, memberID: Membership.ID, isNominated: Bool, askedBy: Membership.ID, recordIsBegun: Bool) {
        self.session = session
        self.memberID = memberID
        self.isNominated = isNominated
        self.askedBy = askedBy
        self.recordIsBegun = recordIsBegun
    }
}

extension SessionRules {
    /// What stands before somebody may be asked to stand in.
    public static let standingIn: [Rule<StandIn>] = [
        Rule(.openSessionsOnly) { $0.session.state == .proposed || $0.session.state == .agreed },
        Rule(.supervisorIsNominated) { $0.isNominated },
        Rule(.nobodySupervisesThemselves) { !$0.session.superviseeIDs.contains($0.memberID) },
        Rule(.standInIsAnother) { $0.memberID != $0.session.supervisorID },
        Rule(.standInIsAsked) { $0.memberID != $0.askedBy },
        Rule(.begunRecordsStay) { !$0.recordIsBegun },
    ]

    /// What stands before a record is shown to a stand-in.
    public static let showingRecord: [Rule<(record: SupervisionRecord, session: Session)>] = [
        Rule(.shownForOneSession) { $0.session.hasStandInForOne && $0.record.sessionID != $0.session.id },
        Rule(.signedRecordsAreShown) { $0.record.isSigned },
    ]
}

extension Session {
    /// Whether somebody stands in before one supervisee, and the session is not over.
    public var hasStandInForOne: Bool { standsInFor != nil && format == .individual && !state.isOver }
}
