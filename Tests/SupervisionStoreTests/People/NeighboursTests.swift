import CornerstoneDemo
import Foundation
import SQLStorage
import Supervision
import SupervisionStore
import Support
import Testing

/// The organisations that the demo has beside its trust.
@Suite struct NeighboursTests {
    private static let now = Instant.ofTests

    /// What lies in `Policies/`.
    private static func pack(_ file: String) throws -> [UInt8]? {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let url = root.appending(path: "Policies").appending(path: file)
        return FileManager.default.fileExists(atPath: url.path) ? Array(try Data(contentsOf: url)) : nil
    }

    private static func fill(_ store: Store) async throws {
        try await DemoNeighbours.fill(
            store, packs: { try pack($0) }, orElse: ("london-ambulance-service.yaml", try PolicyForTests.bytes()), at: now)
    }

    @Test(arguments: Engine.all)
    func `DDICB-006 CROY-018 DIFF-09: one professional supervises in three providers, each under the provider's own policy`(
        _ engine: Engine
    ) async throws {
        try await withStore(engine) { store in
            try await Self.fill(store)
            for account in DemoNeighbours.accounts() {
                let visit = try await store.signIn(
                    email: account.email, passphrase: Confidential(account.passphrase), device: "a browser", from: account.email,
                    at: Self.now)
                let current = try #require(try await store.visit(visit, at: Self.now))
                #expect(current.memberships.map(\.person.shownName).allSatisfy { $0 == account.name })
                let homes = current.memberships.map(\.membership.organisationID)
                #expect(Set(homes).count == homes.count)
                if account.name == "Joanna Pike" { #expect(homes.count == 4) }
            }
            for code in ["FCT", "PWH", "MMH"] {
                let guest = try #require(try await store.members(of: code).first { $0.name == "Joanna Pike" })
                let actor = try await store.actor(guest.id, on: LondonTime.day(of: Self.now))
                #expect(actor.isGuest)
                let sessions = try await store.sessions(.upcoming, as: actor, at: Self.now)
                #expect(sessions.count == 2 && sessions.allSatisfy { $0.isParty })
            }
        }
    }

    @Test func `Filling the organisations again changes nothing, and their people are none of the trust's`() async throws {
        try await withStore(.sqlite) { store in
            try await Self.fill(store)
            let count = try await store.database.read { try $0.count("SELECT COUNT(*) FROM log_entry") }
            try await Self.fill(store)
            #expect(try await store.database.read { try $0.count("SELECT COUNT(*) FROM log_entry") } == count)
        }
        let accounts = DemoNeighbours.accounts()
        #expect(Set(accounts.map(\.email)).isDisjoint(with: DemoTrust.accounts.map(\.email)))
        #expect(Set(accounts.map(\.email)).count == accounts.count)
    }
}
