import SQLStorage

extension Migration {
    /// Organisations, people, their memberships and roles.
    static let people = Migration(number: 1, name: "people") { _ in
        [
            """
            CREATE TABLE organisation (
                id TEXT PRIMARY KEY,
                code TEXT NOT NULL UNIQUE,
                name TEXT NOT NULL,
                nation TEXT NOT NULL,
                year_start_month BIGINT NOT NULL CHECK (year_start_month BETWEEN 1 AND 12),
                wrapped_key BYTEA NOT NULL,
                is_demo BOOLEAN NOT NULL
            )
            """,
            """
            CREATE TABLE person (
                id TEXT PRIMARY KEY,
                first_name TEXT NOT NULL,
                last_name TEXT NOT NULL,
                known_as TEXT,
                folded_name TEXT NOT NULL,
                work_email TEXT UNIQUE
            )
            """,
            """
            CREATE TABLE membership (
                id TEXT PRIMARY KEY,
                organisation_id TEXT NOT NULL REFERENCES organisation (id),
                person_id TEXT NOT NULL REFERENCES person (id),
                kind TEXT NOT NULL,
                employee_number TEXT,
                staff_group TEXT NOT NULL,
                role TEXT NOT NULL,
                department TEXT NOT NULL,
                line_manager_id TEXT REFERENCES membership (id),
                sponsor_id TEXT REFERENCES membership (id),
                starts_on TEXT NOT NULL,
                ends_on TEXT,
                status TEXT NOT NULL,
                UNIQUE (organisation_id, employee_number),
                CHECK (line_manager_id <> id)
            )
            """,
            "CREATE INDEX membership_person ON membership (person_id)",
            "CREATE INDEX membership_line_manager ON membership (line_manager_id)",
            """
            CREATE TABLE role_assignment (
                id TEXT PRIMARY KEY,
                organisation_id TEXT NOT NULL REFERENCES organisation (id),
                membership_id TEXT NOT NULL REFERENCES membership (id),
                role TEXT NOT NULL,
                starts_on TEXT NOT NULL,
                ends_on TEXT,
                assigned_by TEXT REFERENCES membership (id)
            )
            """,
            "CREATE INDEX role_assignment_membership ON role_assignment (membership_id)",
            """
            CREATE TABLE staff_import (
                id TEXT PRIMARY KEY,
                organisation_id TEXT NOT NULL REFERENCES organisation (id),
                membership_id TEXT NOT NULL REFERENCES membership (id),
                file_name TEXT NOT NULL,
                received_at TEXT NOT NULL,
                applied_at TEXT,
                joined BIGINT NOT NULL,
                changed BIGINT NOT NULL,
                departed BIGINT NOT NULL
            )
            """,
        ]
    }
}
