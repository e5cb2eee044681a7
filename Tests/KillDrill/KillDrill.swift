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
        // A signature that a kill cut short counts as a wrong passphrase for a while, and here no time goes by.
        try await database.write { db in try db.execute("DELETE FROM sign_in_failure") }
        let store = try testStore(over: database)
        let begun = try await Begun(in: store)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for writer in 0..<writers {
                group.addTask {
                    if writer < begun.steps.count { try await unlessBusy(begun.steps[writer]) }
                    while true { try await unlessBusy { try await Writer(meeting: OneToOne(in: store)).write() } }
                }
            }
            try await group.waitForAll()
        }
    }

    /// A database that has too much to do says so, and has acknowledged nothing.
    private static func unlessBusy(_ step: () async throws -> Void) async throws {
        do { try await step() } catch let failure as DatabaseFailure where failure.kind == .busy {}
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

/// 1:1s that have come some way before anything is said of them, so that each kind of step is under way when the process dies.
private struct Begun {
    let steps: [@Sendable () async throws -> Void]

    init(in store: Store) async throws {
        let (planned, held, sent) = (OneToOne(in: store), OneToOne(in: store), OneToOne(in: store))
        let point = ActionPoint.ID()
        for meeting in [planned, held, sent] { try await meeting.plan() }
        for meeting in [held, sent] {
            try await meeting.start()
            try await meeting.close()
        }
        try await Writer(meeting: sent, isQuiet: true).draft(point)
        steps = [
            { try await Writer(meeting: planned).hold() },
            { try await Writer(meeting: held).draft(ActionPoint.ID()) },
            { try await Writer(meeting: sent).sign(point) },
        ]
    }
}

/// Takes one 1:1 from its plan to the outcome of its action point.
private struct Writer {
    let meeting: OneToOne
    var isQuiet = false

    func write() async throws {
        let point = ActionPoint.ID()
        try await prepare()
        try await hold()
        try await draft(point)
        try await sign(point)
    }

    private func prepare() async throws {
        try await meeting.plan()
        try say(.planned(meeting.id))
        try await meeting.accept()
        try say(.accepted(meeting.id, schedule: 1))
        let reason = "moved because of \(meeting.id)"
        try await meeting.move(because: reason)
        try say(.moved(meeting.id, schedule: 2, reason: reason))
        for number in 1...2 {
            let (topic, words) = (Topic.ID(), "topic \(number) of \(meeting.id)")
            try await meeting.write(words, id: topic, isShared: true)
            try say(.topicWritten(topic, words: words))
        }
        try await meeting.accept(2)
        try say(.accepted(meeting.id, schedule: 2))
    }

    func hold() async throws {
        for party in [meeting.cast.supervisee, meeting.cast.supervisor] {
            try say(.agreementSigned(try await meeting.signAgreement(as: party), by: party.membershipID))
        }
        try await meeting.start()
        try say(.started(meeting.id))
        try await meeting.close()
        try say(.closed(meeting.id))
    }

    func draft(_ point: ActionPoint.ID) async throws {
        let record = try await meeting.record()
        var version = Version(0)
        for _ in 1...3 {
            let words = meeting.words(advice: advice(version.next), action: "action of \(record)", point: point)
            version = try await meeting.store.save(
                words, to: record, expecting: version, as: meeting.cast.supervisor, at: meeting.endedAt)
            try say(.saved(record, draft: version.number, advice: advice(version)))
        }
        try await meeting.send(record, draft: version)
        try say(.sent(record, version: 1, advice: advice(version)))
    }

    func sign(_ point: ActionPoint.ID) async throws {
        let record = try await meeting.record()
        for party in [meeting.cast.supervisee, meeting.cast.supervisor] {
            try await meeting.sign(record, as: party)
            try say(.signed(record, version: 1, by: party.membershipID))
        }
        let outcome = "outcome of \(point)"
        try await meeting.store.finish(
            point, as: .done, Confidential(outcome), on: LondonTime.day(of: meeting.endedAt), by: meeting.cast.supervisee,
            at: meeting.endedAt)
        try say(.finished(point, words: outcome))
    }

    private func advice(_ draft: Version) -> String { "advice \(draft.number) of \(meeting.id)" }

    /// One write to the pipe, so that a line is there whole or not at all.
    private func say(_ acknowledged: Acknowledged) throws {
        if isQuiet { return }
        try FileHandle.standardOutput.write(contentsOf: try JSONEncoder().encode(acknowledged) + Data("\n".utf8))
    }
}
