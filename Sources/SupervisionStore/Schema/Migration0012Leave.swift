import SQLStorage

extension Migration {
    /// Who is away from when to when. Why stands sealed, elsewhere.
    static let leave = Migration(number: 12, name: "leave") { _ in
        [
            """
            CREATE TABLE leave (
                id TEXT PRIMARY KEY,
                organisation_id TEXT NOT NULL REFERENCES organisation (id),
                membership_id TEXT NOT NULL REFERENCES membership (id),
                starts_on TEXT NOT NULL,
                ends_on TEXT CHECK (ends_on >= starts_on),
                entered_by TEXT REFERENCES membership (id),
                at TEXT NOT NULL
            )
            """,
            "CREATE INDEX leave_membership ON leave (membership_id)",
        ]
    }
}
