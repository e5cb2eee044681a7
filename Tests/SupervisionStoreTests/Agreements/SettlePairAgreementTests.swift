import Foundation
import SQLStorage
import Support
import Supervision
import Testing

@testable import SupervisionStore

/// What a form leaves to the two of a pair.
@Suite struct SettlePairAgreementTests {
    private let every: @Sendable (Int, AgreedTerms.WeakerBecause?) -> AgreedTerms = { months, why in
        AgreedTerms(frequency: .init(every: months, .months), minutes: 75, arranger: .supervisee, reviewMonths: 6, weakerBecause: why)
    }

    @Test(arguments: Engine.all)
    func
        `CROY-044 CROY-045 CROY-046 CROY-048 CROY-049 CROY-050 CROY-051 CROY-053 CROY-055 DIFF-15: what the two settle in words is sealed, is read by those who sign, and stands before anybody signs`(
            _ engine: Engine
        ) async throws
    {
        var policy = PolicyOfPairs()
        (policy.hasHeadings, policy.review) = (true, "asAgreed")
        try await withPair(engine, pack: try policy.bytes()) { pair in
            _ = try await pair.planned()
            let drawn = try await pair.onlyAgreement().pair
            #expect(drawn.agreement.text.lasting?.headings.map(\.isRequired) == [true, false])
            await #expect(throws: Refusal(.headingsAreSettled)) { try await pair.signOnce(as: pair.supervisee) }
            try await settle(nil, ["problems": Pair.canary], in: drawn, of: pair)
            await #expect(throws: Refusal(.headingsAreSettled)) { try await pair.signOnce(as: pair.supervisee) }
            let unread = try await pair.onlyAgreement().pair
            await #expect(throws: TermsChanged()) { try await settle(every(1, nil), [:], in: drawn, of: pair) }
            for _ in 1...2 { try await settle(every(1, nil), ["problems": Pair.canary, "nonsense": "x"], in: unread, of: pair) }
            for party in [pair.supervisee, pair.supervisor] {
                #expect(
                    try await pair.store.pairAgreement(drawn.id, as: party, at: pair.now).words == ["problems": Pair.canary])
                try await pair.signOnce(as: party)
            }
            let texts: [ByteRow] = try await pair.store.database.read { db in try db.rows("SELECT terms_text FROM pair_agreement_text") }
            #expect(texts.count == 3 && texts.allSatisfy { !String(decoding: $0.termsText, as: UTF8.self).contains(Pair.canary) })
            let new = try await pair.store.drawUpAgain(drawn.id, as: pair.supervisor, at: pair.then)
            let again = try await pair.store.pairAgreement(new, as: pair.supervisor, at: pair.then)
            #expect(again.words == ["problems": Pair.canary] && again.sameTermsSignedOn == Trust.today, "One tap signs the same words.")
        }
    }

    @Test(arguments: Engine.all)
    func `CROY-019: a line manager is asked to sign once the two have settled what is theirs, and not before`(_ engine: Engine) async throws
    {
        var policy = PolicyOfPairs()
        (policy.hasManager, policy.hasHeadings, policy.review) = (true, true, "asAgreed")
        try await withPair(engine, pack: try policy.bytes()) { pair in
            _ = try await pair.planned()
            func asked(_ actor: Actor) async throws -> [Bool] {
                try await pair.store.pairAgreements(as: actor, at: pair.now).map(\.awaitsActor)
            }
            #expect(try await asked(pair.manager) == [false])
            #expect(try await asked(pair.supervisee) == [true])
            try await settle(every(2, nil), ["problems": "We say so."], in: try await pair.onlyAgreement().pair, of: pair)
            #expect(try await asked(pair.manager) == [true])
        }
    }

    @Test(arguments: Engine.all)
    func `CROY-047 CROY-052 CROY-054 DB-16: frequency, length, who arranges and review feed due dates, plans and reminders`(
        _ engine: Engine
    ) async throws {
        var policy = PolicyOfPairs()
        (policy.hasHeadings, policy.review) = (true, "asAgreed")
        try await withPair(engine, pack: try policy.bytes()) { pair in
            _ = try await pair.planned()
            try await settle(every(2, nil), ["problems": "We say so."], in: try await pair.onlyAgreement().pair, of: pair)
            #expect(try await pair.store.home(as: pair.supervisee, at: pair.now).agreed == [], "Nothing holds before all have signed.")
            for party in [pair.supervisee, pair.supervisor] { try await pair.signOnce(as: party) }
            let signed = try await pair.onlyAgreement()
            #expect(signed.pair.reviewOn == Trust.today.adding(months: 6))
            let plan = try #require(try await pair.store.home(as: pair.supervisee, at: pair.now).agreed.first)
            #expect(plan.due == Trust.today.adding(months: 2) && plan.terms.terms.arranger == .supervisee)
            let subject = try await pair.store.planningSubject(pair.supervisee.membershipID, as: pair.supervisor, at: pair.now)
            #expect(subject.usualMinutes == 75 && subject.agreed?.due == plan.due)
        }
    }

    @Test(arguments: Engine.all)
    func `DDICB-149 DB-16: less than the policy makes compulsory is refused when it is settled, and when it is signed`(
        _ engine: Engine
    ) async throws {
        try await withPair(engine, pack: try PolicyOfPairs().bytes()) { pair in
            _ = try await pair.planned()
            let drawn = try await pair.onlyAgreement().pair
            try await settle(every(7, nil), [:], in: drawn, of: pair)
            // Two sessions a year are compulsory for the supervisee from here on.
            try await pair.store.setMembership(ofRow: "safeguardingOfficer", to: .role("Nurse"), as: pair.specialist, at: pair.now)
            await #expect(throws: Refusal(.agreedFrequencyKeepsMinimum)) { try await pair.signOnce(as: pair.supervisee) }
            let standing = try await pair.onlyAgreement().pair
            await #expect(throws: Refusal(.agreedFrequencyKeepsMinimum)) {
                try await settle(every(8, .workload), [:], in: standing, of: pair)
            }
            try await settle(every(6, nil), [:], in: standing, of: pair)
            try await pair.signOnce(as: pair.supervisee)
        }
    }

    @Test(arguments: Engine.all)
    func `DDICB-149: the minimum of a programme holds for whoever signs its agreement, in a group of the matrix or not`(
        _ engine: Engine
    ) async throws {
        try await withPair(engine, pack: try policyWithProgramme()) { pair in
            _ = try await pair.planned()
            let drawn = try await pair.onlyAgreement().pair
            #expect(drawn.formKey == "officersAgreement")
            await #expect(throws: Refusal(.agreedFrequencyKeepsMinimum)) { try await settle(every(7, nil), [:], in: drawn, of: pair) }
            try await settle(every(6, nil), [:], in: drawn, of: pair)
            try await pair.signOnce(as: pair.supervisee)
        }
    }

    @Test(arguments: Engine.all)
    func `DB-16 DDICB-149 CROY-052: one that somebody has signed by mistake is drawn up anew to change it, and both sign the new one`(
        _ engine: Engine
    ) async throws {
        var policy = PolicyOfPairs()
        (policy.hasHeadings, policy.review) = (true, "asAgreed")
        try await withPair(engine, pack: try policy.bytes()) { pair in
            let words = ["problems": "We say so."]
            _ = try await pair.planned()
            try await settle(every(7, nil), words, in: try await pair.onlyAgreement().pair, of: pair)
            try await pair.signOnce(as: pair.supervisor)
            let half = try await pair.onlyAgreement().pair
            await #expect(throws: Refusal(.signedAgreementStands)) { try await settle(every(2, nil), words, in: half, of: pair) }
            let same = try await pair.store.drawUpAgain(half.id, as: pair.supervisee, at: pair.then)
            #expect(same == half.id, "To be signed it is that one.")
            let new = try await pair.store.drawUpAgain(half.id, toChange: true, as: pair.supervisee, at: pair.then)
            let twice = try await pair.store.drawUpAgain(half.id, toChange: true, as: pair.supervisor, at: pair.then)
            #expect(new != half.id && twice == new, "Twice is once.")
            let opened = try await pair.store.pairAgreement(new, toSettle: true, as: pair.supervisee, at: pair.then)
            #expect(opened.words == words && opened.pair.agreement.text.agreed == every(7, nil), "What stood there is there to be changed.")
            for party in [pair.supervisee, pair.supervisor] {
                let lines = try await pair.store.pairAgreements(as: party, at: pair.then)
                #expect(lines.map(\.pair.id) == [new, half.id] && lines.map(\.state) == [.drawnUp, .replaced])
                #expect(try await pair.store.home(as: party, at: pair.then).agreements.filter(\.wantsActor).map(\.pair.id) == [new])
            }
            await #expect(throws: Refusal(.replacedAgreementIsNotSigned)) {
                try await pair.signOnce(half.id, as: pair.supervisee, at: pair.then)
            }
            try await settle(every(2, nil), words, in: opened.pair, of: pair)
            for party in [pair.supervisee, pair.supervisor] { try await pair.signOnce(new, as: party, at: pair.then) }
            let agreed = try await pair.store.home(as: pair.supervisee, at: pair.then).agreed
            #expect(agreed.map(\.terms.terms) == [every(2, nil)])
        }
    }

    /// The policy of pairs, with its agreement in a programme too, whose officers owe two sessions a year.
    private func policyWithProgramme() throws -> [UInt8] {
        let text = String(decoding: try PolicyOfPairs().bytes(), as: UTF8.self)
        let lines = text.components(separatedBy: "\n")
        let start = try #require(lines.firstIndex(of: "agreements:"))
        let end = try #require(lines[start...].firstIndex(of: "  group:"))
        let form = lines[(start + 1)..<end].map { $0.isEmpty ? $0 : "    " + $0 }.joined(separator: "\n")
            .replacing("key: individualAgreement", with: "key: officersAgreement")
        let programme = """
            programmes:
              - key: officers
                title: Officers
                types: [mandatory]
                rows: [safeguardingOfficer]
                agreements:
            \(form)
                paragraph: "App. 1"
                strength: must

            """
        return Array((text + programme).utf8)
    }

    @Test(arguments: Engine.all)
    func `DB-16: less than the policy advises takes a reason and is signed with it`(_ engine: Engine) async throws {
        var policy = PolicyOfPairs()
        policy.rowStrength = "should"
        try await withPair(engine, pack: try policy.bytes()) { pair in
            _ = try await pair.planned()
            try await pair.store.setMembership(ofRow: "safeguardingOfficer", to: .role("Nurse"), as: pair.specialist, at: pair.now)
            let drawn = try await pair.onlyAgreement().pair
            await #expect(throws: Refusal(.weakerHasReason)) { try await settle(every(8, nil), [:], in: drawn, of: pair) }
            try await settle(every(8, .fewCases), [:], in: drawn, of: pair)
            for party in [pair.supervisee, pair.supervisor] { try await pair.signOnce(as: party) }
            #expect(try await pair.onlyAgreement().pair.agreement.text.agreed?.weakerBecause == .fewCases)
        }
    }

    private func settle(_ terms: AgreedTerms?, _ words: [String: String], in shown: PairAgreement, of pair: Pair) async throws {
        try await pair.store.settle(
            Settlement(terms: terms, words: words.mapValues { Confidential($0) }), in: shown.id, digest: shown.agreement.digest,
            as: pair.supervisee, at: pair.now)
    }
}

private struct ByteRow: Decodable { let termsText: Data }
