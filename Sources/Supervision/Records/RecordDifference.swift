/// What a new version of a record says differently from the one before it, for whoever is asked to sign it.
public struct RecordDifference: Hashable, Sendable {
    public struct Line: Hashable, Sendable {
        public let label: String
        /// Empty where the line was not there.
        public let before: String
        public let after: String
    }

    /// The action point of that number, counted from one; nil where there was none.
    public struct ActionPoint: Hashable, Sendable {
        public let number: Int
        public let before: RecordText.Action?
        public let after: RecordText.Action?
    }

    public let lines: [Line]
    public let actions: [ActionPoint]

    public init(from earlier: RecordText, to later: RecordText) {
        lines = Self.lines(from: earlier.lines, to: later.lines)
        actions = Self.actions(from: earlier.actions, to: later.actions)
    }

    public var isEmpty: Bool { lines.isEmpty && actions.isEmpty }

    private static func lines(from earlier: [RecordText.Line], to later: [RecordText.Line]) -> [Line] {
        let before = Dictionary(earlier.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
        let kept = Set(later.map(\.key))
        let changed = later.filter { before[$0.key, default: ""] != $0.value }
            .map { Line(label: $0.label, before: before[$0.key, default: ""], after: $0.value) }
        return changed + earlier.filter { !kept.contains($0.key) }.map { Line(label: $0.label, before: $0.value, after: "") }
    }

    private static func actions(from earlier: [RecordText.Action], to later: [RecordText.Action]) -> [ActionPoint] {
        (0..<max(earlier.count, later.count)).compactMap { index in
            let before = earlier.dropFirst(index).first
            let after = later.dropFirst(index).first
            return before?.words == after?.words ? nil : ActionPoint(number: index + 1, before: before, after: after)
        }
    }
}

extension RecordText.Action {
    /// All that a reader sees of it.
    fileprivate var words: [String] { [kindLabel, text, ownerName, dueOn?.description ?? ""] }
}
