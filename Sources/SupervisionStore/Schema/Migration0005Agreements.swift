import SQLStorage

extension Migration {
    /// Agreements, signatures on anything, and the closing of a session that names the agreement it was held under.
    static let agreements = Migration(number: 5, name: "agreements") { dialect in
        [
            """
            CREATE TABLE agreement (
                id TEXT PRIMARY KEY,
                organisation_id TEXT NOT NULL REFERENCES organisation (id),
                edition_id TEXT NOT NULL REFERENCES policy_edition (id),
                session_id TEXT NOT NULL REFERENCES session (id),
                supervisor_id TEXT NOT NULL REFERENCES membership (id),
                supervisee_id TEXT NOT NULL REFERENCES membership (id),
                frozen_text BYTEA NOT NULL,
                digest TEXT NOT NULL,
                UNIQUE (session_id, supervisor_id, supervisee_id)
            )
            """,
            "CREATE INDEX agreement_pair ON agreement (supervisor_id, supervisee_id)",
            """
            CREATE TABLE signature (
                subject_id TEXT NOT NULL,
                version BIGINT NOT NULL,
                signer_id TEXT NOT NULL REFERENCES membership (id),
                subject TEXT NOT NULL CHECK (subject IN ('agreement', 'record', 'addendum')),
                name TEXT NOT NULL,
                part TEXT NOT NULL,
                statement TEXT NOT NULL,
                digest TEXT NOT NULL,
                method TEXT NOT NULL,
                at TEXT NOT NULL,
                PRIMARY KEY (subject_id, version, signer_id)
            )
            """,
            """
            CREATE TABLE session_closing (
                session_id TEXT PRIMARY KEY REFERENCES session (id),
                minutes_held BIGINT NOT NULL CHECK (minutes_held BETWEEN 1 AND 600),
                agreement_id TEXT REFERENCES agreement (id),
                closed_by TEXT NOT NULL REFERENCES membership (id),
                closed_at TEXT NOT NULL
            )
            """,
        ] + AppendOnly.protecting("agreement", in: dialect)
            + AppendOnly.protecting("signature", in: dialect)
            + AppendOnly.protecting("session_closing", in: dialect)
    }
}
