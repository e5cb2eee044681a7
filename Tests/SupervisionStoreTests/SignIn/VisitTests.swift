import SQLStorage
import Supervision
import SupervisionStore
import Support
import Testing

struct VisitTests {
    private let now = Trust.now

    private func signIn(_ store: Store, at now: Instant = Trust.now) async throws -> VisitToken {
        try await store.signIn(
            email: "admin@trust.example", passphrase: Confidential("a long passphrase of mine"), device: "test", from: "127.0.0.9", at: now)
    }

    @Test(arguments: Engine.all)
    func `A visit ends after thirty minutes without a sign of life`(_ engine: Engine) async throws {
        try await withStore(engine) { store in
            _ = try await Trust(store)
            let token = try await signIn(store)
            #expect(try await store.visit(token, at: now.adding(minutes: 29)) != nil)
            #expect(try await store.visit(token, at: now.adding(minutes: 58)) != nil)
            #expect(try await store.visit(token, at: now.adding(minutes: 88)) == nil)
        }
    }

    @Test(arguments: Engine.all)
    func `A visit ends after twelve hours, however busy`(_ engine: Engine) async throws {
        try await withStore(engine) { store in
            _ = try await Trust(store)
            let token = try await signIn(store)
            for minutes in stride(from: 20, to: 720, by: 20) {
                #expect(try await store.visit(token, at: now.adding(minutes: minutes)) != nil)
            }
            #expect(try await store.visit(token, at: now.adding(minutes: 719)) != nil)
            #expect(try await store.visit(token, at: now.adding(minutes: 720)) == nil)
        }
    }

    @Test(arguments: Engine.all)
    func `Whoever has left is out at once and does not come in again`(_ engine: Engine) async throws {
        try await withStore(engine) { store in
            let trust = try await Trust(store)
            _ = try await trust.importStaff([Trust.row(1)])
            let member = try await trust.member("1")
            let token = try await trust.visit(member)
            #expect(try await store.visit(token, at: now) != nil)
            let left = MemberDetails(
                firstName: member.person.firstName, lastName: member.person.lastName, workEmail: WorkEmail(member.person.workEmail ?? ""),
                staffGroup: "Nursing", role: "Nurse", department: "Dispatch", startsOn: member.membership.startsOn,
                endsOn: Trust.today.adding(days: -1))
            try await store.correct(member.id, to: left, as: trust.administrator, at: now)
            #expect(try await store.visit(token, at: now) == nil)
            await #expect(throws: WrongPassphrase()) {
                try await store.signIn(
                    email: "a1@trust.example", passphrase: Confidential("another long passphrase"), device: "test", from: "127.0.0.9",
                    at: now)
            }
        }
    }

    @Test(arguments: Engine.all)
    func `A last day that passes ends a visit that nobody has ended`(_ engine: Engine) async throws {
        try await withStore(engine) { store in
            let trust = try await Trust(store)
            let id = try await store.add(
                .bank(sponsor: trust.administrator.membershipID, endsOn: Trust.today), as: trust.administrator, at: now)
            let invitation = try await store.invite(id, as: trust.administrator, at: now)
            try await store.accept(invitation, passphrase: Confidential("another long passphrase"), at: now)
            let late = now.adding(minutes: 13 * 60 + 50)
            let token = try await store.signIn(
                email: "bo@bank.example", passphrase: Confidential("another long passphrase"), device: "test", from: "127.0.0.9", at: late)
            #expect(try await store.visit(token, at: late.adding(minutes: 5)) != nil)
            #expect(try await store.visit(token, at: late.adding(minutes: 15)) == nil)
        }
    }

    @Test(arguments: Engine.all)
    func `A visit that was ended does not come back when the store is opened again`(_ engine: Engine) async throws {
        try await withReopenedStore(engine) { store in
            _ = try await Trust(store)
            let (ended, kept) = (try await signIn(store), try await signIn(store))
            let visit = try #require(try await store.visit(ended, at: now))
            try await store.endVisit(visit.visit.id, as: visit.actor, at: now)
            return (ended, kept)
        } again: { store, tokens async throws in
            #expect(try await store.visit(tokens.0, at: now.adding(minutes: 1)) == nil)
            #expect(try await store.visit(tokens.1, at: now.adding(minutes: 1)) != nil)
        }
    }

    @Test(arguments: Engine.all)
    func `Somebody with posts in two organisations acts in one at a time, and in nobody else's`(_ engine: Engine) async throws {
        try await withStore(engine) { store in
            let here = try await Trust(store)
            let there = try await Trust(store, code: "TST2")
            _ = try await here.importStaff([Trust.row(1)])
            let token = try await signIn(store)
            let visit = try #require(try await store.visit(token, at: now))
            #expect(Set(visit.memberships.map(\.membership.organisationID)) == [here.organisation.id, there.organisation.id])
            for own in visit.memberships {
                try await store.choose(own.id, in: visit.visit.id, as: visit.actor, at: now)
                let chosen = try #require(try await store.visit(token, at: now))
                #expect(chosen.actor.membershipID == own.id)
                #expect(chosen.organisation.id == own.membership.organisationID)
                let account = try await store.account(as: chosen.actor, at: now)
                #expect(account.organisation.id == own.membership.organisationID)
                #expect(account.standings.count == 2)
            }
            let colleague = try await here.member("1").id
            await #expect(throws: NotFound.self) { try await store.choose(colleague, in: visit.visit.id, as: visit.actor, at: now) }
        }
    }
}

/// Hands in a store, closes its database, and hands in another over the same one.
private func withReopenedStore<Left>(
    _ engine: Engine, _ body: (Store) async throws -> Left, again: (Store, Left) async throws -> Void
) async throws {
    func run(_ open: () async throws -> any Database) async throws {
        let first = try await open()
        try await first.migrate(Schema.migrations)
        let left = try await body(try testStore(over: first))
        try await first.close()
        let second = try await open()
        try await again(try testStore(over: second), left)
        try await second.close()
    }
    switch engine {
    case .sqlite: try await withSQLiteFile { path in try await run { try SQLiteDatabase(path: path) } }
    case .postgres: try await withPostgresDatabase { conninfo in try await run { try await PostgresDatabase(conninfo, connections: 2) } }
    }
}
