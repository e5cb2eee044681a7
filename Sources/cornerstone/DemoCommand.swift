import ArgumentParser
import CornerstoneDemo
import Foundation
import PolicyPacks
import SQLStorage
import Supervision
import SupervisionStore
import SupervisionWeb

struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo", abstract: "Serve a fictional ambulance trust on this machine, with history up to today.")

    @Option(help: "The port to serve at; 0 takes a free one.") var port = 8080
    @Option(help: "The folder that keeps the demo; a second start goes on where it was.") var data = "demo"
    @Option(help: "The policy pack that the trust adopts.") var pack: String?
    @Option(help: "Where to write the accounts as JSON.") var accounts: String?
    @Option(name: .customLong("as-of"), help: "The last day of the history, YYYY-MM-DD; today unless given.") var asOf: String?
    @Option(help: "A PostgreSQL server to keep the demo in, instead of a file.") var postgres: String?

    func run() async throws {
        let settings = try demoSettings()
        let store = try await OpenStore.forServing(settings, passphraseCost: .demo)
        say("Filling the fictional trust: a few seconds the first time.")
        let file = try packFile()
        let lastDay = try lastDay()
        let pack = try PolicyPackReader.bytes(of: file)
        try await DemoTrust.fill(store, pack: pack, packFile: file, at: lastDay)
        try await DemoNeighbours.fill(store, packs: Self.packs(beside: file), orElse: (file, pack), at: lastDay)
        try writeStaffFile(at: lastDay)
        try writeAccounts()
        try await Serving.serve(store, settings: settings) { port in
            say(welcome(port: port))
        }
    }

    private func demoSettings() throws -> Settings {
        try FileManager.default.createDirectory(atPath: data, withIntermediateDirectories: true)
        let key = "\(data)/master.key"
        if !FileManager.default.fileExists(atPath: key) { try MasterKey.create(key) }
        return try Settings(database: postgres ?? "\(data)/cornerstone.sqlite", masterKeyFile: key, port: port)
    }

    private func lastDay() throws -> Instant {
        guard let asOf else { return Instant(Date.now) }
        guard let day = CivilDate(asOf), let instant = LondonTime.instant(on: day, hour: 12, minute: 0) else {
            throw ValidationError("--as-of must be a real date, like 2026-11-21")
        }
        return instant
    }

    private func packFile() throws -> String {
        if let pack { return pack }
        let name = "Policies/london-ambulance-service.yaml"
        if FileManager.default.fileExists(atPath: name) { return name }
        let beside = try AssetFolder.find(try Settings()).deletingLastPathComponent().appending(path: name).path
        guard FileManager.default.fileExists(atPath: beside) else { throw ValidationError("Name the policy pack with --pack.") }
        return beside
    }

    /// The other policies lie where the trust's does.
    private static func packs(beside file: String) -> DemoNeighbours.Packs {
        let folder = URL(filePath: file).deletingLastPathComponent()
        return { name in
            let path = folder.appending(path: name).path
            return FileManager.default.fileExists(atPath: path) ? try PolicyPackReader.bytes(of: path) : nil
        }
    }

    /// Beside the database, and as it was when the trust was filled.
    private func writeStaffFile(at lastDay: Instant) throws {
        let file = URL(filePath: data).appending(path: "staff.csv")
        guard !FileManager.default.fileExists(atPath: file.path) else { return }
        try DemoTrust.staffFile(at: lastDay).write(to: file, atomically: true, encoding: .utf8)
    }

    private func writeAccounts() throws {
        guard let accounts else { return }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
        try encoder.encode(DemoTrust.accounts + DemoNeighbours.accounts()).write(to: URL(filePath: accounts))
    }

    private static var neighbours: [String] {
        DemoNeighbours.accounts().map { "  \($0.email)\n      \($0.name), \($0.organisation). \($0.story)." }
    }

    private func welcome(port: Int) -> String {
        let lines = DemoTrust.accounts.map { "  \($0.email)\n      \($0.name). \($0.story)." }
        return """

            \(DemoTrust.name), a fictional trust, is at http://localhost:\(port)

            Sign in with the passphrase “\(DemoTrust.passphrase)” as

            \(lines.joined(separator: "\n"))

            or, in the organisations beside it, as

            \(Self.neighbours.joined(separator: "\n"))

            The staff file to try an import with is \(data)/staff.csv.
            Use two browsers, or a private window, to be two people at once. Stop with Control-C.
            """
    }
}
