import HTMLLiteral
import Supervision
import SupervisionStore

/// Setting a passphrase with the link that an administrator handed over.
struct WelcomePages: Sendable {
    let store: Store
    let context: @Sendable (Asked) -> PageContext

    var routes: [Route] { [.get("/welcome/:token", open: show), .post("/welcome/:token", open: accept)] }

    /// Looking does not use up the link: programs that scan mail follow every link they see.
    func show(_ asked: Asked) async throws -> Reply {
        let token = InvitationToken(try asked.step("token"))
        guard let invitee = try await store.invitee(of: token, at: asked.now) else { return gone(asked) }
        return .page(WelcomePage(invitee, action: .welcome(token), context: context(asked)))
    }

    func accept(_ asked: Asked) async throws -> Reply {
        let token = InvitationToken(try asked.step("token"))
        guard let invitee = try await store.invitee(of: token, at: asked.now) else { return gone(asked) }
        let typed = asked.form.raw(WelcomePage.passphrase) ?? ""
        guard !typed.utf8.isEmpty else { return page(asked, token, invitee, NewPassphrase.missing) }
        do {
            try await store.accept(token, passphrase: Confidential(typed), at: asked.now)
            return .redirect(to: .signIn, saying: .passphraseSet)
        } catch let fault as PassphraseFault {
            return page(asked, token, invitee, fault.sentence)
        } catch is InvitationGone {
            return gone(asked)
        }
    }

    private func page(_ asked: Asked, _ token: InvitationToken, _ invitee: Person, _ message: String) -> Reply {
        let errors = FieldErrors(message, at: WelcomePage.passphrase)
        return .page(WelcomePage(invitee, action: .welcome(token), errors: errors, context: context(asked)), .unprocessable)
    }

    private func gone(_ asked: Asked) -> Reply { .page(InvitationGonePage(context: context(asked)), .gone) }
}

extension Path {
    /// The link to hand over.
    static func welcome(_ token: InvitationToken) -> Path { "/welcome/\(token.text)" }
}
