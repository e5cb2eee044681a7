import SQLStorage

extension Migration {
    /// What sessions touched, as one of their pair ticked it: each saving anew, the last one counts;
    /// and what the owner of a policy set in an edition in place of what its document says.
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
            """
            CREATE TABLE policy_change (
                edition_id TEXT NOT NULL REFERENCES policy_edition (id),
                setting TEXT NOT NULL,
                value TEXT NOT NULL,
                reason TEXT NOT NULL,
                PRIMARY KEY (edition_id, setting)
            )
            """,
        ] + AppendOnly.protecting("session_touched", in: dialect) + AppendOnly.protecting("session_touched_term", in: dialect)
            + AppendOnly.protecting("policy_change", in: dialect)
    }
}
