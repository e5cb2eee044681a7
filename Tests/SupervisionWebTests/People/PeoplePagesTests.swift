import HTMLLiteral
import Supervision
import SupervisionStore
import Support
import Testing

@testable import SupervisionWeb

/// The pages as somebody asks for them, without a server.
private struct Asking {
    let trust: Trust
    var actor: Actor

    init(_ trust: Trust) {
        self.trust = trust
        actor = trust.administrator
    }

    var visit: SignedInVisit { SignedInVisit(id: .init(), actor: actor, personName: "Ada Keeper", organisationName: "Test trust") }

    func asked(_ steps: [String: String] = [:], query: Fields = Fields(), form: Fields = Fields(), files: [UploadedFile] = []) -> Asked {
        Asked(steps, query: query, form: form, files: files, origin: "https://supervision.example.org", now: Trust.now)
    }

    var people: PeoplePages { PeoplePages(store: trust.store) { _, _ in .sample(saying: "Test") } }
    var imports: ImportPages { ImportPages(store: trust.store) { _, _ in .sample(saying: "Test") } }
    var groups: GroupPages { GroupPages(store: trust.store) { _, _ in .sample(saying: "Test") } }
}

extension Reply {
    fileprivate var text: String { if case .page(let html) = content { html.description } else { "" } }
    fileprivate var path: String { if case .redirect(let path) = content { path.description } else { "" } }
}

private func withTrust(_ body: (Asking) async throws -> Void) async throws {
    for engine in Engine.all { try await withStore(engine) { store in try await body(Asking(try await Trust(store))) } }
}

struct PeoplePagesTests {
    private let added: KeyValuePairs = [
        "person": "0f0e0d0c-0b0a-4908-8706-050403020100", "kind": "bank", "first-name": "Bo", "last-name": "Hill",
        "email": "bo@bank.example",
        "sponsor": "admin@trust.example", "start-day": "1", "start-month": "March", "start-year": "2027", "end-day": "1", "end-month": "6",
        "end-year": "2027",
    ]

    @Test func `An empty staff list says how to begin, and hostile searches find nobody`() async throws {
        try await withTrust { asking async throws in
            #expect(try await asking.people.list(asking.asked(), asking.visit).text.contains("Ada Keeper"))
            for search in ["<script>", String(repeating: "x", count: 5_000), "%"] {
                let page = try await asking.people.list(
                    asking.asked(query: Fields(["search": search, "page": "99999999999999999999"])), asking.visit)
                #expect(!page.text.contains("<script>x"))
                #expect(page.status == .ok)
            }
            #expect(
                try await asking.people.list(asking.asked(query: Fields(["state": "left"])), asking.visit).text.contains(
                    "Nobody meets this search."))
        }
    }

    @Test func `DB-44: a person is added by hand, once, whatever is clicked`() async throws {
        try await withTrust { asking async throws in
            for _ in 1...2 {
                let reply = try await asking.people.add(asking.asked(form: Fields(added)), asking.visit)
                #expect(reply.path == "/people/0f0e0d0c-0b0a-4908-8706-050403020100?done=personAdded")
            }
            let page = try await asking.people.person(asking.asked(["member": "0f0e0d0c-0b0a-4908-8706-050403020100"]), asking.visit)
            #expect(page.text.contains("Bo Hill"))
            #expect(page.text.contains("Not invited yet"))
            #expect(page.text.contains("1 June 2027"))
        }
    }

    @Test func `What is missing is said at each field, and what was typed is kept`() async throws {
        try await withTrust { asking async throws in
            let page = try await asking.people.add(
                asking.asked(form: Fields(["first-name": "Zoë", "email": "no address", "sponsor": "nobody"])), asking.visit)
            #expect(page.status == .unprocessable)
            for message in [
                "Select the kind", "Enter the last name", "Enter an email address, like name@example.com", "Enter the start date",
                "Enter the last day",
                "Enter the work email or the employee number of a sponsor who works here",
            ] { #expect(page.text.contains(message), "\(message)") }
            #expect(page.text.contains("value=\"Zoë\""))
            let huge = try await asking.people.add(
                asking.asked(form: Fields(["first-name": String(repeating: "x", count: 200_000)])), asking.visit)
            #expect(huge.text.contains("First name must be 100 characters or fewer"))
        }
    }

    @Test func `Whoever keeps no staff list finds none of its forms`() async throws {
        try await withTrust { asking async throws in
            var colleague = asking
            colleague.actor = Actor(
                personID: asking.actor.personID, membershipID: asking.actor.membershipID, organisationID: asking.actor.organisationID,
                roles: [.headOfSafeguarding, .supervisor])
            let own = ["member": asking.actor.membershipID.text]
            await #expect(throws: NotFound.self) { try await colleague.people.showAdding(colleague.asked(), colleague.visit) }
            await #expect(throws: NotFound.self) { try await colleague.people.add(colleague.asked(form: Fields(added)), colleague.visit) }
            await #expect(throws: NotFound.self) { try await colleague.people.invite(colleague.asked(own), colleague.visit) }
            await #expect(throws: NotFound.self) { try await colleague.people.showRole(colleague.asked(own), colleague.visit) }
            await #expect(throws: NotFound.self) { try await colleague.imports.showUpload(colleague.asked(), colleague.visit) }
        }
    }

    @Test func `DB-51: nobody is offered a role for themselves, and asking for one is refused`() async throws {
        try await withTrust { asking async throws in
            let own = ["member": asking.actor.membershipID.text]
            #expect(try await asking.people.person(asking.asked(own), asking.visit).text.contains("Nobody gives a role to themselves"))
            await #expect(throws: Refusal(.nobodyAssignsOwnRole)) { try await asking.people.showRole(asking.asked(own), asking.visit) }
        }
    }

    @Test func `A role is given and ended with its days`() async throws {
        try await withTrust { asking async throws in
            _ = try await asking.trust.importStaff([Trust.row(1)])
            let id = try await asking.trust.member("1").id
            let steps = ["member": id.text]
            let empty = try await asking.people.assignRole(asking.asked(steps), asking.visit)
            #expect(empty.status == .unprocessable)
            #expect(empty.text.contains("Select a role"))
            let role = RoleAssignment.ID()
            let form = Fields(["assignment": role.text, "role": "supervisor", "start-day": "1", "start-month": "3", "start-year": "2027"])
            for _ in 1...2 {
                #expect(try await asking.people.assignRole(asking.asked(steps, form: form), asking.visit).path.contains("roleGiven"))
            }
            let end = ["member": id.text, "role": role.text]
            let impossible = try await asking.people.endRole(
                asking.asked(end, form: Fields(["end-day": "31", "end-month": "2", "end-year": "2027"])), asking.visit)
            #expect(impossible.text.contains("Last day must be a real date"))
            let ended = try await asking.people.endRole(
                asking.asked(end, form: Fields(["end-day": "14", "end-month": "3", "end-year": "2027"])), asking.visit)
            #expect(ended.path.contains("roleEnded"))
            #expect(
                try await asking.trust.store.dossier(of: id, as: asking.actor, at: Trust.now).roles.map(\.endsOn?.description) == [
                    "2027-03-14"
                ])
        }
    }

    @Test func `An invitation's link is shown once and opens`() async throws {
        try await withTrust { asking async throws in
            _ = try await asking.trust.importStaff([Trust.row(1)])
            let page = try await asking.people.invite(asking.asked(["member": try await asking.trust.member("1").id.text]), asking.visit)
            let link = try #require(page.text.firstMatch(of: />https:\/\/supervision\.example\.org\/welcome\/([A-Za-z0-9_-]{43})/))
            #expect(try await asking.trust.store.invitee(of: InvitationToken(String(link.1)), at: Trust.now)?.lastName == "Reed1")
        }
    }
}

struct ImportPagesTests {
    private func file(_ text: String) -> UploadedFile { UploadedFile(field: "file", name: "staff.csv", bytes: Array(text.utf8)) }

    private func staff(_ numbers: ClosedRange<Int>, then rows: String...) -> String {
        ([Trust.heading] + numbers.map { Trust.row($0) } + rows).joined(separator: "\n")
    }

    @Test func `A file is previewed, problems first, confirmed and done, and its problems can be kept`() async throws {
        try await withTrust { asking async throws in
            let id = StaffImport.ID()
            let sent = try await asking.imports.receive(
                asking.asked(form: Fields(["import": id.text]), files: [file(staff(1...120, then: "999,,Lost,,,,,,2020-01-01"))]),
                asking.visit)
            #expect(sent.path == "/people/import/\(id)")
            let steps = ["import": id.text]
            let preview = try await asking.imports.preview(asking.asked(steps), asking.visit).text
            #expect(preview.contains("120 new, 0 changed, 0 leaving, 0 unchanged, 1 with problems"))
            #expect(preview.contains("And 20 more."))
            #expect(preview.utf8.count < 200_000)
            let digest = try #require(preview.firstMatch(of: /name="plan" value="([0-9a-f]{64})"/)).1
            for _ in 1...2 {
                let applied = try await asking.imports.apply(asking.asked(steps, form: Fields(["plan": String(digest)])), asking.visit)
                #expect(applied.path == "/people/import/\(id)/done")
            }
            let done = try await asking.imports.done(asking.asked(steps), asking.visit).text
            #expect(done.contains("120 new, 0 changed, 0 leaving"))
            #expect(done.contains("1 row was not taken"))
            guard case .download(let kept) = try await asking.imports.problems(asking.asked(steps), asking.visit).content else {
                Issue.record("no file")
                return
            }
            #expect(String(decoding: kept.bytes, as: UTF8.self).contains("122,999,First name is missing\r\n"))
        }
    }

    @Test func `Many leavers have to be confirmed on the page`() async throws {
        try await withTrust { asking async throws in
            _ = try await asking.trust.importStaff((1...10).map { Trust.row($0) })
            let id = StaffImport.ID()
            _ = try await asking.imports.receive(asking.asked(form: Fields(["import": id.text]), files: [file(staff(1...8))]), asking.visit)
            let preview = try await asking.imports.preview(asking.asked(["import": id.text]), asking.visit).text
            #expect(preview.contains("It is right that 2 of 10 people are leaving"))
            let digest = String(try #require(preview.firstMatch(of: /name="plan" value="([0-9a-f]{64})"/)).1)
            let refused = try await asking.imports.apply(asking.asked(["import": id.text], form: Fields(["plan": digest])), asking.visit)
            #expect(refused.status == .unprocessable)
            #expect(refused.text.contains("Confirm that 2 people are leaving"))
            let moved = try await asking.imports.apply(
                asking.asked(["import": id.text], form: Fields(["plan": "else", "leavers": "yes"])), asking.visit)
            #expect(moved.status == .conflict)
            let done = try await asking.imports.apply(
                asking.asked(["import": id.text], form: Fields(["plan": digest, "leavers": "yes"])), asking.visit)
            #expect(done.path.contains("done"))
        }
    }

    @Test(arguments: [
        ("", "Select a staff file"), ("PK\u{3}\u{4}\u{0}", "The file must be a CSV file"),
        ("a,b\n1,2", "The file has no heading for employee number"),
    ])
    func `A file that is no staff list comes back with a sentence`(_ text: String, _ message: String) async throws {
        try await withTrust { asking async throws in
            let reply = try await asking.imports.receive(asking.asked(files: [file(text)]), asking.visit)
            #expect(reply.status == .unprocessable)
            #expect(reply.text.contains(message))
        }
    }
}

struct GroupPagesTests {
    @Test func `LAS-043: the matrix's groups are listed, given a rule, or picked`() async throws {
        try await withTrust { asking async throws in
            #expect(try await asking.groups.list(asking.asked(), asking.visit).text.contains("no policy has been adopted yet"))
            _ = try await asking.trust.store.adopt(
                pack: try PolicyForTests.bytes(), file: "pack", for: "TST1", from: Trust.today, asOverlay: false, at: Trust.now)
            _ = try await asking.trust.importStaff([Trust.row(1), Trust.row(2)])
            let list = try await asking.groups.list(asking.asked(), asking.visit).text
            #expect(list.contains("Not set yet"))
            let row = String(try #require(list.firstMatch(of: /href="\/groups\/([A-Za-z]+)"/)).1)
            let empty = try await asking.groups.setMembership(asking.asked(["row": row], form: Fields(["rule": "role"])), asking.visit)
            #expect(empty.status == .unprocessable)
            #expect(empty.text.contains("Enter the staff group, role or department"))
            #expect(
                try await asking.groups.setMembership(
                    asking.asked(["row": row], form: Fields(["rule": "role", "value": "Nurse"])), asking.visit
                ).path == "/groups/\(row)?done=saved")
            #expect(try await asking.groups.group(asking.asked(["row": row]), asking.visit).text.contains("Ann Reed2"))
            _ = try await asking.groups.setMembership(
                asking.asked(["row": row], form: Fields(["rule": "handPicked", "add": "2"])), asking.visit)
            let picked = try await asking.groups.group(asking.asked(["row": row]), asking.visit).text
            #expect(picked.contains("Ann Reed2"))
            #expect(!picked.contains("Ann Reed1"))
            await #expect(throws: NotFound.self) { try await asking.groups.group(asking.asked(["row": "nothing"]), asking.visit) }
        }
    }
}
