import Configuration
import Foundation
import Supervision
import SupervisionWeb

/// What an operator sets, all of it in the environment: `CORNERSTONE_…`. The table is in docs/operating.md, and a test compares both.
struct Settings {
    static let names = [
        "CORNERSTONE_DATABASE", "CORNERSTONE_DATABASE_CONNECTIONS", "CORNERSTONE_MASTER_KEY_FILE", "CORNERSTONE_ADDRESS",
        "CORNERSTONE_PORT", "CORNERSTONE_HOSTS", "CORNERSTONE_TLS_CERTIFICATE", "CORNERSTONE_TLS_KEY", "CORNERSTONE_PROXIES",
        "CORNERSTONE_ASSETS", "CORNERSTONE_VISIT_IDLE_MINUTES", "CORNERSTONE_VISIT_MINUTES",
    ]

    /// A path of an SQLite file, or `postgres://…`.
    let database: String
    let databaseConnections: Int
    let masterKeyFile: String
    let address: String
    let port: Int
    let hosts: [String]
    let certificate: String?
    let key: String?
    let proxies: [String]
    let assets: String?
    let visitLimits: Visit.Limits

    /// - Throws: one sentence where a setting is not what it has to be; nothing is guessed.
    init(reading config: ConfigReader = ConfigReader(provider: EnvironmentVariablesProvider()).scoped(to: "cornerstone")) throws {
        func number(_ key: String, default number: Int, within range: ClosedRange<Int>) throws -> Int {
            guard let text = config.string(forKey: ConfigKey(key)) else { return number }
            guard let value = Int(text), range.contains(value) else {
                let name = "CORNERSTONE_" + key.uppercased().replacing(".", with: "_")
                throw StartFault("\(name) must be a whole number from \(range.lowerBound) to \(range.upperBound).")
            }
            return value
        }
        database = config.string(forKey: "database", default: "cornerstone.sqlite")
        databaseConnections = try number("database.connections", default: 4, within: 1...100)
        masterKeyFile = config.string(forKey: "master.key.file", default: "cornerstone.key")
        address = config.string(forKey: "address", default: "127.0.0.1")
        port = try number("port", default: 8080, within: 0...65_535)
        hosts = config.stringArray(forKey: "hosts", default: Self.ownHosts)
        certificate = config.string(forKey: "tls.certificate")
        key = config.string(forKey: "tls.key")
        if (certificate == nil) != (key == nil) {
            throw StartFault("CORNERSTONE_TLS_CERTIFICATE and CORNERSTONE_TLS_KEY belong together: name both or neither.")
        }
        proxies = config.stringArray(forKey: "proxies", default: [])
        assets = config.string(forKey: "assets")
        visitLimits = Visit.Limits(
            idleMinutes: try number("visit.idle.minutes", default: 30, within: 1...1_440),
            absoluteMinutes: try number("visit.minutes", default: 12 * 60, within: 1...10_080))
    }

    /// The demo's, which listens on this machine only and reads nothing but where the assets are.
    init(database: String, masterKeyFile: String, port: Int) throws {
        let configured = try Settings()
        self.database = database
        databaseConnections = 4
        self.masterKeyFile = masterKeyFile
        address = "127.0.0.1"
        self.port = port
        hosts = Self.ownHosts
        certificate = nil
        key = nil
        proxies = []
        assets = configured.assets
        visitLimits = configured.visitLimits
    }

    private static let ownHosts = ["localhost", "127.0.0.1"]

    var isSecure: Bool { certificate != nil || !proxies.isEmpty }

    /// - Throws: `Listening.Refused` where words would travel in plain beyond this machine.
    var listening: Listening {
        get throws {
            let secrecy: Listening.Secrecy =
                if let certificate, let key { .tls(certificate: certificate, key: key) } else if !proxies.isEmpty {
                    .behind(proxies: Set(proxies))
                } else { .loopback }
            return try Listening(address: address, port: port, hosts: Set(hosts), secrecy)
        }
    }
}
