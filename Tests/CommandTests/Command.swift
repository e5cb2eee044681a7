import Dispatch
import Foundation
import Support

/// The executable as an operator runs it, in a folder of its own.
struct Command {
    let folder: URL

    struct Outcome: Sendable {
        let status: Int32
        let output: String
        let complaint: String
    }

    /// Longer than any command takes that ends by itself; a server that has started after all is stopped then.
    private static let patience = DispatchTimeInterval.seconds(60)

    static var checkout: URL {
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    }

    static var policy: URL { checkout.appending(path: "Policies/london-ambulance-service.yaml") }

    static func inOwnFolder(_ body: (Command) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "command-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try await body(Command(folder: folder))
    }

    func file(_ name: String) -> URL { folder.appending(path: name) }

    func write(_ text: String, to name: String) throws -> String {
        try Data(text.utf8).write(to: file(name))
        return file(name).path
    }

    /// - Parameters:
    ///   - settings: beside those that name the folder's own database and key.
    ///   - stoppedAfter: the words after which a command that does not end by itself is told to stop.
    func run(_ arguments: String..., settings: [String: String] = [:], stoppedAfter words: String? = nil) async throws -> Outcome {
        let own = ["CORNERSTONE_DATABASE": file("test.sqlite").path, "CORNERSTONE_MASTER_KEY_FILE": file("master.key").path]
        let environment = own.merging(settings) { $1 }
        return try await withCheckedThrowingContinuation { continuation in
            DispatchQueue.global().async { continuation.resume(with: Result { try outcome(arguments, environment, stoppedAfter: words) }) }
        }
    }

    private func outcome(_ arguments: [String], _ environment: [String: String], stoppedAfter words: String?) throws -> Outcome {
        let process = Process()
        let (output, complaints) = (file("output-\(UUID().uuidString)"), file("complaints-\(UUID().uuidString)"))
        for url in [output, complaints] { try Data().write(to: url) }
        process.executableURL = Bundle.main.bundleURL.appending(path: "cornerstone")
        process.arguments = arguments
        process.environment = environment
        process.currentDirectoryURL = folder
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = try FileHandle(forWritingTo: complaints)
        let ended = DispatchSemaphore(value: 0)
        process.terminationHandler = { _ in ended.signal() }
        try process.run()
        if let words { try stop(process, once: words, in: output) }
        guard ended.wait(timeout: .now() + Self.patience) == .success else {
            kill(process.processIdentifier, SIGKILL)
            throw TestSetupFailure(description: "\(arguments) goes on and on")
        }
        return Outcome(
            status: process.terminationStatus, output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
            complaint: String(decoding: try Data(contentsOf: complaints), as: UTF8.self))
    }

    private func stop(_ process: Process, once words: String, in output: URL) throws {
        while process.isRunning, try Data(contentsOf: output).range(of: Data(words.utf8)) == nil { Thread.sleep(forTimeInterval: 0.05) }
        process.terminate()
    }
}
