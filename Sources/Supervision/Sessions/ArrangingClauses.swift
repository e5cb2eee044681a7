extension Clause {
    public static let arrangerBooks = Clause(
        "arrangerBooks",
        "Planned sessions are booked by whom the policy names, or by whom the pair agreed on; whoever cancelled one books it anew all the same.",
        keeps: ["DIFF-10", "HWCCG-044", "HWCCG-056", "DDICB-069", "CROY-054", "GAP-24"])
    public static let superviseesPlanTheirOwn = Clause(
        "superviseesPlanTheirOwn",
        "Where booking is left to the supervisee, they plan sessions for themselves, with their own supervisor once they have one.",
        keeps: ["DIFF-10", "HWCCG-044", "DDICB-069"], isOurs: true)
    public static let extraSessionsStandBeside = Clause(
        "extraSessionsStandBeside",
        "An extra session leaves the planned ones and what is due as they are; whoever puts one on the day of a planned one is warned.",
        keeps: ["DB-14", "DDICB-121", "HWCCG-054", "HIPS-037"], isOurs: true)

    static let arrangingClauses: [Clause] = [arrangerBooks, superviseesPlanTheirOwn, extraSessionsStandBeside]
}
