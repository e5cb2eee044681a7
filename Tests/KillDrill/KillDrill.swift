import Foundation
import SQLStorage
import Supervision
import SupervisionStore
import Support

/// Writes into a database until it is killed, and says on standard output what the store has acknowledged, after it has.
///
///     KillDrill sqlite PATH | postgres CONNINFO
@main
struct KillDrill {
    private static let writers = 4

    static func main() async throws {
        let database = try await openedDatabase()
        try await database.migrate(Schema.migrations)
        let store = try testStore(over: database)
        let held = try await heldMeetings(in: store)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for writer in 0..<writers {
                group.addTask {
                    if writer < held.count { try await Writer(meeting: held[writer]).record() }
                    while true { try await Writer(meeting: OneToOne(in: store)).write() }
                }
            }
            try await group.waitForAll()
        }
    }

    /// Half of the writers begin with the record, so that each kind of step is under way when the process dies.
    private static func heldMeetings(in store: Store) async throws -> [OneToOne] {
        var meetings: [OneToOne] = []
        for _ in 0..<writers / 2 {
            let meeting = OneToOne(in: store)
            try await meeting.plan()
            try await meeting.start()
            try await meeting.close()
            meetings.append(meeting)
        }
        return meetings
    }

    private static func openedDatabase() async throws -> any Database {
        let arguments = CommandLine.arguments
        guard arguments.count == 3, let engine = Engine(rawValue: arguments[1]) else {
            throw DatabaseFailure(.other, "KillDrill sqlite PATH | postgres CONNINFO")
        }
        switch engine {
        case .sqlite: return try SQLiteDatabase(path: arguments[2])
        case .postgres: return try await PostgresDatabase(arguments[2], connections: writers)
        }
    }
}

/// Takes one 1:1 from its plan to the outcome of its action point.
private struct Writer {
    let meeting: OneToOne

    func write() async throws {
        try await prepare()
        try await hold()
        try await record()
    }

    private func prepare() async throws {
        try await meeting.plan()
        try say(.planned(meeting.id))
        try await meeting.accept()
        try say(.accepted(meeting.id, schedule: 1))
        let reason = "moved because of \(meeting.id)"
        try await meeting.move(because: reason)
        try say(.moved(meeting.id, schedule: 2, reason: reason))
        for number in 1...3 {
            let (topic, words) = (Topic.ID(), "topic \(number) of \(meeting.id)")
            try await meeting.write(words, id: topic, isShared: true)
            try say(.topicWritten(topic, words: words))
        }
        try await meeting.accept(2)
        try say(.accepted(meeting.id, schedule: 2))
    }

    private func hold() async throws {
        for party in [meeting.cast.supervisee, meeting.cast.supervisor] {
            try say(.agreementSigned(try await meeting.signAgreement(as: party), by: party.membershipID))
        }
        try await meeting.start()
        try say(.started(meeting.id))
        try await meeting.close()
        try say(.closed(meeting.id))
    }

    func record() async throws {
        let record = try await meeting.record()
        let (point, store) = (ActionPoint.ID(), meeting.store)
        var version = Version(0)
        for _ in 1...4 {
            let words = meeting.words(advice: advice(version.next), action: "action of \(record)", point: point)
            version = try await store.save(words, to: record, expecting: version, as: meeting.cast.supervisor, at: meeting.endedAt)
            try say(.saved(record, draft: version.number, advice: advice(version)))
        }
        try await meeting.send(record, draft: version)
        try say(.sent(record, version: 1, advice: advice(version)))
        for party in [meeting.cast.supervisee, meeting.cast.supervisor] {
            try await meeting.sign(record, as: party)
            try say(.signed(record, version: 1, by: party.membershipID))
        }
        let outcome = "outcome of \(point)"
        try await store.finish(
            point, as: .done, Confidential(outcome), on: LondonTime.day(of: meeting.endedAt), by: meeting.cast.supervisee, at: meeting.endedAt)
        try say(.finished(point, words: outcome))
    }

    private func advice(_ draft: Version) -> String { "advice \(draft.number) of \(meeting.id)" }

    /// One write to the pipe, so that a line is there whole or not at all.
    private func say(_ acknowledged: Acknowledged) throws {
        try FileHandle.standardOutput.write(contentsOf: try JSONEncoder().encode(acknowledged) + Data("\n".utf8))
    }
}
