import HTMLLiteral
import Supervision
import SupervisionStore

/// The agreement of a session, in the browser.
struct AgreementPages: Sendable {
    let store: Store
    let context: @Sendable (Asked, SignedInVisit) -> PageContext

    var routes: [Route] {
        [
            .get("/sessions/:session/agreement", asks: "seeAgreement", ofSession(show)),
            .post("/sessions/:session/agreement", asks: "seeAgreement", ofSession(sign)),
            .get("/sessions/:session/agreement/terms", asks: "seeAgreement", ofSession(showTerms)),
            .post("/sessions/:session/agreement/terms", asks: "seeAgreement", ofSession(agree)),
            .get("/sessions/:session/agreement/print", asks: "seeAgreement", ofSession(printed)),
            .get("/sessions/:session/agreement/copy", asks: "seeAgreement", ofSession(copy)),
        ]
    }

    /// Where the pair signs once for all its sessions, the way leads there.
    private func ofSession(_ handler: @escaping Route.SignedInHandler) -> Route.SignedInHandler {
        { asked, visit in
            do {
                return try await handler(asked, visit)
            } catch is NotFound {
                guard let id = try await store.pairAgreementID(of: try asked.identifier("session"), as: visit.actor) else {
                    throw NotFound()
                }
                return .redirect(to: .pairAgreement(id))
            }
        }
    }

    func show(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        if let group = try await store.groupAgreement(of: try asked.identifier("session"), as: visit.actor, at: asked.now) {
            return .page(GroupAgreementPage(group, to: visit.actor, context: frame(asked, visit)))
        }
        let opened = try await store.agreement(of: try asked.identifier("session"), as: visit.actor, at: asked.now)
        return .page(AgreementPage(opened, to: visit.actor, context: frame(asked, visit)))
    }

    func sign(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let id: Session.ID = try asked.identifier("session")
        // A group's is accepted in the attendance record.
        if try await store.groupAgreement(of: id, as: visit.actor, at: asked.now) != nil { return .redirect(to: .session(id)) }
        let opened = try await store.agreement(of: id, as: visit.actor, at: asked.now)
        if opened.agreement.hasSigned(visit.actor.membershipID) { return .redirect(to: .session(id), saying: .agreementSigned) }
        var errors = FieldErrors()
        var status = Reply.Status.unprocessable
        let isRenewal = opened.sameTermsSignedOn != nil
        if !isRenewal, asked.form["read"] != "yes" { errors.add("Confirm that you have read the agreement", at: "read") }
        do {
            let passphrase = isRenewal ? nil : try asked.form.passphrase()
            if errors.isEmpty {
                try await store.signAgreement(
                    of: id, digest: Digest(hex: asked.form["digest"]), passphrase: passphrase, as: visit.actor, from: asked.network,
                    at: asked.now)
                return .redirect(to: .session(id), saying: .agreementSigned)
            }
        } catch let refusal as Refusal {
            errors.add(refusal)
        } catch {
            guard let answered = errors.add(passphrase: error) else { throw error }
            status = answered
        }
        return .page(AgreementPage(opened, to: visit.actor, context: frame(asked, visit), errors: errors), status)
    }

    func showTerms(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        guard let opened = try await ofPair(asked, visit), isOpen(opened), opened.agreement.signatures.isEmpty else {
            return .redirect(to: .sessionAgreement(try asked.identifier("session")))
        }
        let usual = opened.edition.pack.length(for: .individual, type: opened.session.type)?.value
        let form = asked.kept.map { AgreedTermsForm($0) } ?? AgreedTermsForm(opened.agreement.text.agreed, usualMinutes: usual)
        return .page(termsPage(form, opened, asked, visit))
    }

    func agree(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        guard let opened = try await ofPair(asked, visit) else {
            return .redirect(to: .sessionAgreement(try asked.identifier("session")))
        }
        let form = AgreedTermsForm(asked.form)
        guard opened.agreement.signatures.isEmpty else { return notPutIn(form, because: Self.signedMeanwhile, opened, asked, visit) }
        guard isOpen(opened) else {
            let why = "The session does not take place, so that its agreement cannot be changed. What you typed is below."
            return notPutIn(form, because: why, opened, asked, visit)
        }
        var errors = FieldErrors()
        if let terms = form.terms(in: asked.form, &errors) {
            do {
                try await store.agree(
                    terms, in: opened.session.id, digest: Digest(hex: asked.form["digest"]), as: visit.actor, at: asked.now)
                return .redirect(to: .sessionAgreement(opened.session.id), saying: .termsAgreed)
            } catch is TermsChanged {
                return notPutIn(form, because: Self.changedMeanwhile, opened, asked, visit)
            } catch let refusal as Refusal {
                errors.add(refusal, at: AgreedTermsForm.fields)
            }
        }
        guard asked.form["digest"] == opened.agreement.digest.hex else {
            return notPutIn(form, because: Self.changedMeanwhile, opened, asked, visit, errors)
        }
        return .page(termsPage(form, opened, asked, visit, errors), .unprocessable)
    }

    static let signedMeanwhile = "The agreement has been signed meanwhile, so that it cannot be changed. What you typed is below."
    static let changedMeanwhile = "The agreement was changed meanwhile. Look at what it says now, then put in what you want to keep."

    /// Nil for a group.
    private func ofPair(_ asked: Asked, _ visit: SignedInVisit) async throws -> OpenedAgreement? {
        let id: Session.ID = try asked.identifier("session")
        if try await store.groupAgreement(of: id, as: visit.actor, at: asked.now) != nil { return nil }
        return try await store.agreement(of: id, as: visit.actor, at: asked.now)
    }

    private func isOpen(_ opened: OpenedAgreement) -> Bool { SessionRules.signingAgreement.unmet(by: opened.session).isEmpty }

    /// What was typed, which was not saved, with what stands in the agreement by now.
    private func notPutIn(
        _ form: AgreedTermsForm, because why: String, _ opened: OpenedAgreement, _ asked: Asked, _ visit: SignedInVisit,
        _ errors: FieldErrors = .init()
    ) -> Reply {
        var errors = errors
        errors.add(why)
        return .page(termsPage(form, opened, asked, visit, standing: opened.agreement.text.agreed?.sentences ?? [], errors), .conflict)
    }

    private func termsPage(
        _ form: AgreedTermsForm, _ opened: OpenedAgreement, _ asked: Asked, _ visit: SignedInVisit, standing: [String] = [],
        _ errors: FieldErrors = .init()
    ) -> AgreedTermsPage {
        AgreedTermsPage(
            context: frame(asked, visit), session: opened.session.id, digest: opened.agreement.digest,
            usual: opened.edition.pack.length(for: .individual, type: opened.session.type).map { ShownTime.length(minutes: $0.value) },
            form: form, standing: standing, errors: errors)
    }

    func printed(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        if let group = try await store.groupAgreement(of: try asked.identifier("session"), .printed, as: visit.actor, at: asked.now) {
            return .page(sheet(group, "Printed", asked, visit))
        }
        let opened = try await store.agreement(of: try asked.identifier("session"), .printed, as: visit.actor, at: asked.now)
        return .page(sheet(opened, "Printed", asked, visit))
    }

    func copy(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        if let group = try await store.groupAgreement(of: try asked.identifier("session"), .exported, as: visit.actor, at: asked.now) {
            return .download(
                "Group agreement \(LondonTime.day(of: group.session.schedule.startsAt)).html", type: "text/html; charset=utf-8",
                bytes: KeptCopy(sheet(group, "Downloaded", asked, visit)).html.utf8)
        }
        let opened = try await store.agreement(of: try asked.identifier("session"), .exported, as: visit.actor, at: asked.now)
        return .download(
            "Agreement \(LondonTime.day(of: opened.session.schedule.startsAt)).html", type: "text/html; charset=utf-8",
            bytes: KeptCopy(sheet(opened, "Downloaded", asked, visit)).html.utf8)
    }

    private func sheet(_ opened: OpenedAgreement, _ verb: String, _ asked: Asked, _ visit: SignedInVisit) -> PrintPage {
        PrintPage(
            title: opened.agreement.text.terms.title, context: frame(asked, visit),
            notice: opened.edition.pack.records[opened.session.format]?.notice.value ?? "",
            printed: "\(verb) by \(visit.personName) on \(ShownTime.dateAndTime(asked.now))",
            wayBack: BackLink(path: .sessionAgreement(opened.session.id), text: "Back to the agreement"),
            body: "\(AgreementView(agreement: opened.agreement, form: opened.form))\n\(Fingerprint(digest: opened.agreement.digest))")
    }

    private func sheet(_ opened: OpenedGroupAgreement, _ verb: String, _ asked: Asked, _ visit: SignedInVisit) -> PrintPage {
        PrintPage(
            title: opened.agreement.text.terms.title, context: frame(asked, visit),
            notice: opened.edition.pack.records[.group]?.notice.value ?? "",
            printed: "\(verb) by \(visit.personName) on \(ShownTime.dateAndTime(asked.now))",
            wayBack: BackLink(path: .sessionAgreement(opened.session.id), text: "Back to the agreement"),
            body: "\(GroupAgreementView(text: opened.agreement.text))\n\(Fingerprint(digest: opened.agreement.digest))")
    }

    private func frame(_ asked: Asked, _ visit: SignedInVisit) -> PageContext {
        var context = context(asked, visit)
        context.section = .sessions
        return context
    }
}

/// A sheet as a file of its own: it has no site around it to link to, and no stylesheet but the browser's own.
struct KeptCopy: Component {
    private let sheet: PrintPage

    init(_ sheet: PrintPage) { self.sheet = sheet }

    var html: HTML {
        """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <title>\(sheet.title) – \(PageContext.service)</title>
        <meta name="viewport" content="width=device-width, initial-scale=1">
        </head>
        <body>
        <header>
        <p>\(sheet.context.organisation)</p>
        <p><strong>\(sheet.notice)</strong></p>
        </header>
        <main>
        <h1>\(sheet.title)</h1>
        \(sheet.body)
        </main>
        <footer>
        <p>\(sheet.printed)</p>
        <p>Uncontrolled copy: the version in \(PageContext.service) is the one that counts.</p>
        </footer>
        </body>
        </html>

        """
    }
}
