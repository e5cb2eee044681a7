extension AgendaTerms {
    /// What is ticked when an item was talked about, beside the steps of the procedure.
    public static func step(of item: Term) -> String { "agenda.\(item.key)" }

    public var steps: Set<String> { Set(compulsory.map(Self.step)) }

    /// The items that each session has, and of which nobody has said that they were talked about.
    public func missing(from steps: Set<String>) -> [Term] { compulsory.filter { !steps.contains(Self.step(of: $0)) } }
}

extension [Term] {
    /// Those that the policy must have.
    public var compulsory: [Term] { filter { $0.provision.strength == .must } }
    /// Those of which it warns.
    public var expected: [Term] { filter { $0.provision.strength == .should } }
}

/// Items that should be on the agenda were not ticked; whoever knows closes the session all the same.
public struct AgendaNotCovered: Error, Hashable, Sendable {
    public let items: [Term]

    public init(_ items: [Term]) { self.items = items }
}
