import Foundation
import SQLStorage
import Supervision
import Testing

/// The commands as an operator types them: what they print, what they change, how they end.
@Suite struct CommandTests {
    @Test func `A master key is made in a file for its owner alone, and never written over`() async throws {
        try await Command.inOwnFolder { command in
            let file = command.file("new.key")
            let made = try await command.run("key", "create", file.path)
            #expect(made.status == 0 && made.output.contains(file.path))
            let permissions = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int
            #expect(permissions == 0o400)
            let key = try String(contentsOf: file, encoding: .utf8)
            #expect(key.wholeMatch(of: /[0-9a-f]{64}\n/) != nil)
            let again = try await command.run("key", "create", file.path)
            #expect(again.status == 1 && again.complaint.contains("is there already"))
            #expect(try String(contentsOf: file, encoding: .utf8) == key)
        }
    }

    @Test func `A broken pack's fault is named with file and line`() async throws {
        try await Command.inOwnFolder { command in
            let sound = try await command.run("policy", "check", Command.policy.path)
            #expect(sound.status == 0 && sound.complaint == "")
            let text = try String(contentsOf: Command.policy, encoding: .utf8)
            let file = try command.write(text.replacing("status: draft\n", with: "status: done\n"), to: "broken.yaml")
            let before = try #require(text.firstRange(of: "status: draft\n")).lowerBound
            let line = text[..<before].utf8.filter { $0 == UInt8(ascii: "\n") }.count + 1
            let broken = try await command.run("policy", "check", file)
            #expect(broken.status == 1 && broken.output == "")
            #expect(broken.complaint == "\(file):\(line): “status” is “done”; it has to be one of draft, approved\n")
        }
    }

    @Test func `The packs that stand by themselves are sound`() async throws {
        let folder = Command.policy.deletingLastPathComponent()
        let packs = ["herefordshire-and-worcestershire-ccg.yaml", "london-ambulance-service.yaml"]
        try await Command.inOwnFolder { command in
            for pack in packs {
                let outcome = try await command.run("policy", "check", folder.appending(path: pack).path)
                #expect(outcome.status == 0 && outcome.complaint == "", "\(outcome.complaint)")
            }
        }
    }

    @Test func `What is other in a later pack is said in sentences, by itself and when it is adopted`() async throws {
        try await Command.inOwnFolder { command in
            try await command.setUp()
            let later = try String(contentsOf: Command.policy, encoding: .utf8).replacing("version: \"0.4\"", with: "version: \"0.5\"")
            let file = try command.write(later, to: "later.yaml")
            let compared = try await command.run("policy", "compare", Command.policy.path, file)
            #expect(compared.output == "Version: was “0.4”, is now “0.5”.\n")
            #expect(try await command.run("policy", "compare", file, file).output == "The two packs are the same.\n")
            let first = try await command.run("policy", "adopt", Command.policy.path, "--organisation", "T1", "--from", "2026-01-01")
            #expect(first.status == 0 && !first.output.contains("other than"), "\(first.complaint)")
            let second = try await command.run("policy", "adopt", file, "--organisation", "T1", "--from", "2026-02-01")
            #expect(second.output.hasSuffix("(draft in use):\n  Version: was “0.4”, is now “0.5”.\n"))
        }
    }

    @Test func `DB-52: an overlay that asks for less is told to the policy owner, when it is checked and when it is adopted`() async throws
    {
        try await Command.inOwnFolder { command in
            try await command.setUp()
            let overlay = "title: Standard\nversion: \"1\"\nreports: { monthsBetween: { value: 6 } }\n"
            let file = try command.write(overlay, to: "standard.yaml")
            let sentence = "For the policy owner: How often is reported: the overlay has 6 months, the policy below it has 3 months (12.1)."
            let checked = try await command.run("policy", "check", file, "--over", Command.policy.path)
            #expect(checked.status == 0 && checked.output.contains(sentence), "\(checked.complaint)")
            _ = try await command.run("policy", "adopt", Command.policy.path, "--organisation", "T1", "--from", "2026-01-01")
            let adopted = try await command.run("policy", "adopt", file, "--organisation", "T1", "--from", "2026-02-01", "--overlay")
            #expect(adopted.output.contains(sentence), "\(adopted.complaint)")
            #expect(!adopted.output.contains("6 months ("))
        }
    }

    @Test func `LAS-156 LAS-157 LAS-158: the matrix of the policy is worked out to its known figures`() async throws {
        try await Command.inOwnFolder { command in
            let outcome = try await command.run("policy", "matrix", Command.policy.path, "--format", "json")
            #expect(outcome.status == 0)
            let figures = try JSONDecoder().decode(PrintedMatrix.self, from: Data(outcome.output.utf8))
            #expect(figures.rows.filter { $0.type == "mandatory" }.map(\.totalHours) == [15, 25, 8, 2, 2, 10, 3])
            #expect(figures.totals == .init(supervisorHours: 65, sessions: 44, attendances: 92, staffHours: 137, surgeryHours: 36))
            let raw = try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
            let rows = try #require(raw["rows"] as? [[String: Any]])
            let onRequest = try #require(rows.first { $0["type"] as? String == "onRequest" })
            for unknown in ["members", "sessionsPerYear", "sessionsToBook", "totalHours", "attendances", "staffHours"] {
                #expect(onRequest[unknown] is NSNull, "what nobody knows is said to be unknown, not nought: \(unknown)")
            }
        }
    }

    @Test func `Every clause is listed with its sentence and its place in the policy`() async throws {
        try await Command.inOwnFolder { command in
            let outcome = try await command.run("policy", "clauses", Command.policy.path, "--format", "json")
            #expect(outcome.status == 0)
            let clauses = try JSONDecoder().decode([PrintedClause].self, from: Data(outcome.output.utf8))
            #expect(clauses.map(\.name) == Clause.all.map(\.name) && clauses.map(\.sentence) == Clause.all.map(\.sentence))
            let signed = try #require(clauses.first { $0.name == "recordSignedByBoth" })
            #expect(signed.places.map(\.pack) == ["london-ambulance-service"])
            #expect(clauses.filter { !$0.places.isEmpty }.count == 84)
        }
    }

    @Test func `A trial run of the staff import changes nothing; the import does, and once`() async throws {
        try await Command.inOwnFolder { command in
            try await command.setUp()
            let file = try command.write(Self.staff, to: "staff.csv")
            for _ in 1...2 {
                let trial = try await command.run("staff", "import", file, "--organisation", "T1", "--dry-run")
                #expect(trial.status == 0 && trial.output.contains("New: 2") && !trial.output.contains("Done:"), "\(trial.complaint)")
                #expect(try await command.count("SELECT COUNT(*) FROM person") == 0)
            }
            #expect(try await command.run("staff", "import", file, "--organisation", "T1").output.contains("Done: 2 new"))
            #expect(try await command.count("SELECT COUNT(*) FROM person") == 2)
            let again = try await command.run("staff", "import", file, "--organisation", "T1")
            #expect(again.output.contains("Unchanged: 2") && again.output.contains("Done: 0 new, 0 changed, 0 leaving."))
        }
    }

    private static let staff = """
        employee_number,first_name,last_name,work_email,staff_group,role,department,line_manager_employee_number,start_date,assignment_status
        1,Ann,Reed,ann.reed@trust.example,Nursing,Nurse,Clinic,,2020-01-06,Active
        2,Bo,Lind,bo.lind@trust.example,Nursing,Nurse,Clinic,1,2020-01-06,Active

        """
}

private struct PrintedMatrix: Decodable {
    struct Row: Decodable {
        let type: String
        let totalHours: Double?
    }

    struct Totals: Decodable, Equatable {
        let supervisorHours: Double
        let sessions: Int
        let attendances: Int
        let staffHours: Double
        let surgeryHours: Double
    }

    let rows: [Row]
    let totals: Totals
}

private struct PrintedClause: Decodable {
    struct Place: Decodable { let pack: String }

    let name: String
    let sentence: String
    let places: [Place]
}

extension Command {
    fileprivate func count(_ question: SQL) async throws -> Int {
        let database = try SQLiteDatabase(path: file("test.sqlite").path)
        let number = try await database.read { db in try db.count(question) }
        try await database.close()
        return number
    }
}
