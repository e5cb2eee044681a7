import SQLStorage

extension Migration {
    /// Adopted editions, and who belongs to which row of the matrix.
    static let policy = Migration(number: 3, name: "policy") { dialect in
        [
            """
            CREATE TABLE policy_edition (
                id TEXT PRIMARY KEY,
                organisation_id TEXT NOT NULL REFERENCES organisation (id),
                pack_key TEXT NOT NULL,
                version TEXT NOT NULL,
                content BYTEA NOT NULL,
                digest TEXT NOT NULL,
                is_overlay BOOLEAN NOT NULL,
                starts_on TEXT NOT NULL,
                adopted_at TEXT NOT NULL
            )
            """,
            "CREATE INDEX policy_edition_organisation ON policy_edition (organisation_id, starts_on)",
            """
            CREATE TABLE matrix_group (
                id TEXT PRIMARY KEY,
                organisation_id TEXT NOT NULL REFERENCES organisation (id),
                matrix_row TEXT NOT NULL,
                rule TEXT NOT NULL CHECK (rule IN ('staffGroup', 'role', 'department', 'handPicked')),
                rule_value TEXT NOT NULL,
                UNIQUE (organisation_id, matrix_row)
            )
            """,
            """
            CREATE TABLE matrix_group_member (
                matrix_group_id TEXT NOT NULL REFERENCES matrix_group (id),
                membership_id TEXT NOT NULL REFERENCES membership (id),
                PRIMARY KEY (matrix_group_id, membership_id)
            )
            """,
        ] + AppendOnly.protecting("policy_edition", in: dialect)
    }
}
