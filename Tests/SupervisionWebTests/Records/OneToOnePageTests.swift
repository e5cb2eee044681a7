import HTMLLiteral
import Supervision
import Support
@testable import SupervisionWeb
import Testing

@Suite struct OneToOnePageTests {
    @Test func `Every page has one heading of its own and shows no text as markup`() {
        let hostile = "<script>alert(1)</script>\"'&"
        for page in OneToOneSamples.pages(saying: hostile) {
            let markup = page.html.description
            #expect(markup.matches(of: /<h1[ >]/).count == 1, "\(type(of: page))")
            #expect(!markup.contains("<script>alert"), "\(type(of: page))")
            #expect(markup.contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;"), "\(type(of: page))")
        }
    }

    @Test func `Each message leads to the field that it is about`() {
        for page in OneToOneSamples.pages(saying: "Text") {
            let markup = page.html.description
            for link in markup.matches(of: /<li><a href="#([^"]+)">/) {
                #expect(markup.contains("id=\"\(link.1)\""), "\(type(of: page)) \(link.1)")
            }
        }
    }

    @Test func `LAS-074: the notice stands on the record, on screen and in print`() {
        for page in OneToOneSamples.pages(saying: "Notice of confidence") where page is RecordPage {
            #expect(page.html.description.contains("Notice of confidence"))
        }
    }

    @Test func `LAS-175: no action point begins with an owner`() {
        #expect(DraftForm(RecordWords(), version: Version(0)).rows.map(\.owner) == [""])
    }

    @Test func `LAS-194: a long action point brings a hint`() {
        for page in OneToOneSamples.pages(saying: "Longer than two").compactMap({ $0 as? DraftPage }) {
            #expect(page.html.description.contains("This is longer than 2 characters"))
        }
    }

    @Test func `DIFF-20 LAS-124 LAS-126: a draft asks in the form's order, and for action points under the form's labels`() throws {
        func field(_ key: String, _ source: RecordForm.Source, _ options: [RecordForm.Option] = []) -> RecordForm.Field {
            RecordForm.Field(
                key: key, label: "The \(key)", source: source, isRequired: false, isAdded: false, options: options, limit: 100, hint: "",
                provision: .ours())
        }
        let columns = [RecordForm.Option(key: "owner", label: "Whose"), RecordForm.Option(key: "date", label: "Until when")]
        let fields = DraftFields(
            form: DraftForm(RecordWords(), version: Version(0)), kinds: [], owners: [], ownerHint: "", briefLimit: 9,
            fields: [
                field("thoughts", .written), field("plan", .actionPoints, columns), field("name", .superviseeName),
                field("rest", .written),
            ], errors: FieldErrors())
        let page = fields.html.description
        let places = try ["The thoughts", "The plan", "Whose", "Until when", "Add another action point", "The rest"].map {
            try #require(page.firstRange(of: $0)?.lowerBound, "\($0)")
        }
        #expect(places == places.sorted() && !page.contains("The name"))
    }

    @Test(
        arguments: [
            (RecordingTerms.Narrative.none, "keeps what was said out"), (.themes, "asks for themes here"), (.summary, "asks for a summary"),
            (.full, nil), (nil, nil),
        ] as [(RecordingTerms.Narrative?, String?)])
    func `DIFF-21: whoever writes is told how much of what was said the policy wants`(narrative: RecordingTerms.Narrative?, words: String?)
    {
        let page = DraftFields(
            form: DraftForm(RecordWords(), version: Version(0)), kinds: [], owners: [], ownerHint: "", briefLimit: 9, fields: [],
            narrative: narrative, errors: FieldErrors()
        ).html.description
        #expect(page.contains("The policy") == (words != nil))
        if let words { #expect(page.contains(words)) }
    }

    @Test func `LAS-124: one row more keeps everything, one less keeps the rest`() {
        var form = DraftForm(
            RecordWords(actionPoints: [ActionPointDraft(kind: "a", text: "One"), ActionPointDraft(kind: "b", text: "Two")]),
            version: Version(1))
        form = form.changed(by: "add") ?? form
        #expect(form.rows.map(\.text) == ["One", "Two", ""])
        form = form.changed(by: "remove-1") ?? form
        #expect(form.rows.map(\.text) == ["Two", ""])
        #expect(form.changed(by: "remove-99")?.rows.count == 2)
        #expect(form.changed(by: "remove-99999999999999999999") == nil)
        #expect(form.changed(by: "save") == nil)
    }

    @Test func `LAS-195 LAS-110: nothing that was agreed in a session is due before its day`() throws {
        let (day, pack) = (try #require(CivilDate("2026-03-02")), try PolicyForTests.pack())
        let form = try #require(pack.writtenForm(for: .individual, type: "mandatory"))
        func message(due: CivilDate) -> String? {
            let words = RecordWords(actionPoints: [ActionPointDraft(kind: "training", text: "Course", dueOn: due)])
            var errors = FieldErrors()
            DraftForm(words, version: Version(1)).complete(words, form: form, terms: pack.actionPoints, heldOn: day, &errors)
            return errors["action-1-date"]
        }
        #expect(
            message(due: day.adding(days: -1))
                == "Date for completion of action point 1 must be on or after Monday 2 March 2026, the day of the session")
        #expect(message(due: day) == nil)
    }

    @Test func `A forged number of rows stops at the most, and a row that is sent twice becomes two`() {
        var fields = Fields(["rows": "999999999", "version": "x"])
        let id = ActionPoint.ID()
        fields.append("action-1-id", id.text)
        fields.append("action-2-id", id.text)
        let form = DraftForm(fields, fields: [])
        #expect(form.rows.count == DraftForm.mostRows && form.version == 0)
        #expect(Set(form.rows.map(\.id)).count == form.rows.count)
        #expect(DraftForm(Fields(["rows": "-5"]), fields: []).rows.isEmpty)
    }

    @Test func `Messages are worded as people are used to`() {
        var errors = FieldErrors()
        let form = Fields(["date-day": "30", "date-month": "2", "date-year": "2027", "due-day": "1", "time": "2:30", "minutes": "0"])
        _ = errors.date("date", in: form, missing: "Enter the date of the session", subject: "Session date")
        _ = errors.date("due", in: form, missing: "Enter the date", subject: "Date")
        _ = errors.date("none", in: form, missing: "Enter the date of the session", subject: "Session date")
        _ = errors.time("time", in: form, missing: "Enter a time", subject: "Start time")
        _ = errors.minutes("minutes", in: form, missing: "Enter a length", subject: "Length")
        _ = errors.text(
            "long", in: Fields(["long": String(repeating: "a", count: 2_001)]), missing: nil, subject: "Your comment", limit: 2_000)
        #expect(
            errors.all.map(\.message) == [
                "Session date must be a real date", "Date must include a month and year", "Enter the date of the session",
                "Start time must say am or pm, like 2:30pm or 14:30", "Length must be a whole number of minutes between 1 and 600",
                "Your comment must be 2,000 characters or fewer",
            ])
    }
}
