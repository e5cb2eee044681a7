/// Days on which somebody is away from work. Why they are is kept apart, sealed, and shown to nobody else.
public struct Leave: Hashable, Sendable {
    public typealias ID = Identifier<Leave>

    /// Four weeks: what is shorter is planned around and changes nothing.
    public static let longFrom = 28

    public let id: ID
    public let startsOn: CivilDate
    /// The last day; nil while nobody knows it.
    public let endsOn: CivilDate?

    public init(id: ID = .init(), startsOn: CivilDate, endsOn: CivilDate? = nil) {
        self.id = id
        self.startsOn = startsOn
        self.endsOn = endsOn
    }

    /// Whether it puts off what would be due: four weeks or more, or no end in sight.
    public var isLong: Bool { endsOn.map { DaySpan(first: startsOn, last: $0).count >= Self.longFrom } ?? true }

    public func contains(_ day: CivilDate) -> Bool { startsOn <= day && day <= (endsOn ?? day) }
}
