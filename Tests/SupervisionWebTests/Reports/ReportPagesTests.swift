import HTMLLiteral
import Supervision
import SupervisionStore
import Support
import Testing

@testable import SupervisionWeb

struct ReportPagesTests {
    private func withPages(_ body: (ReportPages, Trust, SignedInVisit) async throws -> Void) async throws {
        try await withStore(.sqlite) { store in
            let trust = try await Trust(store)
            try await store.adoptPolicyOfTests(for: trust.organisation.code, from: Trust.today.adding(days: -200), at: Trust.now)
            _ = try await trust.importStaff([Trust.row(1), Trust.row(2)])
            let visit = SignedInVisit(
                id: .init(), actor: trust.actor(try await trust.member("1"), .headOfSafeguarding), personName: "Priya Ashworth",
                organisationName: "Test trust")
            try await body(ReportPages(store: store) { _, _ in .sample(saying: "Test") }, trust, visit)
        }
    }

    private func asked(_ quarter: String? = nil, query: Fields = Fields(), form: Fields = Fields()) -> Asked {
        Asked(quarter.map { ["quarter": $0] } ?? [:], query: query, form: form, now: Trust.now)
    }

    private func text(_ reply: Reply) -> String { if case .page(let html) = reply.content { html.description } else { "" } }

    @Test func `DB-10: a report is provisional, ready or released, and the first year says from when it counts`() async throws {
        try await withPages { pages, _, visit in
            let list = text(try await pages.list(asked(), visit))
            #expect(list.contains("2026-27-Q4") && list.contains("Provisional: the quarter has not ended"))
            #expect(list.contains("Ready, awaiting approval"))
            let empty = text(try await pages.show(asked("2026-27-Q3"), visit))
            #expect(empty.contains("No supervision was held in this quarter.") && empty.contains("Approve and release"))
            #expect(empty.contains("Counted from 27 August 2026"))
            let running = text(try await pages.show(asked("2026-27-Q4"), visit))
            #expect(running.contains("As it stood on 15 March 2027") && !running.contains("Approve and release"))
        }
    }

    @Test func `LAS-088 GAP-19: recipients are chosen one by one, and whoever chooses none is told`() async throws {
        try await withPages { pages, trust, visit in
            let none = try await pages.release(asked("2026-27-Q3"), visit)
            #expect(none.status == .unprocessable && text(none).contains("Select who receives the report"))
            let changed = try await pages.release(
                asked("2026-27-Q3", form: Fields(["recipient": "commissioners", "digest": "of other figures"])), visit)
            #expect(changed.status == .conflict && text(changed).contains("The figures have changed"))
            let early = try await pages.release(asked("2026-27-Q4", form: Fields(["recipient": "commissioners"])), visit)
            #expect(early.status == .unprocessable && text(early).contains("A report is released once its quarter has ended."))
            let digest = try await trust.store.report(of: "2026-27-Q3", for: nil, as: visit.actor, at: Trust.now).digest
            _ = try await pages.release(
                asked("2026-27-Q3", form: Fields(["recipient": "commissioners", "digest": digest?.hex ?? ""])), visit)
            let released = text(try await pages.show(asked("2026-27-Q3"), visit))
            #expect(released.contains("Released on 15 March 2027 to Commissioners.") && released.contains("Send it to others"))
        }
    }

    @Test func `LAS-085 DB-09: each view can be taken away, and no other view than there is`() async throws {
        try await withPages { pages, _, visit in
            for audience in ReportAudience.allCases {
                let query = Fields(["for": audience.rawValue])
                guard case .download(let csv) = try await pages.csv(asked("2026-27-Q3", query: query), visit).content,
                    case .download(let json) = try await pages.json(asked("2026-27-Q3", query: query), visit).content
                else { throw NotFound() }
                #expect(csv.name == "Supervision 2026-27-Q3 \(audience.rawValue).csv")
                #expect(String(decoding: json.bytes, as: UTF8.self).contains("\"audience\" : \"\(audience.rawValue)\""))
                #expect(text(try await pages.printed(asked("2026-27-Q3", query: query), visit)).contains("Supervision, 2026-27-Q3"))
            }
            await #expect(throws: NotFound()) { try await pages.show(asked("2026-27-Q3", query: Fields(["for": "everybody"])), visit) }
        }
    }
}
