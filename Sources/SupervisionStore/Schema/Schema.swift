public import SQLStorage

/// Every migration, in order. A released one is never edited.
public enum Schema {
    public static let migrations: [Migration] = [
        .people, .signIn, .policy, .sessions, .agreements, .records, .actionPoints, .log, .keptForms, .overlays,
        .groups, .leave, .realLife, .assurance, .standIns, .series, .planning, .yearPlan, .followingUp, .releases, .reports,
        .firstDay, .speed,
        .empty(24), .empty(25), .empty(26), .guidance,
    ]
}

extension Migration {
    /// Holds a number that says nothing yet.
    fileprivate static func empty(_ number: Int) -> Migration { Migration(number: number, name: "empty_\(number)") { _ in [] } }
}
