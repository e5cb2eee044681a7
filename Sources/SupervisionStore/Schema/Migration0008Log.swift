import SQLStorage

extension Migration {
    /// Who did what to which thing, and when; never what was said.
    static let log = Migration(number: 8, name: "log") { dialect in
        [
            """
            CREATE TABLE log_entry (
                id TEXT PRIMARY KEY,
                organisation_id TEXT NOT NULL REFERENCES organisation (id),
                at TEXT NOT NULL,
                person_id TEXT REFERENCES person (id),
                membership_id TEXT REFERENCES membership (id),
                role TEXT NOT NULL,
                event TEXT NOT NULL,
                subject_id TEXT NOT NULL,
                purpose TEXT
            )
            """,
            "CREATE INDEX log_entry_subject ON log_entry (subject_id, at)",
            "CREATE INDEX log_entry_organisation ON log_entry (organisation_id, at)",
        ] + AppendOnly.protecting("log_entry", in: dialect)
    }
}
