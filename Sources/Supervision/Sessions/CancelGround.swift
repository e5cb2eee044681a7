/// Why a session is cancelled, as one of a few grounds; what is said beside it is free.
public struct CancelGround: Hashable, Sendable {
    public let key: String
    public let text: String

    public init(key: String, text: String) {
        self.key = key
        self.text = text
    }

    public static let illness = CancelGround(key: "illness", text: "Illness")
    public static let other = CancelGround(key: "other", text: "Another reason")

    /// The ground with what was said of it, as the parties read it.
    public func words(with said: String) -> String { said.utf8.isEmpty ? text : "\(text): \(said)" }
}

extension PolicyPack {
    /// The grounds on which a session of a type may be cancelled: the policy's own first, illness and another reason always among them.
    /// Empty where the policy says nothing of it.
    public func cancelGrounds(ofType type: String) -> [CancelGround] {
        guard let terms = cancel(ofType: type) else { return [] }
        let own = terms.grounds.map { CancelGround(key: $0.key, text: $0.text) }
        return own + [.illness, .other].filter { always in !own.contains { $0.key == always.key } }
    }
}

extension SessionRules {
    public struct Cancelling: Sendable {
        /// Those that the policy has; empty where it has none.
        public let grounds: [CancelGround]
        public let ground: String?
        public let isExplained: Bool

        public init(grounds: [CancelGround], ground: String?, isExplained: Bool) {
            self.grounds = grounds
            self.ground = ground
            self.isExplained = isExplained
        }
    }

    /// What is said when a session is cancelled.
    public static let stating: [Rule<Cancelling>] = [
        Rule(.cancelledOnGround) { stated in stated.grounds.isEmpty || stated.grounds.contains { $0.key == stated.ground } },
        Rule(.otherGroundIsExplained) { $0.grounds.isEmpty || $0.ground != CancelGround.other.key || $0.isExplained },
    ]
}
