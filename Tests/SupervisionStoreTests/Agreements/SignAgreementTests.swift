import SQLStorage
import Supervision
@testable import SupervisionStore
import Support
import Testing

@Suite struct SignAgreementTests {
    @Test(arguments: Engine.all)
    func `LAS-114 LAS-115 LAS-167: supervisee and supervisor both sign and date the agreement`(_ engine: Engine) async throws {
        try await withPair(engine) { pair in
            let id = try await pair.accepted()
            for _ in 1...2 { try await pair.signAgreement(of: id, as: pair.supervisee) }
            #expect(try await !pair.store.agreement(of: id, as: pair.supervisor, at: pair.then).agreement.isSigned)
            try await pair.signAgreement(of: id, as: pair.supervisor)
            let agreement = try await pair.store.agreement(of: id, as: pair.supervisor, at: pair.then).agreement
            #expect(agreement.isSigned && agreement.signatures.count == 2)
            #expect(agreement.signatures.allSatisfy { $0.at == pair.then && $0.method == .passphrase })
            #expect(Set(agreement.signatures.map(\.part)) == [.supervisee, .supervisor])
        }
    }

    @Test(arguments: Engine.all)
    func `DB-15: terms that were signed before with the same person take one tap, others the passphrase`(_ engine: Engine) async throws {
        try await withPair(engine) { pair in
            let first = try await pair.accepted()
            await #expect(throws: WrongPassphrase()) { try await pair.signAgreement(of: first, as: pair.supervisee, passphrase: nil) }
            await #expect(throws: WrongPassphrase()) {
                try await pair.signAgreement(of: first, as: pair.supervisee, passphrase: Confidential("not it at all"))
            }
            try await pair.signAgreement(of: first, as: pair.supervisee)
            let second = try await pair.store.plan(pair.proposal(asks: false), as: pair.supervisor, at: pair.now)
            #expect(try await pair.store.hub(of: second, as: pair.supervisee).sameTermsSignedOn == LondonTime.day(of: pair.then))
            #expect(try await pair.store.hub(of: second, as: pair.supervisor).sameTermsSignedOn == nil)
            try await pair.signAgreement(of: second, as: pair.supervisee, passphrase: nil)
            #expect(
                try await pair.store.agreement(of: second, as: pair.supervisee, at: pair.then).agreement.signatures.map(\.method) == [
                    .visit
                ])
        }
    }

    @Test(arguments: Engine.all)
    func `DB-18: a signature is for the text that was shown`(_ engine: Engine) async throws {
        try await withPair(engine) { pair in
            let id = try await pair.accepted()
            await #expect(throws: Refusal(.signaturesBindToText)) {
                try await pair.store.signAgreement(
                    of: id, digest: Digest(hex: "00"), passphrase: Pair.passphrase, as: pair.supervisee, from: "127.0.0.1", at: pair.then)
            }
        }
    }

    @Test(arguments: Engine.all)
    func `LAS-178: each party prints and downloads the agreement, and each time is written down; nobody else opens it`(_ engine: Engine)
        async throws
    {
        try await withPair(engine) { pair in
            let id = try await pair.accepted()
            for opening in [Opening.printed, .exported] {
                for party in [pair.supervisee, pair.supervisor] {
                    _ = try await pair.store.agreement(of: id, opening, as: party, at: pair.now)
                }
            }
            let logged = try await pair.store.database.read { db in
                try db.count("SELECT COUNT(*) FROM log_entry WHERE event IN ('agreementPrinted', 'agreementExported')")
            }
            #expect(logged == 4)
            for other in [pair.manager, pair.head, pair.specialist, pair.colleague, pair.trust.administrator] {
                await #expect(throws: NotFound()) { try await pair.store.agreement(of: id, as: other, at: pair.now) }
            }
        }
    }

    @Test(arguments: Engine.all)
    func `LAS-104 LAS-105 LAS-107 LAS-109 LAS-112 LAS-113 LAS-204 LAS-205 LAS-207: the agreement that is signed has the policy's terms`(
        _ engine: Engine
    ) async throws {
        try await withPair(engine) { pair in
            let opened = try await pair.store.agreement(of: try await pair.planned(), as: pair.supervisee, at: pair.now)
            let form = try #require(opened.edition.pack.agreements[.individual])
            #expect(opened.agreement.text.terms == AgreementText.Terms(form))
            let terms = Set(opened.agreement.text.terms.terms.map(\.key))
            #expect(
                terms.isSuperset(of: [
                    "reflectTogether", "protectTheTime", "respectAndFeedback", "useTheTimeWell", "clarifyRole", "keepConfidence",
                    "helpToExplore",
                ]))
            #expect(opened.agreement.text.terms.confidentiality.map(\.key).contains("riskOfHarm"))
            #expect(!opened.agreement.text.terms.closing.isEmpty)
        }
    }
}
