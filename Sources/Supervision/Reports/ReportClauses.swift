extension Clause {
    public static let reportedQuarterly = Clause(
        "reportedQuarterly",
        "A report every quarter says how much supervision took place, and how much of it in each group for which it is mandatory.",
        keeps: ["LAS-087", "LAS-089", "DB-10"])
    public static let reportNeedsNoRecord = Clause(
        "reportNeedsNoRecord",
        "The report is made of figures that the sessions leave behind; whoever prepares it reads no record.",
        keeps: ["LAS-085", "GAP-16"])
    public static let requestsForeseen = Clause(
        "requestsForeseen",
        "What is asked for beside the matrix is counted quarter by quarter, so that the next matrix can foresee it.",
        keeps: ["LAS-159"])
    public static let reportIsReleased = Clause(
        "reportIsReleased",
        "The Head of Safeguarding approves a report and lets it go, to each recipient by itself.",
        keeps: ["LAS-088", "GAP-19", "DB-10"])
    public static let reportOfEndedQuarter = Clause(
        "reportOfEndedQuarter",
        "A report is released once its quarter has ended.",
        keeps: ["DB-10"], isOurs: true)
    public static let releasedFiguresStand = Clause(
        "releasedFiguresStand",
        "The figures of a released report stand; what becomes known later is shown beside them.",
        keeps: ["DB-10"], isOurs: true)
    public static let smallFiguresWithheld = Clause(
        "smallFiguresWithheld",
        "Beyond the team no figure from one to four is shown, nor any from which one could be worked out; the organisation's own assurance "
            + "group sees due and held of each group as they are.",
        keeps: ["LAS-093", "GAP-18", "DB-09"], isOurs: true)

    static let reportClauses: [Clause] = [
        reportedQuarterly, reportNeedsNoRecord, requestsForeseen, reportIsReleased, reportOfEndedQuarter, releasedFiguresStand,
        smallFiguresWithheld,
    ]
}
