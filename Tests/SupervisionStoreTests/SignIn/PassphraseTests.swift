import Supervision
import SupervisionStore
import Support
import Testing

struct PassphraseTests {
    private let now = Trust.now
    private let email = "admin@trust.example"
    private let right = Confidential("a long passphrase of mine")

    /// Nobody has the account, so what is typed is hashed at the store's own cost: here one that scrypt refuses.
    @Test(arguments: Engine.all)
    func `While somebody has to wait nothing is hashed`(_ engine: Engine) async throws {
        try await withStore(engine) { store in
            _ = try await Trust(store)
            let unable = Store(
                database: store.database, vault: try testVault(), passphraseCost: PassphraseCost(rounds: 3, blockSize: 1, parallelism: 1))
            func guess(in store: Store, at now: Instant) async throws {
                _ = try await store.signIn(email: "nobody@trust.example", passphrase: right, device: "test", from: "127.0.0.8", at: now)
            }
            let error = await #expect(throws: (any Error).self) { try await guess(in: unable, at: now) }
            #expect(!(error is TooManyTries) && !(error is WrongPassphrase))
            for _ in 1...9 { await #expect(throws: WrongPassphrase()) { try await guess(in: store, at: now) } }
            await #expect(throws: TooManyTries.self) { try await guess(in: unable, at: now.adding(seconds: 29)) }
            await #expect(throws: WrongPassphrase()) { try await guess(in: store, at: now.adding(seconds: 30)) }
        }
    }

    @Test(arguments: Engine.all)
    func `A hundred guesses sent at once are ten`(_ engine: Engine) async throws {
        try await withStore(engine) { store in
            _ = try await Trust(store)
            let answers = await withTaskGroup(of: Bool.self) { group in
                for _ in 1...100 {
                    group.addTask { [now, email] in
                        do {
                            _ = try await store.signIn(
                                email: email, passphrase: Confidential("wrong"), device: "test", from: "127.0.0.8", at: now)
                        } catch is WrongPassphrase { return true } catch {}
                        return false
                    }
                }
                return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
            }
            #expect(answers <= 10)
            #expect(answers > 0)
        }
    }

    @Test(arguments: Engine.all)
    func `Signing in rightly costs no try`(_ engine: Engine) async throws {
        try await withStore(engine) { store in
            _ = try await Trust(store)
            for _ in 1...12 { _ = try await store.signIn(email: email, passphrase: right, device: "test", from: "127.0.0.8", at: now) }
        }
    }

    @Test(arguments: Engine.all)
    func `A passphrase that could be guessed is refused, and the link goes on working`(_ engine: Engine) async throws {
        try await withStore(engine) { store in
            let trust = try await Trust(store)
            _ = try await trust.importStaff([Trust.row(1)])
            let token = try await store.invite(try await trust.member("1").id, as: trust.administrator, at: now)
            await #expect(throws: PassphraseFault.tooShort) {
                try await store.accept(token, passphrase: Confidential("eleven char"), at: now)
            }
            await #expect(throws: PassphraseFault.guessable) {
                try await store.accept(token, passphrase: Confidential("Password 2027!"), at: now)
            }
            try await store.accept(token, passphrase: Confidential("kettle orbit mauve"), at: now)
            await #expect(throws: PassphraseFault.guessable) {
                try await store.changePassphrase(
                    from: right, to: Confidential("ada keeper 123"), keeping: .init(), as: trust.administrator, from: "127.0.0.8", at: now)
            }
        }
    }

    @Test(arguments: Engine.all)
    func `Whoever changes their passphrase leaves no unused link behind`(_ engine: Engine) async throws {
        try await withStore(engine) { store in
            let trust = try await Trust(store)
            let link = try await store.invite(trust.administrator.membershipID, as: trust.administrator, at: now)
            try await store.changePassphrase(
                from: right, to: Confidential("kettle orbit mauve"), keeping: .init(), as: trust.administrator, from: "127.0.0.8", at: now)
            #expect(try await store.invitee(of: link, at: now.adding(minutes: 1)) == nil)
            #expect(try await store.visits(of: trust.administrator.personID, at: now).isEmpty)
        }
    }
}
