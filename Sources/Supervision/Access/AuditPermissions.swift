/// Who may announce and see audits, read in them, and see a risk that was found.
enum AuditPermissions {
    static let announcing: [Rule<Actor>] = [
        Rule(.auditReaderIsNamed) { $0.isSafeguardingTeam }
    ]

    static func seeing(_ audit: AuditFacts) -> [Rule<Actor>] {
        writingFindings(audit) + [Rule(.auditsAreSeen) { $0.holds(.headOfSafeguarding) }]
    }

    static func writingFindings(_ audit: AuditFacts) -> [Rule<Actor>] {
        [Rule(.auditsAreSeen) { audit.readerID == $0.membershipID && $0.isSafeguardingTeam }]
    }

    /// What may be read for audit, by the named reader, in the sample, inside the window.
    static func reading(_ record: RecordFacts, in audit: AuditFacts) -> [Rule<Actor>] {
        [
            Rule(.readInsideTheWindow) { actor in
                audit.isOpen && audit.readerID == actor.membershipID && audit.sample.contains(record.id)
                    && RecordPermissions.reading(record, for: .audit).contains { $0.isKept(actor) }
            }
        ]
    }

    static func seeing(_ risk: RiskFacts) -> [Rule<Actor>] {
        acknowledging(risk) + [
            Rule(.risksLeaveTheAudit) { risk.foundBy == $0.membershipID },
            Rule(.risksLeaveTheAudit) { $0.holds(.headOfSafeguarding) && !RecordPermissions.concerns(risk.record, $0) },
        ]
    }

    static func acknowledging(_ risk: RiskFacts) -> [Rule<Actor>] { SessionPermissions.takingPart(risk.record.session) }
}

/// What the decision function needs to know of an audit.
public struct AuditFacts: Hashable, Sendable {
    public let id: Audit.ID
    public let organisationID: Organisation.ID
    public let readerID: Membership.ID
    public let sample: Set<SupervisionRecord.ID>
    /// Whether today is inside its window.
    public let isOpen: Bool

    public init(
        id: Audit.ID, organisationID: Organisation.ID, readerID: Membership.ID, sample: Set<SupervisionRecord.ID>, isOpen: Bool
    ) {
        self.id = id
        self.organisationID = organisationID
        self.readerID = readerID
        self.sample = sample
        self.isOpen = isOpen
    }
}

/// What the decision function needs to know of a risk that was found.
public struct RiskFacts: Hashable, Sendable {
    public let id: Risk.ID
    public let record: RecordFacts
    public let foundBy: Membership.ID

    public init(id: Risk.ID, record: RecordFacts, foundBy: Membership.ID) {
        self.id = id
        self.record = record
        self.foundBy = foundBy
    }
}
