import HTMLLiteral
import Supervision
import SupervisionStore
import Support
import Testing

@testable import SupervisionWeb

/// The pages as an administrator asks for them, without a server.
private struct Asking {
    let trust: Trust

    var visit: SignedInVisit {
        SignedInVisit(id: .init(), actor: trust.administrator, personName: "Ada Keeper", organisationName: "Test trust")
    }
    var pages: FirstDayPages { FirstDayPages(store: trust.store) { _, _ in .sample(saying: "Test") } }

    func asked(_ steps: [String: String] = [:], form: Fields = Fields(), file: String? = nil) -> Asked {
        Asked(
            steps, form: form, files: file.map { [UploadedFile(field: "file", name: "held.csv", bytes: Array($0.utf8))] } ?? [],
            now: Trust.now)
    }
}

extension Reply {
    fileprivate var text: String { if case .page(let html) = content { html.description } else { "" } }
    fileprivate var path: String { if case .redirect(let path) = content { path.description } else { "" } }
    fileprivate var file: String { if case .download(let file) = content { String(decoding: file.bytes, as: UTF8.self) } else { "" } }
}

struct FirstDayPagesTests {
    private func withTrust(policy: Bool = true, _ body: (Asking) async throws -> Void) async throws {
        for engine in Engine.all {
            try await withStore(engine) { store in
                let trust = try await Trust(store)
                if policy {
                    try await store.adoptPolicyOfTests(for: trust.organisation.code, from: Trust.today.adding(days: -500), at: Trust.now)
                }
                _ = try await trust.importStaff([Trust.row(1), Trust.row(2)])
                try await body(Asking(trust: trust))
            }
        }
    }

    private let sheet = "employee_number,held_on,format\n1,2026-05-04,individual\n2,2026-05-04,circle\n"

    @Test func `DB-41: a sheet is previewed, problems first, confirmed and done, and its problems can be kept`() async throws {
        try await withTrust { asking async throws in
            let id = FirstDayImport.ID()
            let sent = try await asking.pages.receive(
                asking.asked(["sheet": "sessions"], form: Fields(["import": id.text]), file: sheet), asking.visit)
            #expect(sent.path == "/first-day/sessions/\(id)")
            let steps = ["sheet": "sessions", "import": id.text]
            let preview = try await asking.pages.preview(asking.asked(steps), asking.visit).text
            #expect(preview.contains("1 new, 0 known already, 1 with problems"))
            #expect(preview.contains("Format must be individual or group"))
            let digest = String(try #require(preview.firstMatch(of: /name="plan" value="([0-9a-f]{64})"/)).1)
            let moved = try await asking.pages.apply(asking.asked(steps, form: Fields(["plan": "else"])), asking.visit)
            #expect(moved.status == .conflict && moved.text.contains("Nothing has been brought in"))
            for _ in 1...2 {
                let applied = try await asking.pages.apply(asking.asked(steps, form: Fields(["plan": digest])), asking.visit)
                #expect(applied.path == "/first-day/sessions/\(id)/done")
            }
            let done = try await asking.pages.done(asking.asked(steps), asking.visit).text
            #expect(done.contains("1 taken") && done.contains("1 row was not taken"))
            #expect(
                try await asking.pages.problems(asking.asked(steps), asking.visit).file
                    == "\u{FEFF}row,person,reason\r\n3,2,Format must be individual or group\r\n")
            let overview = try await asking.pages.overview(asking.asked(), asking.visit).text
            #expect(overview.contains("1 taken on Monday 15 March 2027 at 10am by Ada Keeper"))
            #expect(overview.contains("the earliest date brought in is 4 May 2026"))
            await #expect(throws: NotFound.self) {
                try await asking.pages.preview(asking.asked(["sheet": "agreements", "import": id.text]), asking.visit)
            }
        }
    }

    @Test(arguments: [
        (nil, "Select a sheet"), ("", "Select a sheet"), ("PK\u{3}\u{4}\u{0}", "The file must be a CSV file"),
        ("a,b\n1,2", "The file has no heading for employee number"),
    ])
    func `DB-41: a file that is no sheet comes back with a sentence`(_ text: String?, _ message: String) async throws {
        try await withTrust { asking async throws in
            let reply = try await asking.pages.receive(asking.asked(["sheet": "sessions"], file: text), asking.visit)
            #expect(reply.status == .unprocessable)
            #expect(reply.text.contains(message))
        }
    }

    @Test func `a sheet waits for the policy; each has a file with its headings; other names are not found`() async throws {
        try await withTrust(policy: false) { asking async throws in
            let reply = try await asking.pages.receive(asking.asked(["sheet": "sessions"], file: sheet), asking.visit)
            #expect(reply.status == .unprocessable && reply.text.contains("No policy has been adopted yet"))
            for sheet in FirstDaySheet.allCases {
                #expect(try await asking.pages.showUpload(asking.asked(["sheet": sheet.rawValue]), asking.visit).text.contains(sheet.title))
                let template = try await asking.pages.template(asking.asked(["sheet": sheet.rawValue]), asking.visit).file
                #expect(template == "\u{FEFF}" + sheet.columns.map(\.rawValue).joined(separator: ",") + "\r\n")
            }
            await #expect(throws: NotFound.self) { try await asking.pages.showUpload(asking.asked(["sheet": "riches"]), asking.visit) }
        }
    }

    @Test func `DB-41: a person's page tells what was before, with its source`() async throws {
        try await withTrust { asking async throws in
            let file = try FirstDayFile(Array(sheet.utf8), as: .sessions)
            _ = try await asking.trust.store.importFirstDay(file, named: "held.csv", into: "TST1", at: Trust.now)
            let people = PeoplePages(store: asking.trust.store) { _, _ in .sample(saying: "Test") }
            let id = try await asking.trust.member("1").id.text
            let page = try await people.person(asking.asked(["member": id]), asking.visit).text
            #expect(page.contains("Imported on 15 March 2027: held.csv, row 2"))
            let other = try await people.person(asking.asked(["member": try await asking.trust.member("2").id.text]), asking.visit).text
            #expect(!other.contains("From before this system"))
        }
    }
}
