import Foundation
import SQLStorage
import Support
import Testing

@Suite struct DatabaseTests {
    @Test(arguments: Engine.all)
    func `every type comes back as it was stored`(engine: Engine) async throws {
        try await withDatabase(engine, migrations: accountMigrations) { database in
            let accounts = [
                Account(id: "a", email: "1", balance: .max, share: 0.1, open: true, sealed: Data(0...255)),
                Account(id: "b", email: "2", balance: 0, share: nil, open: false, sealed: nil),
                Account(id: "c", email: "3", balance: 7, share: -1e-300, open: true, sealed: Data()),
                Account(id: "d", email: "4", balance: 7, share: 3, open: true, sealed: Data("12".utf8)),
            ]
            try await database.write { for account in accounts { try $0.insert(account) } }
            #expect(try await database.read { try $0.accounts() } == accounts)
        }
    }

    @Test(arguments: Engine.all)
    func `a sum of numbers is a number`(engine: Engine) async throws {
        try await withDatabase(engine, migrations: accountMigrations) { database in
            try await database.write {
                try $0.insert(Account(id: "a", email: "1", balance: 2))
                try $0.insert(Account(id: "b", email: "2", balance: 3))
            }
            #expect(try await database.read { try $0.count("SELECT SUM(balance) FROM account") } == 5)
            #expect(try await database.read { try $0.count("SELECT COUNT(*) FROM account WHERE id IN \([String]())") } == 0)
            #expect(try await database.read { try $0.count("SELECT COUNT(*) FROM account WHERE id IN \(["a", "c"])") } == 1)
        }
    }

    @Test(arguments: Engine.all)
    func `texts keep their bytes, and are equal only where their bytes are`(engine: Engine) async throws {
        let marks = ["\u{600}", "\u{6DD}", "\u{110BD}"].flatMap { mark in
            ["<", ">", "&", "\"", "'", "=", ";", ":", "\\", "\r\n"].map { mark + $0 }
        }
        let followed = ["\u{301}", "\u{200D}", "\u{FE0F}"].flatMap { mark in ["<", "&", "'", ",", ";", "?", "$1"].map { $0 + mark } }
        let lookalikes = ["\u{37E}", ";", "\u{212A}", "K", "\u{1FEF}", "`", "\u{E9}", "e\u{301}", "\u{202E}a", "\u{FFFD}", ""]
        let texts = marks + followed + lookalikes + ["e" + String(repeating: "\u{301}", count: 10_000), "\u{10FFFF}"]
        try await withDatabase(engine, migrations: accountMigrations) { database in
            try await database.write { db in
                for (index, text) in texts.enumerated() { try db.insert(Account(id: "\(index)", email: text)) }
            }
            for (index, text) in texts.enumerated() {
                let found: [Account] = try await database.read {
                    try $0.rows("SELECT id, email, balance, share, open, sealed FROM account WHERE email = \(text)")
                }
                #expect(found.map(\.id) == ["\(index)"])
                #expect(found.first.map { Array($0.email.utf8) } == Array(text.utf8))
            }
        }
    }

    @Test(arguments: Engine.all)
    func `texts are ordered by their bytes`(engine: Engine) async throws {
        let ordered = ["", "B", "Z", "_", "a", "b", "\u{E9}", "\u{FFFD}", "\u{10000}"]
        try await withDatabase(engine, migrations: accountMigrations) { database in
            try await database.write { db in for text in ordered.reversed() { try db.insert(Account(id: text, email: text)) } }
            #expect(try await database.read { try $0.rows("SELECT email FROM account ORDER BY email", as: String.self) } == ordered)
        }
    }

    @Test(arguments: Engine.all)
    func `a text with a NUL byte and a number without an end are refused`(engine: Engine) async throws {
        try await withDatabase(engine, migrations: accountMigrations) { database in
            #expect(await failureKind { try await database.write { try $0.insert(Account(email: "a\0b")) } } == .check)
            #expect(await failureKind { try await database.write { try $0.insert(Account(share: .nan)) } } == .check)
            #expect(await failureKind { try await database.write { try $0.insert(Account(share: .infinity)) } } == .check)
            let kept = try await database.read { try $0.accounts() }
            #expect(kept.isEmpty)
        }
    }

    @Test(arguments: Engine.all)
    func `what a constraint refuses is told by its kind and without values`(engine: Engine) async throws {
        try await withDatabase(engine, migrations: accountMigrations) { database in
            try await database.write { try $0.insert(Account(email: "secret")) }
            let refused: [(DatabaseFailure.Kind, SQL)] = [
                (.uniqueness, "INSERT INTO account (id, email, balance, open) VALUES (\("b"), \("secret"), \(1), \(true))"),
                (.uniqueness, "INSERT INTO account (id, email, balance, open) VALUES (\("a"), \("secret2"), \(1), \(true))"),
                (.check, "INSERT INTO account (id, email, balance, open) VALUES (\("c"), \("secret3"), \(-1), \(true))"),
                (.check, "UPDATE account SET email = CAST(\(String?.none) AS TEXT) WHERE email = \("secret")"),
                (.foreignKey, "INSERT INTO payment (id, account_id) VALUES (\("p"), \("secret"))"),
                (.other, "SELECT secretive FROM account WHERE email = \("secret")"),
            ]
            for (kind, statement) in refused {
                await #expect {
                    try await database.write { try $0.execute(statement) }
                } throws: { error in
                    guard let failure = error as? DatabaseFailure else { return false }
                    return failure.kind == kind && !failure.description.replacing("secretive", with: "").contains("secret")
                }
            }
        }
    }

    @Test(arguments: Engine.all)
    func `rows of an append-only table are neither changed nor deleted`(engine: Engine) async throws {
        try await withDatabase(engine, migrations: accountMigrations) { database in
            try await database.write { try $0.execute("INSERT INTO log_entry (id, words) VALUES (\("1"), \("first"))") }
            var attempts: [SQL] = ["UPDATE log_entry SET words = 'other'", "DELETE FROM log_entry"]
            switch engine {
            case .sqlite: attempts.append("INSERT OR REPLACE INTO log_entry (id, words) VALUES ('1', 'other')")
            case .postgres: attempts.append("TRUNCATE log_entry")
            }
            for attempt in attempts {
                #expect(await failureKind { try await database.write { try $0.execute(attempt) } } == .appendOnly)
            }
            #expect(try await database.read { try $0.rows("SELECT words FROM log_entry", as: String.self) } == ["first"])
        }
    }
}
