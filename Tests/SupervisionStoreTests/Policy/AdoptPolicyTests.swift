import SQLStorage
import Supervision
@testable import SupervisionStore
import Support
import Testing

@Suite struct AdoptPolicyTests {
    @Test(arguments: Engine.all)
    func `An overlay lies over what is in force from its first day on, and editions adopted before stay as they were`(_ engine: Engine)
        async throws
    {
        try await withStore(engine) { store in
            let cast = SmallTrust()
            let base = try await store.addOrganisation(cast.organisationID, code: "T1")
            let first = try await store.layOver("T1", "lengths: { individual: { value: 75 } }", from: day(10))
            let second = try await store.layOver("T1", "lengths: { group: { value: 120 } }", from: day(20))
            for (days, id, lengths) in [(9, base, [60, 90]), (10, first.id, [75, 90]), (20, second.id, [75, 120])] {
                let edition = try await store.policyInForce(for: cast.head, on: day(days))
                #expect(edition.id == id)
                #expect([.individual, .group].map { edition.pack.lengths[$0]?.value } == lengths)
            }
            #expect(second.title.hasPrefix("Standard, version 1, laid over Standard, version 1, laid over Safeguarding supervision policy"))
            #expect(second.title.hasSuffix("(draft in use)"))
            let fresh = try testStore(over: store.database)
            #expect(try await fresh.policyInForce(for: cast.head, on: day(20)).pack == second.pack)
        }
    }

    @Test(arguments: Engine.all)
    func `Another base stands without the overlays of the one before`(_ engine: Engine) async throws {
        try await withStore(engine) { store in
            let cast = SmallTrust()
            try await store.addOrganisation(cast.organisationID, code: "T1")
            _ = try await store.layOver("T1", "lengths: { individual: { value: 75 } }", from: day(10))
            try await store.adoptPolicyOfTests(for: "T1", from: day(30), at: .ofTests)
            #expect(try await store.policyInForce(for: cast.head, on: day(30)).pack.lengths[.individual]?.value == 60)
        }
    }

    @Test(arguments: Engine.all)
    func `An overlay with nothing under it, or unsound over it, is not adopted`(_ engine: Engine) async throws {
        try await withStore(engine) { store in
            let cast = SmallTrust()
            try await store.addOrganisation(cast.organisationID, code: "T1")
            await #expect(throws: NoPolicyAdopted()) { try await store.layOver("T1", "status: draft", from: day(-500)) }
            await #expect(throws: (any Error).self) { try await store.layOver("T1", "status: done", from: day(0)) }
            #expect(try await store.database.read { db in try db.count("SELECT COUNT(*) FROM policy_edition") } == 1)
        }
    }

    @Test(arguments: Engine.all)
    func `DB-52: an overlay that asks for less changes nothing, and the edition tells its owner where`(_ engine: Engine) async throws {
        try await withStore(engine) { store in
            let cast = SmallTrust()
            try await store.addOrganisation(cast.organisationID, code: "T1")
            let line = "matrix: { rows: [{ key: safeguardingSpecialists, sessionsPerYear: 2 }] }"
            let weaker = try await store.layOver("T1", line, from: day(10))
            let above = try await store.layOver("T1", "lengths: { group: { value: 120 } }", from: day(20))
            let fresh = try testStore(over: store.database)
            for (days, edition) in [(10, weaker), (20, above)] {
                let pack = try await fresh.policyInForce(for: cast.head, on: day(days)).pack
                #expect(pack == edition.pack)
                #expect(pack.matrix.rows.first { $0.key == "safeguardingSpecialists" }?.sessionsPerYear == 4)
                #expect(pack.contradictions.map(\.above) == ["2 a year"])
                #expect(pack.contradictions.map(\.below) == ["4 a year"])
            }
        }
    }

    @Test(arguments: Engine.all)
    func `No policy begins before a day on which a record was signed under another`(_ engine: Engine) async throws {
        try await withStore(engine) { store in
            let cast = SmallTrust()
            try await store.add(cast)
            let meeting = OneToOne(in: store, of: cast)
            try await meeting.signedRecord(of: meeting.words(advice: "a", action: "b"))
            let signed = LondonTime.day(of: meeting.endedAt)
            let before = try await store.database.read { db in try db.count("SELECT COUNT(*) FROM policy_edition") }
            await #expect(throws: AdoptedBackwards(signed: signed)) {
                try await store.adoptPolicyOfTests(for: "T1", from: signed.adding(days: -1), at: meeting.endedAt)
            }
            #expect(try await store.database.read { db in try db.count("SELECT COUNT(*) FROM policy_edition") } == before)
            try await store.adoptPolicyOfTests(for: "T1", from: signed, at: meeting.endedAt)
            // Nobody has signed anything in the other organisation.
            try await store.adoptPolicyOfTests(for: "T2", from: signed.adding(days: -1), at: meeting.endedAt)
            #expect(AdoptedBackwards(signed: signed).description.contains(ShownTime.shortDate(signed)))
        }
    }

    private func day(_ days: Int) -> CivilDate { LondonTime.day(of: .ofTests).adding(days: days) }
}

extension Store {
    fileprivate func layOver(_ code: String, _ line: String, from day: CivilDate) async throws -> PolicyEdition {
        let overlay = Array("title: Standard\nversion: \"1\"\n\(line)\n".utf8)
        return try await adopt(pack: overlay, file: "standard.yaml", for: code, from: day, asOverlay: true, at: .ofTests)
    }
}
