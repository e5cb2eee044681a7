/// Tables whose rows are written once: the engine itself refuses to change or delete them.
public enum AppendOnly {
    /// The statements that protect a table, for the migration that makes it. Changing or deleting a row then throws
    /// ``DatabaseFailure`` of kind `appendOnly`.
    /// - Parameter exempt: a condition on `OLD` for rows that may still be written over.
    public static func protecting(_ table: StaticString, except exempt: StaticString = "1 = 0", in dialect: Dialect) -> [SQL] {
        switch dialect {
        case .sqlite: sqliteTriggers(on: SQL(stringLiteral: table), except: SQL(stringLiteral: exempt))
        case .postgres: postgresTriggers(on: SQL(stringLiteral: table), except: SQL(stringLiteral: exempt))
        }
    }
}
