extension AppendOnly {
    /// `INSERT OR REPLACE` deletes too; the triggers see it because the driver turns `recursive_triggers` on.
    static func sqliteTriggers(on table: SQL, except exempt: SQL) -> [SQL] {
        [
            """
            CREATE TRIGGER \(table)_refuses_update BEFORE UPDATE ON \(table) WHEN NOT (\(exempt))
            BEGIN SELECT RAISE(ABORT, 'append-only: \(table)'); END
            """,
            """
            CREATE TRIGGER \(table)_refuses_delete BEFORE DELETE ON \(table) WHEN NOT (\(exempt))
            BEGIN SELECT RAISE(ABORT, 'append-only: \(table)'); END
            """,
        ]
    }
}
