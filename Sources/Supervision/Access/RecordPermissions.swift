/// Who may write, read and answer a record.
enum RecordPermissions {
    static func writing(_ record: RecordFacts) -> [Rule<Actor>] {
        SessionPermissions.leading(record.session)
    }

    static func reading(_ record: RecordFacts, for purpose: Purpose) -> [Rule<Actor>] {
        switch purpose {
        case .own: answering(record) + writing(record)
        case .audit, .complianceMonitoring: readingForAudit(record)
        }
    }

    static func answering(_ record: RecordFacts) -> [Rule<Actor>] {
        guard record.isSent else { return [] }
        return SessionPermissions.takingPart(record.session)
    }

    static func seeingReaders(_ record: RecordFacts) -> [Rule<Actor>] {
        SessionPermissions.takingPart(record.session)
    }

    static let listingForAudit: [Rule<Actor>] = [
        Rule(.readersFollowTerms) { $0.isSafeguardingTeam }
    ]

    private static func readingForAudit(_ record: RecordFacts) -> [Rule<Actor>] {
        guard record.isSent else { return [] }
        return [
            Rule(.readersFollowTerms) { namesAsReader(record, $0) && !concerns(record, $0) }
        ]
    }

    private static func namesAsReader(_ record: RecordFacts, _ actor: Actor) -> Bool {
        (record.readers.contains(.headOfSafeguarding) && actor.holds(.headOfSafeguarding))
            || (record.readers.contains(.safeguardingSpecialists) && actor.holds(.safeguardingSpecialist))
    }

    /// Own matters: a party oneself, or the line manager of one.
    static func concerns(_ record: RecordFacts, _ actor: Actor) -> Bool {
        record.session.partyIDs.contains(actor.membershipID)
            || record.session.superviseeManagerIDs.contains(actor.membershipID)
            || record.session.supervisorManagerID == actor.membershipID
    }
}
