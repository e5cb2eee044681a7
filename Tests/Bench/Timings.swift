import Foundation
import SQLStorage
import Supervision
import SupervisionStore
import Support

extension Bench {
    /// Each operation alone a few times, then sixteen at once: what the pages stand on, without the pages. Opened for reading only, so that no
    /// answer is kept from one time to the next.
    static func time(_ name: String, members: [String]) async throws {
        let database: any Database =
            name.utf8.contains(UInt8(ascii: "="))
            ? try await PostgresDatabase(name, connections: 4) : try SQLiteDatabase(path: name, readOnly: true)
        let store = try testStore(over: database)
        let now = Instant(Date.now)
        for member in members {
            let parts = member.split(separator: "=")
            guard let id = Membership.ID(parts.last ?? "") else { throw TestSetupFailure(description: "\(member) is no member") }
            let actor = try await store.actor(id, on: LondonTime.day(of: now))
            try await report("\(parts[0]) session list") { _ = try await store.sessions(.upcoming, page: 1, as: actor, at: now) }
            if actor.isSafeguardingTeam {
                try await report("obligations of everyone", for: 20) {
                    _ = try await store.obligations(ObligationFilter(), as: actor, at: now)
                }
            }
        }
        try await database.close()
    }

    private static func report(_ what: String, for times: Int = 200, _ work: @escaping @Sendable () async throws -> Void) async throws {
        try await work()
        var alone: [Double] = []
        for _ in 0..<times {
            let began = ContinuousClock.now
            try await work()
            alone.append((ContinuousClock.now - began) / .milliseconds(1))
        }
        let began = ContinuousClock.now
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<16 { group.addTask { for _ in 0..<max(1, times / 4) { try await work() } } }
            try await group.waitForAll()
        }
        let seconds = (ContinuousClock.now - began) / .seconds(1)
        let each = 16 * max(1, times / 4)
        alone.sort()
        let line = [what, "\(alone[times / 2])", "\(alone[times * 99 / 100])", "\(Double(each) / seconds)"]
        tell(line.joined(separator: "\t"))
    }
}
