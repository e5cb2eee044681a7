/// Days in a row, the first and the last included.
public struct DaySpan: Hashable, Sendable {
    public let first: CivilDate
    public let last: CivilDate

    public init(first: CivilDate, last: CivilDate) {
        self.first = first
        self.last = last
    }

    /// How many days it has; nought where it ends before it begins.
    public var count: Int { max(0, last.daysSince1970 - first.daysSince1970 + 1) }

    public func contains(_ day: CivilDate) -> Bool { first <= day && day <= last }

    /// The days that both have.
    public func shared(with other: DaySpan) -> DaySpan {
        DaySpan(first: max(first, other.first), last: min(last, other.last))
    }
}
