import Supervision
import Testing

@Suite struct RecordFieldTests {
    @Test func `the next meeting is a day and a time, a review a day`() {
        let meeting = field(.nextMeeting)
        #expect(meeting.takes("2027-03-15T14:00:00.000Z"))
        #expect(!meeting.takes("2027-03-15") && !meeting.takes("when we can") && !meeting.takes(""))
        #expect(field(.reviewDate).takes("2027-03-15"))
        #expect(!field(.reviewDate).takes("15 March"))
        #expect(field(.reviewDate, isRequired: false).takes(""))
    }

    @Test func `a form whose place for action points may stay empty asks for none`() {
        #expect(form(needing: true).needsActionPoints)
        #expect(!form(needing: false).needsActionPoints)
    }

    @Test func `one place of a form holds name and role together`() throws {
        let pair = try SamplePair()
        let source = RecordText.Source(
            edition: pair.edition, form: pair.form, session: pair.held, supervisee: pair.supervisee, supervisor: pair.supervisor,
            agreementSignedAt: nil)
        #expect(source.value(of: field(.superviseeNameAndPost), in: pair.words) == "Ruth Calloway, Nurse, Mental health")
        #expect(source.value(of: field(.supervisorNameAndPost), in: pair.words) == "Tom Okafor, Specialist, Safeguarding")
    }

    private func form(needing isRequired: Bool) -> RecordForm {
        RecordForm(
            key: "form", title: "Form", notice: Setting("", .ours()), fields: [field(.actionPoints, isRequired: isRequired)],
            statement: Setting("", .ours()), signatories: Setting([], .ours()))
    }

    private func field(_ source: RecordForm.Source, isRequired: Bool = true) -> RecordForm.Field {
        RecordForm.Field(
            key: "field", label: "Field", source: source, isRequired: isRequired, isAdded: false, options: [], limit: 0, hint: "",
            provision: .ours())
    }
}
