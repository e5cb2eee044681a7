import Foundation
import Supervision
import Testing

@Suite struct RecordDifferenceTests {
    private let pair: SamplePair

    init() throws { pair = try SamplePair() }

    @Test func `A text that was sent again unchanged differs in nothing`() {
        #expect(RecordDifference(from: pair.text(), to: pair.text()).isEmpty)
    }

    @Test func `A line that was written anew stands with what it said before`() {
        var words = pair.words
        words.answers["advice"] = "Other advice"
        let difference = RecordDifference(from: pair.text(), to: pair.text(words))
        #expect(difference.lines.map { [$0.before, $0.after] } == [["Advice", "Other advice"]])
        #expect(difference.actions.isEmpty)
    }

    @Test func `LAS-173: an action point that was changed, added or taken out is named by its number`() {
        var words = pair.words
        words.actionPoints[0].text = "Course in spring"
        words.actionPoints.removeLast()
        let shorter = RecordDifference(from: pair.text(), to: pair.text(words))
        #expect(shorter.actions.map(\.number) == [1, 2])
        #expect(shorter.actions.map { $0.before?.text } == ["Course", ""])
        #expect(shorter.actions.map { $0.after?.text } == ["Course in spring", nil])
        let longer = RecordDifference(from: pair.text(words), to: pair.text())
        #expect(longer.actions.map { $0.before?.text } == ["Course in spring", nil])
    }
}
