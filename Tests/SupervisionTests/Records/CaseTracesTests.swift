import Supervision
import Testing

/// Numbers and places here are made up: the checks are right, and nobody has them.
@Suite struct CaseTracesTests {
    private let day = CivilDate(year: 2027, month: 3, day: 15) ?? CivilDate(daysSince1970: 0)
    private let names = StaffNames(["Ruth Calloway", "Zoë O'Neill-Ward", "Madonna"])

    private func kinds(_ text: String) -> Set<CaseTraces.Kind> { CaseTraces.kinds(in: text, names: names, on: day) }

    @Test(arguments: [
        "9990000018", "999 000 0018", "999-000-0018", "(9990000018)", "NHS no:9990000018.", "seen 999 000 0018 again",
    ])
    func `DB-21: an NHS number is known by its check digit, however it is grouped`(_ text: String) {
        #expect(kinds(text) == [.nhsNumber])
        let wrong = String(decoding: text.utf8.map { $0 == UInt8(ascii: "8") ? UInt8(ascii: "7") : $0 }, as: UTF8.self)
        #expect(kinds(wrong) == [], "Its check is wrong.")
    }

    @Test(arguments: ["99900000180", "19990000018", "a9990000018", "0000000000", "999 0000018x", "99 900 00018", "1234567890123456"])
    func `DB-21: no part of another number is an NHS number`(_ text: String) { #expect(kinds(text) == []) }

    @Test(arguments: [
        "3/5/2011", "03.05.2011", "03-05-11", "2011-05-03", "3 May 2011", "3rd of May 2011", "03 sept 2011", "born 1 March 2027",
        "DOB: 1/3/27", "d.o.b. 14.03.2027",
    ])
    func `DB-21: a day written out a year or more ago may be that of a birth, a nearer one where it says so`(_ text: String) {
        #expect(kinds(text) == [.date])
    }

    @Test(arguments: [
        "1 March 2027", "1/3/2027", "15 April 2026 we met", "31/2/2011", "3/13/2011", "version 3.5.1", "3 of 5", "12/2011", "9 to 5",
        "May 2011", "1.2.3.4", "99/99/9999",
    ])
    func `DB-21: days of meetings and tasks, and what is no day, are no birth`(_ text: String) { #expect(kinds(text) == []) }

    @Test(arguments: ["EM1 1AA", "em1 1aa", "M1 1AA", "B33 8TH", "CR2 6XH", "DN551PT", "W1A 0AX", "EC1A 1BB.", "(SW1A 1AA)"])
    func `DB-21: a postcode is known by its form`(_ text: String) { #expect(kinds(text) == [.postcode]) }

    @Test(arguments: ["Y1 2nd half", "A1", "COVID19 2AA", "B33 8THX", "level 3 4AB", "KLF33 8TH", "M1 1CC", "R2D2"])
    func `DB-21: what only begins like a postcode is none`(_ text: String) { #expect(kinds(text) == []) }

    @Test(arguments: [
        "01632 960123", "(01632) 960 123", "07700 900123", "07700900123", "+44 7700 900123", "+44 (0)7700 900123", "0044 1632 960123",
        "tel:01632-960-123,",
    ])
    func `DB-21: a telephone number is known by its form`(_ text: String) { #expect(kinds(text) == [.telephone]) }

    @Test(arguments: [
        "07700 900123. 2 calls", "01632 960123, 2 calls", "07700 900123 12 May", "07700900123 2nd call", "07700 900123  2 calls",
        "(01632 960123) 2 calls", "01632 960123 (2 calls)", "+44 7700 900123 12 May", "+44 (0)7700 900123 2", "0044 1632 960123 2 calls",
    ])
    func `DB-21: a telephone number is known where another figure follows`(_ text: String) { #expect(kinds(text) == [.telephone]) }

    @Test func `DB-21: a day that follows a telephone number is found too`() {
        #expect(kinds("07700 900123 3 May 2011") == [.telephone, .date])
    }

    @Test(arguments: [
        "0163", "01632 96012345678", "00123456789", "1632 960123", "+1 632 960 1234", "0 out of 10", "01.02.2027 10:30",
        "09.30 10.45 11.30", "0930 1045 1130 2 calls", "0163. 2960123", "0123 4567 8901 2345", "01632 96012 345678",
    ])
    func `DB-21: other numbers are no telephone`(_ text: String) { #expect(kinds(text) == []) }

    @Test(arguments: [
        "Ruth Calloway", "ruth CALLOWAY said", "with Ruth Calloway's team", "ZOË O’NEILL-WARD", "zoë oneill ward", "(Ruth  Calloway)",
    ])
    func `DB-21: a full name of the staff list is found, in capitals or not`(_ text: String) { #expect(kinds(text) == [.staffName]) }

    @Test(arguments: ["Ruth", "Calloway", "Calloway Ruth", "Ruthless Calloway", "Madonna", "Ruth and Calloway"])
    func `DB-21: half a name, or another, is not on the staff list`(_ text: String) { #expect(kinds(text) == []) }

    @Test func `DB-21: every kind is found in one text, whatever letters stand around it`() {
        let text = "Zoë 👩🏽‍⚕️ 9990000018é\u{301} — 999 000 0018, b. 3 May 2011, EM1 1AA; 07700 900123 – Ruth Calloway\u{0}"
        #expect(kinds(text) == Set(CaseTraces.Kind.allCases))
        #expect(kinds("") == [])
    }

    @Test(
        arguments: [
            ("“999 000 0018”", .nhsNumber), ("‘999 000 0018’", .nhsNumber), ("«999‑000‑0018»", .nhsNumber), ("•9990000018…", .nhsNumber),
            ("NHS number:\u{A0}999\u{A0}000\u{A0}0018", .nhsNumber), ("999\u{2009}000\u{202F}0018", .nhsNumber),
            ("DOB–03/05/2011", .date), ("03–05–2011", .date), ("“3\u{A0}May\u{A0}2011”", .date), ("born—1/3/27", .date),
            ("‘EM1\u{2007}1AA’", .postcode), ("“01632–960123”", .telephone), ("‘07700\u{A0}900\u{A0}123’", .telephone),
            ("“Ruth Calloway”", .staffName), ("‘Ruth Calloway’", .staffName), ("„Ruth\u{A0}Calloway“", .staffName),
            ("Ruth Calloway’s", .staffName), ("–Zoë O’Neill‑Ward–", .staffName), ("‘Zoë O’Neill–Ward’s’", .staffName),
        ] as [(String, CaseTraces.Kind)])
    func `DB-21 HWCCG-085: quotation marks, dashes and spaces of a word processor hide nothing`(text: String, kind: CaseTraces.Kind) {
        #expect(kinds(text) == [kind])
    }

    @Test func `DB-21 HWCCG-085: a name of the staff list is found however its own marks are set there`() {
        let typeset = StaffNames(["Zoë\u{A0}O’Neill‑Ward"])
        #expect(CaseTraces.kinds(in: "Zoë O'Neill-Ward", names: typeset, on: day) == [.staffName])
    }

    @Test(arguments: [
        "9", "“", "’s", "–\u{A0}", "99900000 ", "0 ", "+44 ", "(", "3 May ", "3/", "EM1 ", "1 ", "a", "é", "'", "Ruth ", "999 000 001",
        "31/12/", "A9A9",
    ])
    func `DB-21: the time grows with the length alone`(_ piece: String) {
        func took(_ times: Int) -> Duration {
            let text = String(repeating: piece, count: times)
            let clock = ContinuousClock()
            return (1...3).map { _ in clock.measure { _ = CaseTraces.kinds(in: text, names: names, on: day) } }.min() ?? .zero
        }
        let (short, long) = (took(2_000), took(32_000))
        #expect(long < short * 64 + .milliseconds(20), "Sixteen times as long, it may take four times as much each.")
    }

    @Test func `DB-21 GAP-03: a warning names kind and field, and the number is welcome where a reference is asked`() throws {
        let pair = try SamplePair()
        func field(_ key: String) -> RecordForm.Field {
            RecordForm.Field(
                key: key, label: key, source: .written, isRequired: false, isAdded: false, options: [], limit: 2_000, hint: "",
                provision: Provision(paragraph: "1", strength: .must))
        }
        var form = pair.form
        form.fields = ["discussion", "reference", "caseReference"].map(field)
        let words = RecordWords(
            answers: [
                "discussion": "9990000018", "reference": "9990000018", "caseReference": "999 000 0018 at EM1 1AA", "no": "9990000018",
            ],
            actionPoints: [
                ActionPointDraft(kind: "training", text: "Course"), ActionPointDraft(kind: "training", text: "Ring 01632 960123"),
            ])
        #expect(
            words.traces(under: form, names: names, on: day) == [
                .init(.nhsNumber, at: .answer("discussion")), .init(.postcode, at: .answer("caseReference")),
                .init(.telephone, at: .actionPoint(2)),
            ])
    }

    @Test func `DB-21 HWCCG-085: what is said of earlier action points is looked at too`() throws {
        var form = try SamplePair().form
        form.fields = [
            RecordForm.Field(
                key: "earlier", label: "What came of them", source: .earlierActions, isRequired: false, isAdded: false, options: [],
                limit: 2_000, hint: "", provision: .ours())
        ]
        let words = RecordWords(answers: ["earlier": "Rang about 999 000 0018"])
        #expect(words.traces(under: form, names: names, on: day) == [.init(.nhsNumber, at: .answer("earlier"))])
    }

    @Test func `DB-21 DIFF-21 GAP-03: a policy that is silent lets cases stand in its records, and so does a programme for cases`()
        throws
    {
        var pack = try SamplePair().edition.pack
        #expect(!pack.isCaseFree(ofType: "mandatory"))
        pack.recording = RecordingTerms(isCaseFree: Setting(true, .ours()))
        #expect(pack.isCaseFree(ofType: "mandatory"))
        pack.programmes = [
            Programme(
                key: "cases", title: "Cases", types: ["onRequest"], rows: [],
                recording: RecordingTerms(isCaseFree: Setting(false, .ours())),
                provision: .ours())
        ]
        #expect(pack.isCaseFree(ofType: "mandatory") && !pack.isCaseFree(ofType: "onRequest"))
    }
}
