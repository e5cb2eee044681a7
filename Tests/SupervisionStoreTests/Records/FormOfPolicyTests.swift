import Supervision
@testable import SupervisionStore
import Support
import Testing

/// A record whose form asks for more than the tests' own policy: comments of the supervisee, a review date, and earlier sessions.
@Suite struct FormOfPolicyTests {
    private static func fields(_ pack: String) -> String {
        func field(_ key: String, _ source: String, _ more: String = "isRequired: true") -> String {
            "      - { key: \(key), label: \(key), source: \(source), \(more), limit: 500, paragraph: \"App. 1\", strength: must }\n"
        }
        return pack.replacing(
            "      # Our choice, so that the advice for which a supervisor answers (8.1) does not move into private notes.\n",
            with: field("earlier", "earlierActions") + field("comments", "written", "isRequired: false, filledBy: supervisee")
                + field("review", "reviewDate") + field("agreementNote", "agreementNote", "isRequired: false"))
    }

    private func withPair(_ engine: Engine, _ body: (Pair) async throws -> Void) async throws {
        try await withStore(engine) { store in
            let pair = try await Pair(store)
            try await store.adoptPolicyOfTests(
                for: pair.trust.organisation.code, from: Trust.today.adding(days: 1), at: pair.now, changing: Self.fields)
            try await body(pair)
        }
    }

    /// A session that is planned under the later edition, and held.
    private func held(_ pair: Pair, days: Int) async throws -> SupervisionRecord.ID {
        let then = pair.now.adding(days: days)
        let id = try await pair.store.plan(pair.proposal(startsAt: then), as: pair.supervisor, at: then.adding(minutes: -60))
        try await pair.store.accept(id, schedule: 1, as: pair.supervisee, at: then.adding(minutes: -50))
        try await pair.store.start(id, at: then, minutesAgreed: 60, steps: [], as: pair.supervisor, now: then)
        try await pair.store.close(id, minutesHeld: 60, steps: [], as: pair.supervisor, at: then.adding(minutes: 60))
        return try #require(try await pair.store.hub(of: id, as: pair.supervisor).record?.id)
    }

    private func words(_ pair: Pair, earlier: String = "", review: String = "2027-06-15") -> RecordWords {
        var words = pair.words()
        words.answers["review"] = review
        words.answers["earlier"] = earlier.isEmpty ? nil : earlier
        words.answers["comments"] = "Not theirs"
        return words
    }

    @Test(arguments: Engine.all)
    func `HWCCG-092 HWCCG-095 DIFF-20: the supervisee's comments come from the supervisee, and the review date is asked`(
        _ engine: Engine
    ) async throws {
        try await withPair(engine) { pair in
            let record = try await held(pair, days: 2)
            let later = pair.now.adding(days: 3)
            func send(_ words: RecordWords) async throws {
                let draft = try await pair.store.draft(of: record, as: pair.supervisor, at: later).record.draft
                let version = try await pair.store.save(words, to: record, expecting: draft, as: pair.supervisor, at: later)
                try await pair.store.send(record, expecting: version, as: pair.supervisor, at: later)
            }
            func comments() async throws -> String? {
                try await pair.store.open(record, for: .own, as: pair.supervisee, at: later).text.lines.first { $0.key == "comments" }?
                    .value
            }
            await #expect(throws: Refusal(.recordFollowsForm)) { try await send(words(pair, review: "")) }
            try await send(words(pair))
            #expect(try await comments() == "", "What somebody else wrote there is left out.")
            try await pair.store.answer(
                record, version: 1, with: .comment, Confidential("It helped me"), id: .init(), as: pair.supervisee, at: later)
            #expect(try await pair.store.draft(of: record, as: pair.supervisor, at: later).superviseeWords == "It helped me")
            try await send(words(pair))
            #expect(try await comments() == "It helped me")
        }
    }

    @Test(arguments: Engine.all)
    func `DDICB-166 DDICB-135: earlier sessions are looked at from the second one on`(_ engine: Engine) async throws {
        try await withPair(engine) { pair in
            for (days, earlier) in [(2, false), (9, true)] {
                let record = try await held(pair, days: days)
                let later = pair.now.adding(days: days + 1)
                #expect(try await pair.store.draft(of: record, as: pair.supervisor, at: later).hasEarlier == earlier)
                let draft = try await pair.store.save(words(pair), to: record, expecting: Version(0), as: pair.supervisor, at: later)
                guard earlier else {
                    try await pair.store.send(record, expecting: draft, as: pair.supervisor, at: later)
                    continue
                }
                await #expect(throws: Refusal(.recordFollowsForm)) {
                    try await pair.store.send(record, expecting: draft, as: pair.supervisor, at: later)
                }
                let more = try await pair.store.save(
                    words(pair, earlier: "The course was taken"), to: record, expecting: draft, as: pair.supervisor, at: later)
                try await pair.store.send(record, expecting: more, as: pair.supervisor, at: later)
            }
        }
    }
}
