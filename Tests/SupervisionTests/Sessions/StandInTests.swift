import Supervision
import Testing

@Suite struct StandInTests {
    private let pair: SamplePair
    private let standIn = Membership.ID()

    init() throws { pair = try SamplePair() }

    private func unmet(
        _ member: Membership.ID? = nil, at session: Session? = nil, nominated: Bool = true, askedBy: Membership.ID? = nil,
        isBegun: Bool = false
    ) -> [Clause] {
        SessionRules.standingIn.unmet(
            by: StandIn(
                session: session ?? pair.session(), memberID: member ?? standIn, isNominated: nominated,
                askedBy: askedBy ?? pair.supervisor.membershipID, recordIsBegun: isBegun))
    }

    @Test func `DB-45 LAS-038: each thing that stands in the way of a stand-in is named`() {
        #expect(unmet().isEmpty)
        #expect(unmet(nominated: false) == [.supervisorIsNominated])
        #expect(unmet(pair.supervisee.membershipID) == [.nobodySupervisesThemselves])
        #expect(unmet(pair.supervisor.membershipID, askedBy: pair.supervisee.membershipID) == [.standInIsAnother])
        #expect(unmet(askedBy: standIn) == [.standInIsAsked])
        #expect(unmet(isBegun: true) == [.begunRecordsStay])
        for over in [pair.session(cancelled: true), pair.held, pair.session(outset: SessionOutset(startedAt: pair.now, minutesAgreed: 50))]
        {
            #expect(unmet(at: over) == [.openSessionsOnly])
        }
    }
}
