extension Clause {
    public static let managersReleaseStaff = Clause(
        "managersReleaseStaff",
        "For each planned session the line manager of each supervisee is asked to release them, and says whether they can.",
        keeps: ["LAS-036", "LAS-037"])
    public static let releaseCancelsNothing = Clause(
        "releaseCancelsNothing",
        "A request for release that nobody answers grows older before whoever arranged the session, and cancels nothing.",
        keeps: ["LAS-037", "DB-28"], isOurs: true)
    public static let releaseTellsNoKind = Clause(
        "releaseTellsNoKind",
        "A request for release speaks of protected time, never of its kind; where the kind would tell something it is sent only if the person wishes.",
        keeps: ["DB-28", "DB-08"], isOurs: true)

    static let releaseClauses: [Clause] = [managersReleaseStaff, releaseCancelsNothing, releaseTellsNoKind]
}
