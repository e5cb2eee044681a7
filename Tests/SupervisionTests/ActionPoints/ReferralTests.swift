import Supervision
import Testing

@Suite struct ReferralTests {
    /// A Friday.
    private let friday: CivilDate
    private let days = WorkingDays(in: .england)

    init() throws { friday = try #require(CivilDate(year: 2027, month: 4, day: 2)) }

    private func referral(_ concerns: Referral.Subject = .child, _ steps: (Referral.Step.Kind, CivilDate)...) throws -> Referral {
        let noon = try #require(LondonTime.instant(on: friday.adding(days: 30), hour: 12, minute: 0))
        return Referral(
            pointID: .init(), referrerID: .init(), concerns: concerns, dueOn: friday,
            steps: steps.map { Referral.Step(id: .init(), kind: $0.0, on: $0.1, by: .init(), at: noon) })
    }

    @Test func `Working days leave out weekends and holidays`() {
        #expect(days.day(1, after: friday) == friday.adding(days: 3))
        // Easter lies between: 26 and 29 March are bank holidays in England, and the Monday is none in Scotland.
        #expect(days.day(1, after: friday.adding(days: -8)) == friday.adding(days: -3))
        #expect(WorkingDays(in: .scotland).day(1, after: friday.adding(days: -8)) == friday.adding(days: -4))
        #expect(days.day(5, after: friday.adding(days: 1)) == friday.adding(days: 7))
        #expect(!days.contains(friday.adding(days: 1)) && days.contains(friday))
    }

    @Test func `LAS-201 DB-22: a referral for a child is confirmed within one working day, and late after that`() throws {
        let made = try referral(.child, (.made, friday))
        #expect(made.awaitedBy(days) == friday.adding(days: 3))
        #expect(!made.isLate(on: friday.adding(days: 3), days) && made.isLate(on: friday.adding(days: 4), days))
        #expect(try !referral(.child, (.made, friday), (.acknowledged, friday)).isLate(on: friday.adding(days: 90), days))
        #expect(try !referral(.adult, (.made, friday)).isLate(on: friday.adding(days: 7), days))
        #expect(try referral(.adult, (.made, friday)).isLate(on: friday.adding(days: 8), days))
    }

    @Test func `LAS-201 DB-22: one that is not made by its day is late too`() throws {
        #expect(try !referral().isLate(on: friday, days))
        #expect(try referral().isLate(on: friday.adding(days: 1), days))
    }

    @Test func `LAS-201 DB-22: it is made, acknowledged and answered, and a refusal can be disputed`() throws {
        #expect(try referral().next == [.made])
        #expect(try referral(.child, (.made, friday)).next == [.acknowledged, .accepted, .refused])
        #expect(try referral(.child, (.made, friday), (.refused, friday)).next == [.disagreed])
        #expect(try referral(.child, (.made, friday), (.refused, friday), (.disagreed, friday)).next == [.accepted, .refused])
        #expect(try referral(.child, (.made, friday), (.accepted, friday)).next == [])
    }

    @Test func `LAS-201 DB-22: today, unless another day is chosen with a reason`() {
        #expect(ReferralRules.planning.unmet(by: (friday, friday, false)).isEmpty)
        #expect(ReferralRules.planning.unmet(by: (friday.adding(days: 1), friday, false)) == [.referredToday])
        #expect(ReferralRules.planning.unmet(by: (friday.adding(days: 1), friday, true)).isEmpty)
    }
}
