extension Clause {
    public static let actionOwnerAndDate = Clause(
        "actionOwnerAndDate",
        "An action point says who does it and by when, unless its kind leaves nothing to do.",
        keeps: ["LAS-110", "LAS-125", "LAS-126", "LAS-195", "GAP-14", "DDICB-057", "DDICB-171"])
    public static let nothingFurtherStandsAlone = Clause(
        "nothingFurtherStandsAlone",
        "“No further action” needs neither owner nor date.",
        keeps: ["LAS-196"])
    public static let superviseeMayOwnActions = Clause(
        "superviseeMayOwnActions",
        "The supervisee may be the one who carries out an action point.",
        keeps: ["LAS-039", "DDICB-079"])
    public static let nextStepsOwnedNotBySupervisor = Clause(
        "nextStepsOwnedNotBySupervisor",
        "No action point falls to the supervisor unless somebody chooses so; the supervisor explains this.",
        keeps: ["LAS-175"])
    public static let actionPointsBrief = Clause(
        "actionPointsBrief",
        "Action points are brief; a long one brings a warning and is kept all the same.",
        keeps: ["LAS-194"])
    public static let actionPointsHaveKind = Clause(
        "actionPointsHaveKind",
        "An action point has one of the policy's kinds, or “other” with its own words.",
        keeps: ["LAS-196", "LAS-197", "LAS-198", "LAS-199", "LAS-203"])
    public static let signpostsRecorded = Clause(
        "signpostsRecorded",
        "Where the supervisor points the supervisee to other support, the record can say to which.",
        keeps: ["LAS-171", "LAS-199", "DDICB-050"])
    public static let outcomeIsFollowed = Clause(
        "outcomeIsFollowed",
        "The supervisee sees each action point through to an outcome.",
        keeps: ["LAS-110", "DDICB-079", "HIPS-046"], keptBy: .people)
    public static let openActionsComeFirst = Clause(
        "openActionsComeFirst",
        "Open action points of a pair come first at its next session, and each has a status when that is closed: done, going on, or dropped.",
        keeps: ["LAS-052", "DB-19", "DDICB-135"])
    public static let openActionsAreReviewed = Clause(
        "openActionsAreReviewed",
        "Only of an action point that is still open is it said how it stands.",
        keeps: ["DB-19"], isOurs: true)
    public static let reviewedInSession = Clause(
        "reviewedInSession",
        "How an earlier action point stands is said in a session that is not over.",
        keeps: ["DB-19"], isOurs: true)
    public static let newDateIsToCome = Clause(
        "newDateIsToCome",
        "A new date for an action point is today or still to come; the first date stays beside it.",
        keeps: ["LAS-110", "DB-19"], isOurs: true)
    public static let pairsReviewActions = Clause(
        "pairsReviewActions",
        "In their session both of a pair can say how its open action points stand; a stand-in can in the session that they lead.",
        keeps: ["DB-19", "DB-45"], isOurs: true)
    public static let ownersReportOutcome = Clause(
        "ownersReportOutcome",
        "Whoever owns an action point says what came of it.",
        keeps: ["LAS-039", "LAS-110"], isOurs: true)
    public static let outcomeHasCome = Clause(
        "outcomeHasCome",
        "What came of an action point is said once it has come, not before.",
        keeps: ["LAS-110"], isOurs: true)
    public static let seniorManagersBriefed = Clause(
        "seniorManagersBriefed",
        "A briefing of senior managers on a key issue can be an action point.",
        keeps: ["DDICB-051"])
    public static let presenterOwnsActions = Clause(
        "presenterOwnsActions",
        "What is agreed on a case is for whoever presented it to carry out, unless another name is put there.",
        keeps: ["HIPS-033", "HIPS-038", "DIFF-40"])

    static let actionPointClauses: [Clause] =
        [
            actionOwnerAndDate, nothingFurtherStandsAlone, superviseeMayOwnActions, nextStepsOwnedNotBySupervisor, actionPointsBrief,
            actionPointsHaveKind, signpostsRecorded, outcomeIsFollowed,
            openActionsComeFirst, openActionsAreReviewed, reviewedInSession, newDateIsToCome, pairsReviewActions,
            ownersReportOutcome, outcomeHasCome,
            seniorManagersBriefed, presenterOwnsActions,
        ] + referralClauses
}
