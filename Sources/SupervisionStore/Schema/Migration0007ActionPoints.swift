import SQLStorage

extension Migration {
    /// Action points of signed records, of the group session whose record was closed, or from before the system, and what came of them.
    static let actionPoints = Migration(number: 7, name: "action_points") { dialect in
        [
            """
            CREATE TABLE action_point (
                id TEXT PRIMARY KEY,
                organisation_id TEXT NOT NULL REFERENCES organisation (id),
                record_id TEXT REFERENCES record (id),
                session_id TEXT REFERENCES session (id),
                is_imported BOOLEAN NOT NULL DEFAULT FALSE,
                place BIGINT NOT NULL,
                kind TEXT NOT NULL,
                owner_id TEXT REFERENCES membership (id),
                due_on TEXT,
                UNIQUE (record_id, place),
                UNIQUE (session_id, place),
                CHECK (CASE WHEN is_imported THEN record_id IS NULL AND session_id IS NULL
                    ELSE (record_id IS NULL) <> (session_id IS NULL) END)
            )
            """,
            "CREATE INDEX action_point_owner ON action_point (owner_id)",
            """
            CREATE TABLE action_outcome (
                action_point_id TEXT PRIMARY KEY REFERENCES action_point (id),
                kind TEXT NOT NULL CHECK (kind IN ('done', 'dropped')),
                by_id TEXT NOT NULL REFERENCES membership (id),
                at TEXT NOT NULL,
                outcome_on TEXT NOT NULL
            )
            """,
        ] + AppendOnly.protecting("action_point", in: dialect)
            + AppendOnly.protecting("action_outcome", in: dialect)
    }
}
