import SQLStorage

extension Migration {
    /// Sessions that were planned together. The first names the series: nothing is known of it that is not known of its sessions.
    static let series = Migration(number: 16, name: "series") { dialect in
        [
            """
            CREATE TABLE series_session (
                session_id TEXT PRIMARY KEY REFERENCES session (id),
                first_id TEXT NOT NULL REFERENCES session (id),
                number BIGINT NOT NULL CHECK (number BETWEEN 1 AND 13),
                UNIQUE (first_id, number)
            )
            """
        ] + AppendOnly.protecting("series_session", in: dialect)
    }
}
