import SQLStorage

extension Migration {
    /// Forms that came after their visit had run out; their words are sealed among the drafts.
    static let keptForms = Migration(number: 9, name: "kept_forms") { _ in
        [
            """
            CREATE TABLE kept_form (
                id TEXT PRIMARY KEY,
                organisation_id TEXT NOT NULL REFERENCES organisation (id),
                membership_id TEXT NOT NULL REFERENCES membership (id),
                visit_id TEXT NOT NULL REFERENCES visit (id),
                page TEXT NOT NULL,
                kept_at TEXT NOT NULL,
                UNIQUE (membership_id, page)
            )
            """,
            "CREATE INDEX kept_form_visit ON kept_form (visit_id)",
        ]
    }
}
