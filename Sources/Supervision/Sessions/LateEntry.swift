/// That a session was entered after it had been held: by whom and when. Why so late is kept sealed.
public struct LateEntry: Hashable, Sendable {
    public let enteredBy: Membership.ID
    public let enteredAt: Instant
    /// Whether there is a sheet on paper that both have signed.
    public let hasSignedSheet: Bool

    public init(enteredBy: Membership.ID, enteredAt: Instant, hasSignedSheet: Bool) {
        self.enteredBy = enteredBy
        self.enteredAt = enteredAt
        self.hasSignedSheet = hasSignedSheet
    }
}

/// A session that somebody enters late, before the rules have been asked.
public struct HeldEarlier: Hashable, Sendable {
    public let startedAt: Instant
    public let minutes: Int
    public let enteredAt: Instant
    /// Whether both had their posts here on the day of the session.
    public let partiesWereHere: Bool
    /// Whether the two have a session with this beginning already.
    public let isKnown: Bool

    public init(startedAt: Instant, minutes: Int, enteredAt: Instant, partiesWereHere: Bool, isKnown: Bool) {
        self.startedAt = startedAt
        self.minutes = minutes
        self.enteredAt = enteredAt
        self.partiesWereHere = partiesWereHere
        self.isKnown = isKnown
    }
}

extension SessionRules {
    /// What stands before a session that was held earlier may be entered.
    public static let enteringLate: [Rule<HeldEarlier>] = [
        Rule(.enteredOnceOver) { $0.startedAt.adding(minutes: $0.minutes) <= $0.enteredAt },
        Rule(.heldWhileHere) { $0.partiesWereHere },
        Rule(.enteredOnce) { !$0.isKnown },
    ]
}
