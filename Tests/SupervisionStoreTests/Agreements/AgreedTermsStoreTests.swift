import SQLStorage
import Supervision
@testable import SupervisionStore
import Support
import Testing

@Suite struct AgreedTermsStoreTests {
    private let monthly = AgreedTerms(frequency: .init(every: 1, .months), minutes: 75, arranger: .together, reviewMonths: 3)

    private func agree(
        _ terms: AgreedTerms, in id: Session.ID, as actor: Actor, of pair: Pair, digest: Digest? = nil
    ) async throws {
        let shown = try await pair.store.agreement(of: id, as: pair.supervisor, at: pair.now).agreement.digest
        try await pair.store.agree(terms, in: id, digest: digest ?? shown, as: actor, at: pair.now)
    }

    @Test(arguments: Engine.all)
    func `DB-16: what a pair agrees stands in the text that both sign, and drives the next plan, its due date and its review`(
        _ engine: Engine
    ) async throws {
        try await withPair(engine) { pair in
            let id = try await pair.accepted()
            let before = try await pair.store.agreement(of: id, as: pair.supervisee, at: pair.now).agreement
            for _ in 1...2 { try await agree(monthly, in: id, as: pair.supervisee, of: pair) }
            let agreement = try await pair.store.agreement(of: id, as: pair.supervisor, at: pair.now).agreement
            #expect(agreement.text.agreed == monthly && agreement.digest != before.digest && agreement.text.terms == before.text.terms)
            #expect(agreement.editionID == before.editionID)
            #expect(try await pair.store.home(as: pair.supervisee, at: pair.now).agreed == [], "Nothing holds before both have signed.")
            await #expect(throws: Refusal(.signaturesBindToText)) {
                try await pair.store.signAgreement(
                    of: id, digest: before.digest, passphrase: Pair.passphrase, as: pair.supervisee, from: "127.0.0.1", at: pair.then)
            }
            for party in [pair.supervisee, pair.supervisor] { try await pair.signAgreement(of: id, as: party, at: pair.now) }
            await #expect(throws: Refusal(.signedAgreementStands)) {
                try await agree(
                    AgreedTerms(frequency: .init(every: 2, .months), minutes: 60, arranger: .supervisor, reviewMonths: 3), in: id,
                    as: pair.supervisor, of: pair)
            }
            let due = try #require(Trust.today.adding(months: 1))
            for (party, name) in [(pair.supervisee, "Ann Reed2"), (pair.supervisor, "Ann Reed1")] {
                let plan = try #require(try await pair.store.home(as: party, at: pair.now).agreed.first)
                #expect(plan.name == name && plan.due == due && plan.terms.reviewOn == Trust.today.adding(months: 3))
                #expect(plan.isOverdue(on: due.adding(days: 1)) && !plan.isOverdue(on: due))
            }
            let subject = try await pair.store.planningSubject(pair.supervisee.membershipID, as: pair.supervisor, at: pair.now)
            #expect(subject.usualMinutes == 75 && subject.agreed?.due == due)
            let others = try await pair.store.planningSubject(pair.supervisee.membershipID, as: pair.manager, at: pair.now)
            #expect(others.agreed == nil && others.usualMinutes == 60, "What the two agreed is for them.")

            let next = try await pair.store.plan(pair.proposal(asks: false), as: pair.supervisor, at: pair.now)
            let again = try await pair.store.agreement(of: next, as: pair.supervisee, at: pair.now)
            #expect(again.agreement.text.agreed == monthly && again.sameTermsSignedOn == Trust.today, "One tap signs the same terms.")
            #expect(try await pair.store.planningSubject(pair.supervisee.membershipID, as: pair.supervisor, at: pair.now).agreed != nil)
        }
    }

    @Test(arguments: Engine.all)
    func `DB-16: what both signed for one session goes on into what was drawn up ahead for others, in place of none or of older terms`(
        _ engine: Engine
    ) async throws {
        try await withPair(engine) { pair in
            let both = [pair.supervisee, pair.supervisor]
            _ = try await pair.store.plan(
                pair.proposal(repetition: Repetition(.weeks(4), times: 5)), as: pair.supervisor, at: pair.now)
            let ids = try await pair.store.sessions(.upcoming, as: pair.supervisor, at: pair.now).map(\.id)
            try #require(ids.count == 6)
            func opened(_ place: Int, as actor: Actor) async throws -> OpenedAgreement {
                try await pair.store.agreement(of: ids[place], as: actor, at: pair.now)
            }
            func revisions() async throws -> Int {
                try await pair.store.database.read { db in try db.count("SELECT COUNT(*) FROM agreement_revision") }
            }
            // The fifth is signed by one already, the sixth is cancelled.
            try await pair.signAgreement(of: ids[4], as: pair.supervisee, at: pair.now)
            try await pair.store.cancel(ids[5], because: Confidential("Ill"), as: pair.supervisor, at: pair.now)
            let shown = try await opened(1, as: pair.supervisee).agreement.digest
            try await agree(monthly, in: ids[0], as: pair.supervisee, of: pair)
            try await pair.signAgreement(of: ids[0], as: pair.supervisee, at: pair.now)
            #expect(try await opened(1, as: pair.supervisee).agreement.text.agreed == nil, "Nothing holds before both have signed.")
            for _ in 1...2 { try await pair.signAgreement(of: ids[0], as: pair.supervisor, at: pair.now) }
            #expect(try await revisions() == 4, "Its own, and the second to the fourth.")
            #expect(try await opened(4, as: pair.supervisee).agreement.text.agreed == nil, "What somebody has signed stands.")
            await #expect(throws: Refusal(.signaturesBindToText)) {
                try await pair.store.signAgreement(
                    of: ids[1], digest: shown, passphrase: Pair.passphrase, as: pair.supervisee, from: "127.0.0.1", at: pair.now)
            }
            for party in both {
                let next = try await opened(1, as: party)
                #expect(next.agreement.text.agreed == monthly && next.sameTermsSignedOn == Trust.today, "One tap signs the same terms.")
                try await pair.signAgreement(of: ids[1], as: party, passphrase: nil, at: pair.now)
            }
            for party in both {
                #expect(try await pair.store.home(as: party, at: pair.now).agreed.map(\.terms.terms) == [monthly])
            }
            #expect(try await revisions() == 4, "The others have these terms already.")

            let rarer = AgreedTerms(frequency: .init(every: 6, .weeks), minutes: 90, arranger: .supervisor, reviewMonths: 3)
            try await agree(rarer, in: ids[2], as: pair.supervisee, of: pair)
            for party in both { try await pair.signAgreement(of: ids[2], as: party, at: pair.then) }
            #expect(try await opened(3, as: pair.supervisee).agreement.text.agreed == rarer)
            #expect(try await opened(1, as: pair.supervisee).agreement.text.agreed == monthly, "What both have signed stands.")
            for party in both { try await pair.signAgreement(of: ids[3], as: party, passphrase: nil, at: pair.then.adding(minutes: 5)) }
            let holding = try await pair.store.home(as: pair.supervisee, at: pair.then.adding(minutes: 5)).agreed
            #expect(holding.map(\.terms.terms) == [rarer])
        }
    }

    @Test(arguments: Engine.all)
    func `DB-14 HIPS-037: an extra session leaves the day where it is that the pair agreed; a planned one moves it`(
        _ engine: Engine
    ) async throws {
        try await withPair(engine) { pair in
            let id = try await pair.accepted()
            try await agree(monthly, in: id, as: pair.supervisee, of: pair)
            for party in [pair.supervisee, pair.supervisor] { try await pair.signAgreement(of: id, as: party, at: pair.now) }
            func due() async throws -> CivilDate? { try await pair.store.home(as: pair.supervisee, at: pair.now).agreed.first?.due }
            let agreed = try #require(Trust.today.adding(months: 1))
            #expect(try await due() == agreed)
            let moved = try #require(Trust.today.adding(days: 16).adding(months: 1))
            for (type, days, expected) in [("onRequest", 9, agreed), ("mandatory", 16, moved)] {
                let proposal = pair.proposal(type: type, startsAt: pair.now.adding(days: days), asks: false)
                let (held, start) = (try await pair.store.plan(proposal, as: pair.supervisor, at: pair.now), proposal.startsAt)
                try await pair.store.accept(held, schedule: 1, as: pair.supervisee, at: pair.now)
                try await pair.store.start(held, at: start, minutesAgreed: 60, steps: [], as: pair.supervisor, now: start)
                try await pair.store.close(held, minutesHeld: 60, steps: [], as: pair.supervisor, at: start.adding(minutes: 60))
                #expect(try await due() == expected, "\(type)")
            }
        }
    }

    @Test(arguments: Engine.all)
    func `DB-16 LAS-166: shorter than usual takes a reason, and of two who change the terms at once one is told`(
        _ engine: Engine
    ) async throws {
        try await withPair(engine) { pair in
            let id = try await pair.accepted()
            let short = AgreedTerms(frequency: .init(every: 2, .weeks), minutes: 30, arranger: .supervisor, reviewMonths: 6)
            await #expect(throws: Refusal(.shorterHasReason)) { try await agree(short, in: id, as: pair.supervisor, of: pair) }
            let shown = try await pair.store.agreement(of: id, as: pair.supervisee, at: pair.now).agreement.digest
            let reasoned = AgreedTerms(
                frequency: short.frequency, minutes: 30, arranger: .supervisor, reviewMonths: 6, shorterBecause: .moreOften)
            try await agree(reasoned, in: id, as: pair.supervisor, of: pair)
            await #expect(throws: TermsChanged()) { try await agree(monthly, in: id, as: pair.supervisee, of: pair, digest: shown) }
            for other in [pair.manager, pair.head, pair.specialist, pair.colleague, pair.trust.administrator] {
                await #expect(throws: NotFound()) { try await agree(monthly, in: id, as: other, of: pair) }
            }
        }
    }

    @Test(arguments: Engine.all)
    func `DB-16: fewer sessions than the governing edition makes compulsory are refused when they are agreed, and when they are signed`(
        _ engine: Engine
    ) async throws {
        try await withPair(engine) { pair in
            let id = try await pair.accepted()
            let rare = AgreedTerms(frequency: .init(every: 26, .weeks), minutes: 150, arranger: .supervisor, reviewMonths: 6)
            let text = try await pair.store.agreement(of: id, as: pair.supervisor, at: pair.now)
            let row = try #require(
                text.edition.pack.matrix.rows.first {
                    $0.kind == .mandatory && $0.format == .individual && $0.provision.strength == .must && ($0.sessionsPerYear ?? 0) > 2
                })
            try await agree(rare, in: id, as: pair.supervisor, of: pair)
            // The supervisee comes into a row that is compulsory for them, between the agreement and the signature.
            try await pair.store.setMembership(
                ofRow: row.key, to: .role("Nurse"), as: pair.specialist, at: pair.now)
            await #expect(throws: Refusal(.agreedFrequencyKeepsMinimum)) {
                try await pair.signAgreement(of: id, as: pair.supervisee, at: pair.now)
            }
            let rarer = AgreedTerms(frequency: .init(every: 25, .weeks), minutes: 150, arranger: .supervisor, reviewMonths: 6)
            await #expect(throws: Refusal(.agreedFrequencyKeepsMinimum)) { try await agree(rarer, in: id, as: pair.supervisor, of: pair) }
            try await agree(
                AgreedTerms(frequency: .init(every: 1, .months), minutes: 150, arranger: .supervisor, reviewMonths: 6), in: id,
                as: pair.supervisor, of: pair)
            try await pair.signAgreement(of: id, as: pair.supervisee, at: pair.now)
        }
    }
}
