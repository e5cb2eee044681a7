import HTMLLiteral
import Supervision
import SupervisionStore
import Support
import Testing

@testable import SupervisionWeb

struct MatrixPagesTests {
    @Test func `Every page of groups and of hours has one heading of its own and shows no text as markup`() {
        let hostile = "<script>alert(1)</script>\"'&"
        for page in MatrixSamples.pages(saying: hostile) {
            let markup = page.html.description
            #expect(markup.matches(of: /<h1[ >]/).count == 1, "\(type(of: page))")
            #expect(!markup.contains("<script>alert"), "\(type(of: page))")
        }
    }

    @Test func `Each message of a page of groups leads to the field that it is about`() {
        for page in MatrixSamples.pages(saying: "Text") {
            let markup = page.html.description
            for link in markup.matches(of: /<li><a href="#([^"]+)">/) {
                #expect(markup.contains("id=\"\(link.1)\""), "\(type(of: page)) \(link.1)")
            }
        }
    }

    @Test func `DB-12: sizes are told in words`() {
        #expect(GroupDivision.words([6, 6, 6, 5, 5]) == "28 people in 5 groups of 5 or 6")
        #expect(GroupDivision.words([1]) == "1 person in 1 group of 1")
        #expect(GroupDivision.words([7, 4]) == "11 people in 2 groups of 4 to 7")
        #expect(GroupDivision.words([2, 2]) == "4 people in 2 groups of 2")
    }

    @Test func `DB-11: what is missing is told in words, and what nobody knows is no nought`() {
        func words(_ printed: Double?, declared: Int?) -> String {
            let row = Matrix.Row(
                key: "a", group: "A", format: .individual, kind: .mandatory, supervisor: "S", sessionsPerYear: printed.map { _ in 1 },
                members: 1, hours: printed, averageGroupSize: nil, locations: [], provision: Provision(paragraph: "1", strength: .must))
            let capacity = Capacity(
                of: Matrix(rows: [row], defaultGroupSize: Setting(6, row.provision)), asItStands: [:],
                declared: declared.map { [DeclaredHours(supervisor: "S", membershipID: .init(), minutes: $0)] } ?? [])
            return capacity.supervision[0].words(for: capacity.supervision[0].printed)
        }
        #expect(words(32, declared: 27 * 60) == "32 hours, 5 hours short")
        #expect(words(32, declared: 33 * 60) == "32 hours, 1 hour to spare")
        #expect(words(1.5, declared: 90) == "1.5 hours, just covered")
        #expect(words(32, declared: 0) == "32 hours, 32 hours short")
        #expect(words(32, declared: nil) == "32 hours")
        #expect(words(nil, declared: 60) == "Unknown")
    }

    private func withPages(_ body: (Trust, PlannerPages, CapacityPages, SignedInVisit) async throws -> Void) async throws {
        try await withStore(.sqlite) { store in
            let trust = try await Trust(store)
            let visit = SignedInVisit(
                id: .init(), actor: trust.administrator, personName: "Ada Keeper", organisationName: "Test trust")
            try await body(
                trust, PlannerPages(store: store) { _, _ in .sample(saying: "Test") },
                CapacityPages(store: store) { _, _ in .sample(saying: "Test") }, visit)
        }
    }

    private func adopt(_ trust: Trust) async throws {
        try await trust.store.adoptPolicyOfTests(for: trust.organisation.code, from: Trust.today.adding(days: -400), at: Trust.now)
        _ = try await trust.importStaff((10...37).map { Trust.row($0) })
        try await trust.store.setMembership(
            ofRow: "emergencyBedService", to: .department("Dispatch"), as: trust.administrator, at: Trust.now)
    }

    private func asked(_ steps: [String: String] = [:], query: Fields = Fields(), form: Fields = Fields()) -> Asked {
        Asked(steps, query: query, form: form, origin: "https://supervision.example.org", now: Trust.now)
    }

    private func text(_ reply: Reply) -> String { if case .page(let html) = reply.content { html.description } else { "" } }

    @Test func `before there is a policy the pages say so`() async throws {
        try await withPages { _, planner, capacity, visit async throws in
            for reply in [
                try await planner.list(asked(), visit), try await capacity.show(asked(), visit),
                try await capacity.showHours(asked(), visit),
            ] {
                #expect(text(reply).contains("no policy has been adopted yet"))
            }
            await #expect(throws: NotFound.self) { try await planner.show(asked(["row": "emergencyBedService"]), visit) }
        }
    }

    @Test func `LAS-147 DB-12: groups are proposed with what they come to, kept, and changed with a warning`() async throws {
        try await withPages { trust, planner, _, visit async throws in
            try await adopt(trust)
            let row = ["row": "emergencyBedService"]
            let proposal = text(try await planner.show(asked(row), visit))
            #expect(proposal.contains("28 people in 5 groups of 5 or 6, by name. The size is 6. Nothing is kept yet."))
            #expect(proposal.contains("15 hours") && proposal.contains("84 hours"))
            let shown = String(try #require(proposal.firstMatch(of: /name="expecting" value="([0-9a-f]+)"/)).1)
            #expect(try await planner.divide(asked(row), visit).status == .unprocessable)
            let stale = try await planner.divide(asked(row, form: Fields(["do": "form", "expecting": "x"])), visit)
            #expect(stale.status == .conflict && text(stale).contains("Nothing has been moved: look again"))
            guard case .redirect = try await planner.divide(asked(row, form: Fields(["do": "form", "expecting": shown])), visit).content
            else {
                Issue.record("no redirect")
                return
            }
            let kept = text(try await planner.show(asked(row), visit))
            #expect(kept.contains("28 people in 5 groups of 5 or 6. The size is 6.") && kept.contains("Divide everybody anew"))

            let moving = row.merging(["member": try await trust.member("37").id.text]) { first, _ in first }
            let page = text(try await planner.showMove(asked(moving), visit))
            #expect(page.contains("6 people now, 7 then, 1 more than 6: a reason is asked"))
            #expect(
                page.contains("6 groups, 12 sessions and 18 hours of the supervisors in a year, instead of 5 groups, 10 sessions and 15"))
            #expect(page.contains("They would miss the 2 sessions that everybody here has in a year"))
            let expecting = String(try #require(page.firstMatch(of: /name="expecting" value="([0-9a-f]+)"/)).1)
            for place in ["", "9", "+1", "-1", "99999999999999999999", "newer"] {
                let reply = try await planner.move(asked(moving, form: Fields(["place": place, "expecting": expecting])), visit)
                #expect(reply.status == .unprocessable && text(reply).contains("Select where to move them"))
            }
            let warned = try await planner.move(asked(moving, form: Fields(["place": "1", "expecting": expecting])), visit)
            #expect(warned.status == .unprocessable && text(warned).contains("Select why the group has more than 6 people"))
            let form = Fields(["place": "1", "reason": "sameHours", "expecting": expecting])
            for _ in 1...2 {
                guard case .redirect = try await planner.move(asked(moving, form: form), visit).content else {
                    Issue.record("no redirect")
                    return
                }
            }
            let other = try await planner.move(
                asked(moving, form: Fields(["place": "2", "reason": "sameHours", "expecting": expecting])), visit)
            #expect(other.status == .conflict)
            let moved = text(try await planner.show(asked(row), visit))
            #expect(moved.contains("7 people, 1 more than 6") && moved.contains("Ann Reed37: Only this group meets when they are on duty"))
            let unknown = row.merging(["member": trust.administrator.membershipID.text]) { first, _ in first }
            await #expect(throws: NotFound.self) { try await planner.showMove(asked(unknown), visit) }
        }
    }

    @Test func `DB-11: what is tried is worked out beside what is, or what is wrong is said at its field`() async throws {
        try await withPages { trust, _, capacity, visit async throws in
            try await adopt(trust)
            let now = text(try await capacity.show(asked(), visit))
            #expect(now.contains("32 hours") && now.contains("33 hours") && now.contains("36 hours") && now.contains("137 hours"))
            #expect(now.contains("Nobody has declared hours yet.") && now.contains("No hours declared"))
            #expect(now.contains("Held on request in the last 12 months: 0 sessions.") && !now.contains("If it were so"))
            let tried = text(
                try await capacity.show(asked(query: Fields(["row": "emergencyBedService", "members": "34", "hours": "2"])), visit))
            #expect(tried.contains("Tried: Emergency Bed Service with 34 members, sessions of 2 hours.") && tried.contains("24 hours"))
            let wrong: [(String, String, String)] = [
                ("members", "-1", "Members must be a whole number from 0 to 9,999"),
                ("size", "0", "Size of a group must be a whole number"),
                ("hours", "11", "Length must be hours from 0.02 to 10"), ("sessions", "many", "Sessions a year must be a whole number"),
                ("members", "99999999999999999999999", "Members must be a whole number"),
            ]
            for (field, value, message) in wrong {
                let reply = try await capacity.show(asked(query: Fields([("row", "emergencyBedService"), (field, value)])), visit)
                #expect(reply.status == .unprocessable && text(reply).contains(message))
            }
            for (query, message) in [
                (Fields(["row": "<script>", "members": "3"]), "Select the group of the matrix"),
                (Fields(["row": "emergencyBedService"]), "Enter what would be different"),
            ] {
                let reply = try await capacity.show(asked(query: query), visit)
                #expect(reply.status == .unprocessable && text(reply).contains(message))
            }
        }
    }

    @Test func `DB-11: hours are declared for whoever is nominated`() async throws {
        try await withPages { trust, _, capacity, visit async throws in
            try await adopt(trust)
            #expect(text(try await capacity.showHours(asked(), visit)).contains("Nobody is nominated as supervisor."))
            let member = try await trust.member("20").id
            try await trust.store.assign(
                RoleAssignment(id: .init(), membershipID: member, role: .supervisor, startsOn: Trust.today), as: trust.administrator,
                at: Trust.now)
            let empty = try await capacity.declare(asked(), visit)
            for message in ["Select the supervisor", "Select what the hours are for", "Enter the hours of a year"] {
                #expect(empty.status == .unprocessable && text(empty).contains(message))
            }
            let wrong = try await capacity.declare(
                asked(form: Fields(["member": member.text, "supervisor": "Safeguarding Specialists", "hours": "lots"])), visit)
            #expect(
                text(wrong).contains("Hours must be a number from 0 to 8,784, like 32 or 7.5") && text(wrong).contains("value=\"lots\""))
            let form = Fields(["member": member.text, "supervisor": "Safeguarding Specialists", "hours": "27.5"])
            guard case .redirect = try await capacity.declare(asked(form: form), visit).content else {
                Issue.record("no redirect")
                return
            }
            #expect(text(try await capacity.show(asked(), visit)).contains("32 hours, 4.5 hours short"))
        }
    }
}
