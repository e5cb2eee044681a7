import SQLStorage

extension Migration {
    /// That the lead sent a group's themes round, and when.
    static let sessionsByPolicy = Migration(number: 25, name: "sessions_by_policy") { dialect in
        [
            """
            CREATE TABLE group_record_circulation (
                session_id TEXT PRIMARY KEY REFERENCES group_record_closing (session_id),
                by_id TEXT NOT NULL REFERENCES membership (id),
                at TEXT NOT NULL
            )
            """
        ] + AppendOnly.protecting("group_record_circulation", in: dialect)
    }
}
