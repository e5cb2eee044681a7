import SQLStorage

extension Migration {
    /// Records: the draft that is written over, and what is frozen for ever.
    static let records = Migration(number: 6, name: "records") { dialect in
        [
            """
            CREATE TABLE sealed_document (
                subject TEXT NOT NULL,
                subject_id TEXT NOT NULL,
                version BIGINT NOT NULL,
                organisation_id TEXT NOT NULL REFERENCES organisation (id),
                wrapped_key BYTEA NOT NULL,
                sealed BYTEA NOT NULL,
                PRIMARY KEY (subject, subject_id, version)
            )
            """,
            """
            CREATE TABLE draft_document (
                subject TEXT NOT NULL,
                subject_id TEXT NOT NULL,
                version BIGINT NOT NULL,
                organisation_id TEXT NOT NULL REFERENCES organisation (id),
                wrapped_key BYTEA NOT NULL,
                sealed BYTEA NOT NULL,
                PRIMARY KEY (subject, subject_id, version)
            )
            """,
            """
            CREATE TABLE record (
                id TEXT PRIMARY KEY,
                organisation_id TEXT NOT NULL REFERENCES organisation (id),
                session_id TEXT NOT NULL REFERENCES session (id),
                edition_id TEXT NOT NULL REFERENCES policy_edition (id),
                supervisor_id TEXT NOT NULL REFERENCES membership (id),
                supervisee_id TEXT NOT NULL REFERENCES membership (id),
                draft BIGINT NOT NULL,
                saved_at TEXT NOT NULL,
                UNIQUE (session_id, supervisee_id)
            )
            """,
            "CREATE INDEX record_organisation ON record (organisation_id)",
            """
            CREATE TABLE record_version (
                record_id TEXT NOT NULL REFERENCES record (id),
                number BIGINT NOT NULL CHECK (number >= 1),
                draft BIGINT NOT NULL,
                digest TEXT NOT NULL,
                sent_at TEXT NOT NULL,
                PRIMARY KEY (record_id, number)
            )
            """,
            """
            CREATE TABLE record_reader (
                record_id TEXT NOT NULL REFERENCES record (id),
                reader TEXT NOT NULL,
                PRIMARY KEY (record_id, reader)
            )
            """,
            """
            CREATE TABLE record_response (
                id TEXT PRIMARY KEY,
                record_id TEXT NOT NULL,
                number BIGINT NOT NULL,
                kind TEXT NOT NULL CHECK (kind IN ('comment', 'refusal')),
                author_id TEXT NOT NULL REFERENCES membership (id),
                at TEXT NOT NULL,
                FOREIGN KEY (record_id, number) REFERENCES record_version (record_id, number)
            )
            """,
            "CREATE INDEX record_response_record ON record_response (record_id)",
            """
            CREATE TABLE addendum (
                id TEXT PRIMARY KEY,
                record_id TEXT NOT NULL REFERENCES record (id),
                number BIGINT NOT NULL,
                author_id TEXT NOT NULL REFERENCES membership (id),
                digest TEXT NOT NULL,
                written_at TEXT NOT NULL,
                UNIQUE (record_id, number)
            )
            """,
        ] + AppendOnly.protecting("sealed_document", in: dialect)
            + AppendOnly.protecting("record_version", in: dialect)
            + AppendOnly.protecting("record_reader", in: dialect)
            + AppendOnly.protecting("record_response", in: dialect)
            + AppendOnly.protecting("addendum", in: dialect)
    }
}
