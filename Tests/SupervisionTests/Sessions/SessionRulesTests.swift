import Supervision
import Testing

@Suite struct SessionRulesTests {
    private let pair: SamplePair

    init() throws { pair = try SamplePair() }

    private func plan(
        nominated: Bool = true, oneself: Bool = false, adjustments: AdjustmentsAnswer? = nil, ahead: Int = 1, isPrivate: Bool = true
    ) -> [Clause] {
        SessionRules.planning.unmet(
            by: SessionPlan(
                type: "mandatory", supervisorIsNominated: nominated, supervisorIsSupervisee: oneself,
                adjustments: adjustments ?? .asked(on: LondonTime.day(of: pair.now)), startsAt: pair.now.adding(minutes: ahead),
                minutes: 60,
                venueIsPrivate: isPrivate, plannedAt: pair.now))
    }

    @Test func `LAS-038 LAS-058 LAS-106 LAS-162 DB-31: each thing that stands in the way of a plan is named`() {
        #expect(plan().isEmpty)
        #expect(plan(nominated: false) == [.supervisorIsNominated])
        #expect(plan(oneself: true) == [.nobodySupervisesThemselves])
        #expect(plan(adjustments: .notAsked) == [.adjustmentsAskedFirst])
        #expect(plan(isPrivate: false) == [.venueIsPrivate])
        #expect(plan(ahead: 0) == [.plannedAhead])
        #expect(plan(nominated: false, isPrivate: false) == [.supervisorIsNominated, .venueIsPrivate])
    }

    @Test func `LAS-059 LAS-161: a time stands once both parties accepted it`() {
        let (supervisor, supervisee) = (pair.supervisor.membershipID, pair.supervisee.membershipID)
        #expect(pair.session(acceptedBy: [supervisor]).state == .proposed)
        #expect(pair.session(acceptedBy: [supervisor, supervisee]).state == .agreed)
    }

    @Test func `LAS-163 LAS-167 DB-15: neither acceptance nor agreement holds a session up`() {
        let proposed = pair.session()
        #expect(SessionRules.starting.unmet(by: proposed).isEmpty)
        let underWay = pair.session(outset: SessionOutset(startedAt: pair.now, minutesAgreed: 50))
        #expect(underWay.state == .underWay && SessionRules.closing.unmet(by: underWay).isEmpty)
        #expect(SessionRules.closing.unmet(by: proposed) == [.heldSessionsOnly])
        #expect(SessionRules.signingAgreement.unmet(by: pair.held).isEmpty)
        #expect(SessionRules.beginning.unmet(by: (pair.now.adding(minutes: 1), pair.now)) == [.begunInThePast])
    }

    @Test func `What was cancelled or held is not changed any more`() {
        for over in [pair.session(cancelled: true), pair.held] {
            #expect(SessionRules.moving.unmet(by: over) == [.openSessionsOnly])
            #expect(SessionRules.cancelling.unmet(by: over) == [.openSessionsOnly])
            #expect(SessionRules.accepting.unmet(by: over) == [.openSessionsOnly])
            #expect(SessionRules.starting.unmet(by: over) == [.openSessionsOnly])
            #expect(SessionRules.preparing.unmet(by: over) == [.preparedBeforeTheEnd])
        }
        #expect(SessionRules.signingAgreement.unmet(by: pair.session(cancelled: true)) == [.openSessionsOnly])
    }

    @Test func `LAS-040 LAS-041 GAP-22: a one to one is planned for an hour, unless its matrix row says otherwise`() {
        let pack = pair.edition.pack
        #expect(pack.plannedMinutes(.individual) == 60)
        #expect(pack.plannedMinutes(.individual, under: pack.matrix.rows.first { $0.key == "headOfSafeguarding" }) == 150)
    }
}
