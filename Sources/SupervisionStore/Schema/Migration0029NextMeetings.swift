import SQLStorage

extension Migration {
    /// When a pair meets next, as the form of its policy asks in a record: a date, so that whoever books is reminded of it.
    static let nextMeetings = Migration(number: 29, name: "next_meetings") { dialect in
        [
            """
            CREATE TABLE next_meeting (
                record_id TEXT NOT NULL,
                number BIGINT NOT NULL,
                at TEXT NOT NULL,
                PRIMARY KEY (record_id, number),
                FOREIGN KEY (record_id, number) REFERENCES record_version (record_id, number)
            )
            """
        ] + AppendOnly.protecting("next_meeting", in: dialect)
    }
}
