/// Which functions and stakeholders of supervision a session touched, as one of its two ticked it. No words, and never compulsory.
public struct Touched: Hashable, Sendable {
    /// Keys of ``GuidanceTerms/functions``.
    public var functions: Set<String>
    /// Keys of ``GuidanceTerms/stakeholders``.
    public var stakeholders: Set<String>

    public init(functions: Set<String> = [], stakeholders: Set<String> = []) {
        self.functions = functions
        self.stakeholders = stakeholders
    }

    public var isEmpty: Bool { functions.isEmpty && stakeholders.isEmpty }

    /// What the policy names of it; whatever else was sent is left out.
    public func among(_ terms: GuidanceTerms) -> Touched {
        Touched(
            functions: functions.intersection(terms.functions.map(\.key)),
            stakeholders: stakeholders.intersection(terms.stakeholders.map(\.key)))
    }
}

extension GuidanceTerms {
    /// Whether there is anything that a session could be said to have touched.
    public var canBeTouched: Bool { !functions.isEmpty || !stakeholders.isEmpty }
}
