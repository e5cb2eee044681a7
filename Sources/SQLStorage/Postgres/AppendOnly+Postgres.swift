extension AppendOnly {
    static func postgresTriggers(on table: SQL, except exempt: SQL) -> [SQL] {
        [
            """
            CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN RAISE EXCEPTION 'append-only: %', TG_TABLE_NAME USING ERRCODE = 'AO001'; END $$
            """,
            """
            CREATE TRIGGER \(table)_refuses_change BEFORE UPDATE OR DELETE ON \(table)
            FOR EACH ROW WHEN (NOT (\(exempt))) EXECUTE FUNCTION refuse_change()
            """,
            """
            CREATE TRIGGER \(table)_refuses_truncate BEFORE TRUNCATE ON \(table)
            FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
            """,
        ]
    }
}
