import SQLStorage

extension Migration {
    /// A year's draft: its sessions, which nobody is told of yet, what could not be placed, and how it ended.
    static let yearPlan = Migration(number: 18, name: "year_plan") { dialect in
        draft + AppendOnly.protecting("year_draft_ending", in: dialect)
    }

    private static let draft: [SQL] = [
        """
        CREATE TABLE year_draft (
            id TEXT PRIMARY KEY,
            organisation_id TEXT NOT NULL REFERENCES organisation (id),
            first_day TEXT NOT NULL,
            last_day TEXT NOT NULL CHECK (last_day >= first_day),
            drafted_by TEXT NOT NULL REFERENCES membership (id),
            at TEXT NOT NULL,
            version BIGINT NOT NULL CHECK (version >= 1)
        )
        """,
        "CREATE INDEX year_draft_organisation ON year_draft (organisation_id)",
        """
        CREATE TABLE year_draft_ending (
            draft_id TEXT PRIMARY KEY REFERENCES year_draft (id),
            kind TEXT NOT NULL CHECK (kind IN ('confirmed', 'thrownAway')),
            ended_by TEXT NOT NULL REFERENCES membership (id),
            at TEXT NOT NULL
        )
        """,
        """
        CREATE TABLE draft_session (
            id TEXT PRIMARY KEY,
            draft_id TEXT NOT NULL REFERENCES year_draft (id),
            matrix_row TEXT NOT NULL,
            format TEXT NOT NULL CHECK (format IN ('individual', 'group')),
            group_id TEXT,
            supervisor_id TEXT NOT NULL REFERENCES membership (id),
            starts_at TEXT NOT NULL,
            minutes BIGINT NOT NULL CHECK (minutes BETWEEN 1 AND 600),
            venue TEXT NOT NULL,
            window_first TEXT NOT NULL,
            window_last TEXT NOT NULL
        )
        """,
        "CREATE INDEX draft_session_draft ON draft_session (draft_id, starts_at)",
        """
        CREATE TABLE draft_session_member (
            session_id TEXT NOT NULL REFERENCES draft_session (id),
            membership_id TEXT NOT NULL REFERENCES membership (id),
            PRIMARY KEY (session_id, membership_id)
        )
        """,
        """
        CREATE TABLE draft_unplaced (
            id TEXT PRIMARY KEY,
            draft_id TEXT NOT NULL REFERENCES year_draft (id),
            matrix_row TEXT NOT NULL,
            group_id TEXT,
            membership_id TEXT REFERENCES membership (id),
            people BIGINT NOT NULL CHECK (people >= 1),
            window_first TEXT NOT NULL,
            window_last TEXT NOT NULL,
            reason TEXT NOT NULL
        )
        """,
        "CREATE INDEX draft_unplaced_draft ON draft_unplaced (draft_id)",
        "CREATE INDEX adjustments_question_membership ON adjustments_question (membership_id)",
    ]
}
