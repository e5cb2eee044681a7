/// Whether a person was asked what they need so that they can take part, and what came back.
public enum AdjustmentsAnswer: Hashable, Sendable {
    case notAsked
    /// Asked, and no reply yet: planning goes on.
    case asked(on: CivilDate)
    case answered(on: CivilDate)
}
