/// What may be done to a session, whoever asks.
public enum SessionRules {
    /// What stands before a session may be proposed.
    public static let planning: [Rule<SessionPlan>] = [
        Rule(.supervisorIsNominated) { $0.supervisorIsNominated },
        Rule(.nobodySupervisesThemselves) { !$0.supervisorIsSupervisee },
        Rule(.adjustmentsAskedFirst) { $0.adjustments != .notAsked },
        Rule(.venueIsPrivate) { $0.venueIsPrivate },
        Rule(.plannedAhead) { $0.startsAt > $0.plannedAt },
    ]

    public static let accepting: [Rule<Session>] = [
        Rule(.openSessionsOnly) { $0.state == .proposed || $0.state == .agreed }
    ]

    public static let moving: [Rule<Session>] = [
        Rule(.openSessionsOnly) { $0.state == .proposed || $0.state == .agreed }
    ]

    public static let cancelling: [Rule<Session>] = [
        Rule(.openSessionsOnly) { $0.state == .proposed || $0.state == .agreed }
    ]

    /// What stands before another time or place may be proposed.
    public static let rescheduling: [Rule<(startsAt: Instant, now: Instant, venueIsPrivate: Bool)>] = [
        Rule(.venueIsPrivate) { $0.venueIsPrivate },
        Rule(.plannedAhead) { $0.startsAt > $0.now },
    ]

    /// Topics are for a session that is not over.
    public static let preparing: [Rule<Session>] = [
        Rule(.preparedBeforeTheEnd) { !$0.state.isOver }
    ]

    /// A beginning that is not in the future.
    public static let beginning: [Rule<(startedAt: Instant, now: Instant)>] = [
        Rule(.begunInThePast) { $0.startedAt <= $0.now }
    ]

    /// Nothing but the session's own end stops people from talking.
    public static let starting: [Rule<Session>] = [
        Rule(.openSessionsOnly) { $0.state == .proposed || $0.state == .agreed }
    ]

    /// An agreement can be signed before, during and after the session; only one that does not take place needs none.
    public static let signingAgreement: [Rule<Session>] = [
        Rule(.openSessionsOnly) { !$0.state.isOff }
    ]

    public static let closing: [Rule<Session>] = [
        Rule(.heldSessionsOnly) { $0.state == .underWay }
    ]
}
