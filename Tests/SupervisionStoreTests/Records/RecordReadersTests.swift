import Foundation
import Supervision
@testable import SupervisionStore
import Support
import Testing

@Suite struct RecordReadersTests {
    @Test(arguments: Engine.all)
    func `LAS-071 LAS-072 GAP-13 DB-07: the head reads under the individual agreement, the specialists do not`(_ engine: Engine)
        async throws
    {
        try await withPair(engine) { pair in
            let (_, record) = try await pair.signed()
            let opened = try await pair.store.open(record, for: .audit, as: pair.head, at: pair.then)
            #expect(opened.readers == [.supervisee, .supervisor, .headOfSafeguarding] && !opened.isParty && opened.responses.isEmpty)
            #expect(try await pair.store.recordsForAudit(as: pair.head).map(\.id) == [record])
            #expect(try await pair.store.recordsForAudit(as: pair.specialist).isEmpty)
            await #expect(throws: NotFound()) { try await pair.store.recordForAudit(record, as: pair.specialist) }
            for other in [pair.specialist, pair.manager, pair.colleague, pair.trust.administrator] {
                for purpose in Purpose.allCases {
                    await #expect(throws: NotFound()) { try await pair.store.open(record, for: purpose, as: other, at: pair.then) }
                }
            }
            for party in [pair.supervisee, pair.supervisor] {
                await #expect(throws: NotFound()) { try await pair.store.open(record, for: .audit, as: party, at: pair.then) }
            }
        }
    }

    @Test(arguments: Engine.all)
    func `GAP-13: without a signed agreement the narrower list holds`(_ engine: Engine) async throws {
        try await withPair(engine) { pair in
            let (_, record) = try await pair.signed(agreement: false)
            await #expect(throws: NotFound()) { try await pair.store.open(record, for: .audit, as: pair.specialist, at: pair.then) }
            _ = try await pair.store.open(record, for: .audit, as: pair.head, at: pair.then)
        }
    }

    @Test(arguments: Engine.all)
    func `LAS-073: who read a record, and for what, is written down and seen by its parties`(_ engine: Engine) async throws {
        try await withPair(engine) { pair in
            let (_, record) = try await pair.signed()
            _ = try await pair.store.open(record, for: .complianceMonitoring, as: pair.head, at: pair.then.adding(days: 2))
            _ = try await pair.store.open(record, for: .own, .printed, as: pair.supervisee, at: pair.then.adding(days: 3))
            _ = try await pair.store.open(record, for: .own, .exported, as: pair.supervisor, at: pair.then.adding(days: 4))
            let readings = try await pair.store.readings(of: record, as: pair.supervisee)
            #expect(readings.prefix(3).map(\.event) == [.recordExported, .recordPrinted, .recordOpened])
            #expect(readings[2].purpose == .complianceMonitoring && readings[2].role == "headOfSafeguarding")
            await #expect(throws: NotFound()) { try await pair.store.readings(of: record, as: pair.head) }
        }
    }

    @Test(arguments: Engine.all)
    func `LAS-073: the entry of a reading stands before the words are unsealed, even where they do not open`(_ engine: Engine) async throws
    {
        try await withPair(engine) { pair in
            let (_, record) = try await pair.signed()
            let robbed = Store(
                database: pair.store.database, vault: try Vault(masterKey: Data(repeating: 8, count: 32)),
                passphraseCost: PassphraseCost(rounds: 16, blockSize: 1, parallelism: 1))
            let before = try await pair.store.readings(of: record, as: pair.supervisee).count
            await #expect(throws: VaultFailure.doesNotOpen) { try await robbed.open(record, for: .audit, as: pair.head, at: pair.then) }
            #expect(try await pair.store.readings(of: record, as: pair.supervisee).count == before + 1)
        }
    }

    @Test(arguments: Engine.all)
    func `DB-51 LAS-073: nobody audits the record of somebody whom they manage`(_ engine: Engine) async throws {
        try await withPair(engine) { pair in
            let (_, record) = try await pair.signed()
            let managingHead = Actor(
                personID: pair.manager.personID, membershipID: pair.manager.membershipID, organisationID: pair.manager.organisationID,
                roles: [.headOfSafeguarding, .lineManager])
            await #expect(throws: NotFound()) { try await pair.store.open(record, for: .audit, as: managingHead, at: pair.then) }
            #expect(try await pair.store.recordsForAudit(as: managingHead).isEmpty)
        }
    }

    @Test(arguments: Engine.all)
    func `LAS-083: no table has a private word in clear`(_ engine: Engine) async throws {
        try await EveryByte.withStore(engine) { store in
            try await writeEverywhere(try await Pair(store))
        } then: { database in
            #expect(database.contains("Room 3") && database.contains("Safeguarding Supervision Agreement"))
            #expect(!database.contains(Pair.canary))
        }
    }

    /// The canary in every place that takes private words.
    private func writeEverywhere(_ pair: Pair) async throws {
        let (session, record) = try await pair.held()
        try await pair.sent(record)
        try await pair.store.answer(
            record, version: 1, with: .comment, Confidential("Comment \(Pair.canary)"), id: .init(), as: pair.supervisee, at: pair.then)
        try await pair.sent(record, pair.words("Again \(Pair.canary)"))
        for party in [pair.supervisor, pair.supervisee] { try await pair.sign(record, version: 2, as: party) }
        try await pair.store.add(
            Confidential("Added \(Pair.canary)"), id: .init(), to: record, passphrase: Pair.passphrase, as: pair.supervisee,
            from: "127.0.0.1", at: pair.then)
        try await pair.store.answerAdjustments(Confidential("Needs \(Pair.canary)"), as: pair.supervisee, at: pair.then)
        let other = try await pair.planned()
        #expect(other != session)
        let topic = Topic(id: .init(), sessionID: other, authorID: pair.supervisee.membershipID, kind: "query", isShared: true)
        try await pair.store.write(topic, words: Confidential("Topic \(Pair.canary)"), as: pair.supervisee, at: pair.now)
        try await pair.store.cancel(other, because: Confidential("Reason \(Pair.canary)"), as: pair.supervisee, at: pair.now)
        let point = try #require(try await pair.store.actionPoints(as: pair.supervisee).first { $0.isOwn })
        try await pair.store.finish(
            point.point.id, as: .done, Confidential("Outcome \(Pair.canary)"), on: Trust.today, by: pair.supervisee, at: pair.then)
    }
}
