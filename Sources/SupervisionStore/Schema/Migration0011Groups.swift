import SQLStorage

extension Migration {
    /// Groups: answers to invitations, the agreement, the attendance record, and the record that nobody signs.
    static let groups = Migration(number: 11, name: "groups") { dialect in
        let standing: [StaticString] = ["group_agreement", "session_addition", "attendance", "group_record_closing", "group_record_reader"]
        let protections: [SQL] = standing.flatMap { AppendOnly.protecting($0, in: dialect) }
        return invitationsToGroups + registerOfGroups + recordsOfGroups + protections
    }

    private static let invitationsToGroups: [SQL] = [
        """
        CREATE TABLE session_decline (
            session_id TEXT NOT NULL,
            number BIGINT NOT NULL,
            membership_id TEXT NOT NULL REFERENCES membership (id),
            at TEXT NOT NULL,
            PRIMARY KEY (session_id, number, membership_id),
            FOREIGN KEY (session_id, number) REFERENCES session_schedule (session_id, number)
        )
        """,
        """
        CREATE TABLE group_agreement (
            session_id TEXT NOT NULL REFERENCES session (id),
            supervisor_id TEXT NOT NULL REFERENCES membership (id),
            edition_id TEXT NOT NULL REFERENCES policy_edition (id),
            frozen_text BYTEA NOT NULL,
            digest TEXT NOT NULL,
            PRIMARY KEY (session_id, supervisor_id)
        )
        """,
        """
        CREATE TABLE session_addition (
            session_id TEXT NOT NULL REFERENCES session (id),
            membership_id TEXT NOT NULL REFERENCES membership (id),
            added_by TEXT NOT NULL REFERENCES membership (id),
            at TEXT NOT NULL,
            PRIMARY KEY (session_id, membership_id)
        )
        """,
    ]

    private static let registerOfGroups: [SQL] = [
        """
        CREATE TABLE register_code (
            session_id TEXT NOT NULL REFERENCES session (id),
            number BIGINT NOT NULL CHECK (number >= 1),
            shown_by TEXT NOT NULL REFERENCES membership (id),
            expires_at TEXT NOT NULL,
            PRIMARY KEY (session_id, number)
        )
        """,
        """
        CREATE TABLE register_try (
            id TEXT PRIMARY KEY,
            session_id TEXT NOT NULL REFERENCES session (id),
            membership_id TEXT NOT NULL REFERENCES membership (id),
            at TEXT NOT NULL
        )
        """,
        "CREATE INDEX register_try_member ON register_try (session_id, membership_id)",
        """
        CREATE TABLE attendance_presence (
            session_id TEXT NOT NULL REFERENCES session (id),
            membership_id TEXT NOT NULL REFERENCES membership (id),
            noted_by TEXT NOT NULL REFERENCES membership (id),
            at TEXT NOT NULL,
            PRIMARY KEY (session_id, membership_id)
        )
        """,
        """
        CREATE TABLE attendance (
            session_id TEXT NOT NULL REFERENCES session (id),
            membership_id TEXT NOT NULL REFERENCES membership (id),
            kind TEXT NOT NULL CHECK (kind IN ('signed', 'witnessed', 'notSigned')),
            agreement_digest TEXT,
            witness TEXT,
            entered_by TEXT NOT NULL REFERENCES membership (id),
            at TEXT NOT NULL,
            PRIMARY KEY (session_id, membership_id),
            CHECK ((kind = 'notSigned') = (agreement_digest IS NULL)),
            CHECK ((kind = 'witnessed') = (witness IS NOT NULL))
        )
        """,
        "CREATE INDEX attendance_membership ON attendance (membership_id)",
    ]

    private static let recordsOfGroups: [SQL] = [
        """
        CREATE TABLE group_record (
            session_id TEXT PRIMARY KEY REFERENCES session (id),
            organisation_id TEXT NOT NULL REFERENCES organisation (id),
            edition_id TEXT NOT NULL REFERENCES policy_edition (id),
            draft BIGINT NOT NULL,
            saved_at TEXT NOT NULL
        )
        """,
        """
        CREATE TABLE group_record_closing (
            session_id TEXT PRIMARY KEY REFERENCES group_record (session_id),
            digest TEXT NOT NULL,
            closed_by TEXT NOT NULL REFERENCES membership (id),
            at TEXT NOT NULL
        )
        """,
        """
        CREATE TABLE group_record_reader (
            session_id TEXT NOT NULL REFERENCES group_record (session_id),
            reader TEXT NOT NULL,
            PRIMARY KEY (session_id, reader)
        )
        """,
    ]
}
