import SQLStorage

extension Migration {
    /// What is said of action points in later sessions, what their kinds set going, each step of a referral, and how supervisees
    /// go from one supervisor to another.
    static let followingUp = Migration(number: 19, name: "following_up") { dialect in
        reviews + needs + handOvers
            + AppendOnly.protecting("action_review", in: dialect)
            + AppendOnly.protecting("action_need", in: dialect)
            + AppendOnly.protecting("referral", in: dialect)
            + AppendOnly.protecting("referral_step", in: dialect)
            + AppendOnly.protecting("hand_over", in: dialect)
            + AppendOnly.protecting("hand_over_text", in: dialect)
            + AppendOnly.protecting("hand_over_agreement", in: dialect)
            + AppendOnly.protecting("hand_over_record", in: dialect)
            + AppendOnly.protecting("hand_over_completion", in: dialect)
            + AppendOnly.protecting("hand_over_withdrawal", in: dialect)
            + AppendOnly.protecting("action_point_carried", in: dialect)
    }

    private static let reviews: [SQL] = [
        """
        CREATE TABLE action_review (
            id TEXT NOT NULL UNIQUE,
            action_point_id TEXT NOT NULL REFERENCES action_point (id),
            number BIGINT NOT NULL CHECK (number >= 1),
            session_id TEXT NOT NULL REFERENCES session (id),
            status TEXT NOT NULL CHECK (status IN ('done', 'goingOn', 'dropped')),
            new_date TEXT CHECK (new_date IS NULL OR status = 'goingOn'),
            by_id TEXT NOT NULL REFERENCES membership (id),
            at TEXT NOT NULL,
            PRIMARY KEY (action_point_id, number)
        )
        """,
        "CREATE INDEX action_review_session ON action_review (session_id)",
    ]

    private static let needs: [SQL] = [
        """
        CREATE TABLE action_need (
            action_point_id TEXT PRIMARY KEY REFERENCES action_point (id),
            need TEXT NOT NULL CHECK (need IN ('trainingNeed', 'bookingNeed', 'referral', 'escalation')),
            at TEXT NOT NULL
        )
        """,
        """
        CREATE TABLE referral (
            action_point_id TEXT PRIMARY KEY REFERENCES action_need (action_point_id),
            referrer_id TEXT NOT NULL REFERENCES membership (id),
            concerns TEXT NOT NULL CHECK (concerns IN ('child', 'adult')),
            due_on TEXT NOT NULL,
            by_id TEXT NOT NULL REFERENCES membership (id),
            at TEXT NOT NULL
        )
        """,
        """
        CREATE TABLE referral_step (
            id TEXT NOT NULL UNIQUE,
            action_point_id TEXT NOT NULL REFERENCES referral (action_point_id),
            number BIGINT NOT NULL CHECK (number >= 1),
            kind TEXT NOT NULL CHECK (kind IN ('made', 'acknowledged', 'accepted', 'refused', 'disagreed')),
            step_on TEXT NOT NULL,
            by_id TEXT NOT NULL REFERENCES membership (id),
            at TEXT NOT NULL,
            PRIMARY KEY (action_point_id, number)
        )
        """,
    ]

    private static let handOvers: [SQL] = [
        """
        CREATE TABLE hand_over (
            id TEXT PRIMARY KEY,
            organisation_id TEXT NOT NULL REFERENCES organisation (id),
            supervisee_id TEXT NOT NULL REFERENCES membership (id),
            from_id TEXT NOT NULL REFERENCES membership (id),
            to_id TEXT NOT NULL REFERENCES membership (id),
            by_id TEXT NOT NULL REFERENCES membership (id),
            at TEXT NOT NULL,
            CHECK (from_id <> to_id AND to_id <> supervisee_id)
        )
        """,
        "CREATE INDEX hand_over_from ON hand_over (from_id, supervisee_id)",
        "CREATE INDEX hand_over_to ON hand_over (to_id, supervisee_id)",
        "CREATE INDEX hand_over_supervisee ON hand_over (supervisee_id)",
        """
        CREATE TABLE hand_over_text (
            hand_over_id TEXT PRIMARY KEY REFERENCES hand_over (id),
            tells_of_harm BOOLEAN NOT NULL,
            by_id TEXT NOT NULL REFERENCES membership (id),
            at TEXT NOT NULL
        )
        """,
        """
        CREATE TABLE hand_over_agreement (
            hand_over_id TEXT NOT NULL REFERENCES hand_over_text (hand_over_id),
            part TEXT NOT NULL CHECK (part IN ('supervisee', 'from', 'to')),
            by_id TEXT NOT NULL REFERENCES membership (id),
            at TEXT NOT NULL,
            PRIMARY KEY (hand_over_id, part)
        )
        """,
        """
        CREATE TABLE hand_over_record (
            hand_over_id TEXT NOT NULL REFERENCES hand_over (id),
            record_id TEXT NOT NULL REFERENCES record (id),
            PRIMARY KEY (hand_over_id, record_id)
        )
        """,
        "CREATE INDEX hand_over_record_record ON hand_over_record (record_id)",
        """
        CREATE TABLE hand_over_completion (
            hand_over_id TEXT PRIMARY KEY REFERENCES hand_over (id),
            at TEXT NOT NULL
        )
        """,
        """
        CREATE TABLE hand_over_withdrawal (
            hand_over_id TEXT PRIMARY KEY REFERENCES hand_over (id),
            by_id TEXT NOT NULL REFERENCES membership (id),
            at TEXT NOT NULL
        )
        """,
        """
        CREATE TABLE action_point_carried (
            action_point_id TEXT NOT NULL REFERENCES action_point (id),
            number BIGINT NOT NULL CHECK (number >= 1),
            hand_over_id TEXT NOT NULL REFERENCES hand_over (id),
            to_id TEXT NOT NULL REFERENCES membership (id),
            PRIMARY KEY (action_point_id, number)
        )
        """,
        "CREATE INDEX action_point_carried_to ON action_point_carried (to_id)",
    ]
}
