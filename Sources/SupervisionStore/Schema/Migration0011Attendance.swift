import SQLStorage

extension Migration {
    /// Who was at a session of a group, and how that is known.
    static let attendance = Migration(number: 11, name: "attendance") { dialect in
        [
            """
            CREATE TABLE attendance (
                session_id TEXT NOT NULL REFERENCES session (id),
                membership_id TEXT NOT NULL REFERENCES membership (id),
                kind TEXT NOT NULL CHECK (kind IN ('signed', 'witnessed', 'notSigned')),
                agreement_digest TEXT,
                witness TEXT,
                entered_by TEXT NOT NULL REFERENCES membership (id),
                at TEXT NOT NULL,
                PRIMARY KEY (session_id, membership_id)
            )
            """,
            "CREATE INDEX attendance_membership ON attendance (membership_id)",
        ] + AppendOnly.protecting("attendance", in: dialect)
    }
}
