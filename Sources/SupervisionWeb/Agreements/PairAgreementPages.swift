import HTMLLiteral
import Supervision
import SupervisionStore

/// The agreements that a pair signs once for all its sessions, in the browser.
struct PairAgreementPages: Sendable {
    let store: Store
    let context: @Sendable (Asked, SignedInVisit) -> PageContext

    var routes: [Route] {
        [
            .get("/agreements", asks: "seePairAgreement", list),
            .get("/agreements/:agreement", asks: "seePairAgreement", show),
            .post("/agreements/:agreement", asks: "seePairAgreement", sign),
            .get("/agreements/:agreement/terms", asks: "settlePairAgreement", showTerms),
            .post("/agreements/:agreement/terms", asks: "settlePairAgreement", settle),
            .post("/agreements/:agreement/renewal", asks: "settlePairAgreement", renew),
            .get("/agreements/:agreement/print", asks: "seePairAgreement", printed),
            .get("/agreements/:agreement/copy", asks: "seePairAgreement", copy),
        ]
    }

    func list(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let lines = try await store.pairAgreements(as: visit.actor, at: asked.now)
        return .page(PairAgreementListPage(lines, on: LondonTime.day(of: asked.now), context: frame(asked, visit)))
    }

    func show(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        .page(page(try await opened(asked, visit), asked, visit))
    }

    func sign(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let opened = try await opened(asked, visit)
        if opened.pair.agreement.hasSigned(visit.actor.membershipID) {
            return .redirect(to: .pairAgreement(opened.pair.id), saying: .agreementSigned)
        }
        var errors = FieldErrors()
        var status = Reply.Status.unprocessable
        let isRenewal = opened.sameTermsSignedOn != nil
        if !isRenewal, asked.form["read"] != "yes" { errors.add("Confirm that you have read the agreement", at: "read") }
        do {
            let passphrase = isRenewal ? nil : try asked.form.passphrase()
            if errors.isEmpty {
                try await store.signPairAgreement(
                    opened.pair.id, digest: Digest(hex: asked.form["digest"]), passphrase: passphrase, as: visit.actor,
                    from: asked.network, at: asked.now)
                return .redirect(to: .pairAgreement(opened.pair.id), saying: .agreementSigned)
            }
        } catch let refusal as Refusal {
            errors.add(refusal)
        } catch {
            guard let answered = errors.add(passphrase: error) else { throw error }
            status = answered
        }
        return .page(page(opened, asked, visit, errors), status)
    }

    func showTerms(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let opened = try await party(asked, visit)
        guard AgreementRules.settling.unmet(by: opened.pair).isEmpty else { return .redirect(to: .pairAgreement(opened.pair.id)) }
        let form = asked.kept.map { SettlementForm($0, headings: opened.headings) } ?? SettlementForm(opened)
        return .page(SettlementPage(opened, form: form, context: frame(asked, visit)))
    }

    func settle(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let opened = try await party(asked, visit)
        let form = SettlementForm(asked.form, headings: opened.headings)
        guard opened.pair.agreement.signatures.isEmpty else {
            return notPutIn(form, because: AgreementPages.signedMeanwhile, opened, asked, visit)
        }
        guard AgreementRules.settling.unmet(by: opened.pair).isEmpty else {
            let why = "Another agreement was drawn up in place of this one, so that it cannot be changed. What you typed is below."
            return notPutIn(form, because: why, opened, asked, visit)
        }
        var errors = FieldErrors()
        if let settlement = form.settlement(in: asked.form, of: opened, &errors) {
            do {
                try await store.settle(
                    settlement, in: opened.pair.id, digest: Digest(hex: asked.form["digest"]), as: visit.actor, at: asked.now)
                return .redirect(to: .pairAgreement(opened.pair.id), saying: .termsAgreed)
            } catch is TermsChanged {
                return notPutIn(form, because: AgreementPages.changedMeanwhile, opened, asked, visit)
            } catch let refusal as Refusal {
                errors.add(refusal, at: AgreedTermsForm.fields)
            }
        }
        guard asked.form["digest"] == opened.pair.agreement.digest.hex else {
            return notPutIn(form, because: AgreementPages.changedMeanwhile, opened, asked, visit, errors)
        }
        return .page(SettlementPage(opened, form: form, context: frame(asked, visit), errors: errors), .unprocessable)
    }

    /// What was typed, which was not saved, with what stands in the agreement by now.
    private func notPutIn(
        _ form: SettlementForm, because why: String, _ opened: OpenedPairAgreement, _ asked: Asked, _ visit: SignedInVisit,
        _ errors: FieldErrors = .init()
    ) -> Reply {
        var errors = errors
        errors.add(why)
        return .page(
            SettlementPage(opened, form: form, context: frame(asked, visit), standing: opened.settledLines, errors: errors), .conflict)
    }

    /// Draws it up anew; where it says the same as what the reader signed before, and they wish it, that is signing it too.
    func renew(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let id: Agreement.ID
        do {
            id = try await store.drawUpAgain(
                try asked.identifier("agreement"), toChange: asked.form["sign"] != "yes", as: visit.actor, at: asked.now)
        } catch let refusal as Refusal {
            var errors = FieldErrors()
            errors.add(refusal)
            return .page(page(try await opened(asked, visit), asked, visit, errors), .unprocessable)
        }
        let drawn = try await store.pairAgreement(id, as: visit.actor, at: asked.now)
        guard asked.form["sign"] == "yes", drawn.sameTermsSignedOn != nil else {
            return .redirect(to: .pairAgreement(id), saying: .agreementDrawnUp)
        }
        do {
            try await store.signPairAgreement(
                id, digest: drawn.pair.agreement.digest, passphrase: nil, as: visit.actor, from: asked.network, at: asked.now)
            return .redirect(to: .pairAgreement(id), saying: .agreementSigned)
        } catch is Refusal {
            // The page says what is in the way.
            return .redirect(to: .pairAgreement(id), saying: .agreementDrawnUp)
        }
    }

    func printed(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        .page(sheet(try await opened(asked, visit, .printed), "Printed", asked, visit))
    }

    func copy(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let opened = try await opened(asked, visit, .exported)
        return .download(
            "Agreement \(LondonTime.day(of: opened.pair.agreement.text.drawnUpAt)).html", type: "text/html; charset=utf-8",
            bytes: KeptCopy(sheet(opened, "Downloaded", asked, visit)).html.utf8)
    }

    private func opened(_ asked: Asked, _ visit: SignedInVisit, _ opening: Opening = .onScreen) async throws -> OpenedPairAgreement {
        try await store.pairAgreement(try asked.identifier("agreement"), opening, as: visit.actor, at: asked.now)
    }

    /// For one of the two; for a line manager who signs these pages do not exist.
    private func party(_ asked: Asked, _ visit: SignedInVisit) async throws -> OpenedPairAgreement {
        try await store.pairAgreement(try asked.identifier("agreement"), toSettle: true, as: visit.actor, at: asked.now)
    }

    private func page(
        _ opened: OpenedPairAgreement, _ asked: Asked, _ visit: SignedInVisit, _ errors: FieldErrors = .init()
    ) -> PairAgreementPage {
        PairAgreementPage(opened, to: visit.actor, on: LondonTime.day(of: asked.now), context: frame(asked, visit), errors: errors)
    }

    private func sheet(_ opened: OpenedPairAgreement, _ verb: String, _ asked: Asked, _ visit: SignedInVisit) -> PrintPage {
        let agreement = opened.pair.agreement
        return PrintPage(
            title: agreement.text.terms.title, context: frame(asked, visit),
            notice: opened.edition.pack.records[.individual]?.notice.value ?? "",
            printed: "\(verb) by \(visit.personName) on \(ShownTime.dateAndTime(asked.now))",
            wayBack: BackLink(path: .pairAgreement(opened.pair.id), text: "Back to the agreement"),
            body: """
                \(AgreementView(agreement: agreement, form: opened.form, reviewOn: opened.pair.reviewOn, words: opened.words))
                \(Fingerprint(digest: agreement.digest))
                """)
    }

    private func frame(_ asked: Asked, _ visit: SignedInVisit) -> PageContext {
        var context = context(asked, visit)
        context.section = .sessions
        return context
    }
}

extension OpenedPairAgreement {
    /// Of the edition that governs it.
    var form: AgreementForm? { edition.pack.agreementForm(pair.formKey) }
    var headings: [LastingTerms.Heading] { pair.agreement.text.lasting?.headings ?? [] }
    /// What the two have settled in it, to read beside something else.
    fileprivate var settledLines: [String] {
        headings.compactMap { heading in words[heading.key].map { "\(heading.label): \($0)" } }
            + (pair.agreement.text.agreed?.sentences ?? [])
    }
}
