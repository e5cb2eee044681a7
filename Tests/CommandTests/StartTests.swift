import Foundation
import SQLStorage
import SupervisionStore
import Testing

/// A fault in what was set up: how it is made, and the sentence that names it.
struct StartFaultCase: CustomTestStringConvertible, Sendable {
    let testDescription: String
    var settings: [String: String] = [:]
    var setUp: @Sendable (Command) async throws -> Void = { _ in }
    let says: String

    static let all: [StartFaultCase] = [
        StartFaultCase(
            testDescription: "no master key", setUp: { try FileManager.default.removeItem(at: $0.file("master.key")) },
            says: "There is no master key in"),
        StartFaultCase(
            testDescription: "a master key that others can read",
            setUp: { try FileManager.default.setAttributes([.posixPermissions: 0o440], ofItemAtPath: $0.file("master.key").path) },
            says: "Others than its owner can reach the master key"),
        StartFaultCase(
            testDescription: "something else in the key's file", setUp: { try $0.replaceKey("not a key") },
            says: "does not hold a master key"),
        StartFaultCase(
            testDescription: "another installation's key", setUp: { try await $0.changeKey() },
            says: "This master key is not the one that the database was sealed with"),
        StartFaultCase(
            testDescription: "a missing asset",
            setUp: { try FileManager.default.removeItem(at: $0.file("assets").appending(path: "app.css")) },
            says: "The file app.css is missing in"),
        StartFaultCase(testDescription: "a newer schema", setUp: { try await $0.migrateFurther() }, says: "use the newer program"),
        StartFaultCase(
            testDescription: "a port that is none", settings: ["CORNERSTONE_PORT": "http"],
            says: "CORNERSTONE_PORT must be a whole number from 0 to 65535."),
        StartFaultCase(
            testDescription: "a visit without an end", settings: ["CORNERSTONE_VISIT_IDLE_MINUTES": "0"],
            says: "CORNERSTONE_VISIT_IDLE_MINUTES must be a whole number from 1 to 1440."),
        StartFaultCase(
            testDescription: "a certificate without its key", settings: ["CORNERSTONE_TLS_CERTIFICATE": "chain.pem"],
            says: "CORNERSTONE_TLS_CERTIFICATE and CORNERSTONE_TLS_KEY belong together"),
        StartFaultCase(
            testDescription: "words in plain beyond this machine", settings: ["CORNERSTONE_ADDRESS": "0.0.0.0"],
            says: "0.0.0.0 is not an address of this machine alone"),
    ]
}

/// What is wrong before the first request is said, and nothing is served.
@Suite struct StartTests {
    @Test(arguments: StartFaultCase.all)
    func `A fault is one sentence and no start`(_ fault: StartFaultCase) async throws {
        try await Command.inOwnFolder { command in
            try await command.setUp()
            try await fault.setUp(command)
            let outcome = try await command.run("serve", settings: command.served.merging(fault.settings) { $1 })
            #expect(outcome.status == 1)
            #expect(outcome.complaint.hasPrefix("Error: ") && outcome.complaint.contains(fault.says))
            #expect(outcome.complaint.utf8.filter { $0 == UInt8(ascii: "\n") }.count == 1, "\(outcome.complaint)")
            #expect(outcome.output == "")
        }
    }

    @Test func `With all of it in place it serves until it is told to stop`() async throws {
        try await Command.inOwnFolder { command in
            try await command.setUp()
            let outcome = try await command.run("serve", settings: command.served, stoppedAfter: "Cornerstone serves at http://")
            #expect(outcome.status == 0 && outcome.output.contains("Cornerstone serves at http://"), "\(outcome.complaint)")
        }
    }
}

extension Command {
    /// A key, a database with an organisation in it, and assets.
    func setUp() async throws {
        _ = try await run("key", "create", file("master.key").path)
        let added = try await run("organisation", "add", "--code", "T1", "--name", "Testing Trust")
        #expect(added.status == 0, "\(added.complaint)")
        try FileManager.default.createDirectory(at: file("assets"), withIntermediateDirectories: true)
        for name in Self.assets { try Data("content".utf8).write(to: file("assets").appending(path: name)) }
    }

    private static let assets = [
        "nhsuk-frontend-10.4.2.min.css", "nhsuk-frontend-10.4.2.min.js", "app.css", "print.css", "app.js", "frontend-supported.js",
        "favicon.svg", "favicon.ico",
    ]

    var served: [String: String] { ["CORNERSTONE_ASSETS": file("assets").path, "CORNERSTONE_PORT": "0"] }

    func replaceKey(_ text: String) throws {
        try FileManager.default.removeItem(at: file("master.key"))
        _ = try write(text, to: "master.key")
        try FileManager.default.setAttributes([.posixPermissions: 0o400], ofItemAtPath: file("master.key").path)
    }

    func changeKey() async throws {
        try FileManager.default.removeItem(at: file("master.key"))
        _ = try await run("key", "create", file("master.key").path)
    }

    /// As a program of a later day leaves it.
    func migrateFurther() async throws {
        let database = try SQLiteDatabase(path: file("test.sqlite").path)
        let later = Migration(number: Schema.migrations.count + 1, name: "later") { _ in ["CREATE TABLE later (id TEXT PRIMARY KEY)"] }
        try await database.migrate(Schema.migrations + [later])
        try await database.close()
    }
}
