import HTMLLiteral
import Supervision
import SupervisionStore

/// One's own account: who one is here, where one is signed in, and the way out.
struct AccountPages: Sendable {
    let store: Store
    let context: @Sendable (Asked, SignedInVisit) -> PageContext

    var routes: [Route] {
        [
            .get("/account", signedIn: show),
            .post("/account/membership", signedIn: choose),
            .post("/account/visits/:visit/end", signedIn: endVisit),
            .post("/account/passphrase", signedIn: changePassphrase),
            .post("/log-out", signedIn: logOut),
        ]
    }

    func show(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply { try await page(asked, visit) }

    func choose(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        guard let membership = Membership.ID(asked.form[AccountPage.membership]) else {
            return try await page(
                asked, visit, FieldErrors("Select the post you want to act in", at: AccountPage.membership), .unprocessable)
        }
        try await store.choose(membership, in: visit.id, as: visit.actor, at: asked.now)
        return .redirect(to: .home, saying: .membershipChosen)
    }

    func endVisit(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        try await store.endVisit(try asked.identifier("visit"), as: visit.actor, at: asked.now)
        return .redirect(to: .account, saying: .visitEnded)
    }

    func changePassphrase(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let answer = PassphraseAnswer(asked.form)
        guard answer.errors.isEmpty else { return try await page(asked, visit, answer.errors, .unprocessable) }
        do {
            try await store.changePassphrase(
                from: answer.present, to: answer.new, keeping: visit.id, as: visit.actor, from: asked.network, at: asked.now)
            return .redirect(to: .account, saying: .passphraseChanged)
        } catch is WrongPassphrase {
            return try await page(
                asked, visit, FieldErrors("Enter the passphrase that you have now", at: PassphraseAnswer.presentField), .unprocessable)
        } catch let tries as TooManyTries {
            return try await page(asked, visit, FieldErrors(tries.sentence, at: PassphraseAnswer.presentField), .tooManyRequests)
        } catch let fault as PassphraseFault {
            return try await page(asked, visit, FieldErrors(fault.sentence, at: PassphraseAnswer.newField), .unprocessable)
        }
    }

    func logOut(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        try await store.endVisit(visit.id, as: visit.actor, at: asked.now)
        return Reply.redirect(to: .signIn, saying: .loggedOut).endingVisit()
    }

    private func page(
        _ asked: Asked, _ visit: SignedInVisit, _ errors: FieldErrors = FieldErrors(), _ status: Reply.Status = .ok
    ) async throws -> Reply {
        let account = try await store.account(as: visit.actor, at: asked.now)
        return .page(AccountPage(account, in: visit, errors: errors, context: context(asked, visit)), status)
    }
}

/// What came back from the form that changes the passphrase.
struct PassphraseAnswer {
    static let presentField = "present-passphrase"
    static let newField = "new-passphrase"

    let present: Confidential
    let new: Confidential
    private(set) var errors = FieldErrors()

    init(_ form: Fields) {
        let (present, new) = (form.raw(Self.presentField) ?? "", form.raw(Self.newField) ?? "")
        self.present = Confidential(present)
        self.new = Confidential(new)
        if present.utf8.isEmpty { errors.add("Enter the passphrase that you have now", at: Self.presentField) }
        if new.utf8.isEmpty { errors.add("Enter a new passphrase", at: Self.newField) }
    }
}
