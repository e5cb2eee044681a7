import SQLStorage

extension Migration {
    /// From where somebody comes who is nominated from outside; and who is brought together with whom, where the policy asks about it:
    /// what stood against it, and what the supervisee's line manager says. The last word counts.
    static let pairings = Migration(number: 26, name: "pairings") { dialect in
        [
            """
            CREATE TABLE nomination_origin (
                role_assignment_id TEXT PRIMARY KEY REFERENCES role_assignment (id),
                organisation TEXT NOT NULL CHECK (organisation <> ''),
                is_other_area BOOLEAN NOT NULL
            )
            """,
            """
            CREATE TABLE pairing (
                id TEXT PRIMARY KEY,
                organisation_id TEXT NOT NULL REFERENCES organisation (id),
                supervisee_id TEXT NOT NULL REFERENCES membership (id),
                supervisor_id TEXT NOT NULL REFERENCES membership (id),
                asker_id TEXT NOT NULL REFERENCES membership (id),
                asks_manager BOOLEAN NOT NULL,
                at TEXT NOT NULL,
                UNIQUE (supervisee_id, supervisor_id),
                CHECK (supervisee_id <> supervisor_id)
            )
            """,
            "CREATE INDEX pairing_supervisor ON pairing (supervisor_id)",
            """
            CREATE TABLE pairing_reason (
                pairing_id TEXT NOT NULL REFERENCES pairing (id),
                number BIGINT NOT NULL CHECK (number >= 1),
                concerns TEXT NOT NULL,
                by_id TEXT NOT NULL REFERENCES membership (id),
                at TEXT NOT NULL,
                PRIMARY KEY (pairing_id, number)
            )
            """,
            """
            CREATE TABLE pairing_answer (
                pairing_id TEXT NOT NULL REFERENCES pairing (id),
                number BIGINT NOT NULL CHECK (number >= 1),
                agrees BOOLEAN NOT NULL,
                by_id TEXT NOT NULL REFERENCES membership (id),
                at TEXT NOT NULL,
                PRIMARY KEY (pairing_id, number)
            )
            """,
        ] + AppendOnly.protecting("nomination_origin", in: dialect)
            + AppendOnly.protecting("pairing_reason", in: dialect)
            + AppendOnly.protecting("pairing_answer", in: dialect)
    }
}
