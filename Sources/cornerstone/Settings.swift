import ArgumentParser
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

    init(reading config: ConfigReader = ConfigReader(provider: EnvironmentVariablesProvider()).scoped(to: "cornerstone")) {
        database = config.string(forKey: "database", default: "cornerstone.sqlite")
        databaseConnections = config.int(forKey: "database.connections", default: 4)
        masterKeyFile = config.string(forKey: "master.key.file", default: "cornerstone.key")
        address = config.string(forKey: "address", default: "127.0.0.1")
        port = config.int(forKey: "port", default: 8080)
        hosts = config.stringArray(forKey: "hosts", default: ["localhost", "127.0.0.1"])
        certificate = config.string(forKey: "tls.certificate")
        key = config.string(forKey: "tls.key")
        proxies = config.stringArray(forKey: "proxies", default: [])
        assets = config.string(forKey: "assets")
        visitLimits = Visit.Limits(
            idleMinutes: config.int(forKey: "visit.idle.minutes", default: 30),
            absoluteMinutes: config.int(forKey: "visit.minutes", default: 12 * 60))
    }

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
