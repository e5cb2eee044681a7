import Supervision
import SupervisionStore
import Support
import Testing

struct SignInTests {
    private let passphrase = Confidential("another long passphrase")

    private func signIn(_ store: Store, _ email: String, _ passphrase: String = "another long passphrase", at now: Instant = Trust.now)
        async throws -> VisitToken
    {
        try await store.signIn(email: email, passphrase: Confidential(passphrase), device: "test", from: "127.0.0.9", at: now)
    }

    @Test(arguments: Engine.all)
    func `An invitation works once, for a week, and a newer one replaces it`(_ engine: Engine) async throws {
        try await withStore(engine) { store in
            let trust = try await Trust(store)
            _ = try await trust.importStaff([Trust.row(1)])
            let id = try await trust.member("1").id
            let (first, second) = (
                try await store.invite(id, as: trust.administrator, at: Trust.now),
                try await store.invite(id, as: trust.administrator, at: Trust.now.adding(minutes: 1))
            )
            #expect(try await store.invitee(of: first, at: Trust.now.adding(minutes: 2)) == nil)
            #expect(try await store.invitee(of: second, at: Trust.now.adding(days: 6))?.lastName == "Reed1")
            #expect(try await store.invitee(of: second, at: Trust.now.adding(days: 8)) == nil)
            try await store.accept(second, passphrase: passphrase, at: Trust.now.adding(minutes: 2))
            await #expect(throws: InvitationGone.self) {
                try await store.accept(second, passphrase: passphrase, at: Trust.now.adding(minutes: 3))
            }
            _ = try await signIn(store, "a1@trust.example", at: Trust.now.adding(minutes: 4))
        }
    }

    @Test(arguments: Engine.all)
    func `A wrong passphrase and an unknown address fail alike`(_ engine: Engine) async throws {
        try await withStore(engine) { store in
            _ = try await Trust(store)
            await #expect(throws: WrongPassphrase()) { try await signIn(store, "admin@trust.example", "wrong") }
            await #expect(throws: WrongPassphrase()) { try await signIn(store, "nobody@trust.example", "wrong") }
            await #expect(throws: WrongPassphrase()) { try await signIn(store, "not an address", "wrong") }
        }
    }

    @Test(arguments: Engine.all)
    func `After ten failures even the right passphrase waits, known account or not`(_ engine: Engine) async throws {
        try await withStore(engine) { store in
            _ = try await Trust(store)
            for email in ["admin@trust.example", "nobody@trust.example"] {
                for _ in 1...10 { await #expect(throws: WrongPassphrase()) { try await signIn(store, email, "wrong") } }
                await #expect(throws: TooManyTries.self) { try await signIn(store, email, "a long passphrase of mine") }
            }
            _ = try await signIn(store, "admin@trust.example", "a long passphrase of mine", at: Trust.now.adding(minutes: 1))
        }
    }

    @Test(arguments: Engine.all)
    func `Changing the passphrase asks for the present one and ends every other visit`(_ engine: Engine) async throws {
        try await withStore(engine) { store in
            let trust = try await Trust(store)
            let here = try #require(
                try await store.visit(try await signIn(store, "admin@trust.example", "a long passphrase of mine"), at: Trust.now))
            let elsewhere = try await signIn(store, "admin@trust.example", "a long passphrase of mine")
            await #expect(throws: WrongPassphrase.self) {
                try await store.changePassphrase(
                    from: Confidential("guess"), to: passphrase, keeping: here.visit.id, as: trust.administrator, from: "x", at: Trust.now)
            }
            try await store.changePassphrase(
                from: Confidential("a long passphrase of mine"), to: passphrase, keeping: here.visit.id, as: trust.administrator, from: "x",
                at: Trust.now)
            #expect(try await store.visit(elsewhere, at: Trust.now) == nil)
            #expect(try await store.visits(of: trust.administrator.personID, at: Trust.now).map(\.id) == [here.visit.id])
            _ = try await signIn(store, "admin@trust.example")
        }
    }

    @Test(arguments: Engine.all)
    func `Nobody ends somebody else's visit`(_ engine: Engine) async throws {
        try await withStore(engine) { store in
            let trust = try await Trust(store)
            _ = try await trust.importStaff([Trust.row(1)])
            let member = try await trust.member("1")
            let visit = try #require(try await store.visit(try await trust.visit(member), at: Trust.now)).visit
            await #expect(throws: NotFound.self) { try await store.endVisit(visit.id, as: trust.administrator, at: Trust.now) }
            try await store.endVisits(of: member.id, as: trust.administrator, at: Trust.now)
            #expect(try await store.visits(of: member.person.id, at: Trust.now).isEmpty)
        }
    }
}
