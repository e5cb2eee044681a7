import SQLStorage

extension Migration {
    /// Consent to share action points, announced audits, and risks that a reader found.
    static let assurance = Migration(number: 14, name: "assurance") { dialect in
        consent + audits + risks
            + AppendOnly.protecting("consent_question", in: dialect)
            + AppendOnly.protecting("consent", in: dialect)
            + AppendOnly.protecting("consent_point", in: dialect)
            + AppendOnly.protecting("consent_absence", in: dialect)
            + AppendOnly.protecting("audit", in: dialect)
            + AppendOnly.protecting("audit_record", in: dialect)
            + AppendOnly.protecting("audit_opening", in: dialect)
            + AppendOnly.protecting("audit_findings", in: dialect)
            + AppendOnly.protecting("risk", in: dialect)
            + AppendOnly.protecting("risk_acknowledgement", in: dialect)
    }

    private static let consent: [SQL] = [
        """
        CREATE TABLE consent_question (
            record_id TEXT NOT NULL REFERENCES record (id),
            membership_id TEXT NOT NULL REFERENCES membership (id),
            asked_at TEXT NOT NULL,
            PRIMARY KEY (record_id, membership_id)
        )
        """,
        "CREATE INDEX consent_question_membership ON consent_question (membership_id)",
        """
        CREATE TABLE consent (
            id TEXT PRIMARY KEY,
            record_id TEXT NOT NULL,
            membership_id TEXT NOT NULL,
            number BIGINT NOT NULL CHECK (number >= 1),
            answer TEXT NOT NULL CHECK (answer IN ('all', 'none', 'some')),
            given_at TEXT NOT NULL,
            UNIQUE (record_id, membership_id, number),
            FOREIGN KEY (record_id, membership_id) REFERENCES consent_question (record_id, membership_id)
        )
        """,
        """
        CREATE TABLE consent_point (
            consent_id TEXT NOT NULL REFERENCES consent (id),
            action_point_id TEXT NOT NULL REFERENCES action_point (id),
            PRIMARY KEY (consent_id, action_point_id)
        )
        """,
        """
        CREATE TABLE consent_absence (
            id TEXT NOT NULL UNIQUE,
            record_id TEXT NOT NULL,
            membership_id TEXT NOT NULL,
            by_id TEXT NOT NULL REFERENCES membership (id),
            at TEXT NOT NULL,
            PRIMARY KEY (record_id, membership_id),
            FOREIGN KEY (record_id, membership_id) REFERENCES consent_question (record_id, membership_id)
        )
        """,
    ]

    private static let audits: [SQL] = [
        """
        CREATE TABLE audit (
            id TEXT PRIMARY KEY,
            organisation_id TEXT NOT NULL REFERENCES organisation (id),
            title TEXT NOT NULL,
            purpose TEXT NOT NULL CHECK (purpose IN ('audit', 'complianceMonitoring')),
            reader_id TEXT NOT NULL REFERENCES membership (id),
            announced_by TEXT NOT NULL REFERENCES membership (id),
            announced_at TEXT NOT NULL,
            opens_on TEXT NOT NULL,
            closes_on TEXT NOT NULL CHECK (closes_on >= opens_on),
            held_from TEXT NOT NULL,
            held_to TEXT NOT NULL CHECK (held_to >= held_from),
            format TEXT CHECK (format IN ('individual', 'group')),
            wanted BIGINT NOT NULL CHECK (wanted BETWEEN 1 AND 500)
        )
        """,
        "CREATE INDEX audit_organisation ON audit (organisation_id)",
        """
        CREATE TABLE audit_record (
            audit_id TEXT NOT NULL REFERENCES audit (id),
            record_id TEXT NOT NULL REFERENCES record (id),
            PRIMARY KEY (audit_id, record_id)
        )
        """,
        "CREATE INDEX audit_record_record ON audit_record (record_id)",
        """
        CREATE TABLE audit_opening (
            id TEXT PRIMARY KEY,
            audit_id TEXT NOT NULL,
            record_id TEXT NOT NULL,
            at TEXT NOT NULL,
            FOREIGN KEY (audit_id, record_id) REFERENCES audit_record (audit_id, record_id)
        )
        """,
        "CREATE INDEX audit_opening_record ON audit_opening (record_id)",
        """
        CREATE TABLE audit_findings (
            audit_id TEXT NOT NULL REFERENCES audit (id),
            number BIGINT NOT NULL CHECK (number >= 1),
            by_id TEXT NOT NULL REFERENCES membership (id),
            at TEXT NOT NULL,
            PRIMARY KEY (audit_id, number)
        )
        """,
    ]

    private static let risks: [SQL] = [
        """
        CREATE TABLE risk (
            id TEXT PRIMARY KEY,
            organisation_id TEXT NOT NULL REFERENCES organisation (id),
            record_id TEXT NOT NULL REFERENCES record (id),
            audit_id TEXT REFERENCES audit (id),
            found_by TEXT NOT NULL REFERENCES membership (id),
            role TEXT NOT NULL,
            found_at TEXT NOT NULL
        )
        """,
        "CREATE INDEX risk_record ON risk (record_id)",
        """
        CREATE TABLE risk_acknowledgement (
            risk_id TEXT NOT NULL REFERENCES risk (id),
            membership_id TEXT NOT NULL REFERENCES membership (id),
            at TEXT NOT NULL,
            PRIMARY KEY (risk_id, membership_id)
        )
        """,
    ]
}
