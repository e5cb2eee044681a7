import Supervision
import Testing

/// A form with every source whose value somebody enters.
struct NarrativeTests {
    private let pair: SamplePair
    private let day = CivilDate("2027-06-15")

    init() throws { pair = try SamplePair() }

    private func field(
        _ key: String, _ source: RecordForm.Source, isRequired: Bool = false, by author: RecordForm.Author = .either
    ) -> RecordForm.Field {
        RecordForm.Field(
            key: key, label: key, source: source, isRequired: isRequired, isAdded: false, options: [], limit: 100, hint: "",
            filledBy: author, provision: Provision(paragraph: "App. 1", strength: .must))
    }

    private var form: RecordForm {
        var form = pair.form
        form.fields = [
            field("earlier", .earlierActions, isRequired: true), field("discussion", .written, isRequired: true),
            field("reference", .written), field("comments", .written, isRequired: true, by: .supervisee), field("points", .actionPoints),
            field("review", .reviewDate, isRequired: true), field("next", .nextMeeting), field("agreement", .agreementNote),
        ]
        return form
    }

    private let words = RecordWords(
        answers: [
            "earlier": "Done", "discussion": "Words", "comments": "forged", "review": "2027-06-15", "next": "2027-07-01T09:00:00.000Z",
        ],
        actionPoints: [ActionPointDraft(kind: "training", text: "Course"), ActionPointDraft(kind: "nothingFurther", text: "")])

    private func text(_ words: RecordWords, said: String = "") -> RecordText {
        RecordText(
            of: .init(
                edition: pair.edition, form: form, session: pair.held, supervisee: pair.supervisee, supervisor: pair.supervisor,
                agreementSignedAt: pair.now, superviseeWords: said),
            words: words, salt: "s", at: pair.now)
    }

    @Test func `DIFF-21 DIFF-24: a record that is to hold nothing of what was said has no place for it`() {
        #expect(form.holding(RecordingTerms.Narrative.none).fields.map(\.key) == ["reference", "points", "review", "next", "agreement"])
        for more in [RecordingTerms.Narrative.themes, .summary, .full, nil] { #expect(form.holding(more) == form) }
    }

    @Test
    func `DIFF-21 DIFF-20 DDICB-082 GAP-03: a session is recorded in the form of its programme, with as much as the policy has in it`()
        throws
    {
        var pack = pair.edition.pack
        pack.recording = RecordingTerms(narrative: [.individual: Setting(.none, .ours())])
        let own = form
        pack.programmes = [
            Programme(
                key: "care", title: "In care", types: ["onRequest"], rows: [], records: [.individual: own],
                recording: RecordingTerms(narrative: [.individual: Setting(.full, .ours())]), provision: .ours())
        ]
        #expect(pack.writtenForm(for: .individual, type: "onRequest") == own)
        #expect(pack.writtenForm(for: .individual, type: "mandatory") == pair.form.holding(RecordingTerms.Narrative.none))
        #expect(pack.writtenForm(for: .individual, type: "mandatory") != pair.form)
        pack.recording = nil
        #expect(pack.writtenForm(for: .individual, type: "mandatory") == pair.form)
    }

    @Test func `HWCCG-092: the supervisee alone writes their comments`() {
        let comments = form.fields[3]
        #expect(!comments.isAsked && comments.takes(""), "Whoever writes the record is neither asked for them nor held up.")
        #expect(text(words).lines.first { $0.key == "comments" }?.value == "", "What somebody else put there is not taken.")
        #expect(text(words, said: "I agree").lines.first { $0.key == "comments" }?.value == "I agree")
    }

    @Test func `HWCCG-095 DIFF-41: the record's review date is that of each action point without one`() {
        let text = text(words)
        #expect(
            text.lines.first { $0.key == "review" }?.value == "15 June 2027" || text.lines.contains { $0.value.contains("15 June 2027") })
        #expect(text.actions.map(\.dueOn) == [day, nil])
        var dated = words
        dated.actionPoints[0].dueOn = CivilDate("2027-05-01")
        #expect(self.text(dated).actions.first?.dueOn == CivilDate("2027-05-01"))
    }

    @Test func `DDICB-173: the next meeting has a day and a time`() {
        #expect(text(words).lines.first { $0.key == "next" }?.value.contains("10am") == true, "As London's clocks show it.")
        let next = form.fields[6]
        #expect(next.takes("2027-07-01T09:00:00.000Z") && !next.takes("2027-07-01") && !next.takes("soon"))
        let review = form.fields[5]
        #expect(review.takes("2027-06-15") && !review.takes("2027-06-31") && !review.takes(""))
    }

    @Test func `DDICB-166 DDICB-135 DIFF-42: the review of earlier sessions is asked from the second one on`() {
        #expect(!form.fields[0].takes("") && form.fields[0].takes("", hasEarlier: false) && form.fields[0].takes("Done"))
        #expect(form.fields[0].isAsked)
    }

    @Test func `DIFF-41 DDICB-057: where each action point has a date, one without is not finished`() {
        var terms = pair.edition.pack.actionPoints
        for index in terms.kinds.indices { terms.kinds[index].needsDate = false }
        let undated = ActionPointDraft(kind: "training", text: "Course", ownerID: pair.supervisee.membershipID)
        #expect(!undated.missing(under: terms).contains(.date))
        terms.dateRequired = Setting(true, .ours())
        #expect(undated.missing(under: terms) == [.date])
        #expect(ActionPointDraft(kind: "nothingFurther", text: "").missing(under: terms).isEmpty)
    }
}
