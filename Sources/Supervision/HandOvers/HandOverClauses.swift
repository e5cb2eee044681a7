extension Clause {
    public static let handOversAreAgreed = Clause(
        "handOversAreAgreed",
        "A change of supervisor is a short written hand-over, agreed by the supervisee and by both supervisors.",
        keeps: ["DB-53"], isOurs: true)
    public static let handOversAreOpened = Clause(
        "handOversAreOpened",
        "The present supervisor begins a hand-over, or the Safeguarding Team does, and writes it where nobody else is left to.",
        keeps: ["DB-53"], isOurs: true)
    public static let handedToAnother = Clause(
        "handedToAnother",
        "Somebody else than the present supervisor and the supervisee takes over.",
        keeps: ["DB-53"], isOurs: true)
    public static let handedOverOnce = Clause(
        "handedOverOnce",
        "A pair has one hand-over open at a time.",
        keeps: ["DB-53"], isOurs: true)
    public static let openHandOversOnly = Clause(
        "openHandOversOnly",
        "A hand-over is written first, and not changed once it is complete or withdrawn.",
        keeps: ["DB-53"], isOurs: true)
    public static let agreedAsWritten = Clause(
        "agreedAsWritten",
        "What somebody has agreed to is not written anew.",
        keeps: ["DB-53"], isOurs: true)
    public static let superviseesAgreeFirst = Clause(
        "superviseesAgreeFirst",
        "The new supervisor reads a hand-over, and agrees to it, once the supervisee has; a risk of harm they read at once.",
        keeps: ["DB-53", "LAS-068"], isOurs: true)
    public static let harmIsHandedOver = Clause(
        "harmIsHandedOver",
        "A risk of harm is handed over whatever the supervisee agrees to, and the supervisee is told so.",
        keeps: ["DB-53", "LAS-068"], isOurs: true)
    public static let recordsAreHandedOver = Clause(
        "recordsAreHandedOver",
        "Of the earlier records the new supervisor reads those to which the supervisee agrees, and no other.",
        keeps: ["DB-53", "LAS-068", "LAS-071"], isOurs: true)
    public static let handedOverPointsFollow = Clause(
        "handedOverPointsFollow",
        "Open action points follow the supervisee to the new supervisor.",
        keeps: ["DB-53", "DB-19"], isOurs: true)
    public static let leaversAreReplaced = Clause(
        "leaversAreReplaced",
        "The Safeguarding Team agrees in place of a supervisor who has left or is away for long, and says why.",
        keeps: ["DB-53", "DB-45"], isOurs: true)
    public static let caseloadsAreSeen = Clause(
        "caseloadsAreSeen",
        "What waits for somebody when a supervisor leaves or is away for long, the Safeguarding Team sees as names and dates, never why they are away.",
        keeps: ["DB-45", "DB-53"], isOurs: true)

    static let handOverClauses: [Clause] = [
        handOversAreAgreed, handOversAreOpened, handedToAnother, handedOverOnce, openHandOversOnly, agreedAsWritten, superviseesAgreeFirst,
        harmIsHandedOver, recordsAreHandedOver, handedOverPointsFollow, leaversAreReplaced, caseloadsAreSeen,
    ]
}
