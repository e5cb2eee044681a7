import Configuration
import Foundation
import Supervision
import Synchronization
import Testing

@testable import cornerstone

/// What an operator can set is what the table says, and what the program asks for.
@Suite struct SettingsTests {
    @Test func `The table of settings names each setting, and no other`() throws {
        let text = try String(contentsOf: Command.checkout.appending(path: "docs/operating.md"), encoding: .utf8)
        let named = text.matches(of: /(?m)^\| `(CORNERSTONE_[A-Z_]+)` \|/).map { String($0.1) }
        #expect(named == Settings.names)
    }

    @Test func `The program asks for each setting, and for no other`() throws {
        let asked = Asked()
        _ = try Settings(reading: ConfigReader(provider: InMemoryProvider(values: [:]), accessReporter: asked).scoped(to: "cornerstone"))
        #expect(Set(asked.names) == Set(Settings.names))
    }

    @Test func `Without any it serves this machine from a file beside it, as the table says`() throws {
        let settings = try Settings(reading: ConfigReader(provider: InMemoryProvider(values: [:])))
        #expect(settings.database == "cornerstone.sqlite" && settings.masterKeyFile == "cornerstone.key")
        #expect(settings.address == "127.0.0.1" && settings.port == 8_080 && settings.hosts == ["localhost", "127.0.0.1"])
        #expect(settings.certificate == nil && settings.key == nil && settings.proxies == [] && settings.assets == nil)
        #expect(settings.databaseConnections == 4)
        #expect(settings.visitLimits.idleMinutes == 30 && settings.visitLimits.absoluteMinutes == 720)
    }
}

/// Remembers which settings were asked for.
private final class Asked: AccessReporter {
    private let keys = Mutex<[String]>([])

    var names: [String] { keys.withLock { $0 } }

    func report(_ event: AccessEvent) {
        let name = event.metadata.key.components.joined(separator: "_").uppercased()
        keys.withLock { $0.append(name) }
    }
}
