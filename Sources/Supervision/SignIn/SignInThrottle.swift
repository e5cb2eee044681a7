/// Slows down whoever guesses passphrases, before anything is hashed. It never locks anybody out for good:
/// otherwise a stranger could keep a colleague out.
public struct SignInThrottle: Hashable, Sendable {
    /// Failures that cost nothing yet, within ``windowMinutes``.
    public let freeFailuresPerAccount: Int
    public let freeFailuresPerNetwork: Int
    public let windowMinutes: Int
    /// Seconds: the first wait, doubled with every further failure, up to the longest.
    public let firstWait: Int
    public let longestWait: Int

    public init(
        freeFailuresPerAccount: Int = 10, freeFailuresPerNetwork: Int = 50, windowMinutes: Int = 15, firstWait: Int = 30,
        longestWait: Int = 900
    ) {
        self.freeFailuresPerAccount = freeFailuresPerAccount
        self.freeFailuresPerNetwork = freeFailuresPerNetwork
        self.windowMinutes = windowMinutes
        self.firstWait = firstWait
        self.longestWait = longestWait
    }

    /// When the next attempt may be made. Nil: now. Attempts made before then are refused unread and do not count as failures.
    /// - Parameters:
    ///   - account: when attempts for this account failed.
    ///   - network: when attempts from this network failed, for whatever account.
    public func mayTryAgain(afterFailuresOf account: [Instant], from network: [Instant], at now: Instant) -> Instant? {
        [end(of: account, free: freeFailuresPerAccount, at: now), end(of: network, free: freeFailuresPerNetwork, at: now)]
            .compactMap(\.self).filter { now < $0 }.max()
    }

    private func end(of failures: [Instant], free: Int, at now: Instant) -> Instant? {
        let recent = failures.filter { now.adding(minutes: -windowMinutes) < $0 }
        guard recent.count >= free, let last = recent.max() else { return nil }
        return last.adding(seconds: wait(after: recent.count - free))
    }

    /// Doubling stops before it could overflow: the longest wait is reached long before.
    private func wait(after further: Int) -> Int {
        var wait = firstWait
        for _ in 0..<further where wait < longestWait { wait *= 2 }
        return min(wait, longestWait)
    }
}
