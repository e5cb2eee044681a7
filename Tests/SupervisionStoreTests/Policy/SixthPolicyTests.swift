import Supervision
import Support
import Testing

@testable import SupervisionStore

/// A policy needs no code: one that was written for this test alone is run from the agreement to the day on which the next session is due.
@Suite struct SixthPolicyTests {
    @Test(arguments: Engine.all)
    func `DB-16 DIFF-03 DIFF-16 DIFF-20 DIFF-21 DIFF-25: a sixth policy runs, from an agreement of three to the next day that is due`(
        _ engine: Engine
    ) async throws {
        try await withPair(engine, pack: Array(SixthPolicy.text.utf8)) { pair in
            let (store, supervisee) = (pair.store, pair.supervisee)
            _ = try await pair.trust.visit(try await pair.trust.member("3"))
            try await store.setMembership(
                ofRow: "keepers", to: .handPicked([supervisee.membershipID]), as: pair.trust.administrator, at: pair.now)

            let session = try await pair.accepted(type: "watch")
            for signer in [supervisee, pair.supervisor] { try await pair.signOnce(as: signer) }
            #expect(try await pair.onlyAgreement().state == .awaitingSignatures, "Two of three have signed.")
            try await pair.signOnce(as: pair.manager)
            let agreement = try await pair.onlyAgreement()
            #expect(agreement.state == .inForce && agreement.pair.reviewOn == Trust.today.adding(months: 6))

            try await store.start(session, at: pair.then, minutesAgreed: 40, steps: [], as: pair.supervisor, now: pair.then)
            try await store.close(session, minutesHeld: 40, steps: [], as: pair.supervisor, at: pair.then.adding(minutes: 40))
            let record = try #require(try await store.hub(of: session, as: pair.supervisor).record?.id)
            let form = try await store.draft(of: record, as: pair.supervisor, at: pair.then).form
            #expect(form.title == "Slate" && form.fields.map(\.label).prefix(4) == ["Keeper", "Warden", "Night", "Chores"])
            #expect(form.fields.allSatisfy { $0.source != .written }, "Nothing that was said is written down.")
            try await pair.sent(
                record,
                RecordWords(
                    answers: [:],
                    actionPoints: [
                        ActionPointDraft(
                            kind: "chore", text: "Trim the wick", ownerID: supervisee.membershipID, dueOn: Trust.today.adding(days: 9))
                    ]))
            for signer in [pair.supervisor, supervisee] { try await pair.sign(record, as: signer) }

            _ = try await store.open(record, for: .audit, as: pair.specialist, at: pair.then.adding(days: 1))
            for other in [pair.head, pair.manager, pair.colleague, pair.trust.administrator] {
                await #expect(throws: NotFound()) {
                    try await store.open(record, for: .audit, as: other, at: pair.then.adding(days: 1))
                }
            }
            let owed = try await store.obligations(
                of: supervisee.membershipID, as: pair.trust.administrator, at: pair.then.adding(days: 1))
            #expect(owed.first?.line.due == LondonTime.day(of: pair.then).adding(months: 1))
        }
    }
}
