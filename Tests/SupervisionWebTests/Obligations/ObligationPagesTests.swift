import HTMLLiteral
import Supervision
import SupervisionStore
import Support
import Testing

@testable import SupervisionWeb

struct ObligationPagesTests {
    private func withPages(_ body: (Trust, ObligationPages, SignedInVisit) async throws -> Void) async throws {
        try await withStore(.sqlite) { store in
            let trust = try await Trust(store)
            try await store.adoptPolicyOfTests(for: trust.organisation.code, from: Trust.today.adding(days: -1_000), at: Trust.now)
            _ = try await trust.importStaff([Trust.row(1), Trust.row(2)])
            let pages = ObligationPages(store: store) { _, _ in .sample(saying: "Test") }
            let visit = SignedInVisit(
                id: .init(), actor: trust.administrator, personName: "Ada Keeper", organisationName: "Test trust")
            try await body(trust, pages, visit)
        }
    }

    private func asked(_ steps: [String: String] = [:], query: Fields = Fields(), form: Fields = Fields()) -> Asked {
        Asked(steps, query: query, form: form, origin: "https://supervision.example.org", now: Trust.now)
    }

    private func text(_ reply: Reply) -> String { if case .page(let html) = reply.content { html.description } else { "" } }

    @Test func `a list without anybody says so, and hostile queries narrow it to nobody`() async throws {
        try await withPages { trust, pages, visit async throws in
            #expect(text(try await pages.list(asked(), visit)).contains("The policy sets no number of sessions for anybody"))
            try await trust.store.setMembership(
                ofRow: "emergencyBedService", to: .department("Dispatch"), as: trust.administrator, at: Trust.now)
            let list = text(try await pages.list(asked(query: Fields(["page": "99999999999999999999"])), visit))
            #expect(list.contains("2 lines") && list.contains("2 group sessions a year"))
            for query in [Fields(["group": "<script>"]), Fields(["group": "headOfSafeguarding"]), Fields(["state": "compliant"])] {
                let narrowed = text(try await pages.list(asked(query: query), visit))
                #expect(narrowed.contains("Nobody is in this state, group and area.") && !narrowed.contains("<script>\""))
            }
        }
    }

    @Test func `HWCCG-003: each has a commissioning body and an area, and who is due is seen area by area`() async throws {
        try await withPages { trust, pages, visit async throws in
            let heading = Trust.heading + ",commissioned by,Area"
            _ = try await trust.importStaff(
                [Trust.row(1) + ",Severnbank,North", Trust.row(2) + ",Severnbank,South"], heading: heading)
            #expect(try await trust.member("1").membership.commissioning == Commissioning(body: "Severnbank", area: "North"))
            try await trust.store.setMembership(
                ofRow: "emergencyBedService", to: .department("Dispatch"), as: trust.administrator, at: Trust.now)
            let everybody = text(try await pages.list(asked(), visit))
            #expect(everybody.contains("2 lines") && everybody.contains(">North</option>") && everybody.contains(">South</option>"))
            let north = text(try await pages.list(asked(query: Fields(["area": "North"])), visit))
            #expect(north.contains("1 line<") && north.contains("Reed1") && !north.contains("Reed2"))
            // A file without these columns says nothing of them.
            _ = try await trust.importStaff([Trust.row(1), Trust.row(2)])
            #expect(try await trust.member("2").membership.commissioning == Commissioning(body: "Severnbank", area: "South"))
        }
    }

    @Test func `what is wrong with a leave is said at its field, and what was typed is kept`() async throws {
        try await withPages { trust, pages, visit async throws in
            let steps = ["member": try await trust.member("1").id.text]
            let empty = try await pages.enterLeave(asked(steps), visit)
            #expect(empty.status == .unprocessable && text(empty).contains("Enter the first day"))
            let backwards = try await pages.enterLeave(
                asked(
                    steps,
                    form: Fields([
                        "start-day": "2", "start-month": "3", "start-year": "2027", "end-day": "1", "end-month": "March",
                        "end-year": "2027",
                        "reason": String(repeating: "x", count: 501),
                    ])), visit)
            #expect(text(backwards).contains("Last day must be on or after the first day"))
            #expect(text(backwards).contains("Reason must be 500 characters or fewer"))
            #expect(text(backwards).contains("value=\"March\""))
            #expect(try await trust.store.leaves(of: try await trust.member("1").id, as: trust.administrator) == [])
        }
    }

    @Test func `a leave is entered once, whatever is clicked, and ended on a day that is not before it`() async throws {
        try await withPages { trust, pages, visit async throws in
            let id = try await trust.member("1").id
            let (steps, leave) = (["member": id.text], Leave.ID())
            let form = Fields(["leave": leave.text, "start-day": "2", "start-month": "3", "start-year": "2027"])
            for _ in 1...2 {
                guard case .redirect = try await pages.enterLeave(asked(steps, form: form), visit).content else {
                    Issue.record("no redirect")
                    return
                }
            }
            #expect(try await trust.store.leaves(of: id, as: trust.administrator).map(\.id) == [leave])
            let ending = ["member": id.text, "leave": leave.text]
            let early = try await pages.endLeave(
                asked(ending, form: Fields(["end-day": "1", "end-month": "3", "end-year": "2027"])), visit)
            #expect(early.status == .unprocessable && text(early).contains("Last day must be on or after 2 March 2027"))
            await #expect(throws: NotFound.self) {
                try await pages.showLeaveEnd(
                    asked(["member": try await trust.member("2").id.text, "leave": leave.text]), visit)
            }
        }
    }
}
