import SQLStorage

extension Migration {
    /// Reports that were released: their figures as each audience sees them, and to whom they went.
    static let reports = Migration(number: 21, name: "reports") { dialect in
        [
            """
            CREATE TABLE report_release (
                id TEXT PRIMARY KEY,
                organisation_id TEXT NOT NULL REFERENCES organisation (id),
                quarter TEXT NOT NULL,
                edition_id TEXT NOT NULL REFERENCES policy_edition (id),
                released_by TEXT NOT NULL REFERENCES membership (id),
                released_at TEXT NOT NULL,
                UNIQUE (organisation_id, quarter)
            )
            """,
            """
            CREATE TABLE report_copy (
                release_id TEXT NOT NULL REFERENCES report_release (id),
                audience TEXT NOT NULL CHECK (audience IN ('team', 'assurance', 'outside')),
                content BYTEA NOT NULL,
                digest TEXT NOT NULL,
                PRIMARY KEY (release_id, audience)
            )
            """,
            """
            CREATE TABLE report_recipient (
                release_id TEXT NOT NULL,
                recipient TEXT NOT NULL,
                audience TEXT NOT NULL,
                sent_by TEXT NOT NULL REFERENCES membership (id),
                at TEXT NOT NULL,
                PRIMARY KEY (release_id, recipient),
                FOREIGN KEY (release_id, audience) REFERENCES report_copy (release_id, audience)
            )
            """,
        ] + AppendOnly.protecting("report_release", in: dialect)
            + AppendOnly.protecting("report_copy", in: dialect)
            + AppendOnly.protecting("report_recipient", in: dialect)
    }
}
