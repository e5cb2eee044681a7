/// That a report was approved and let go: its figures stand from then on.
public struct ReportRelease: Hashable, Sendable {
    public typealias ID = Identifier<ReportRelease>

    /// To whom it went, one at a time.
    public struct Recipient: Hashable, Sendable {
        /// As the policy lists them.
        public let key: String
        public let audience: ReportAudience
        public let at: Instant

        public init(key: String, audience: ReportAudience, at: Instant) {
            self.key = key
            self.audience = audience
            self.at = at
        }
    }

    public let id: ID
    /// "2026-27-Q3".
    public let quarter: String
    public let releasedBy: Membership.ID
    public let releasedAt: Instant
    public let recipients: [Recipient]

    public init(id: ID, quarter: String, releasedBy: Membership.ID, releasedAt: Instant, recipients: [Recipient]) {
        self.id = id
        self.quarter = quarter
        self.releasedBy = releasedBy
        self.releasedAt = releasedAt
        self.recipients = recipients
    }

    /// Whether the organisation's own assurance group has it.
    public var isWithAssuranceGroup: Bool { recipients.contains { $0.audience == .assurance } }
}

/// A report that somebody wants to let go, before the rules have been asked.
public struct ReportToRelease: Hashable, Sendable {
    public let quarter: Quarter
    public let day: CivilDate

    public init(quarter: Quarter, day: CivilDate) {
        self.quarter = quarter
        self.day = day
    }
}

public enum ReportRules {
    /// What stands before a report may be let go.
    public static let releasing: [Rule<ReportToRelease>] = [
        Rule(.reportOfEndedQuarter) { $0.quarter.hasEnded(on: $0.day) }
    ]
}

extension ReportTerms {
    /// In which form a recipient gets the report: inside the organisation only its own assurance group.
    public static func audience(of recipient: String) -> ReportAudience {
        recipient.utf8.elementsEqual("assuranceGroup".utf8) ? .assurance : .outside
    }
}

/// A figure that is another now than when the report was released.
public struct ReportChange: Hashable, Sendable {
    public let table: ReportTableKey
    public let row: String
    public let column: String
    public let unit: ReportTable.Unit
    public let then: Figure
    public let now: Figure
}

extension QuarterlyReport {
    /// What has become known since: each figure that is another in a later count. Rows that one of the two does not have are unknown there.
    public func changes(to later: QuarterlyReport) -> [ReportChange] {
        let keys = ReportTableKey.allCases.filter { self[$0] != nil || later[$0] != nil }
        return keys.flatMap { key -> [ReportChange] in
            let (old, new) = (self[key], later[key])
            let rows = ((old?.rows ?? []) + (new?.rows ?? [])).firsts(by: \.key)
            let columns = ((old?.columns ?? []) + (new?.columns ?? [])).firsts(by: \.key)
            return rows.flatMap { row in
                columns.compactMap { column in
                    let then = old?.figure(row.key, column.key) ?? .unknown
                    let now = new?.figure(row.key, column.key) ?? .unknown
                    return then == now
                        ? nil : ReportChange(table: key, row: row.label, column: column.label, unit: column.unit, then: then, now: now)
                }
            }
        }
    }
}

extension Array {
    /// The first of each key, in order.
    public func firsts(by key: KeyPath<Element, String>) -> [Element] {
        var known: Set<String> = []
        return filter { known.insert($0[keyPath: key]).inserted }
    }
}
