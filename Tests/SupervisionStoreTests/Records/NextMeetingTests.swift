import Supervision
@testable import SupervisionStore
import Support
import Testing

/// A form that asks when the two meet next.
@Suite struct NextMeetingTests {
    private static func policy(_ arranger: String) throws -> [UInt8] {
        let scheduling = "scheduling:\n  arranger: { value: \(arranger), paragraph: \"6.0\", strength: must }\n"
        let pack = String(decoding: try PolicyForTests.bytes(adding: scheduling), as: UTF8.self)
        let field = """
                  - key: nextMeeting
                    label: When we meet next
                    source: nextMeeting
                    isRequired: false
                    paragraph: "App. 1"
                    strength: may

            """
        return Array(pack.replacing("    fields:\n", with: "    fields:\n" + field, maxReplacements: 1).utf8)
    }

    @Test(arguments: Engine.all, ["supervisee", "supervisor"])
    func `DDICB-173: day and time of the next meeting stand on the first page of whoever books, until it is booked`(
        _ engine: Engine, _ arranger: String
    ) async throws {
        try await withPair(engine, pack: try Self.policy(arranger)) { pair in
            let booker = arranger == "supervisee" ? pair.supervisee : pair.supervisor
            func asked(_ actor: Actor) async throws -> [Instant?] {
                try await pair.store.home(as: actor, at: pair.then.adding(minutes: 80)).toBook.map(\.meetsAt)
            }
            let first = try await pair.store.plan(pair.proposal(), as: booker, at: pair.now)
            try await pair.store.accept(
                first, schedule: 1, as: arranger == "supervisee" ? pair.supervisor : pair.supervisee, at: pair.now)
            try await pair.started(first)
            try await pair.store.close(first, minutesHeld: 55, steps: [], as: pair.supervisor, at: pair.then.adding(minutes: 55))
            let record = try #require(try await pair.store.hub(of: first, as: pair.supervisor).record?.id)
            let next = pair.then.adding(days: 60)
            var words = pair.words()
            words.answers["nextMeeting"] = next.description
            #expect(try await asked(booker) == [])
            try await pair.sent(record, words)
            for actor in [pair.supervisee, pair.supervisor, pair.manager, pair.head, pair.colleague] {
                #expect(try await asked(actor) == (actor == booker ? [next] : []))
            }
            let successor = try await pair.trust.appoint("6", .supervisor)
            for (present, next) in [(pair.supervisor, successor), (successor, pair.supervisor)] {
                try await pair.handedOver(from: present, to: next, at: pair.then.adding(minutes: present == successor ? 75 : 72))
                let isBack = next == pair.supervisor
                #expect(try await asked(booker).isEmpty == !isBack, "Those two meet no more, until they are a pair again.")
            }
            _ = try await pair.store.plan(pair.proposal(startsAt: next, asks: false), as: booker, at: pair.then.adding(minutes: 78))
            #expect(try await asked(booker) == [])
        }
    }
}
