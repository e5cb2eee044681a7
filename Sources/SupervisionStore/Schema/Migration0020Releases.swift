import SQLStorage

extension Migration {
    /// Whom a line manager is asked to release for which proposal of a session, and what they answer; a request that is taken back is gone.
    /// Who books a cancelled session anew. And the text of an agreement with what the pair agreed in it: the last one counts.
    static let releases = Migration(number: 20, name: "releases") { dialect in
        [
            """
            CREATE TABLE release_request (
                id TEXT PRIMARY KEY,
                organisation_id TEXT NOT NULL REFERENCES organisation (id),
                session_id TEXT NOT NULL,
                number BIGINT NOT NULL,
                membership_id TEXT NOT NULL REFERENCES membership (id),
                requested_at TEXT NOT NULL,
                UNIQUE (session_id, number, membership_id),
                FOREIGN KEY (session_id, number) REFERENCES session_schedule (session_id, number)
            )
            """,
            "CREATE INDEX release_request_membership ON release_request (membership_id)",
            """
            CREATE TABLE release_answer (
                release_request_id TEXT NOT NULL REFERENCES release_request (id),
                number BIGINT NOT NULL CHECK (number >= 1),
                answer TEXT NOT NULL CHECK (answer IN ('released', 'noCover', 'otherDuty', 'notAtWork')),
                answered_by TEXT NOT NULL REFERENCES membership (id),
                at TEXT NOT NULL,
                PRIMARY KEY (release_request_id, number)
            )
            """,
            """
            CREATE TABLE rebooking_duty (
                session_id TEXT PRIMARY KEY REFERENCES session_cancellation (session_id),
                membership_id TEXT NOT NULL REFERENCES membership (id),
                at TEXT NOT NULL
            )
            """,
            "CREATE INDEX rebooking_duty_membership ON rebooking_duty (membership_id)",
            """
            CREATE TABLE agreement_revision (
                agreement_id TEXT NOT NULL REFERENCES agreement (id),
                number BIGINT NOT NULL CHECK (number >= 1),
                frozen_text BYTEA NOT NULL,
                digest TEXT NOT NULL,
                proposed_by TEXT NOT NULL REFERENCES membership (id),
                at TEXT NOT NULL,
                PRIMARY KEY (agreement_id, number)
            )
            """,
        ] + AppendOnly.protecting("rebooking_duty", in: dialect)
            + AppendOnly.protecting("agreement_revision", in: dialect)
    }
}
