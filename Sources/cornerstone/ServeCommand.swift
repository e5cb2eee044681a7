import ArgumentParser
import Foundation
import Logging
import SQLStorage
import ServiceLifecycle
import SupervisionStore
import SupervisionWeb
import UnixSignals

struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Serve the website. Settings are in the environment: see docs/operating.md.")

    func run() async throws {
        let settings = try Settings()
        let store = try await OpenStore.forServing(settings)
        try await Serving.serve(store, settings: settings) { port in
            say("Cornerstone serves at \(settings.isSecure ? "https" : "http")://\(settings.hosts.first ?? settings.address):\(port)")
        }
    }
}

/// Prints a line at once, also into a file.
func say(_ line: String) { FileHandle.standardOutput.write(Data((line + "\n").utf8)) }

/// A website that runs until it is told to stop.
enum Serving {
    static func serve(_ store: Store, settings: Settings, onListening: @escaping @Sendable (Int) -> Void) async throws {
        let logger = Logger(label: "cornerstone")
        let site = try Site(
            store: store, listening: try settings.listening, assets: try AssetFolder.find(settings), formKey: store.formKey)
        let group = ServiceGroup(
            services: [try site.application(logger: logger) { onListening($0) }], gracefulShutdownSignals: [.sigterm, .sigint],
            logger: logger)
        try await group.run()
        try await store.database.close()
    }
}

/// Where stylesheets and scripts are: named in the settings, beside the executable, or in the checkout that it was built in.
enum AssetFolder {
    static func find(_ settings: Settings) throws -> URL {
        if let named = settings.assets { return URL(filePath: named, directoryHint: .isDirectory) }
        var folder = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath().deletingLastPathComponent()
        if let own = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe") {
            folder = URL(filePath: own).deletingLastPathComponent()
        }
        for _ in 0..<6 {
            for name in ["assets", ".assets"] {
                let candidate = folder.appending(path: name, directoryHint: .isDirectory)
                if FileManager.default.fileExists(atPath: candidate.path) { return candidate }
            }
            folder = folder.deletingLastPathComponent()
        }
        throw StartFault("The stylesheets are missing: run bin/setup, or name their folder in CORNERSTONE_ASSETS.")
    }
}
