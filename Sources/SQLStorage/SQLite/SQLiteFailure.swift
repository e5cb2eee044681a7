import GRDB

extension DatabaseFailure {
    /// While a statement is prepared SQLite has seen no value, so its whole message may be told.
    init(preparing error: any Error) {
        guard let error = error as? DatabaseError else { self = Self(running: error); return }
        self.init(Self.kind(of: error), "\(error.extendedResultCode.rawValue): \(error.message ?? "no message")")
    }

    /// While it runs only the messages of constraints are told, which name columns; others may quote what was bound.
    init(running error: any Error) {
        guard let error = error as? DatabaseError else {
            self = error as? DatabaseFailure ?? DatabaseFailure(.other, "SQLite failed: \(type(of: error))")
            return
        }
        let names = error.resultCode == .SQLITE_CONSTRAINT ? error.message : nil
        self.init(Self.kind(of: error), "\(error.extendedResultCode.rawValue): \(names ?? "\(error.resultCode)")")
    }

    private static func kind(of error: DatabaseError) -> Kind {
        switch error.extendedResultCode {
        case .SQLITE_CONSTRAINT_UNIQUE, .SQLITE_CONSTRAINT_PRIMARYKEY, .SQLITE_CONSTRAINT_ROWID: return .uniqueness
        case .SQLITE_CONSTRAINT_FOREIGNKEY: return .foreignKey
        case .SQLITE_CONSTRAINT_CHECK, .SQLITE_CONSTRAINT_NOTNULL, .SQLITE_CONSTRAINT_DATATYPE: return .check
        case .SQLITE_CONSTRAINT_TRIGGER: return error.message?.utf8.starts(with: "append-only".utf8) == true ? .appendOnly : .check
        default: break
        }
        switch error.resultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED: return .busy
        case .SQLITE_IOERR, .SQLITE_FULL, .SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_NOMEM:
            return .unavailable
        default: return .other
        }
    }
}
