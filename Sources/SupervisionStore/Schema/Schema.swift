public import SQLStorage

/// Every migration, in order. A released one is never edited.
public enum Schema {
    public static let migrations: [Migration] = [
        .people, .signIn, .policy, .sessions, .agreements, .records, .actionPoints, .log, .keptForms, .overlays,
        .groups, .leave, .realLife, .assurance, .standIns, .series, .planning, .yearPlan, .followingUp, .releases, .reports,
        .firstDay, .speed, .pairAgreements, .sessionsByPolicy, .pairings, .guidance, .areas, .nextMeetings,
    ]
}
