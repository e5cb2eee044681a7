import Supervision
import Testing

@Suite struct TakenTimeTests {
    @Test func `Two times overlap where they take some of the same time, not where one begins as the other ends`() {
        let first = TakenTime(Instant(milliseconds: 0), minutes: 60)
        func later(_ minutes: Int) -> TakenTime { TakenTime(Instant(milliseconds: 0).adding(minutes: minutes), minutes: 30) }
        #expect(first.overlaps(first) && first.overlaps(later(59)) && later(59).overlaps(first) && first.overlaps(later(-29)))
        #expect(!first.overlaps(later(60)) && !later(60).overlaps(first) && !first.overlaps(later(-30)))
    }
}
