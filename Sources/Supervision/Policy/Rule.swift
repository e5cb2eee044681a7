/// A clause with the question that decides whether a thing keeps it.
public struct Rule<Subject>: Sendable {
    public let clause: Clause
    let isKept: @Sendable (Subject) -> Bool

    public init(_ clause: Clause, _ isKept: @escaping @Sendable (Subject) -> Bool) {
        self.clause = clause
        self.isKept = isKept
    }
}

/// An operation's answer when clauses stand in the way: shown to people, in the policy's words.
public struct Refusal: Error, Hashable, Sendable {
    public let clauses: [Clause]

    public init(_ clauses: Clause...) { self.clauses = clauses }
    public init(_ clauses: [Clause]) { self.clauses = clauses }
}

/// What a person may not know of is not found, whether it exists or not.
public struct NotFound: Error, Hashable, Sendable {
    public init() {}
}

extension Array {
    /// The clauses that the subject does not keep.
    public func unmet<Subject>(by subject: Subject) -> [Clause] where Element == Rule<Subject> {
        filter { !$0.isKept(subject) }.map(\.clause)
    }

    /// - Throws: ``Refusal`` naming every clause that is ours or that the pack has as a must, and that the subject does not keep.
    public func require<Subject>(of subject: Subject, under pack: PolicyPack) throws where Element == Rule<Subject> {
        let inTheWay = unmet(by: subject).filter { $0.isOurs || pack.norms[$0.name]?.strength == .must }
        if !inTheWay.isEmpty { throw Refusal(inTheWay) }
    }
}
