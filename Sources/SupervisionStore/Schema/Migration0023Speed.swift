import SQLStorage

extension Migration {
    /// Lists go by date, so that they end where their page is full. That a session or a record is of one organisation leads nowhere where
    /// there is one.
    static let speed = Migration(number: 23, name: "speed") { _ in
        [
            "CREATE INDEX session_schedule_start ON session_schedule (starts_at, session_id, number)",
            "CREATE INDEX session_outset_start ON session_outset (started_at, session_id)",
            "CREATE INDEX session_arranger ON session (arranger_id)",
            "CREATE INDEX record_supervisor ON record (supervisor_id)",
            "CREATE INDEX record_supervisee ON record (supervisee_id)",
            "CREATE INDEX person_folded_name ON person (folded_name)",
            "DROP INDEX session_organisation",
            "DROP INDEX record_organisation",
        ]
    }
}
