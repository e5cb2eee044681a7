extension Clause {
    public static let auditIsAnnounced = Clause(
        "auditIsAnnounced",
        "An audit is announced to the parties before it begins: who reads, on which days, for what.",
        keeps: ["LAS-073", "DB-06"], isOurs: true)
    public static let auditWindowIsFixed = Clause(
        "auditWindowIsFixed",
        "An audit has a first and a last day, and lasts 31 days at most.",
        keeps: ["DB-06"], isOurs: true)
    public static let auditOfHeldSessions = Clause(
        "auditOfHeldSessions",
        "An audit draws its sample from sessions that have been held.",
        keeps: ["DB-06"], isOurs: true)
    public static let auditReaderIsNamed = Clause(
        "auditReaderIsNamed",
        "The Head of Safeguarding names the reader of an audit among the Safeguarding Team; a specialist can announce one of their own.",
        keeps: ["LAS-073", "DB-06"], isOurs: true)
    public static let auditHasSample = Clause(
        "auditHasSample",
        "An audit has at least one record in its sample; matters of the reader's own, or of people whom the reader manages, are left out.",
        keeps: ["DB-06", "DB-51"], isOurs: true)
    public static let readInsideTheWindow = Clause(
        "readInsideTheWindow",
        "Inside the window the named reader opens the records of the sample for the purpose of that audit, and each opening is written down.",
        keeps: ["LAS-073", "DB-06"], isOurs: true)
    public static let auditsAreSeen = Clause(
        "auditsAreSeen",
        "The named reader and the Head of Safeguarding see how an audit stands.",
        keeps: ["DB-06"], isOurs: true)
    public static let findingsNameNobody = Clause(
        "findingsNameNobody",
        "Findings of an audit name no party and no employee number.",
        keeps: ["LAS-093", "DB-06"], isOurs: true)
    public static let risksLeaveTheAudit = Clause(
        "risksLeaveTheAudit",
        "Whoever finds a risk while reading for audit says so; both parties and the Head of Safeguarding are told, and nobody else.",
        keeps: ["LAS-071", "DB-06"], isOurs: true)

    static let assuranceClauses: [Clause] = [
        auditIsAnnounced, auditWindowIsFixed, auditOfHeldSessions, auditReaderIsNamed, auditHasSample, readInsideTheWindow, auditsAreSeen,
        findingsNameNobody, risksLeaveTheAudit,
    ]
}
