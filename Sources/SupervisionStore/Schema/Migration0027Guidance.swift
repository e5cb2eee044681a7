import SQLStorage

extension Migration {
    /// What sessions touched, as one of their pair ticked it: each saving anew, the last one counts.
    static let guidance = Migration(number: 27, name: "guidance") { dialect in
        [
            """
            CREATE TABLE session_touched (
                session_id TEXT NOT NULL REFERENCES session (id),
                number BIGINT NOT NULL CHECK (number >= 1),
                by_id TEXT NOT NULL REFERENCES membership (id),
                at TEXT NOT NULL,
                PRIMARY KEY (session_id, number)
            )
            """,
            """
            CREATE TABLE session_touched_term (
                session_id TEXT NOT NULL,
                number BIGINT NOT NULL,
                axis TEXT NOT NULL CHECK (axis IN ('function', 'stakeholder')),
                term TEXT NOT NULL,
                PRIMARY KEY (session_id, number, axis, term),
                FOREIGN KEY (session_id, number) REFERENCES session_touched (session_id, number)
            )
            """,
        ] + AppendOnly.protecting("session_touched", in: dialect) + AppendOnly.protecting("session_touched_term", in: dialect)
    }
}
