extension Clause {
    public static let lateEntryKeepsBothDates = Clause(
        "lateEntryKeepsBothDates",
        "A session that was held earlier can be entered later; the day it was held and the day it was entered are both kept and shown.",
        keeps: ["DB-42", "LAS-120"], isOurs: true)
    public static let enteredByItsSupervisor = Clause(
        "enteredByItsSupervisor",
        "A session that was held earlier is entered by the supervisor who held it.",
        keeps: ["DB-42", "LAS-084"], isOurs: true)
    public static let enteredOnceOver = Clause(
        "enteredOnceOver",
        "A session is entered as held only once it is over.",
        keeps: ["DB-42"], isOurs: true)
    public static let heldWhileHere = Clause(
        "heldWhileHere",
        "A session was held on a day on which both people belonged to the organisation.",
        keeps: ["DB-42"], isOurs: true)
    public static let enteredOnce = Clause(
        "enteredOnce",
        "The same two people have one session at one time; it is entered once.",
        keeps: ["DB-42"], isOurs: true)

    static let lateEntryClauses: [Clause] = [
        lateEntryKeepsBothDates, enteredByItsSupervisor, enteredOnceOver, heldWhileHere, enteredOnce,
    ]
}
