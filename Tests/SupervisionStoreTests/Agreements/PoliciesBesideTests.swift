import SQLStorage
import Support
import Supervision
import Testing

@testable import SupervisionStore

/// A pair of which one has a post in another organisation, under a policy of its own.
@Suite struct PoliciesBesideTests {
    private func every(_ months: Int) -> AgreedTerms {
        AgreedTerms(frequency: .init(every: months, .months), minutes: 75, arranger: .supervisee, reviewMonths: 6)
    }

    @Test(arguments: Engine.all)
    func `DDICB-146 DDICB-149 DB-52: both see the second policy, and of two intervals the stricter holds`(_ engine: Engine) async throws {
        try await withPair(engine, pack: try PolicyOfPairs().bytes()) { pair in
            _ = try await pair.planned()
            let drawn = try await pair.onlyAgreement().pair
            #expect(try await pair.store.pairAgreement(drawn.id, as: pair.supervisee, at: pair.now).beside.isEmpty)
            try await pair.supervisorHasPost(
                sessionsPerYear: 6, until: Trust.today.adding(days: 30))
            for party in [pair.supervisee, pair.supervisor] {
                let beside = try await pair.store.pairAgreement(drawn.id, as: party, at: pair.now).beside
                #expect(beside.map(\.organisation) == ["Harbour Board"] && beside.map(\.edition.pack.title) == ["The board's policy"])
                #expect(beside.first?.name == (try await pair.trust.member("2").name))
                #expect(beside.first?.rows.map(\.sessionsPerYear) == [6])
                #expect(beside.first?.firmer.contains { $0.above == "2 a year" && $0.below == "6 a year" } == true)
            }
            await #expect(throws: Refusal(.agreedFrequencyKeepsMinimum)) { try await settle(every(3), in: drawn, of: pair) }
            try await settle(every(2), in: drawn, of: pair)
            try await pair.signOnce(as: pair.supervisee)
            #expect(try await pair.store.pairAgreement(drawn.id, as: pair.supervisee, at: pair.now.adding(days: 31)).beside.isEmpty)
        }
    }

    @Test(arguments: Engine.all)
    func `DDICB-146: where each session has an agreement of its own the stricter interval holds as well`(_ engine: Engine) async throws {
        try await withPair(engine) { pair in
            let id = try await pair.accepted()
            try await pair.supervisorHasPost(sessionsPerYear: 6, until: nil)
            let opened = try await pair.store.agreement(of: id, as: pair.supervisee, at: pair.now)
            #expect(opened.beside.map(\.organisation) == ["Harbour Board"])
            await #expect(throws: Refusal(.agreedFrequencyKeepsMinimum)) {
                try await pair.store.agree(every(3), in: id, digest: opened.agreement.digest, as: pair.supervisee, at: pair.now)
            }
            try await pair.store.agree(every(2), in: id, digest: opened.agreement.digest, as: pair.supervisee, at: pair.now)
        }
    }

    @Test(arguments: Engine.all)
    func `DDICB-146 DB-52: a supervisee with a post of their own elsewhere is asked what holds for that post there`(
        _ engine: Engine
    ) async throws {
        try await withPair(engine, pack: try PolicyOfPairs().bytes()) { pair in
            _ = try await pair.planned()
            try await pair.hasPost("1", sessionsPerYear: 12, isPicked: true)
            let drawn = try await pair.onlyAgreement().pair
            let beside = try await pair.store.pairAgreement(drawn.id, as: pair.supervisor, at: pair.now).beside
            let name = try await pair.trust.member("1").name
            #expect(beside.map(\.name) == [name])
            #expect(beside.first?.rows.map(\.sessionsPerYear) == [12])
            await #expect(throws: Refusal(.agreedFrequencyKeepsMinimum)) { try await settle(every(6), in: drawn, of: pair) }
            try await settle(every(1), in: drawn, of: pair)
        }
    }

    @Test(arguments: Engine.all)
    func `DB-52: the same policy elsewhere is no second policy`(_ engine: Engine) async throws {
        try await withPair(engine) { pair in
            let id = try await pair.accepted()
            try await pair.supervisorHasPost(sessionsPerYear: nil, until: nil)
            #expect(try await pair.store.agreement(of: id, as: pair.supervisee, at: pair.now).beside.isEmpty)
        }
    }

    @Test(arguments: Engine.all)
    func `DB-52: who is a guest elsewhere brings no second policy from there`(_ engine: Engine) async throws {
        try await withPair(engine) { pair in
            let id = try await pair.accepted()
            try await pair.supervisorHasPost(sessionsPerYear: 6, until: nil)
            #expect(try await pair.store.agreement(of: id, as: pair.supervisee, at: pair.now).beside.count == 1)
            let post = try #require(try await pair.store.members(of: "BRD").first).id
            try await pair.store.database.write {
                try $0.execute("UPDATE membership SET kind = \(Membership.Kind.external.rawValue) WHERE id = \(post)")
            }
            #expect(try await pair.store.agreement(of: id, as: pair.supervisee, at: pair.now).beside.isEmpty)
        }
    }

    private func settle(_ terms: AgreedTerms, in shown: PairAgreement, of pair: Pair) async throws {
        try await pair.store.settle(
            Settlement(terms: terms), in: shown.id, digest: shown.agreement.digest, as: pair.supervisee, at: pair.now)
    }
}

extension Pair {
    /// The supervisor is on the staff of a board too, under a policy which asks for that many sessions a year for everybody in the
    /// supervisee's role; nil where that is the tests' own policy.
    fileprivate func supervisorHasPost(sessionsPerYear: Int?, until end: CivilDate?) async throws {
        try await hasPost("2", sessionsPerYear: sessionsPerYear, until: end)
    }

    /// One of the pair, by employee number, is on the staff of that board.
    /// - Parameter isPicked: whether the policy asks it of the post itself, and not of everybody in the supervisee's role.
    fileprivate func hasPost(
        _ number: String, sessionsPerYear: Int?, until end: CivilDate? = nil, isPicked: Bool = false
    ) async throws {
        let code = "BRD"
        try await store.add(Organisation(id: .init(), code: code, name: "Harbour Board"), isDemo: true, at: now)
        var text = String(decoding: try PolicyForTests.bytes(), as: UTF8.self)
        if let sessionsPerYear {
            text.replace("title: Safeguarding supervision policy and procedure", with: "title: The board's policy", maxReplacements: 1)
            let row = try #require(text.firstRange(of: "- key: safeguardingOfficer"))
            let often = try #require(text[row.upperBound...].firstRange(of: "sessionsPerYear: 2"))
            text.replaceSubrange(often, with: "sessionsPerYear: \(sessionsPerYear)")
        }
        _ = try await store.adopt(pack: Array(text.utf8), file: "board", for: code, from: Trust.today, asOverlay: false, at: now)
        let person = try await trust.member(number).person
        _ = try await store.addAdministrator(
            firstName: person.firstName, lastName: person.lastName, email: try #require(person.workEmail.flatMap { WorkEmail($0) }),
            to: code, at: now)
        let post = try #require(try await store.members(of: code).first)
        let administrator = try await store.actor(post.id, on: Trust.today)
        if sessionsPerYear != nil {
            let rule = isPicked ? MembershipRule.handPicked([post.id]) : .role("Nurse")
            try await store.setMembership(ofRow: "safeguardingOfficer", to: rule, as: administrator, at: now)
        }
        guard let end else { return }
        try await store.database.write { try $0.execute("UPDATE membership SET ends_on = \(end) WHERE id = \(post.id)") }
    }
}
