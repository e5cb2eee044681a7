extension Clause {
    public static let readersFollowTerms = Clause(
        "readersFollowTerms",
        "A record is read only by those whom the policy and the signed agreement name.",
        keeps: ["LAS-071", "LAS-072", "DDICB-080", "CROY-050"])
    public static let accessFollowsSignedTerms = Clause(
        "accessFollowsSignedTerms",
        "Who may read a record follows from the terms that its parties signed; where these and the policy differ, the narrower list holds.",
        keeps: ["LAS-072", "DB-07", "GAP-13"], isOurs: true)
    public static let headReadsForAudit = Clause(
        "headReadsForAudit",
        "The Head of Safeguarding reads records to audit or to monitor compliance, and says which before the record opens.",
        keeps: ["LAS-073"])
    public static let everyReadingLogged = Clause(
        "everyReadingLogged",
        "Every reading of a record is written down, with who, why and when, before the words appear.",
        keeps: ["LAS-073"], isOurs: true)
    public static let nobodyAuditsOwnMatters = Clause(
        "nobodyAuditsOwnMatters",
        "Nobody audits a record of their own, or of someone whom they manage.",
        keeps: ["LAS-073", "DB-51"], isOurs: true)
    public static let coordinationHasNoContent = Clause(
        "coordinationHasNoContent",
        "Whoever plans or counts sessions sees dates, formats and counts, never the words, nor a type that tells something private.",
        keeps: ["LAS-071", "DB-08"], isOurs: true)
    public static let heldCentrally = Clause(
        "heldCentrally",
        "Agreements and records are kept together in one secure place.",
        keeps: ["LAS-083", "CROY-059"])
    public static let privateWordsStaySealed = Clause(
        "privateWordsStaySealed",
        "Words written in confidence are stored sealed and are opened only for somebody entitled to them.",
        keeps: ["LAS-083", "HIPS-063"], isOurs: true)
    public static let arrangersSeeDates = Clause(
        "arrangersSeeDates",
        "Who arranges supervision sees who meets whom, when and for how long, and no content.",
        keeps: ["DB-08"], isOurs: true)
    public static let managersSeePlannedDates = Clause(
        "managersSeePlannedDates",
        "A line manager sees the dates of planned supervision of the own team, so that people can be released.",
        keeps: ["LAS-036", "DB-08"], isOurs: true)
    public static let tellingTypesStayInside = Clause(
        "tellingTypesStayInside",
        "Where the type of a session tells something private, only the parties and the Safeguarding Team see it.",
        keeps: ["DB-08"], isOurs: true)
    public static let partiesTakePart = Clause(
        "partiesTakePart",
        "A session and what is written in it belong to its parties.",
        keeps: ["LAS-071", "LAS-178"], isOurs: true)
    public static let ownWordsAreOnesOwn = Clause(
        "ownWordsAreOnesOwn",
        "What somebody writes about themselves they can read and change.",
        keeps: ["DB-31"], isOurs: true)

    static let accessClauses: [Clause] = [
        readersFollowTerms, accessFollowsSignedTerms, headReadsForAudit, everyReadingLogged, nobodyAuditsOwnMatters,
        coordinationHasNoContent, heldCentrally, privateWordsStaySealed,
        arrangersSeeDates, managersSeePlannedDates, tellingTypesStayInside, partiesTakePart, ownWordsAreOnesOwn,
    ]
}
