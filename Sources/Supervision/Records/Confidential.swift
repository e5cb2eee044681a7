/// Words that people write in confidence. Printing it shows a dash; only a ``Grant`` opens it.
public struct Confidential: Sendable, Hashable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    private let words: String

    public init(_ words: String) { self.words = words }

    /// The words, for somebody whom the decision function let in.
    public func opened(with grant: Grant) -> String { words }

    public var description: String { "—" }
    public var debugDescription: String { "—" }
    public var customMirror: Mirror { Mirror(self, children: []) }
}
