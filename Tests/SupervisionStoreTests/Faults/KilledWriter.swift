import Dispatch
import Foundation
import Support
import Supervision

/// A process that writes into a database until it is killed.
struct KilledWriter {
    let engine: Engine
    /// The file or the conninfo.
    let database: String
    /// Counted from the first thing acknowledged, or from the start of the process.
    let milliseconds: Int
    let countsFromStart: Bool

    /// Runs it, kills it (SIGKILL), and gives what it had acknowledged before.
    func acknowledged() async throws -> [Acknowledged] {
        try await withCheckedThrowingContinuation { continuation in
            DispatchQueue.global().async { continuation.resume(with: Result { try run() }) }
        }
    }

    private func run() throws -> [Acknowledged] {
        let process = Process()
        let (output, complaints) = (Pipe(), Pipe())
        process.executableURL = Bundle.main.bundleURL.appending(path: "KillDrill")
        process.arguments = [engine.rawValue, database]
        process.standardOutput = output
        process.standardError = complaints
        // What describes a crash would outlive the writer and hold its output open.
        process.environment = ProcessInfo.processInfo.environment.merging(["SWIFT_BACKTRACE": "enable=no"]) { $1 }
        let ended = DispatchSemaphore(value: 0)
        process.terminationHandler = { _ in ended.signal() }
        try process.run()
        let identifier = process.processIdentifier
        let pipe = output.fileHandleForReading
        var printed = countsFromStart ? Data() : pipe.availableData
        DispatchQueue.global().asyncAfter(deadline: .now() + .milliseconds(milliseconds)) { kill(identifier, SIGKILL) }
        printed += try pipe.readToEnd() ?? Data()
        ended.wait()
        guard process.terminationReason == .uncaughtSignal, process.terminationStatus == SIGKILL else {
            let complaint = String(decoding: try complaints.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
            throw TestSetupFailure(description: "The writer ended before it was killed: \(complaint)")
        }
        return try printed.split(separator: UInt8(ascii: "\n")).map { try JSONDecoder().decode(Acknowledged.self, from: $0) }
    }
}
