import Foundation
import Supervision
import Testing

@Suite struct RecordTextTests {
    private let pair: SamplePair

    init() throws { pair = try SamplePair() }

    @Test
    func
        `LAS-116 LAS-117 LAS-118 LAS-119 LAS-120 LAS-121 LAS-122 LAS-123 LAS-129 GAP-17: the frozen text has the form's fields in the form's order`()
    {
        let lines = pair.text().lines
        #expect(
            lines.map(\.key) == [
                "superviseeName", "superviseePost", "supervisorName", "supervisorPost", "startsAt", "venue", "format", "type", "length",
                "advice",
                "escalation", "sharing",
            ])
        #expect(
            lines.map(\.value) == [
                "Ruth Calloway", "Nurse, Mental health", "Tom Okafor", "Specialist, Safeguarding", "Monday 15 March 2027 at 10am", "Room 3",
                "Individual", "Mandatory", "55 minutes", "Advice", "", "Only those that we name",
            ])
    }

    @Test func `LAS-124 LAS-125 LAS-126: each action point says what, by whom and by when, in the order in which it was agreed`() {
        let actions = pair.text().actions
        #expect(actions.map(\.kindLabel) == ["Training or development need", "No further action"])
        #expect(actions.map(\.ownerName) == ["Ruth Calloway", ""])
        #expect(actions.map(\.dueOn) == [CivilDate(year: 2027, month: 4, day: 1), nil])
    }

    @Test func `LAS-074: the notice stands in the frozen text itself`() {
        #expect(pair.text().notice == pair.form.notice.value && !pair.text().notice.isEmpty)
    }

    @Test func `LAS-167 DB-15: a record without agreement says so`() {
        #expect(pair.text().agreement == "No agreement")
    }

    @Test func `DB-18: the same record is the same bytes, and one letter makes them others`() throws {
        let bytes = try CanonicalJSON.bytes(of: pair.text())
        #expect(try CanonicalJSON.bytes(of: JSONDecoder().decode(RecordText.self, from: bytes)) == bytes)
        var words = pair.words
        words.answers["advice"] = "advice"
        #expect(try CanonicalJSON.bytes(of: pair.text(words)) != bytes)
    }
}
