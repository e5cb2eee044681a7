import Supervision
@testable import SupervisionStore
import Support
import Testing

@Suite struct DraftRecordTests {
    @Test(arguments: Engine.all)
    func `A second window learns that the first one saved, and saving the same twice is saving it once`(_ engine: Engine) async throws {
        try await withPair(engine) { pair in
            let (_, record) = try await pair.held()
            let mine = pair.words("Mine")
            let first = try await pair.store.save(mine, to: record, expecting: Version(0), as: pair.supervisor, at: pair.then)
            #expect(try await pair.store.save(mine, to: record, expecting: Version(0), as: pair.supervisor, at: pair.then) == first)
            await #expect(throws: Superseded.self) {
                try await pair.store.save(pair.words("Theirs"), to: record, expecting: Version(0), as: pair.supervisor, at: pair.then)
            }
            #expect(try await pair.store.draft(of: record, as: pair.supervisor, at: pair.then).words == mine)
            await #expect(throws: DraftChanged()) {
                try await pair.store.send(record, expecting: Version(0), as: pair.supervisor, at: pair.then)
            }
            for _ in 1...2 { try await pair.store.send(record, expecting: first, as: pair.supervisor, at: pair.then) }
            #expect(
                try await pair.store.hub(
                    of: pair.store.draft(of: record, as: pair.supervisor, at: pair.then).session.id, as: pair.supervisor
                )
                .record?.sent.count == 1)
        }
    }

    @Test(arguments: Engine.all)
    func `LAS-070 LAS-192: the supervisor writes the record, and a draft is the author's alone`(_ engine: Engine) async throws {
        try await withPair(engine) { pair in
            let (_, record) = try await pair.held()
            _ = try await pair.store.save(pair.words(), to: record, expecting: Version(0), as: pair.supervisor, at: pair.then)
            for other in [pair.supervisee, pair.head, pair.specialist, pair.manager, pair.colleague, pair.trust.administrator] {
                await #expect(throws: NotFound()) { try await pair.store.draft(of: record, as: other, at: pair.then) }
                await #expect(throws: NotFound()) { try await pair.store.open(record, for: .own, as: other, at: pair.then) }
                await #expect(throws: NotFound()) { try await pair.store.open(record, for: .audit, as: other, at: pair.then) }
            }
        }
    }

    @Test(arguments: Engine.all)
    func `LAS-124 LAS-125 LAS-126 GAP-14: a record is sent once it is whole and its action points have owner and date`(_ engine: Engine)
        async throws
    {
        try await withPair(engine) { pair in
            let (_, record) = try await pair.held()
            func refused(_ words: RecordWords) async throws -> Set<Clause> {
                let draft = try await pair.store.draft(of: record, as: pair.supervisor, at: pair.then).record.draft
                let version = try await pair.store.save(words, to: record, expecting: draft, as: pair.supervisor, at: pair.then)
                do {
                    try await pair.store.send(record, expecting: version, as: pair.supervisor, at: pair.then)
                    return []
                } catch let refusal as Refusal {
                    return Set(refusal.clauses)
                }
            }
            #expect(try await refused(RecordWords(answers: ["advice": "x"])) == [.actionPointsAgreed, .recordFollowsForm])
            var words = pair.words()
            words.actionPoints[0].dueOn = nil
            #expect(try await refused(words) == [.actionOwnerAndDate])
            words = pair.words()
            words.actionPoints[0].ownerID = pair.colleague.membershipID
            #expect(try await refused(words) == [.actionOwnerAndDate])
            words = pair.words()
            words.answers["sharing"] = "forged"
            #expect(try await refused(words) == [.recordFollowsForm])
            #expect(try await refused(pair.words()).isEmpty)
        }
    }

    @Test(arguments: Engine.all)
    func `A record waits for its session to be closed`(_ engine: Engine) async throws {
        try await withPair(engine) { pair in
            let id = try await pair.accepted()
            let record = try #require(try await pair.store.hub(of: id, as: pair.supervisor).record?.id)
            let version = try await pair.store.save(pair.words(), to: record, expecting: Version(0), as: pair.supervisor, at: pair.then)
            await #expect(throws: Refusal(.recordFollowsSession)) {
                try await pair.store.send(record, expecting: version, as: pair.supervisor, at: pair.then)
            }
        }
    }
}
