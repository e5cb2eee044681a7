extension Clause {
    public static let anyoneCanBeSupervisee = Clause(
        "anyoneCanBeSupervisee",
        "Everybody with a safeguarding duty can be supervised, whether or not they meet patients.",
        keeps: ["LAS-022", "CROY-001"])
    public static let supervisorIsNominated = Clause(
        "supervisorIsNominated",
        "Only a person who is nominated as supervisor on the day of the session can lead it.",
        keeps: ["LAS-038"])
    public static let supervisorIsSuitable = Clause(
        "supervisorIsSuitable",
        "Whoever nominates a supervisor is satisfied that the person has the qualification and the experience.",
        keeps: ["LAS-038", "DDICB-070"], keptBy: .people)
    public static let nobodySupervisesThemselves = Clause(
        "nobodySupervisesThemselves",
        "Nobody is their own supervisor.",
        keeps: ["DB-51"], isOurs: true)
    public static let outsidersTakePart = Clause(
        "outsidersTakePart",
        "People outside the staff list, such as bank staff, students and external supervisors, are added one by one, with a sponsor and an end date.",
        keeps: ["LAS-022", "DB-44"], isOurs: true)
    public static let nobodyAssignsOwnRole = Clause(
        "nobodyAssignsOwnRole",
        "Nobody gives a role to themselves.",
        keeps: ["DB-51"], isOurs: true)
    public static let administratorsKeepStaffList = Clause(
        "administratorsKeepStaffList",
        "Administrators keep the staff list; it gives them no way to any content.",
        keeps: ["DB-08"], isOurs: true)
    public static let nobodyManagesThemselves = Clause(
        "nobodyManagesThemselves",
        "Nobody is their own line manager, nor by way of others.",
        keeps: ["DB-51"], isOurs: true)
    public static let identityIsOnesOwn = Clause(
        "identityIsOnesOwn",
        "Whoever belongs to several organisations is named, addressed and let in anew by none of them alone.",
        keeps: ["LAS-083"], isOurs: true)
    public static let managersPlanAhead = Clause(
        "managersPlanAhead",
        "A line manager can plan sessions ahead for the own team.",
        keeps: ["LAS-161"], isOurs: true)
    public static let leadersGoOutside = Clause(
        "leadersGoOutside",
        "Whoever leads on safeguarding secures supervision from outside their own organisation.",
        keeps: ["DDICB-003"], keptBy: .people)
    public static let providersAreSupervised = Clause(
        "providersAreSupervised",
        "The organisation that commissions providers provides supervision for the named professionals in them.",
        keeps: ["DDICB-006"], keptBy: .people)
    public static let roleIsAdvisory = Clause(
        "roleIsAdvisory",
        "Supervising gives advice and support; it makes nobody the manager of the person whom they supervise.",
        keeps: ["DDICB-117"])
    public static let practiceStaysOnesOwn = Clause(
        "practiceStaysOnesOwn",
        "Each of the two remains responsible for their own practice and for what they do.",
        keeps: ["DDICB-118"], keptBy: .people)
    public static let processIsManaged = Clause(
        "processIsManaged",
        "The supervisor answers, before others, for how supervision is managed with the person whom they supervise.",
        keeps: ["DDICB-068"], keptBy: .people)

    static let peopleClauses: [Clause] = [
        anyoneCanBeSupervisee, supervisorIsNominated, supervisorIsSuitable, nobodySupervisesThemselves, outsidersTakePart,
        nobodyAssignsOwnRole, administratorsKeepStaffList,
        nobodyManagesThemselves, identityIsOnesOwn, managersPlanAhead,
        leadersGoOutside, providersAreSupervised, roleIsAdvisory, practiceStaysOnesOwn, processIsManaged,
    ]
}
