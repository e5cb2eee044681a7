import Supervision
import Testing

struct SignInThrottleTests {
    private let now = Instant(milliseconds: 1_772_442_000_000)
    private let throttle = SignInThrottle()

    private func failures(_ count: Int, minutesAgo minutes: Int = 0) -> [Instant] {
        Array(repeating: now.adding(minutes: -minutes), count: count)
    }

    @Test func `Nine mistakes cost nothing, the tenth half a minute`() {
        #expect(throttle.mayTryAgain(afterFailuresOf: failures(9), from: [], at: now) == nil)
        #expect(throttle.mayTryAgain(afterFailuresOf: failures(10), from: [], at: now) == now.adding(seconds: 30))
        #expect(throttle.mayTryAgain(afterFailuresOf: failures(10), from: [], at: now.adding(seconds: 29)) == now.adding(seconds: 30))
        #expect(throttle.mayTryAgain(afterFailuresOf: failures(10), from: [], at: now.adding(seconds: 30)) == nil)
    }

    @Test func `Each further mistake doubles the wait, up to a quarter of an hour`() {
        let waits = [10, 11, 12, 13, 14, 15, 16, 5_000].map { throttle.mayTryAgain(afterFailuresOf: failures($0), from: [], at: now) }
        #expect(waits == [30, 60, 120, 240, 480, 900, 900, 900].map { now.adding(seconds: $0) })
    }

    @Test func `Nobody is locked out for good`() {
        #expect(throttle.mayTryAgain(afterFailuresOf: failures(5_000), from: failures(5_000), at: now.adding(minutes: 15)) == nil)
        #expect(throttle.mayTryAgain(afterFailuresOf: failures(5_000, minutesAgo: 16), from: [], at: now) == nil)
    }

    @Test func `One network may fail fifty times, for whatever accounts`() {
        #expect(throttle.mayTryAgain(afterFailuresOf: [], from: failures(49), at: now) == nil)
        #expect(throttle.mayTryAgain(afterFailuresOf: [], from: failures(50), at: now) == now.adding(seconds: 30))
        #expect(throttle.mayTryAgain(afterFailuresOf: failures(10), from: failures(51), at: now) == now.adding(seconds: 60))
    }

    @Test func `Time that runs backwards and figures out of range trap nothing`() {
        let odd = SignInThrottle(freeFailuresPerAccount: 0, freeFailuresPerNetwork: 0, windowMinutes: 1, firstWait: 0, longestWait: .max)
        #expect(odd.mayTryAgain(afterFailuresOf: failures(100), from: [], at: now) == nil)
        #expect(throttle.mayTryAgain(afterFailuresOf: failures(12, minutesAgo: -60), from: [], at: now) != nil)
    }
}
