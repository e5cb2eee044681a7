import Supervision
import SupervisionStore
import Support
import Testing

@testable import SupervisionWeb

/// A record that is to be free of any case, written in the browser.
@Suite(.serialized) struct CaseTracePagesTests {
    private let cast = LateSite.cast
    private static let caseFree = "recording:\n  isCaseFree: { value: true, paragraph: \"App. 1\", strength: must }\n"
    private static let number = "9990000018"

    /// A session that was held under a policy, with the record still to be written.
    private func held(_ site: LateSite, under more: String) async throws -> OneToOne {
        try await site.store.adoptPolicyOfTests(for: "T1", from: LondonTime.day(of: .ofTests), at: .ofTests) { $0 + more }
        let session = OneToOne(in: site.store, of: cast)
        try await session.plan()
        try await session.accept()
        try await session.start()
        try await session.close()
        site.clock.wait(minutes: 150)
        return session
    }

    private func form(_ advice: String, version: Int = 0, told: String = "", button: String) -> [(String, String)] {
        [
            ("version", String(version)), ("rows", "1"), ("told", told), ("action-1-kind", "nothingFurther"),
            ("action-1-id", "0f0e0d0c-0b0a-4908-8706-050403020102"), ("answer-advice", advice), ("answer-sharing", "all"), ("do", button),
        ]
    }

    @Test func `DB-21 HWCCG-085 GAP-03: likely identifiers are told by kind and field, all is kept, and the same button goes on`()
        async throws
    {
        try await LateSite.serve { site async throws in
            let session = try await held(site, under: Self.caseFree)
            let record = try await session.record()
            let supervisor = try await site.signIn(cast.supervisor).token
            let path = "/records/\(record.text)/draft"
            let words = "Seen \(Self.number) with Priya Raman and Ruth"
            let told = try await site.post(path, form(words, button: "save"), in: supervisor)
            #expect(told.status == 200 && told.text.contains("This may be about a case"))
            #expect(told.text.contains("What looks like an NHS number in “"))
            #expect(told.text.matches(of: /9990000018/).count == 1, "It stands in its own box, and nowhere else.")
            let saved = try await site.store.draft(of: record, as: cast.supervisor, at: site.clock.now)
            #expect(saved.words.answers["advice"] == words && saved.record.draft == Version(1), "Nothing is taken away.")
            let mark = try #require(told.text.firstMatch(of: /name="told" value="([^"]+)"/)).1
            #expect(!mark.contains(Self.number) && mark.contains("nhsNumber:advice"))
            #expect(try await site.get(path, in: supervisor).text.contains("What looks like an NHS number"))
            let again = try await site.post(path, form(words, version: 1, told: String(mark), button: "save"), in: supervisor)
            #expect(again["location"]?.contains("/sessions/") == true)
            let more = words + ", 3 May 2011"
            let first = try await site.post(path, form(more, version: 1, told: String(mark), button: "send"), in: supervisor)
            #expect(first.status == 200 && first.text.contains("What may be a date of birth"), "What is new is told before it is sent.")
            let both = try #require(first.text.firstMatch(of: /name="told" value="([^"]+)"/)).1
            let sent = try await site.post(path, form(more, version: 2, told: String(both), button: "send"), in: supervisor)
            #expect(sent["location"] == "/records/\(record.text)?done=recordSent", "Nobody is stopped.")
        }
    }

    /// A record that has been sent, with nothing of a case in it.
    private func sent(_ site: LateSite, under more: String) async throws -> SupervisionRecord.ID {
        let record = try await held(site, under: more).record()
        let supervisor = try await site.signIn(cast.supervisor).token
        let path = "/records/\(record.text)/draft"
        let answer = try await site.post(path, form("What the course was about", button: "send"), in: supervisor)
        #expect(answer["location"] == "/records/\(record.text)?done=recordSent")
        return record
    }

    /// Comments on the version that the page shows.
    private func comment(
        _ words: String, told: String = "", on record: SupervisionRecord.ID, _ site: LateSite, in token: String
    ) async throws -> RawAnswer {
        let path = "/records/\(record.text)/comment"
        let page = try await site.get(path, in: token).text
        let version = try #require(page.firstMatch(of: /name="version" value="([0-9]+)"/)).1
        let id = "0f0e0d0c-0b0a-4908-8706-050403020103"
        return try await site.post(path, [("id", id), ("version", String(version)), ("told", told), ("text", words)], in: token)
    }

    @Test func `DB-21 HWCCG-085: likely identifiers in a comment are told once, and the same button sends it as it is`() async throws {
        try await LateSite.serve { site async throws in
            let record = try await sent(site, under: Self.caseFree)
            let supervisee = try await site.signIn(cast.supervisee).token
            let words = "I saw \(Self.number) as well"
            let told = try await comment(words, on: record, site, in: supervisee)
            #expect(told.status == 200 && told.text.contains("This may be about a case"))
            #expect(told.text.contains("What looks like an NHS number in “Your comment”"))
            #expect(told.text.contains("Nothing has been sent yet") && !told.text.contains("Your words are saved"))
            #expect(told.text.matches(of: /9990000018/).count == 1, "What was typed stands in its box, and nowhere else.")
            let before = try await site.store.open(record, for: .own, as: cast.supervisor, at: site.clock.now)
            #expect(before.responses.isEmpty)
            let mark = try #require(told.text.firstMatch(of: /name="told" value="([^"]+)"/)).1
            #expect(!mark.contains(Self.number))
            let again = try await comment(words, told: String(mark), on: record, site, in: supervisee)
            #expect(again["location"] == "/records/\(record.text)?done=commentSent", "Nobody is stopped.")
            let after = try await site.store.open(record, for: .own, as: cast.supervisor, at: site.clock.now)
            #expect(after.responses.map(\.text) == [words])
        }
    }

    /// Adds to a record that both have signed.
    private func add(
        _ words: String, told: String = "", to record: SupervisionRecord.ID, _ site: LateSite, in token: String
    ) async throws -> RawAnswer {
        let id = "0f0e0d0c-0b0a-4908-8706-050403020104"
        let fields = [("id", id), ("version", "0"), ("told", told), ("text", words), ("passphrase", "seven words that nobody else has")]
        return try await site.post("/records/\(record.text)/addendum", fields, in: token)
    }

    /// A record that both have signed, with nothing of a case in it.
    private func signed(_ site: LateSite, under more: String) async throws -> SupervisionRecord.ID {
        let record = try await sent(site, under: more)
        for party in [cast.supervisor, cast.supervisee] {
            try await site.store.sign(
                record, version: 1, passphrase: SmallTrust.passphrase, as: party, from: "tests", at: site.clock.now)
        }
        return record
    }

    @Test func `DB-21 HWCCG-085: likely identifiers in an addendum are told once, and the same button adds it as it is`() async throws {
        try await LateSite.serve { site async throws in
            let record = try await signed(site, under: Self.caseFree)
            let supervisee = try await site.signIn(cast.supervisee).token
            let words = "I saw \(Self.number) as well"
            let told = try await add(words, to: record, site, in: supervisee)
            #expect(told.status == 200 && told.text.contains("This may be about a case"))
            #expect(told.text.contains("What looks like an NHS number in “What you add”"))
            #expect(told.text.contains("Nothing has been sent yet") && !told.text.contains("seven words"))
            #expect(told.text.matches(of: /9990000018/).count == 1, "What was typed stands in its box, and nowhere else.")
            let before = try await site.store.open(record, for: .own, as: cast.supervisor, at: site.clock.now)
            #expect(before.addenda.isEmpty)
            let mark = try #require(told.text.firstMatch(of: /name="told" value="([^"]+)"/)).1
            #expect(!mark.contains(Self.number))
            let again = try await add(words, told: String(mark), to: record, site, in: supervisee)
            #expect(again["location"] == "/records/\(record.text)?done=addendumSigned", "Nobody is stopped.")
            let after = try await site.store.open(record, for: .own, as: cast.supervisor, at: site.clock.now)
            #expect(after.addenda.map(\.text.text) == [words])
        }
    }

    @Test func `DB-21 DIFF-21: an addendum without a trace is added at once, and so is any where the policy is silent`() async throws {
        for (more, words) in [(Self.caseFree, "I saw it otherwise"), ("", "I saw \(Self.number) as well")] {
            try await LateSite.serve { site async throws in
                let record = try await signed(site, under: more)
                let supervisee = try await site.signIn(cast.supervisee).token
                let answer = try await add(words, to: record, site, in: supervisee)
                #expect(answer["location"] == "/records/\(record.text)?done=addendumSigned")
            }
        }
    }

    @Test func `DB-21 DIFF-21: a comment without a trace is sent at once, and so is any where the policy is silent`() async throws {
        for (more, words) in [(Self.caseFree, "I saw it otherwise"), ("", "I saw \(Self.number) as well")] {
            try await LateSite.serve { site async throws in
                let record = try await sent(site, under: more)
                let supervisee = try await site.signIn(cast.supervisee).token
                let answer = try await comment(words, on: record, site, in: supervisee)
                #expect(answer["location"] == "/records/\(record.text)?done=commentSent")
            }
        }
    }

    @Test func `DB-21 DIFF-21: a policy that is silent brings no warning, and neither does a record without a trace`() async throws {
        try await LateSite.serve { site async throws in
            let record = try await held(site, under: "").record()
            let supervisor = try await site.signIn(cast.supervisor).token
            let path = "/records/\(record.text)/draft"
            #expect(try await site.post(path, form("Seen \(Self.number)", button: "save"), in: supervisor)["location"] != nil)
            #expect(try await !site.get(path, in: supervisor).text.contains("This may be about a case"))
        }
        try await LateSite.serve { site async throws in
            let record = try await held(site, under: Self.caseFree).record()
            let supervisor = try await site.signIn(cast.supervisor).token
            let path = "/records/\(record.text)/draft"
            let sent = try await site.post(path, form("What the course was about, with Ruth", button: "send"), in: supervisor)
            #expect(sent["location"] == "/records/\(record.text)?done=recordSent")
        }
    }
}
