public import Supervision
public import SupervisionStore

/// The fictional ambulance trust: made through the operations that people use, with the clock handed in.
public struct DemoTrust: Sendable {
    public static let code = "NBA"
    public static let name = "Northbridge Ambulance Service"
    /// Of every account of the demo. It opens nothing elsewhere: the accounts exist in a database marked as a demo only.
    public static let passphrase = "lantern meadow copper"

    public struct Account: Codable, Sendable {
        public let story: String
        public let name: String
        public let email: String
        public let passphrase: String
        public let organisation: String
    }

    public static var accounts: [Account] {
        Cast.allCases.compactMap { cast in
            cast.story.map { Account(story: $0, name: cast.name, email: cast.email, passphrase: passphrase, organisation: name) }
        }
    }

    let store: Store
    let now: Instant
    let members: [Cast: Membership.ID]

    /// Fills an empty database. One that holds the trust already is left as it is.
    /// - Parameters:
    ///   - pack: the bytes of the policy pack that the trust adopts.
    ///   - now: the day up to which there is history.
    ///   - hasPastYear: whether the four quarters before the present one are told too.
    public static func fill(
        _ store: Store, pack: [UInt8], packFile: String, at now: Instant, withPastYear hasPastYear: Bool = true
    ) async throws {
        guard try await !store.hasOrganisation(code) else { return }
        let trust = try await found(in: store, pack: pack, packFile: packFile, at: now)
        try await trust.appoint()
        try await trust.giveAccounts()
        if hasPastYear { try await trust.haveHadAYear() }
        try await trust.haveSessions()
        try await trust.haveGroups()
    }

    func actor(_ cast: Cast, at time: Instant) async throws -> Actor {
        guard let member = members[cast] else { throw NotFound() }
        return try await store.actor(member, on: LondonTime.day(of: time))
    }

    func id(_ cast: Cast) throws -> Membership.ID {
        guard let id = members[cast] else { throw NotFound() }
        return id
    }

    /// So many days from today, at a time on London's clocks.
    func time(days: Int, _ hour: Int, _ minute: Int = 0) -> Instant {
        LondonTime.instant(on: LondonTime.day(of: now).adding(days: days), hour: hour, minute: minute) ?? now.adding(days: days)
    }
}
