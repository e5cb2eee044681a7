import SQLStorage

extension Migration {
    /// Passphrases, invitations, visits and failed tries.
    static let signIn = Migration(number: 2, name: "sign_in") { _ in
        [
            """
            CREATE TABLE passphrase (
                person_id TEXT PRIMARY KEY REFERENCES person (id),
                salt BYTEA NOT NULL,
                hash BYTEA NOT NULL,
                rounds BIGINT NOT NULL,
                block_size BIGINT NOT NULL,
                parallelism BIGINT NOT NULL,
                set_at TEXT NOT NULL
            )
            """,
            """
            CREATE TABLE invitation (
                id TEXT PRIMARY KEY,
                person_id TEXT NOT NULL REFERENCES person (id),
                token_hash TEXT NOT NULL UNIQUE,
                made_at TEXT NOT NULL,
                expires_at TEXT NOT NULL
            )
            """,
            """
            CREATE TABLE invitation_use (
                invitation_id TEXT PRIMARY KEY REFERENCES invitation (id),
                used_at TEXT NOT NULL
            )
            """,
            """
            CREATE TABLE visit (
                id TEXT PRIMARY KEY,
                token_hash TEXT NOT NULL UNIQUE,
                person_id TEXT NOT NULL REFERENCES person (id),
                membership_id TEXT REFERENCES membership (id),
                started_at TEXT NOT NULL,
                seen_at TEXT NOT NULL,
                ended_at TEXT,
                device TEXT NOT NULL
            )
            """,
            "CREATE INDEX visit_person ON visit (person_id)",
            """
            CREATE TABLE sign_in_failure (
                id TEXT PRIMARY KEY,
                account_hash TEXT NOT NULL,
                network TEXT NOT NULL,
                at TEXT NOT NULL
            )
            """,
            "CREATE INDEX sign_in_failure_account ON sign_in_failure (account_hash, at)",
            "CREATE INDEX sign_in_failure_network ON sign_in_failure (network, at)",
        ]
    }
}
