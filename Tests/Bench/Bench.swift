import Foundation
import Hummingbird
import Logging
import SQLStorage
import Supervision
import SupervisionStore
import SupervisionWeb
import Support

/// What bin/bench runs beside the product itself: fills a database, times the store without its pages, serves one bare route.
///
///     Bench fill DATABASE PACK            5,000 staff, 20,000 sessions; prints the visits that it began as JSON
///     Bench time DATABASE MEMBER...       operations of the store, in this process
///     Bench count DATABASE ASSETS         the site, which says for each line of standard input what was asked of the database
///     Bench bare PORT                     one route with nothing behind it
@main
struct Bench {
    static func main() async throws {
        let arguments = CommandLine.arguments.dropFirst()
        switch (arguments.first, Array(arguments.dropFirst())) {
        case ("fill", let rest) where rest.count == 2: try await fill(rest[0], pack: rest[1])
        case ("time", let rest) where rest.count > 1: try await time(rest[0], members: Array(rest.dropFirst()))
        case ("count", let rest) where rest.count == 2: try await count(rest[0], assets: rest[1])
        case ("bare", let rest) where rest.count == 1: try await bare(port: Int(rest[0]) ?? 0)
        default: throw TestSetupFailure(description: "Bench fill | time | count | bare")
        }
    }

    private static func open(_ name: String) async throws -> any Database {
        let database: any Database =
            name.utf8.contains(UInt8(ascii: "=")) ? try await PostgresDatabase(name, connections: 4) : try SQLiteDatabase(path: name)
        try await database.migrate(Schema.migrations)
        return database
    }

    private static func fill(_ name: String, pack: String) async throws {
        let store = try testStore(over: try await open(name))
        let now = Instant(Date.now)
        let trust = try await BigTrust(in: store, pack: pack, at: now)
        let sessions = try await trust.haveHistory()
        let visits = try await trust.visits()
        try await store.database.close()
        print(String(decoding: try JSONEncoder().encode(BigTrust.Filled(sessions: sessions, visits: visits)), as: UTF8.self))
    }

    private static func bare(port: Int) async throws {
        let router = Router()
        router.get("/bare") { _, _ in "ok" }
        var logger = Logger(label: "bare")
        logger.logLevel = .warning
        try await Application(
            router: router, configuration: .init(address: .hostname("127.0.0.1", port: port)), logger: logger
        ).runService()
    }

    private static func count(_ name: String, assets: String) async throws {
        let database = CountedDatabase(try await open(name))
        let site = try Site(
            store: try testStore(over: database), listening: try Listening(address: "127.0.0.1", port: 0, hosts: ["127.0.0.1"], .loopback),
            assets: URL(filePath: assets, directoryHint: .isDirectory), formKey: Data(repeating: 1, count: 32))
        let application = try site.application(logger: Logger(label: "count")) { port in
            tell("\(port)")
            Thread.detachNewThread {
                while readLine() != nil {
                    tell("\(database.takeStatements().count)")
                }
                exit(0)
            }
        }
        try await application.runService()
    }
}

/// Prints a line at once, also into a pipe.
func tell(_ line: String) { FileHandle.standardOutput.write(Data((line + "\n").utf8)) }
