/// How long to wait after wrong tries: for one account, and for one network. It slows guessing down and locks nobody out for good.
public enum SignInThrottle {
    /// Failures older than this do not count.
    public static let windowMinutes = 15
    /// Tries that cost nothing, for mistyping.
    public static let freeTriesPerAccount = 10
    public static let freeTriesPerNetwork = 50

    /// The time before which no try is looked at; nil where it is looked at now.
    /// - Parameters: failures within the window, latest first.
    public static func waitUntil(accountFailures: [Instant], networkFailures: [Instant], at now: Instant) -> Instant? {
        [
            wait(after: accountFailures, free: freeTriesPerAccount),
            wait(after: networkFailures, free: freeTriesPerNetwork),
        ].compactMap { $0 }.filter { $0 > now }.max()
    }

    /// Thirty seconds after the last free try, twice as long after each further one, eight minutes at most.
    private static func wait(after failures: [Instant], free: Int) -> Instant? {
        guard let last = failures.first, failures.count >= free else { return nil }
        return last.adding(seconds: 30 << min(failures.count - free, 4))
    }
}
