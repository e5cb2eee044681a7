import SQLStorage

extension Migration {
    /// What was before the system: the sheets that brought it in, and the facts, each with the row of the sheet that it came from.
    static let firstDay = Migration(number: 22, name: "first_day") { _ in
        [
            """
            CREATE TABLE first_day_import (
                id TEXT PRIMARY KEY,
                organisation_id TEXT NOT NULL REFERENCES organisation (id),
                sheet TEXT NOT NULL CHECK (sheet IN ('nominations', 'agreements', 'sessions', 'action-points')),
                file_name TEXT NOT NULL,
                membership_id TEXT REFERENCES membership (id),
                received_at TEXT NOT NULL,
                applied_at TEXT,
                taken BIGINT NOT NULL CHECK (taken >= 0),
                refused BIGINT NOT NULL CHECK (refused >= 0)
            )
            """,
            "CREATE INDEX first_day_import_organisation ON first_day_import (organisation_id)",
            """
            CREATE TABLE imported_session (
                import_id TEXT NOT NULL REFERENCES first_day_import (id),
                line BIGINT NOT NULL,
                organisation_id TEXT NOT NULL REFERENCES organisation (id),
                membership_id TEXT NOT NULL REFERENCES membership (id),
                format TEXT NOT NULL CHECK (format IN ('individual', 'group')),
                held_on TEXT NOT NULL,
                supervisor_id TEXT REFERENCES membership (id),
                minutes BIGINT CHECK (minutes BETWEEN 1 AND 600),
                PRIMARY KEY (import_id, line),
                UNIQUE (membership_id, format, held_on),
                CHECK (supervisor_id <> membership_id)
            )
            """,
            "CREATE INDEX imported_session_organisation ON imported_session (organisation_id, held_on)",
            """
            CREATE TABLE imported_agreement (
                import_id TEXT NOT NULL REFERENCES first_day_import (id),
                line BIGINT NOT NULL,
                organisation_id TEXT NOT NULL REFERENCES organisation (id),
                supervisor_id TEXT NOT NULL REFERENCES membership (id),
                supervisee_id TEXT NOT NULL REFERENCES membership (id),
                format TEXT NOT NULL CHECK (format IN ('individual', 'group')),
                signed_on TEXT NOT NULL,
                review_on TEXT CHECK (review_on > signed_on),
                PRIMARY KEY (import_id, line),
                UNIQUE (supervisor_id, supervisee_id, format, signed_on),
                CHECK (supervisor_id <> supervisee_id)
            )
            """,
            "CREATE INDEX imported_agreement_supervisee ON imported_agreement (supervisee_id)",
            """
            CREATE TABLE imported_action_point (
                action_point_id TEXT PRIMARY KEY REFERENCES action_point (id),
                import_id TEXT NOT NULL REFERENCES first_day_import (id),
                organisation_id TEXT NOT NULL REFERENCES organisation (id),
                edition_id TEXT NOT NULL REFERENCES policy_edition (id),
                supervisor_id TEXT NOT NULL REFERENCES membership (id),
                supervisee_id TEXT NOT NULL REFERENCES membership (id),
                mark TEXT NOT NULL UNIQUE,
                CHECK (supervisor_id <> supervisee_id)
            )
            """,
            "CREATE INDEX imported_action_point_supervisor ON imported_action_point (supervisor_id)",
            "CREATE INDEX imported_action_point_supervisee ON imported_action_point (supervisee_id)",
        ]
    }
}
