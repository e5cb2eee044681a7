import SQLStorage

extension Migration {
    /// The groups into which a row of the matrix is divided, and the hours that supervisors declare for it.
    static let planning = Migration(number: 17, name: "planning") { _ in
        [
            """
            CREATE TABLE supervision_group (
                id TEXT PRIMARY KEY,
                organisation_id TEXT NOT NULL REFERENCES organisation (id),
                matrix_row TEXT NOT NULL,
                number BIGINT NOT NULL CHECK (number >= 1),
                UNIQUE (organisation_id, matrix_row, number)
            )
            """,
            """
            CREATE TABLE supervision_group_member (
                supervision_group_id TEXT NOT NULL REFERENCES supervision_group (id),
                membership_id TEXT NOT NULL REFERENCES membership (id),
                reason TEXT CHECK (reason IN ('noRoomElsewhere', 'sameHours', 'somebodyLeavesSoon', 'samePlace')),
                PRIMARY KEY (supervision_group_id, membership_id)
            )
            """,
            "CREATE INDEX supervision_group_member_membership ON supervision_group_member (membership_id)",
            """
            CREATE TABLE declared_hours (
                organisation_id TEXT NOT NULL REFERENCES organisation (id),
                supervisor TEXT NOT NULL,
                membership_id TEXT NOT NULL REFERENCES membership (id),
                minutes BIGINT NOT NULL CHECK (minutes BETWEEN 0 AND 527040),
                declared_by TEXT REFERENCES membership (id),
                at TEXT NOT NULL,
                PRIMARY KEY (organisation_id, supervisor, membership_id)
            )
            """,
        ]
    }
}
