extension AgendaTerms {
    /// What is ticked when an item was talked about, beside the steps of the procedure.
    public static func step(of item: Term) -> String { "agenda.\(item.key)" }

    /// The items of one session.
    /// - Parameter hasEarlier: whether the pair has met before.
    public func items(hasEarlier: Bool) -> [Term] {
        hasEarlier ? compulsory : compulsory.filter { !lookingBack.contains($0.key) }
    }
}

extension [Term] {
    public var steps: Set<String> { Set(map(AgendaTerms.step)) }

    /// Those items of an agenda of which nobody has said that they were talked about.
    public func missing(from steps: Set<String>) -> [Term] { filter { !steps.contains(AgendaTerms.step(of: $0)) } }

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
