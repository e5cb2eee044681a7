/// Who may write, read and answer a record.
enum RecordPermissions {
    static func writing(_ record: RecordFacts) -> [Rule<Actor>] {
        SessionPermissions.leading(record.session)
    }

    static func reading(_ record: RecordFacts, for purpose: Purpose) -> [Rule<Actor>] {
        switch purpose {
        case .own: answering(record) + writing(record)
        case .audit, .complianceMonitoring: readingForAudit(record)
        case .standIn: readingAsShown(record)
        case .handOver: [Rule(.recordsAreHandedOver) { record.handedTo.contains($0.membershipID) }]
        }
    }

    static func answering(_ record: RecordFacts) -> [Rule<Actor>] {
        guard record.isSent else { return [] }
        return SessionPermissions.takingPart(record.session)
    }

    /// Only the supervisee's own; the other party is not asked.
    static func showing(_ record: RecordFacts) -> [Rule<Actor>] {
        guard record.isSent else { return [] }
        return [Rule(.superviseesShowRecords) { record.session.superviseeIDs.contains($0.membershipID) }]
    }

    private static func readingAsShown(_ record: RecordFacts) -> [Rule<Actor>] {
        [Rule(.superviseesShowRecords) { record.shownTo.contains($0.membershipID) }]
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
