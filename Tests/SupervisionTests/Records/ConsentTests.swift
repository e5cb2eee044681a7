import Supervision
import Testing

@Suite struct ConsentTests {
    private let point = ActionPoint.ID()
    private let now = Instant(milliseconds: 1_800_000_000_000)

    private func part(_ answer: Consent.Answer?, naming points: Set<ActionPoint.ID> = [], isPassedOver: Bool = false) -> ConsentPart {
        let member = Membership.ID()
        return ConsentPart(
            memberID: member, askedAt: now, latest: answer.map { Consent(memberID: member, answer: $0, points: points, at: now) },
            absenceID: isPassedOver ? .init() : nil)
    }

    @Test func `LAS-069 DB-05: in a group one who says no, or nothing, keeps an action point among those who took part`() {
        let five = (0..<5).map { _ in part(.all) }
        #expect(five.cover(point))
        #expect(!(five + [part(.nothing)]).cover(point))
        #expect(!(five + [part(nil)]).cover(point))
        #expect((five + [part(nil, isPassedOver: true)]).cover(point))
        #expect(!(five + [part(.nothing, isPassedOver: true)]).cover(point))
    }

    @Test func `LAS-176 DB-05: consent for some covers what it names, and where nobody was asked nothing is shared`() {
        let both = [part(.all), part(.named, naming: [point])]
        #expect(both.cover(point) && !both.cover(.init()))
        #expect(![ConsentPart]().cover(point))
    }

    @Test func `DB-05: the others go on once somebody has left or has not answered for 14 days, and not over an answer`() {
        func inTheWay(_ part: ConsentPart?, hasLeft: Bool, daysLater: Int) -> [Clause] {
            ConsentRules.goingOn.unmet(by: .init(part: part, hasLeft: hasLeft, now: now.adding(days: daysLater)))
        }
        #expect(inTheWay(part(nil), hasLeft: true, daysLater: 0) == [])
        #expect(inTheWay(part(nil), hasLeft: false, daysLater: 13) == [.absentPartyIsOutOfReach])
        #expect(inTheWay(part(nil), hasLeft: false, daysLater: 14) == [])
        #expect(inTheWay(part(.nothing), hasLeft: true, daysLater: 30) == [.answerStands])
        #expect(inTheWay(nil, hasLeft: true, daysLater: 30) == [.consentFollowsActionPoints])
    }
}
