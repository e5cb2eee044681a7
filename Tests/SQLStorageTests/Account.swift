import Foundation
import SQLStorage

/// The tables that the tests of both engines use: every type of column, each kind of constraint, a table to append to.
let accountMigrations = [
    Migration(number: 1, name: "accounts") { _ in
        [
            """
            CREATE TABLE account (
                id TEXT PRIMARY KEY, email TEXT NOT NULL UNIQUE, balance BIGINT NOT NULL CHECK (balance >= 0),
                share DOUBLE PRECISION, open BOOLEAN NOT NULL, sealed BYTEA
            )
            """,
            "CREATE TABLE payment (id TEXT PRIMARY KEY, account_id TEXT NOT NULL REFERENCES account (id))",
        ]
    },
    Migration(number: 2, name: "a log") { dialect in
        ["CREATE TABLE log_entry (id TEXT PRIMARY KEY, words TEXT NOT NULL)"] + AppendOnly.protecting("log_entry", in: dialect)
    },
]

struct Account: Decodable, Equatable, Sendable {
    var id = "a"
    var email = "a@example.test"
    var balance = 0
    var share: Double?
    var open = true
    var sealed: Data?
}

extension ReadTransaction {
    func accounts() throws -> [Account] { try rows("SELECT id, email, balance, share, open, sealed FROM account ORDER BY id") }
}

extension WriteTransaction {
    func insert(_ account: Account) throws {
        try execute(
            """
            INSERT INTO account (id, email, balance, share, open, sealed) VALUES
            (\(account.id), \(account.email), \(account.balance), \(account.share), \(account.open), \(account.sealed))
            """)
    }
}

/// The kind of failure that some work ends with, nil where it succeeds.
func failureKind<Value>(of work: () async throws -> Value) async -> DatabaseFailure.Kind? {
    do {
        _ = try await work()
        return nil
    } catch { return (error as? DatabaseFailure)?.kind }
}
