import SQLStorage

extension Migration {
    /// Sessions, their proposals of time and place, and what became of them.
    static let sessions = Migration(number: 4, name: "sessions") { dialect in
        [
            """
            CREATE TABLE session (
                id TEXT PRIMARY KEY,
                organisation_id TEXT NOT NULL REFERENCES organisation (id),
                edition_id TEXT NOT NULL REFERENCES policy_edition (id),
                format TEXT NOT NULL CHECK (format IN ('individual', 'group')),
                type TEXT NOT NULL,
                is_telling BOOLEAN NOT NULL,
                supervisor_id TEXT NOT NULL REFERENCES membership (id),
                arranger_id TEXT NOT NULL REFERENCES membership (id),
                planned_at TEXT NOT NULL
            )
            """,
            "CREATE INDEX session_organisation ON session (organisation_id)",
            "CREATE INDEX session_supervisor ON session (supervisor_id)",
            """
            CREATE TABLE session_supervisee (
                session_id TEXT NOT NULL REFERENCES session (id),
                membership_id TEXT NOT NULL REFERENCES membership (id),
                PRIMARY KEY (session_id, membership_id)
            )
            """,
            "CREATE INDEX session_supervisee_membership ON session_supervisee (membership_id)",
            """
            CREATE TABLE session_schedule (
                session_id TEXT NOT NULL REFERENCES session (id),
                number BIGINT NOT NULL CHECK (number >= 1),
                starts_at TEXT NOT NULL,
                minutes BIGINT NOT NULL CHECK (minutes BETWEEN 1 AND 600),
                venue TEXT NOT NULL,
                venue_is_private BOOLEAN NOT NULL,
                proposed_by TEXT NOT NULL REFERENCES membership (id),
                proposed_at TEXT NOT NULL,
                PRIMARY KEY (session_id, number)
            )
            """,
            """
            CREATE TABLE session_acceptance (
                session_id TEXT NOT NULL,
                number BIGINT NOT NULL,
                membership_id TEXT NOT NULL REFERENCES membership (id),
                at TEXT NOT NULL,
                PRIMARY KEY (session_id, number, membership_id),
                FOREIGN KEY (session_id, number) REFERENCES session_schedule (session_id, number)
            )
            """,
            """
            CREATE TABLE session_cancellation (
                session_id TEXT PRIMARY KEY REFERENCES session (id),
                cancelled_by TEXT NOT NULL REFERENCES membership (id),
                at TEXT NOT NULL
            )
            """,
            """
            CREATE TABLE session_outset (
                session_id TEXT PRIMARY KEY REFERENCES session (id),
                started_at TEXT NOT NULL,
                minutes_agreed BIGINT NOT NULL CHECK (minutes_agreed BETWEEN 1 AND 600)
            )
            """,
            """
            CREATE TABLE session_step (
                session_id TEXT NOT NULL REFERENCES session (id),
                step TEXT NOT NULL,
                by_id TEXT NOT NULL REFERENCES membership (id),
                at TEXT NOT NULL,
                PRIMARY KEY (session_id, step)
            )
            """,
            """
            CREATE TABLE adjustments_question (
                id TEXT PRIMARY KEY,
                organisation_id TEXT NOT NULL REFERENCES organisation (id),
                membership_id TEXT NOT NULL REFERENCES membership (id),
                asked_by TEXT NOT NULL REFERENCES membership (id),
                asked_on TEXT NOT NULL
            )
            """,
            """
            CREATE TABLE adjustments_answer (
                id TEXT PRIMARY KEY,
                organisation_id TEXT NOT NULL REFERENCES organisation (id),
                membership_id TEXT NOT NULL REFERENCES membership (id),
                answered_on TEXT NOT NULL,
                number BIGINT NOT NULL,
                UNIQUE (membership_id, number)
            )
            """,
            """
            CREATE TABLE topic (
                id TEXT PRIMARY KEY,
                session_id TEXT NOT NULL REFERENCES session (id),
                author_id TEXT NOT NULL REFERENCES membership (id),
                kind TEXT NOT NULL,
                shared_at TEXT,
                written_at TEXT NOT NULL
            )
            """,
            "CREATE INDEX topic_session ON topic (session_id)",
        ] + AppendOnly.protecting("session_schedule", in: dialect)
            + AppendOnly.protecting("session_acceptance", in: dialect)
            + AppendOnly.protecting("session_cancellation", in: dialect)
            + AppendOnly.protecting("session_outset", in: dialect)
    }
}
