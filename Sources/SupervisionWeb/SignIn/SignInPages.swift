import HTMLLiteral
import Supervision
import SupervisionStore

/// Signing in.
struct SignInPages: Sendable {
    let store: Store
    let context: @Sendable (Asked) -> PageContext

    var routes: [Route] { [.get("/sign-in", open: show), .post("/sign-in", open: signIn)] }

    /// Whoever is signed in already goes on.
    func show(_ asked: Asked) async throws -> Reply {
        if try await visit(asked) != nil { return .redirect(to: asked.wayOn) }
        return .page(SignInPage(context: context(asked), action: asked.signInAgain))
    }

    func signIn(_ asked: Asked) async throws -> Reply {
        let answer = SignInAnswer(asked.form)
        guard answer.errors.isEmpty else { return page(asked, answer, answer.errors) }
        do {
            let token = try await store.signIn(
                email: answer.typedEmail, passphrase: answer.typedPassphrase, device: asked.device, from: asked.network,
                after: asked.visitToken, at: asked.now)
            try await endEarlierVisit(asked)
            return Reply.redirect(to: asked.wayOn).beginning(token)
        } catch is WrongPassphrase {
            return page(asked, answer, FieldErrors(SignInAnswer.notTogether, at: SignInAnswer.email))
        } catch let tries as TooManyTries {
            return page(asked, answer, FieldErrors(tries.sentence, at: SignInAnswer.email), .tooManyRequests)
        }
    }

    private func page(_ asked: Asked, _ answer: SignInAnswer, _ errors: FieldErrors, _ status: Reply.Status = .unprocessable) -> Reply {
        .page(SignInPage(context: context(asked), action: asked.signInAgain, email: answer.typedEmail, errors: errors), status)
    }

    /// A browser is in one visit at a time; on a shared computer the one before may be a colleague's.
    private func endEarlierVisit(_ asked: Asked) async throws {
        guard let earlier = try await visit(asked) else { return }
        try await store.endVisit(earlier.visit.id, as: earlier.actor, at: asked.now)
    }

    private func visit(_ asked: Asked) async throws -> CurrentVisit? {
        guard let token = asked.visitToken else { return nil }
        return try await store.visit(token, at: asked.now)
    }
}

extension Asked {
    fileprivate var signInAgain: Path { wayOn == .home ? .signIn : Path.signIn.asking("next", wayOn.description) }
}

extension TooManyTries {
    /// The minute after, so that whoever waits for it by the clock does not come too early.
    var sentence: String { "Too many tries. Try again after \(ShownTime.time(Instant(milliseconds: until.milliseconds + 59_999)))" }
}

extension FieldErrors {
    /// One thing that stands in the way.
    init(_ message: String, at field: String) { add(message, at: field) }
}
