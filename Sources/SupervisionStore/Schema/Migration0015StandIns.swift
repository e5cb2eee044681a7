import SQLStorage

extension Migration {
    /// Who leads one session in place of its supervisor, and what the supervisee shows them.
    static let standIns = Migration(number: 15, name: "stand_ins") { dialect in
        [
            """
            CREATE TABLE stand_in (
                session_id TEXT NOT NULL REFERENCES session (id),
                number BIGINT NOT NULL CHECK (number >= 1),
                instead_of TEXT NOT NULL REFERENCES membership (id),
                membership_id TEXT NOT NULL REFERENCES membership (id),
                asked_by TEXT NOT NULL REFERENCES membership (id),
                at TEXT NOT NULL,
                PRIMARY KEY (session_id, number),
                CHECK (membership_id <> instead_of)
            )
            """,
            """
            CREATE TABLE record_showing (
                record_id TEXT NOT NULL REFERENCES record (id),
                session_id TEXT NOT NULL REFERENCES session (id),
                number BIGINT NOT NULL CHECK (number >= 1),
                membership_id TEXT NOT NULL REFERENCES membership (id),
                is_shown BOOLEAN NOT NULL,
                at TEXT NOT NULL,
                PRIMARY KEY (record_id, session_id, number)
            )
            """,
            "CREATE INDEX record_showing_session ON record_showing (session_id)",
        ] + AppendOnly.protecting("stand_in", in: dialect)
            + AppendOnly.protecting("record_showing", in: dialect)
    }
}
