import PolicyPacks
import Supervision
import Support
import Testing

/// Where an agreement that a pair signs once stands, day by day.
@Suite struct PairAgreementTests {
    private let signedAt = Instant.ofTests
    private var day: CivilDate { LondonTime.day(of: signedAt) }
    private let supervisor = Membership.ID()
    private let supervisee = Membership.ID()
    private let manager = Membership.ID()

    @Test func `DB-15 DIFF-18: past its review an agreement is lapsed where the policy says must, and to be reviewed where it says should`()
        throws
    {
        for (strength, past, holds) in [("must", AgreementState.lapsed, false), ("should", .toBeReviewed, true)] {
            var policy = PolicyOfPairs()
            policy.reviewStrength = strength
            let pair = try pair(policy, signedBy: [supervisor, supervisee])
            let review = try #require(day.adding(months: 12))
            #expect(pair.reviewOn == review && pair.state(on: review.adding(days: -1)) == .inForce)
            #expect(pair.state(on: review) == past && pair.isInForce(on: review) == holds)
            #expect(!pair.isReviewNear(on: review.adding(days: -32)) && pair.isReviewNear(on: review.adding(days: -20)))
            #expect([pair].inForce(on: day) == pair && ([pair].inForce(on: review) == pair) == holds)
            #expect([pair].inForce(on: day.adding(days: -1)) == nil, "Not before it was signed.")
        }
    }

    @Test func `CROY-019 GAP-01: it is in force once all whom it names have signed, and never while nobody is known who must`() throws {
        var policy = PolicyOfPairs()
        #expect(try pair(policy, signedBy: []).state(on: day) == .drawnUp)
        #expect(try pair(policy, signedBy: [supervisee]).state(on: day) == .awaitingSignatures)
        #expect(try pair(policy, signedBy: [supervisee, supervisor]).state(on: day) == .inForce)
        policy.hasManager = true
        #expect(try pair(policy, signedBy: [supervisee, supervisor]).state(on: day) == .awaitingSignatures)
        #expect(try pair(policy, signedBy: [supervisee, supervisor, manager]).state(on: day) == .inForce)
        #expect(try pair(policy, signedBy: [supervisee, supervisor, manager], knowsManager: false).state(on: day) == .awaitingSignatures)
    }

    @Test func `CROY-052: the two are reminded when they agreed to be, or when the policy says, whichever comes first`() throws {
        let terms = { AgreedTerms(frequency: .init(every: 1, .months), minutes: 60, arranger: .together, reviewMonths: $0) }
        #expect(try pair(PolicyOfPairs(), signedBy: [supervisee, supervisor], terms: terms(6)).reviewOn == day.adding(months: 6))
        var policy = PolicyOfPairs()
        policy.review = "3"
        #expect(try pair(policy, signedBy: [supervisee, supervisor], terms: terms(6)).reviewOn == day.adding(months: 3))
        policy.review = "asAgreed"
        #expect(try pair(policy, signedBy: [supervisee, supervisor], terms: terms(12)).reviewOn == day.adding(months: 12))
        #expect(try pair(policy, signedBy: [supervisee, supervisor]).reviewOn == nil)
    }

    private func pair(
        _ policy: PolicyOfPairs, signedBy signers: [Membership.ID], knowsManager: Bool = true, terms: AgreedTerms? = nil
    ) throws -> PairAgreement {
        let pack = try PolicyPackReader.read(try policy.bytes(), file: "pack")
        let form = try #require(pack.agreement(for: .individual, type: "mandatory"))
        let party = { (id: Membership.ID) in PartyAsSigned(membershipID: id, name: "Ann", post: "Nurse") }
        let digest = Digest(hex: "00")
        return PairAgreement(
            agreement: Agreement(
                id: .init(), organisationID: .init(), editionID: .init(), sessionID: nil, supervisorID: supervisor,
                superviseeID: supervisee,
                text: AgreementText(
                    edition: "", terms: .init(form), supervisee: party(supervisee), supervisor: party(supervisor), drawnUpAt: signedAt,
                    salt: "", agreed: terms, lasting: LastingTerms(form, manager: knowsManager ? party(manager) : nil)),
                digest: digest,
                signatures: signers.map {
                    Signature(
                        signerID: $0, name: "Ann", part: .supervisee, statement: "", digest: digest, method: .passphrase, at: signedAt)
                }), formKey: form.key, isReplaced: false)
    }
}
