/// Who may enter, see and read what belongs to a group session alone.
enum GroupPermissions {
    static func attending(_ session: SessionFacts) -> [Rule<Actor>] {
        guard session.format == .group else { return [] }
        return [Rule(.ownAttendanceOnly) { session.superviseeIDs.contains($0.membershipID) }]
    }

    static func leading(_ session: SessionFacts) -> [Rule<Actor>] {
        session.format == .group ? SessionPermissions.leading(session) : []
    }

    /// Who came is for those who came.
    static func seeingRegister(_ group: GroupFacts) -> [Rule<Actor>] {
        leading(group.session) + attended(group)
    }

    static func reading(_ group: GroupFacts, for purpose: Purpose) -> [Rule<Actor>] {
        guard group.isClosed else { return [] }
        switch purpose {
        case .own: return leading(group.session) + attended(group)
        case .audit, .complianceMonitoring: return readingForAudit(group)
        case .standIn, .handOver: return []
        }
    }

    static func seeingReaders(_ group: GroupFacts) -> [Rule<Actor>] {
        reading(group, for: .own)
    }

    static func seeingOwnPart(_ group: GroupFacts) -> [Rule<Actor>] {
        group.isClosed ? attended(group) : []
    }

    private static func attended(_ group: GroupFacts) -> [Rule<Actor>] {
        guard group.session.format == .group else { return [] }
        return [Rule(.participantsReadGroupRecord) { group.attendeeIDs.contains($0.membershipID) }]
    }

    private static func readingForAudit(_ group: GroupFacts) -> [Rule<Actor>] {
        [
            Rule(.readersFollowTerms) { namesAsReader(group, $0) && !concerns(group.session, $0) }
        ]
    }

    private static func namesAsReader(_ group: GroupFacts, _ actor: Actor) -> Bool {
        (group.readers.contains(.headOfSafeguarding) && actor.holds(.headOfSafeguarding))
            || (group.readers.contains(.safeguardingSpecialists) && actor.holds(.safeguardingSpecialist))
    }

    /// Own matters: invited oneself, or the line manager of somebody who was, or of the supervisor.
    private static func concerns(_ session: SessionFacts, _ actor: Actor) -> Bool {
        session.partyIDs.contains(actor.membershipID) || session.superviseeManagerIDs.contains(actor.membershipID)
            || session.supervisorManagerID == actor.membershipID
    }
}
