/// The regular report on supervision: how often, by whom, to whom, with what in it.
public struct ReportTerms: Hashable, Sendable, Codable {
    public var monthsBetween: Setting<Int>
    /// The role that answers for the report.
    public var reportedBy: Setting<String>
    /// The role that draws the figures from the records, without reading these.
    public var preparedBy: Setting<String>
    public var recipients: [Term]
    public var contents: [Term]

    public init(
        monthsBetween: Setting<Int>, reportedBy: Setting<String>, preparedBy: Setting<String>, recipients: [Term], contents: [Term]
    ) {
        self.monthsBetween = monthsBetween
        self.reportedBy = reportedBy
        self.preparedBy = preparedBy
        self.recipients = recipients
        self.contents = contents
    }
}
