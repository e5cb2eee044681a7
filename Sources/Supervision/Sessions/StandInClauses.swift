extension Clause {
    public static let standInIsAnother = Clause(
        "standInIsAnother",
        "Somebody else than the present supervisor stands in.",
        keeps: ["DB-45"], isOurs: true)
    public static let standInIsAsked = Clause(
        "standInIsAsked",
        "Nobody makes themselves the stand-in; somebody else asks them.",
        keeps: ["DB-45"], isOurs: true)
    public static let begunRecordsStay = Clause(
        "begunRecordsStay",
        "Once the supervisor has begun to write the record of a session, nobody else can stand in for it.",
        keeps: ["DB-45"], isOurs: true)
    public static let standInsSeeOpenPoints = Clause(
        "standInsSeeOpenPoints",
        "Whoever stands in for one session sees, until it is over, the open action points that the supervisee has with the usual supervisor.",
        keeps: ["DB-45"], isOurs: true)
    public static let superviseesShowRecords = Clause(
        "superviseesShowRecords",
        "A stand-in reads no earlier record, unless the supervisee shows it, for that session and until it is taken back.",
        keeps: ["DB-45"], isOurs: true)
    public static let shownForOneSession = Clause(
        "shownForOneSession",
        "An earlier record is shown for a session that somebody stands in for and that is not over.",
        keeps: ["DB-45"], isOurs: true)
    public static let signedRecordsAreShown = Clause(
        "signedRecordsAreShown",
        "A record is shown once both have signed it.",
        keeps: ["DB-45"], isOurs: true)

    static let standInClauses: [Clause] = [
        standInIsAnother, standInIsAsked, begunRecordsStay, standInsSeeOpenPoints, superviseesShowRecords, shownForOneSession,
        signedRecordsAreShown,
    ]
}
