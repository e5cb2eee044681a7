extension Clause {
    public static let ownNotesAdvised = Clause(
        "ownNotesAdvised",
        "Supervisor and supervisee can each keep notes of their own on a session, under the rules of confidentiality.",
        keeps: ["LAS-086"], isOurs: true)
    public static let privateNotesStayPrivate = Clause(
        "privateNotesStayPrivate",
        "A private note is read by its author only; the author is told that the law can reach it all the same.",
        keeps: ["LAS-086", "DB-54"], isOurs: true)
    public static let adviceCarriesItsAuthor = Clause(
        "adviceCarriesItsAuthor",
        "Advice that is given stands in the record, under the name of the supervisor who gave it.",
        keeps: ["DB-54", "LAS-033"], isOurs: true)

    static let privateNoteClauses: [Clause] = [ownNotesAdvised, privateNotesStayPrivate, adviceCarriesItsAuthor]
}
