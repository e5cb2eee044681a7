import SQLStorage
import Support
import Supervision
import Testing

@testable import SupervisionStore

/// What came after a visit had run out waits for whoever wrote it, and for nobody else.
@Suite struct KeptFormTests {
    private static let page = "/records/r/draft"
    private let cast = SmallTrust()
    private let words = [KeptForm.Field(name: "text", value: "Forty minutes' worth"), .init(name: "text", value: "and more\n😀")]
    private let late = Instant.ofTests.adding(minutes: 31)

    @Test(arguments: Engine.all)
    func `What is sent after half an hour's silence comes back whole, until it has been shown`(_ engine: Engine) async throws {
        try await withCast(engine) { store, token in
            try await store.keep(words, of: Self.page, from: token, at: late)
            let kept = try #require(try await store.keptForm(of: Self.page, as: cast.supervisee, at: late))
            #expect(kept.fields == words)
            #expect(try await store.keptForm(of: "/records/r/comment", as: cast.supervisee, at: late) == nil)
            for other in cast.everybody where other != cast.supervisee {
                #expect(try await store.keptForm(of: Self.page, as: other, at: late) == nil)
                try await store.forget(kept.id, as: other)
            }
            #expect(try await store.keptForm(of: Self.page, as: cast.supervisee, at: late) == kept)
            try await store.forget(kept.id, as: cast.supervisee)
            #expect(try await store.keptForm(of: Self.page, as: cast.supervisee, at: late) == nil)
            #expect(try await store.countKept() == [0, 0])
        }
    }

    @Test(arguments: Engine.all)
    func `So does what is sent after the twelve hours that a visit lasts`(_ engine: Engine) async throws {
        try await withCast(engine) { store, token in
            for minutes in stride(from: 20, to: 720, by: 20) {
                _ = try await store.visit(token, at: .ofTests.adding(minutes: minutes))
            }
            await #expect(throws: NotFound.self) {
                try await store.keep(words, of: Self.page, from: token, at: .ofTests.adding(minutes: 719))
            }
            try await store.keep(words, of: Self.page, from: token, at: .ofTests.adding(minutes: 721))
            #expect(try await store.keptForm(of: Self.page, as: cast.supervisee, at: .ofTests.adding(minutes: 722))?.fields == words)
        }
    }

    @Test(arguments: Engine.all)
    func `Nothing is kept of a visit that was ended, of a stranger's, and of one that goes on`(_ engine: Engine) async throws {
        try await withCast(engine) { store, token in
            await #expect(throws: NotFound.self) { try await store.keep(words, of: Self.page, from: VisitToken(), at: late) }
            await #expect(throws: NotFound.self) { try await store.keep(words, of: Self.page, from: token, at: .ofTests) }
            let visit = try #require(try await store.visit(token, at: .ofTests)).visit
            try await store.endVisit(visit.id, as: cast.supervisee, at: .ofTests)
            await #expect(throws: NotFound.self) { try await store.keep(words, of: Self.page, from: token, at: late) }
            #expect(try await store.countKept() == [0, 0])
        }
    }

    @Test(arguments: Engine.all)
    func `Nothing is kept for somebody whose last day is over`(_ engine: Engine) async throws {
        try await withCast(engine) { store, token in
            let yesterday = LondonTime.day(of: late).adding(days: -1)
            try await store.database.write { db in
                try db.execute("UPDATE membership SET ends_on = \(yesterday) WHERE id = \(SmallTrust().supervisee.membershipID)")
            }
            await #expect(throws: NotFound.self) { try await store.keep(words, of: Self.page, from: token, at: late) }
        }
    }

    @Test(arguments: Engine.all)
    func `The last one of a page counts, twenty pages wait at most, and a day later none does`(_ engine: Engine) async throws {
        try await withCast(engine) { store, token in
            try await store.keep([], of: Self.page, from: token, at: late)
            try await store.keep(words, of: Self.page, from: token, at: late)
            #expect(try await store.keptForm(of: Self.page, as: cast.supervisee, at: late)?.fields == words)
            for number in 1...KeptForm.mostKept {
                try await store.keep(words, of: "/actions/\(number)", from: token, at: late.adding(seconds: number))
            }
            #expect(try await store.countKept() == [KeptForm.mostKept, KeptForm.mostKept])
            #expect(try await store.keptForm(of: Self.page, as: cast.supervisee, at: late) == nil)
            let nextDay = late.adding(minutes: 24 * 60 + 1)
            #expect(try await store.keptForm(of: "/actions/20", as: cast.supervisee, at: nextDay) == nil)
            _ = try await store.signIn(as: cast.administrator, at: nextDay)
            #expect(try await store.countKept() == [0, 0])
        }
    }

    @Test(arguments: Engine.all)
    func `Whoever signs in next on that computer finds nothing, and then nobody does`(_ engine: Engine) async throws {
        try await withCast(engine) { store, token in
            try await store.keep(words, of: Self.page, from: token, at: late)
            _ = try await store.signIn(as: cast.supervisee, after: token, at: late)
            _ = try await store.signIn(as: cast.supervisor, at: late)
            #expect(try await store.keptForm(of: Self.page, as: cast.supervisee, at: late)?.fields == words)
            _ = try await store.signIn(as: cast.supervisor, after: token, at: late)
            #expect(try await store.countKept() == [0, 0])
        }
    }

    @Test(arguments: Engine.all)
    func `Keeping and opening are in the log`(_ engine: Engine) async throws {
        try await withCast(engine) { store, token in
            try await store.keep(words, of: Self.page, from: token, at: late)
            let kept = try #require(try await store.keptForm(of: Self.page, as: cast.supervisee, at: late))
            for event in [LogEntry.Event.formKept, .keptFormOpened] {
                let entries = try await store.look { db in
                    try db.count(
                        """
                        SELECT COUNT(*) FROM log_entry
                        WHERE event = \(event.rawValue) AND subject_id = \(kept.id) AND membership_id = \(SmallTrust().supervisee.membershipID)
                        """)
                }
                #expect(entries == 1)
            }
        }
    }

    private func withCast(_ engine: Engine, _ body: (Store, VisitToken) async throws -> Void) async throws {
        try await withStore(engine) { store in
            try await store.add(cast)
            try await body(store, try await store.signIn(as: cast.supervisee, at: .ofTests))
        }
    }
}

extension Store {
    /// Lets a visit run out and keeps what is sent in it then.
    func keepForm(saying words: String, of page: String, by actor: Actor, at now: Instant) async throws {
        let token = try await signIn(as: actor, at: now.adding(minutes: -31))
        try await keep([KeptForm.Field(name: "text", value: words)], of: page, from: token, at: now)
    }

    fileprivate func signIn(as actor: Actor, after earlier: VisitToken? = nil, at now: Instant) async throws -> VisitToken {
        try await signIn(
            email: SmallTrust().email(of: actor), passphrase: SmallTrust.passphrase, device: "tests", from: "127.0.0.9", after: earlier,
            at: now)
    }

    /// Rows, and sealed words.
    fileprivate func countKept() async throws -> [Int] {
        try await look { db in
            [
                try db.count("SELECT COUNT(*) FROM kept_form"),
                try db.count("SELECT COUNT(*) FROM draft_document WHERE subject = \(Place.Subject.keptForm.rawValue)"),
            ]
        }
    }
}
