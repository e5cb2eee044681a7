extension Clause {
    public static let ownersSettle = Clause(
        "ownersSettle",
        "The Head of Safeguarding, as owner of the policy, sets the figures and choices that organisations vary, without changing any code.",
        keeps: ["HIPS-011"], isOurs: true)
    public static let settingsAreAllowed = Clause(
        "settingsAreAllowed",
        "A setting has one of the values that it can have.",
        keeps: ["HIPS-011"], isOurs: true)
    public static let ownersKeepToMust = Clause(
        "ownersKeepToMust",
        "Nothing is set weaker than what the policy makes compulsory.",
        keeps: ["HIPS-011", "DB-52"], isOurs: true)
    public static let departuresSayWhy = Clause(
        "departuresSayWhy",
        "Where the policy says what should be, setting something weaker takes a reason.",
        keeps: ["HIPS-011", "DB-52"], isOurs: true)
    public static let settingsBeginAhead = Clause(
        "settingsBeginAhead",
        "A change of the policy begins today or later; what was made before keeps the edition under which it was made.",
        keeps: ["HIPS-011"], isOurs: true)

    static let ownersClauses: [Clause] = [ownersSettle, settingsAreAllowed, ownersKeepToMust, departuresSayWhy, settingsBeginAhead]
}
