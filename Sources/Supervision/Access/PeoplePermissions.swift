/// Who may see people's standing and keep the staff list, roles and groups.
enum PeoplePermissions {
    static func seeing(_ member: MemberFacts) -> [Rule<Actor>] {
        [
            Rule(.partiesTakePart) { $0.membershipID == member.id },
            Rule(.managersSeePlannedDates) { member.lineManagerID == $0.membershipID },
            Rule(.arrangersSeeDates) { $0.isSafeguardingTeam || $0.holds(.administrator) },
        ]
    }

    /// A line manager is not among them.
    static func seeingReasons(of member: MemberFacts) -> [Rule<Actor>] {
        [
            Rule(.partiesTakePart) { $0.membershipID == member.id },
            Rule(.managersSeeStates) { $0.isSafeguardingTeam || $0.holds(.administrator) },
        ]
    }

    static func seeingLeave(of member: MemberFacts) -> [Rule<Actor>] {
        [
            Rule(.longLeaveDefers) { $0.membershipID == member.id },
            Rule(.administratorsKeepStaffList) { $0.holds(.administrator) },
        ]
    }

    static func planning(for member: MemberFacts) -> [Rule<Actor>] {
        [
            Rule(.managersPlanAhead) { member.lineManagerID == $0.membershipID },
            Rule(.arrangersSeeDates) { $0.isSafeguardingTeam || $0.holds(.administrator) },
            Rule(.supervisorLeads) { $0.holds(.supervisor) && $0.membershipID != member.id },
            Rule(.guestsSeeOwnPairs) { $0.holds(.externalSupervisor) && member.guestIDs.contains($0.membershipID) },
        ]
    }

    static func planningOwn(_ member: MemberFacts, isArranger: Bool) -> [Rule<Actor>] {
        [Rule(.superviseesPlanTheirOwn) { isArranger && $0.membershipID == member.id }]
    }

    static func enteringLate(for member: MemberFacts) -> [Rule<Actor>] {
        [
            Rule(.enteredByItsSupervisor) { $0.holds(.supervisor) && $0.membershipID != member.id },
            Rule(.guestsSeeOwnPairs) { $0.holds(.externalSupervisor) && member.guestIDs.contains($0.membershipID) },
        ]
    }

    static func managing(_ member: MemberFacts) -> [Rule<Actor>] { managingStaff }

    static let managingStaff: [Rule<Actor>] = [
        Rule(.administratorsKeepStaffList) { $0.holds(.administrator) }
    ]

    static let managingMatrix: [Rule<Actor>] = [
        Rule(.specialistsMaintainMatrix) { $0.isSafeguardingTeam || $0.holds(.administrator) }
    ]

    static func declaringHours(of member: Membership.ID) -> [Rule<Actor>] {
        managingMatrix + [Rule(.hoursAreDeclared) { $0.membershipID == member && $0.roles.contains(where: \.isNomination) }]
    }

    static let seeingPolicy: [Rule<Actor>] = [
        Rule(.procedureReadable) { _ in true }
    ]
}
