import SQLStorage

extension Migration {
    /// Agreements that a pair signs once, with each text that stood in one; and under which of them a session was held, or why under none.
    static let pairAgreements = Migration(number: 24, name: "pair_agreements") { dialect in
        [
            """
            CREATE TABLE pair_agreement (
                id TEXT PRIMARY KEY,
                organisation_id TEXT NOT NULL REFERENCES organisation (id),
                edition_id TEXT NOT NULL REFERENCES policy_edition (id),
                form_key TEXT NOT NULL,
                supervisor_id TEXT NOT NULL REFERENCES membership (id),
                supervisee_id TEXT NOT NULL REFERENCES membership (id),
                manager_id TEXT REFERENCES membership (id),
                drawn_up_by TEXT NOT NULL REFERENCES membership (id),
                drawn_up_at TEXT NOT NULL,
                CHECK (supervisor_id <> supervisee_id)
            )
            """,
            "CREATE INDEX pair_agreement_supervisor ON pair_agreement (supervisor_id, supervisee_id)",
            "CREATE INDEX pair_agreement_supervisee ON pair_agreement (supervisee_id)",
            "CREATE INDEX pair_agreement_manager ON pair_agreement (manager_id)",
            """
            CREATE TABLE pair_agreement_text (
                agreement_id TEXT NOT NULL REFERENCES pair_agreement (id),
                number BIGINT NOT NULL CHECK (number >= 1),
                terms_text BYTEA NOT NULL,
                digest TEXT NOT NULL,
                proposed_by TEXT NOT NULL REFERENCES membership (id),
                at TEXT NOT NULL,
                PRIMARY KEY (agreement_id, number)
            )
            """,
            "ALTER TABLE session_closing ADD COLUMN pair_agreement_id TEXT REFERENCES pair_agreement (id)",
            """
            ALTER TABLE session_closing ADD COLUMN without_agreement TEXT
                CHECK (without_agreement IN ('notSettled', 'signedLater', 'couldNotSign', 'notAgreed'))
            """,
        ] + AppendOnly.protecting("pair_agreement", in: dialect) + AppendOnly.protecting("pair_agreement_text", in: dialect)
    }
}
