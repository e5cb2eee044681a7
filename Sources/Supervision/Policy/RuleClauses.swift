extension Clause {
    static let arrangersSeeDates = Clause(
        "arrangersSeeDates", "Who arranges supervision sees who meets whom, when and for how long, and no content.", keeps: ["DB-08"], isOurs: true)
    static let managersSeePlannedDates = Clause(
        "managersSeePlannedDates", "A line manager sees the dates of planned supervision of the own team, so that people can be released.",
        keeps: ["LAS-036", "DB-08"], isOurs: true)
    static let tellingTypesStayInside = Clause(
        "tellingTypesStayInside", "Where the type of a session tells something private, only the parties and the Safeguarding Team see it.",
        keeps: ["DB-08"], isOurs: true)
    static let partiesTakePart = Clause(
        "partiesTakePart", "A session and what is written in it belong to its parties.", keeps: ["LAS-071", "LAS-178"], isOurs: true)
    static let supervisorLeads = Clause(
        "supervisorLeads", "The supervisor runs the session and writes its record.", keeps: ["LAS-070", "LAS-192"], isOurs: true)
    static let ownersReportOutcome = Clause(
        "ownersReportOutcome", "Whoever owns an action point says what came of it.", keeps: ["LAS-039", "LAS-110"], isOurs: true)
    static let nobodyAssignsOwnRole = Clause(
        "nobodyAssignsOwnRole", "Nobody gives a role to themselves.", keeps: ["DB-51"], isOurs: true)
    static let administratorsKeepStaffList = Clause(
        "administratorsKeepStaffList", "Administrators keep the staff list; it gives them no way to any content.", keeps: ["DB-08"], isOurs: true)
    static let twoPeople = Clause(
        "twoPeople", "Nobody is their own supervisor.", keeps: ["DB-51"], isOurs: true)
    static let plannedAhead = Clause(
        "plannedAhead", "A session is planned for a time that is still to come.", keeps: ["LAS-054"], isOurs: true)
    static let openSessionsOnly = Clause(
        "openSessionsOnly", "A session that has begun, was held or was cancelled cannot be changed any more.", keeps: ["LAS-161"], isOurs: true)
    static let heldSessionsOnly = Clause(
        "heldSessionsOnly", "Only a session that has begun can be closed.", keeps: ["LAS-163"], isOurs: true)
    static let recordFollowsSession = Clause(
        "recordFollowsSession", "A record is sent for signature once its session has been closed.", keeps: ["LAS-120"], isOurs: true)
    static let requiredFieldsAnswered = Clause(
        "requiredFieldsAnswered", "Each field that the form requires is answered before the record is sent.", keeps: ["LAS-124"], isOurs: true)
    static let signaturesBindToText = Clause(
        "signaturesBindToText", "A signature is for the very text that was shown; a newer one has to be read first.", keeps: ["DB-18"], isOurs: true)
    static let refusalStandsUntilRevised = Clause(
        "refusalStandsUntilRevised", "A refusal stands until the supervisor sends a new text.", keeps: ["LAS-174"], isOurs: true)
    static let newTextBeforeSigning = Clause(
        "newTextBeforeSigning", "While the text is being revised nobody signs the old one.", keeps: ["DB-18"], isOurs: true)
    static let ownSignatureStands = Clause(
        "ownSignatureStands", "Who has signed a text cannot comment on it or refuse it any more.", keeps: ["DB-18"], isOurs: true)
    static let onlyAddendumAfterSigning = Clause(
        "onlyAddendumAfterSigning", "Something is added to a record only once it is signed; until then the record itself is changed.",
        keeps: ["DB-18"], isOurs: true)
    static let preparedBeforeTheEnd = Clause(
        "preparedBeforeTheEnd", "Topics are brought to a session before it is over.", keeps: ["LAS-108", "LAS-160"], isOurs: true)
    static let begunInThePast = Clause(
        "begunInThePast", "A session has begun at the time that is entered, not later.", keeps: ["LAS-163"], isOurs: true)
    static let ownWordsAreOnesOwn = Clause(
        "ownWordsAreOnesOwn", "What somebody writes about themselves they can read and change.", keeps: ["DB-31"], isOurs: true)
}
