/// Supervision outside the plan: who may ask for it, who answers, and when it is offered unasked.
public struct RequestTerms: Hashable, Sendable, Codable {
    public enum Asker: String, Hashable, Sendable, Codable, CaseIterable { case supervisee, group, lineManager }

    public var askers: Setting<[Asker]>
    /// The one team that receives every request.
    public var receivedBy: Setting<String>
    /// Whether the time from a request to its session is measured.
    public var isTimed: Setting<Bool>
    /// Whether everybody involved is offered a session after the death of a child; taking it up is free.
    public var offersAfterChildDeath: Setting<Bool>

    public init(
        askers: Setting<[Asker]>, receivedBy: Setting<String>, isTimed: Setting<Bool>, offersAfterChildDeath: Setting<Bool>
    ) {
        self.askers = askers
        self.receivedBy = receivedBy
        self.isTimed = isTimed
        self.offersAfterChildDeath = offersAfterChildDeath
    }
}
