/// For whom a report is made.
public enum ReportAudience: String, Hashable, Sendable, Codable, CaseIterable {
    /// The Safeguarding Team: every figure.
    case team
    /// The organisation's own assurance group: due and held of each group as they are, everything else from five up.
    case assurance
    /// Whoever is beyond the organisation: nothing under five.
    case outside
}

/// What supervision took place in a quarter, in figures that come from what was done and never from what was said.
public struct QuarterlyReport: Hashable, Sendable, Codable {
    /// Code of the organisation.
    public let organisation: String
    /// "2026-27-Q3".
    public let quarter: String
    public let firstDay: CivilDate
    public let lastDay: CivilDate
    /// The day whose end it shows: the last, or an earlier one while the quarter goes on.
    public let asOf: CivilDate
    /// The organisation's first day under a policy, where the reporting year had begun before it: nothing is owed for the days before.
    public let countsFrom: CivilDate?
    /// Title and version of the policy by which it counts.
    public let policy: String
    public let audience: ReportAudience
    public var tables: [ReportTable]

    /// Whether the quarter had not ended.
    public var isProvisional: Bool { asOf < lastDay }

    public subscript(_ key: ReportTableKey) -> ReportTable? { tables.first { $0.key == key } }

    /// - Parameter beginning: the first day of the organisation's first policy.
    public init(
        of quarter: Quarter, organisation: String, policy: PolicyPack, since beginning: CivilDate, asOf: CivilDate, counts: QuarterCounts
    ) {
        self.organisation = organisation
        self.quarter = quarter.description
        firstDay = quarter.days.first
        lastDay = quarter.days.last
        self.asOf = min(asOf, quarter.days.last)
        countsFrom = beginning > quarter.year.first ? beginning : nil
        self.policy = "\(policy.title), version \(policy.version)"
        audience = .team
        tables = counts.tables(of: quarter)
    }

    init(_ report: QuarterlyReport, for audience: ReportAudience, tables: [ReportTable]) {
        organisation = report.organisation
        quarter = report.quarter
        firstDay = report.firstDay
        lastDay = report.lastDay
        asOf = report.asOf
        countsFrom = report.countsFrom
        policy = report.policy
        self.audience = audience
        self.tables = tables
    }
}
