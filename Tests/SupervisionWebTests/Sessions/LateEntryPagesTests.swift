import Foundation
import Supervision
import SupervisionStore
import Support
import Testing

@testable import SupervisionWeb

/// A session that was held on paper, entered and filed in the browser.
@Suite(.serialized) struct LateEntryPagesTests {
    private let cast = LateSite.cast
    /// A Monday; the tests begin on Monday 2 March 2026.
    private let fields = [
        ("session", "0f0e0d0c-0b0a-4908-8706-050403020101"), ("supervisee", LateSite.cast.supervisee.membershipID.text),
        ("type", "childDeath"),
        ("date-day", "23"), ("date-month", "2"), ("date-year", "2026"), ("time", "10am"), ("minutes", "50"), ("venue", "Station 4"),
        ("reason", "There was no signal"), ("sheet", "yes"),
    ]

    private func fields(changing changes: [String: String]) -> [(String, String)] {
        fields.map { ($0.0, changes[$0.0] ?? $0.1) }
    }

    @Test func `DB-42: what is entered shows both dates, who entered it and why, and is marked in the list`() async throws {
        try await LateSite.serve { site async throws in
            let supervisor = try await site.signIn(cast.supervisor).token
            #expect(try await site.get("/sessions", in: supervisor).text.contains("href=\"/sessions/late\""))
            #expect(try await site.get("/sessions/late", in: supervisor).status == 200)
            for _ in 1...2 {
                let answer = try await site.post("/sessions/late", fields, in: supervisor)
                #expect(answer["location"] == "/sessions/0f0e0d0c-0b0a-4908-8706-050403020101?done=sessionEntered")
            }
            for party in [supervisor, try await site.signIn(cast.supervisee).token] {
                let hub = try await site.get("/sessions/0f0e0d0c-0b0a-4908-8706-050403020101", in: party).text
                for words in [
                    "Entered late", "Monday 23 February 2026, 10am to 10:50am", "On Monday 2 March 2026 at", "There was no signal",
                    "Case Involving Child Death", "Closed with no agreement",
                ] { #expect(hub.contains(words), "\(words)") }
                #expect(try await site.get("/sessions?tab=toFinish", in: party).text.contains("<br>Entered late"))
            }
            let head = try await site.signIn(cast.head).token
            let list = try await site.get("/sessions?tab=toFinish", in: head).text
            #expect(list.contains("<br>Entered late") && !list.contains("There was no signal"))
        }
    }

    @Test(arguments: [
        (["supervisee": "nobody"], "Select who the session was with"), (["type": "picnic"], "Select the type of session"),
        (["date-year": "2027"], "Date must be today or in the past"), (["date-day": "31"], "Date must be a real date"),
        (["date-day": "2", "date-month": "3", "time": "11pm"], "The session must be over before you enter it"),
        (["date-year": "2019"], "A session was held on a day on which both people belonged to the organisation."),
        (["minutes": "0"], "Length must be a whole number of minutes between 1 and 600"),
        (["reason": ""], "Enter why it is entered late"), (["sheet": ""], "Select whether there is a paper sheet that you both signed"),
        (["reason": String(repeating: "x", count: 501)], "Reason must be 500 characters or fewer"),
    ])
    func `DB-42: what cannot be entered says so at its field, and keeps what was typed`(_ changes: [String: String], _ message: String)
        async throws
    {
        try await LateSite.serve { site async throws in
            let token = try await site.signIn(cast.supervisor).token
            let answer = try await site.post("/sessions/late", fields(changing: changes), in: token)
            #expect(answer.status == 422 && answer.text.contains("value=\"Station 4\""))
            #expect(answer.text.contains(message))
        }
    }

    @Test func `DB-43: a scan is attached and comes back as a file that no browser shows; a script that is called PDF is refused`()
        async throws
    {
        try await LateSite.serve { site async throws in
            let supervisor = try await site.signIn(cast.supervisor).token
            _ = try await site.post("/sessions/late", fields, in: supervisor)
            let hub = try await site.get("/sessions/0f0e0d0c-0b0a-4908-8706-050403020101", in: supervisor).text
            let page = String(try #require(hub.firstMatch(of: /\/records\/[0-9a-f-]{36}\/sheets/)?.output))
            #expect(try await site.get(page, in: supervisor).text.contains("No sheet has been attached yet."))
            let script = try await site.attach(
                Array("<html><script>alert(1)</script></html>".utf8), named: "sheet.pdf", at: page, in: supervisor)
            #expect(script.status == 422 && script.text.contains("The selected file must be a PDF, JPEG or PNG"))
            let large = SampleSheets.pdf(saying: "", size: SignedSheet.mostBytes + 1)
            let tooLarge = try await site.attach(large, named: "sheet.pdf", at: page, in: supervisor)
            #expect(tooLarge.status == 422 && tooLarge.text.contains("The selected file must be 8 MB or smaller"))
            let none = try await site.attach([], named: "", at: page, in: supervisor)
            #expect(none.status == 422 && none.text.contains("Select a scan or a photo of the sheet"))
            let bytes = SampleSheets.pdf(saying: "What both signed")
            #expect(
                try await site.attach(bytes, named: "../../<b>.exe", at: page, in: supervisor)["location"] == page + "?done=sheetAttached")
            let shown = try await site.get(page, in: supervisor).text
            #expect(shown.contains("Signed sheet 1 (PDF, 1 KB), attached on 2 March 2026") && !shown.contains("exe"))
            let sheet = String(try #require(shown.firstMatch(of: /\/records\/[0-9a-f-]{36}\/sheets\/[0-9a-f-]{36}/)?.output))
            let file = try await site.get(sheet, in: supervisor)
            #expect(file.body == bytes && file["content-type"] == "application/pdf" && file["x-content-type-options"] == "nosniff")
            #expect(file["content-disposition"] == "attachment; filename=\"signed-sheet-1.pdf\"")
            #expect(file["content-security-policy"] == "default-src 'none'; sandbox" && file["cache-control"] == "no-store")
            #expect(try await site.get(sheet, in: try await site.signIn(cast.supervisee).token).status == 404)
        }
    }

    @Test func `DB-43: a body over the limit is refused before it is read, on this address as on the others`() async throws {
        try await LateSite.serve { site async throws in
            let token = try await site.signIn(cast.supervisor).token
            for (path, length) in [("/records/\(SupervisionRecord.ID())/sheets", 11_000_000), ("/sessions/late", 300_000)] {
                let answer = try await ask(
                    site.port,
                    """
                    POST \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(site.port)\r\nConnection: close\r\nCookie: __Host-visit=\(token)\r\n\
                    Content-Type: multipart/form-data; boundary=x\r\nContent-Length: \(length)\r\n\r\n
                    """)
                #expect(answer.status == 413, "\(path)")
            }
        }
    }
}

extension LateSite {
    func attach(_ bytes: [UInt8], named name: String, at path: String, in token: String) async throws -> RawAnswer {
        func field(_ name: String, _ value: String) -> [UInt8] {
            Array("--x\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n".utf8)
        }
        let body =
            field("form-guard", Self.guards.formGuard(for: token).token) + field("sheet", SignedSheet.ID().text)
            + Array("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\(name)\"\r\n\r\n".utf8) + bytes
            + Array("\r\n--x--\r\n".utf8)
        let head = """
            POST \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nConnection: close\r\nCookie: __Host-visit=\(token)\r\n\
            Content-Type: multipart/form-data; boundary=x\r\nContent-Length: \(body.count)\r\n\r\n
            """
        return try await ask(port, bytes: Array(head.utf8) + body)
    }
}
