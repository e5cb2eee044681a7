import Testing

@testable import Supervision

struct MembershipRuleTests {
    private let today = CivilDate(daysSince1970: 20_000)

    private func membership(group: String = "", role: String = "", department: String = "", endsOn: CivilDate? = nil) -> Membership {
        Membership(
            id: .init(), organisationID: .init(), personID: .init(), kind: .staff, staffGroup: group, role: role, department: department,
            startsOn: today.adding(days: -100), endsOn: endsOn)
    }

    @Test func `LAS-020: a row of the matrix has the members whom its rule names`() {
        let nurse = membership(group: "Nursing", role: "Mental Health Nurse", department: "Clinical hub")
        let clerk = membership(group: "Administrative", role: "Clerk", department: "Emergency Bed Service")
        let gone = membership(group: "Nursing", endsOn: today.adding(days: -1))
        let all = [nurse, clerk, gone]
        #expect(MembershipRule.staffGroup("nursing ").members(among: all, on: today) == [nurse])
        #expect(MembershipRule.role("Mental health nurse").members(among: all, on: today) == [nurse])
        #expect(MembershipRule.department("Emergency bed service").members(among: all, on: today) == [clerk])
        #expect(MembershipRule.handPicked([clerk.id, gone.id]).members(among: all, on: today) == [clerk])
    }
}
