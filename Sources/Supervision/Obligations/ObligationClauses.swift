extension Clause {
    public static let supervisionTakenUp = Clause(
        "supervisionTakenUp",
        "Supervision is taken up where it is mandatory, and whenever somebody needs it.",
        keeps: ["LAS-034", "DDICB-077", "CROY-031"])
    public static let mandatoryGroupsAttended = Clause(
        "mandatoryGroupsAttended",
        "Whoever is in a mandatory group comes to it and takes part; the attendance that somebody signed, or a witness named, is what counts.",
        keeps: ["LAS-055", "CROY-030"])
    public static let dueWithinTheYear = Clause(
        "dueWithinTheYear",
        "The sessions of a year fall due one after the other, at the ends of equal parts of the organisation's reporting year.",
        keeps: ["DB-13", "DIFF-03", "DIFF-04", "DIFF-73"], isOurs: true)
    public static let countsOnDayHeld = Clause(
        "countsOnDayHeld",
        "A session counts on the day on which it was held, whenever it was written down; one held early counts as well.",
        keeps: ["DB-13"], isOurs: true)
    public static let onlyItsKindMeetsIt = Clause(
        "onlyItsKindMeetsIt",
        "A group row is met in groups and an individual row one to one; a surgery, and a session on request or after a child's death, meet none.",
        keeps: ["DB-13", "DIFF-08", "LAS-066"], isOurs: true)
    public static let windowsCountWhenHere = Clause(
        "windowsCountWhenHere",
        "A part of the year counts for whoever is here, under a policy in force, for at least half of its days.",
        keeps: ["DB-13"], isOurs: true)
    public static let longLeaveDefers = Clause(
        "longLeaveDefers",
        "A leave of four weeks or longer puts off what is due; why somebody is away is shown to nobody else.",
        keeps: ["DB-13"], isOurs: true)
    public static let managersSeeStates = Clause(
        "managersSeeStates",
        "A line manager sees how the own team stands and by when supervision is due, without the reasons.",
        keeps: ["DB-08", "DB-13"], isOurs: true)

    public static let importedDaysCount = Clause(
        "importedDaysCount",
        "A day held before the system counts where it lies, once its date is brought in with its source; nobody is overdue for want of a history.",
        keeps: ["DB-13", "DB-41"], isOurs: true)
    public static let individualIsTheBase = Clause(
        "individualIsTheBase",
        "Planned, recorded sessions for two are the base; a group and an unplanned session have their place beside them and do not replace them.",
        keeps: ["DDICB-062", "DDICB-064"])

    public static let countedFromTheLast = Clause(
        "countedFromTheLast",
        "Where a policy asks for a session every so many months, the next is due that long after the last that counts, in whichever year.",
        keeps: ["DB-13", "DIFF-04"], isOurs: true)
    public static let groupsCountWhereSaid = Clause(
        "groupsCountWhereSaid",
        "A group session meets what is owed one to one only where the policy says so, and a session of one programme nothing of another.",
        keeps: ["DIFF-08", "HWCCG-050", "DDICB-064"], isOurs: true)

    static let obligationClauses: [Clause] = [
        countedFromTheLast, groupsCountWhereSaid,
        supervisionTakenUp, mandatoryGroupsAttended, dueWithinTheYear, countsOnDayHeld, onlyItsKindMeetsIt, windowsCountWhenHere,
        longLeaveDefers, managersSeeStates, importedDaysCount,
        individualIsTheBase,
    ]
}
