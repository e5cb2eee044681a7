import Foundation
import SQLStorage
import Support
import Supervision
@testable import SupervisionStore
import Testing

/// Sealed words open in their own place, under their own keys, and nowhere else.
@Suite struct VaultTests {
    private let vault: Vault
    private let organisation = Organisation.ID()
    private let key: Data
    private let place: Place
    private let document: SealedDocument

    init() throws {
        vault = try testVault()
        key = try vault.newOrganisationKey(for: organisation)
        place = Place(.topic, Topic.ID(), version: 2, in: organisation)
        document = try vault.seal(Confidential("words"), at: place, organisationKey: key, with: Access.signInGrant)
    }

    private func open(_ document: SealedDocument, _ vault: Vault, key: Data) throws -> String {
        try vault.open(document, organisationKey: key, with: Access.signInGrant).opened(with: Access.signInGrant)
    }

    @Test func `words open where they were sealed, and are sealed differently each time`() throws {
        #expect(try open(document, vault, key: key) == "words")
        let again = try vault.seal(Confidential("words"), at: place, organisationKey: key, with: Access.signInGrant)
        #expect(again.sealed != document.sealed)
        #expect(again.wrappedKey != document.wrappedKey)
    }

    @Test func `LAS-083: moved to another row, kind, version or organisation they do not open`() throws {
        let elsewhere = [
            Place(.topic, Topic.ID(), version: 2, in: organisation),
            Place(.recordDraft, try #require(Topic.ID(place.subjectID)), version: 2, in: organisation),
            Place(.topic, try #require(Topic.ID(place.subjectID)), version: 1, in: organisation),
            Place(.topic, try #require(Topic.ID(place.subjectID)), version: 2, in: Organisation.ID()),
        ]
        for other in elsewhere {
            let moved = SealedDocument(place: other, wrappedKey: document.wrappedKey, sealed: document.sealed)
            #expect(throws: VaultFailure.doesNotOpen) { try open(moved, vault, key: key) }
        }
    }

    @Test func `with another master key, or another organisation's key, they do not open`() throws {
        let other = try Vault(masterKey: Data(repeating: 8, count: 32))
        #expect(throws: VaultFailure.doesNotOpen) { try open(document, other, key: key) }
        #expect(throws: VaultFailure.doesNotOpen) { try open(document, vault, key: try vault.newOrganisationKey(for: organisation)) }
        #expect(throws: VaultFailure.doesNotOpen) { try open(document, vault, key: try vault.newOrganisationKey(for: Organisation.ID())) }
        #expect(!vault.opens(organisationKey: key, of: Organisation.ID()))
        #expect(vault.opens(organisationKey: key, of: organisation))
    }

    @Test func `with any byte changed or the end cut off they do not open`() throws {
        for (name, bytes) in [("words", document.sealed), ("key", document.wrappedKey)] {
            for place in bytes.indices {
                var changed = bytes
                changed[place] ^= 1
                let damaged = SealedDocument(
                    place: document.place, wrappedKey: name == "key" ? changed : document.wrappedKey,
                    sealed: name == "words" ? changed : document.sealed)
                #expect(throws: VaultFailure.doesNotOpen, "\(name), byte \(place)") { try open(damaged, vault, key: key) }
            }
        }
        let cut = SealedDocument(place: place, wrappedKey: document.wrappedKey, sealed: document.sealed.dropLast())
        #expect(throws: VaultFailure.doesNotOpen) { try open(cut, vault, key: key) }
    }

    @Test(arguments: [0, 16, 31, 33])
    func `a master key that is not of 32 bytes is refused`(count: Int) {
        #expect(throws: VaultFailure.wrongKeyLength) { try Vault(masterKey: Data(repeating: 7, count: count)) }
    }

    @Test(arguments: Engine.all)
    func `LAS-083: a draft whose sealed bytes were exchanged for another's in the database does not open`(engine: Engine) async throws {
        try await withStore(engine) { store in
            let cast = SmallTrust()
            try await store.add(cast)
            var records: [SupervisionRecord.ID] = []
            for _ in 0..<2 {
                let meeting = OneToOne(in: store, of: cast)
                try await meeting.plan()
                let record = try await meeting.record()
                let words = meeting.words(advice: "advice", action: "action")
                _ = try await store.save(words, to: record, expecting: Version(0), as: cast.supervisor, at: .ofTests)
                records.append(record)
            }
            let (own, other) = (records[0], records[1])
            _ = try await store.draft(of: own, as: cast.supervisor, at: .ofTests)
            try await store.database.write { db in
                try db.execute(
                    """
                    UPDATE draft_document
                    SET sealed = (SELECT sealed FROM draft_document WHERE subject_id = \(other)),
                        wrapped_key = (SELECT wrapped_key FROM draft_document WHERE subject_id = \(other))
                    WHERE subject_id = \(own)
                    """)
            }
            await #expect(throws: VaultFailure.doesNotOpen) { try await store.draft(of: own, as: cast.supervisor, at: .ofTests) }
        }
    }

    @Test func `a database that was sealed under another master key is refused before anything is served`() async throws {
        try await withStore(.sqlite) { store in
            try await store.add(SmallTrust())
            try await store.checkMasterKey()
            let other = Store(database: store.database, vault: try Vault(masterKey: Data(repeating: 8, count: 32)))
            await #expect(throws: WrongMasterKey.self) { try await other.checkMasterKey() }
        }
    }
}
