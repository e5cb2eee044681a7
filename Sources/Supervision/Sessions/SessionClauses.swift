extension Clause {
    public static let formatIsStated = Clause(
        "formatIsStated",
        "A session is either individual or for a group.",
        keeps: ["LAS-040"])
    public static let durationIndividual = Clause(
        "durationIndividual",
        "An individual session is planned for its usual length unless the parties or the matrix say otherwise.",
        keeps: ["LAS-041", "DDICB-122"])
    public static let adjustmentsAskedFirst = Clause(
        "adjustmentsAskedFirst",
        "The supervisor asks what adjustments somebody needs before proposing a time and a venue; without a reply planning goes on.",
        keeps: ["LAS-058", "DB-31"])
    public static let adjustmentsAreMade = Clause(
        "adjustmentsAreMade",
        "The adjustments that a person needs are settled with that person and written down once made.",
        keeps: ["LAS-060"])
    public static let supervisorArranges = Clause(
        "supervisorArranges",
        "The supervisor arranges venue, date and time.",
        keeps: ["LAS-161"])
    public static let timeAndVenueAgreed = Clause(
        "timeAndVenueAgreed",
        "A time and an accessible venue stand once supervisor and supervisee have both agreed to them.",
        keeps: ["LAS-059", "LAS-161", "DDICB-060", "DDICB-150"])
    public static let venueIsPrivate = Clause(
        "venueIsPrivate",
        "The session takes place somewhere safe, quiet and private, where nobody interrupts.",
        keeps: ["LAS-106", "LAS-162", "DDICB-059", "DDICB-123", "HIPS-012", "HIPS-044", "HIPS-069"], keptBy: .people)
    public static let topicsIdentifiedBefore = Clause(
        "topicsIdentifiedBefore",
        "The supervisee notes beforehand which cases or concerns to bring; an empty list stops nothing.",
        keeps: ["LAS-108", "LAS-160", "DDICB-078", "DDICB-151", "CROY-032"])
    public static let procedureReadable = Clause(
        "procedureReadable",
        "Every supervisee can read beforehand what to expect of a session.",
        keeps: ["LAS-067"])
    public static let lengthAgreedAtOutset = Clause(
        "lengthAgreedAtOutset",
        "The length of the session is agreed when it begins.",
        keeps: ["LAS-166"])
    public static let sessionTimesKept = Clause(
        "sessionTimesKept",
        "When a session began and how long it lasted are kept; nobody's minute of arrival is.",
        keeps: ["LAS-163", "DDICB-176", "GAP-07"])
    public static let bothOnTime = Clause(
        "bothOnTime",
        "Supervisor and supervisee are at the agreed venue on time.",
        keeps: ["LAS-109", "LAS-163", "DDICB-074"], keptBy: .people)
    public static let principlesExplained = Clause(
        "principlesExplained",
        "The supervisor explains the principles of supervision and the supervisee's safeguarding responsibilities.",
        keeps: ["LAS-164"])
    public static let focusNegotiated = Clause(
        "focusNegotiated",
        "What to talk about is settled between the parties at the start and stays the focus.",
        keeps: ["LAS-111", "DDICB-061"])
    public static let cycleOffered = Clause(
        "cycleOffered",
        "The session is offered the steps of the cycle: experience, reflection, analysis, plans and actions.",
        keeps: ["LAS-048", "LAS-049", "LAS-050", "LAS-051", "DDICB-034"])
    public static let promptsOffered = Clause(
        "promptsOffered",
        "The supervisor is offered the questions that the policy asks of good supervision; none has to be answered.",
        keeps: [
            "LAS-023", "LAS-024", "LAS-168", "LAS-169", "LAS-170", "LAS-172", "DDICB-009", "DDICB-011", "DDICB-012",
            "DDICB-014", "DDICB-019", "DDICB-020", "DDICB-021", "DDICB-022", "DDICB-023", "DDICB-027", "CROY-008",
            "CROY-009", "CROY-010", "CROY-014", "CROY-038", "HIPS-007", "HIPS-008", "HIPS-014", "HIPS-015", "HIPS-016",
            "HIPS-017", "HIPS-025", "HIPS-026", "HIPS-028", "HIPS-029", "HIPS-068",
        ])
    public static let challengeIsFair = Clause(
        "challengeIsFair",
        "Where a decision needs challenge, the supervisor challenges it constructively and on evidence.",
        keeps: ["LAS-172", "DDICB-017", "CROY-039"], keptBy: .people)
    public static let supervisorLeads = Clause(
        "supervisorLeads",
        "The supervisor runs the session and writes its record.",
        keeps: ["LAS-070", "LAS-192"], isOurs: true)
    public static let plannedAhead = Clause(
        "plannedAhead",
        "A session is planned for a time that is still to come.",
        keeps: ["LAS-054"], isOurs: true)
    public static let seriesIsShort = Clause(
        "seriesIsShort",
        "A session is repeated up to 12 times, every 1 to 12 weeks or each month, on days that the calendar has.",
        keeps: ["LAS-054"], isOurs: true)
    public static let openSessionsOnly = Clause(
        "openSessionsOnly",
        "A session that has begun, was held or was cancelled cannot be changed any more.",
        keeps: ["LAS-161"], isOurs: true)
    public static let heldSessionsOnly = Clause(
        "heldSessionsOnly",
        "Only a session that has begun can be closed.",
        keeps: ["LAS-163"], isOurs: true)
    public static let preparedBeforeTheEnd = Clause(
        "preparedBeforeTheEnd",
        "Topics are brought to a session before it is over.",
        keeps: ["LAS-108", "LAS-160"], isOurs: true)
    public static let begunInThePast = Clause(
        "begunInThePast",
        "A session has begun at the time that is entered, not later.",
        keeps: ["LAS-163"], isOurs: true)
    public static let superviseeArranges = Clause(
        "superviseeArranges",
        "The supervisee arranges the own supervision; it does not fall to the supervisor.",
        keeps: ["DDICB-069", "GAP-24"], keptBy: .people)
    public static let sessionsGoFirst = Clause(
        "sessionsGoFirst",
        "Supervisor and supervisee share the responsibility for putting supervision before other things.",
        keeps: ["DDICB-181"], keptBy: .people)
    public static let cancelledOnlyExceptionally = Clause(
        "cancelledOnlyExceptionally",
        "A session is cancelled only in exceptional circumstances.",
        keeps: ["DDICB-075", "DDICB-147", "GAP-26"], keptBy: .people)
    public static let bothPrepare = Clause(
        "bothPrepare",
        "Both parties prepare, and have what the session needs to hand.",
        keeps: ["DDICB-063", "DDICB-127"], keptBy: .people)
    public static let adHocBetween = Clause(
        "adHocBetween",
        "Between planned sessions somebody can reflect with a supervisor, get a decision, or agree to do something; daily talk needs no entry.",
        keeps: ["DDICB-067", "DDICB-177"], keptBy: .people)
    public static let extraSessionsStandApart = Clause(
        "extraSessionsStandApart",
        "Further sessions can be had when somebody needs them, beside those that are planned.",
        keeps: ["DDICB-121"], keptBy: .people)
    public static let functionsOffered = Clause(
        "functionsOffered",
        "The functions of supervision, and those whom it concerns, are offered as questions; none has to be answered.",
        keeps: ["DDICB-031", "DDICB-032", "DDICB-033", "DDICB-035"])
    public static let apartFromManagement = Clause(
        "apartFromManagement",
        "Safeguarding supervision stands beside managerial supervision and apart from it: it appraises nobody.",
        keeps: ["HIPS-004"], keptBy: .people)
    public static let regularTimeIsPlanned = Clause(
        "regularTimeIsPlanned",
        "Dates and times of regular supervision are planned ahead and come first.",
        keeps: ["HIPS-052", "HIPS-054"], keptBy: .people)

    static let sessionClauses: [Clause] = [
        formatIsStated, durationIndividual, adjustmentsAskedFirst, adjustmentsAreMade, supervisorArranges, timeAndVenueAgreed,
        venueIsPrivate, topicsIdentifiedBefore, procedureReadable, lengthAgreedAtOutset, sessionTimesKept, bothOnTime,
        principlesExplained, focusNegotiated, cycleOffered, promptsOffered, challengeIsFair,
        supervisorLeads, plannedAhead, seriesIsShort, openSessionsOnly, heldSessionsOnly, preparedBeforeTheEnd, begunInThePast,
        superviseeArranges, sessionsGoFirst, cancelledOnlyExceptionally, bothPrepare, adHocBetween, extraSessionsStandApart,
        functionsOffered, apartFromManagement, regularTimeIsPlanned,
    ]
}
