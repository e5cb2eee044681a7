import SQLStorage

extension Migration {
    /// What real life does to a plan: sessions entered late with their sheets, or missed, and records that never get their second signature.
    static let realLife = Migration(number: 13, name: "real_life") { dialect in
        [
            """
            CREATE TABLE late_entry (
                session_id TEXT PRIMARY KEY REFERENCES session (id),
                entered_by TEXT NOT NULL REFERENCES membership (id),
                entered_at TEXT NOT NULL,
                has_signed_sheet BOOLEAN NOT NULL
            )
            """,
            """
            CREATE TABLE session_non_attendance (
                session_id TEXT PRIMARY KEY REFERENCES session (id),
                absent_id TEXT NOT NULL REFERENCES membership (id),
                noted_by TEXT NOT NULL REFERENCES membership (id),
                noted_at TEXT NOT NULL
            )
            """,
            """
            CREATE TABLE signed_sheet (
                id TEXT PRIMARY KEY,
                organisation_id TEXT NOT NULL REFERENCES organisation (id),
                record_id TEXT NOT NULL REFERENCES record (id),
                number BIGINT NOT NULL CHECK (number >= 1),
                kind TEXT NOT NULL CHECK (kind IN ('pdf', 'jpeg', 'png')),
                bytes BIGINT NOT NULL CHECK (bytes >= 1),
                attached_by TEXT NOT NULL REFERENCES membership (id),
                attached_at TEXT NOT NULL,
                UNIQUE (record_id, number)
            )
            """,
            """
            CREATE TABLE unsigned_closing (
                record_id TEXT PRIMARY KEY REFERENCES record (id),
                number BIGINT NOT NULL,
                closed_by TEXT NOT NULL REFERENCES membership (id),
                closed_at TEXT NOT NULL,
                FOREIGN KEY (record_id, number) REFERENCES record_version (record_id, number)
            )
            """,
            """
            CREATE TABLE private_note (
                id TEXT PRIMARY KEY,
                organisation_id TEXT NOT NULL REFERENCES organisation (id),
                session_id TEXT NOT NULL REFERENCES session (id),
                author_id TEXT NOT NULL REFERENCES membership (id),
                version BIGINT NOT NULL CHECK (version >= 1),
                written_at TEXT NOT NULL
            )
            """,
            "CREATE INDEX private_note_session ON private_note (session_id)",
        ] + AppendOnly.protecting("late_entry", in: dialect)
            + AppendOnly.protecting("session_non_attendance", in: dialect)
            + AppendOnly.protecting("signed_sheet", in: dialect)
            + AppendOnly.protecting("unsigned_closing", in: dialect)
    }
}
