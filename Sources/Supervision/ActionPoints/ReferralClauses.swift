extension Clause {
    public static let actionKindsSetGoing = Clause(
        "actionKindsSetGoing",
        "A kind of action point sets going what it asks for: a training need, a session to book, a referral, or a concern that goes further.",
        keeps: ["LAS-197", "LAS-200", "LAS-201", "LAS-202", "DB-22"])
    public static let needsReachTeam = Clause(
        "needsReachTeam",
        "What an action point asks of others reaches the Safeguarding Team as kind, name and date, never its words.",
        keeps: ["LAS-197", "LAS-201", "LAS-202", "DB-22"], isOurs: true)
    public static let pairsFollowReferrals = Clause(
        "pairsFollowReferrals",
        "A referral is followed by the pair that agreed it and by whoever carries it out.",
        keeps: ["LAS-201", "DB-22"], isOurs: true)
    public static let referredToday = Clause(
        "referredToday",
        "A referral is made on the day that it is agreed; another day takes a reason.",
        keeps: ["LAS-201", "DB-22"], isOurs: true)
    public static let referralGoesStepByStep = Clause(
        "referralGoesStepByStep",
        "A referral is made, acknowledged, then accepted or refused; where it is refused, disagreeing with that is a step too.",
        keeps: ["LAS-201", "DB-22"], isOurs: true)
    public static let referralStepsHaveCome = Clause(
        "referralStepsHaveCome",
        "A step of a referral is written down once it has come, and not before the one that it follows.",
        keeps: ["LAS-201", "DB-22"], isOurs: true)
    public static let unconfirmedReferralsRise = Clause(
        "unconfirmedReferralsRise",
        "A referral that is not confirmed in time, for a child within one working day, rises to the Safeguarding Team, and the pair sees that it did.",
        keeps: ["LAS-201", "DB-22"], isOurs: true)

    static let referralClauses: [Clause] = [
        actionKindsSetGoing, needsReachTeam, pairsFollowReferrals, referredToday, referralGoesStepByStep, referralStepsHaveCome,
        unconfirmedReferralsRise,
    ]
}
