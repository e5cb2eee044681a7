import HTMLLiteral
import Supervision
import SupervisionStore

extension RecordPages {
    func sign(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let id: SupervisionRecord.ID = try asked.identifier("record")
        var errors = FieldErrors()
        var status = Reply.Status.unprocessable
        do {
            let passphrase = try asked.form.passphrase()
            try await store.sign(
                id, version: Int(asked.form["version"]) ?? 0, passphrase: passphrase, as: visit.actor, from: asked.network, at: asked.now)
            return .redirect(to: .record(id), saying: .recordSigned)
        } catch let refusal as Refusal {
            errors.add(refusal)
            if refusal.clauses.contains(.signaturesBindToText) || refusal.clauses.contains(.newTextBeforeSigning) { status = .conflict }
        } catch {
            guard let answered = errors.add(passphrase: error) else { throw error }
            status = answered
        }
        return .page(try await recordPage(id, asked, visit, errors), status)
    }

    func showComment(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply { try await showAnswer(.comment, asked, visit) }
    func showRefusal(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply { try await showAnswer(.refusal, asked, visit) }
    func showAddendum(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply { try await showAnswer(.addendum, asked, visit) }
    func comment(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply { try await answer(.comment, asked, visit) }
    func refuse(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply { try await answer(.refusal, asked, visit) }

    func add(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let id: SupervisionRecord.ID = try asked.identifier("record")
        let form = AnswerForm(asked.form)
        var errors = FieldErrors()
        var status = Reply.Status.unprocessable
        let text = words(.addendum, in: asked.form, &errors)
        let traces = errors.isEmpty ? try await traces(in: text, id, asked, visit) : []
        guard traces.areTold(by: form.told) else {
            return .page(try await answerPage(.addendum, id, form, asked, visit, traces: traces))
        }
        do {
            let passphrase = try asked.form.passphrase()
            if errors.isEmpty, let addendum = Addendum.ID(form.id) {
                try await store.add(
                    text, id: addendum, to: id, passphrase: passphrase, as: visit.actor, from: asked.network, at: asked.now)
                return .redirect(to: .record(id), saying: .addendumSigned)
            }
        } catch let refusal as Refusal {
            errors.add(refusal)
        } catch {
            guard let answered = errors.add(passphrase: error) else { throw error }
            status = answered
        }
        return .page(try await answerPage(.addendum, id, form, asked, visit, errors), status)
    }

    func signAddendum(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let id: SupervisionRecord.ID = try asked.identifier("record")
        let addendum = try await store.addendum(try asked.identifier("addendum"), to: id, as: visit.actor)
        let field = "passphrase-\(addendum.number)"
        do {
            try await store.signAddendum(
                addendum.id, to: id, passphrase: try asked.form.passphrase(field), as: visit.actor, from: asked.network, at: asked.now)
            return .redirect(to: .record(id), saying: .addendumSigned)
        } catch {
            var errors = FieldErrors()
            guard let status = errors.add(passphrase: error, at: field) else { throw error }
            return .page(try await recordPage(id, asked, visit, errors), status)
        }
    }

    private func showAnswer(_ kind: AnswerPage.Kind, _ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        .page(try await answerPage(kind, try asked.identifier("record"), asked.kept.map { AnswerForm($0) } ?? AnswerForm(), asked, visit))
    }

    private func answer(_ kind: AnswerPage.Kind, _ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let id: SupervisionRecord.ID = try asked.identifier("record")
        let form = AnswerForm(asked.form)
        var errors = FieldErrors()
        let text = words(kind, in: asked.form, &errors)
        if errors.isEmpty, let response = RecordResponse.ID(form.id) {
            let traces = kind == .comment ? try await traces(in: text, id, asked, visit) : []
            guard traces.areTold(by: form.told) else {
                return .page(try await answerPage(kind, id, form, asked, visit, traces: traces))
            }
            do {
                try await store.answer(
                    id, version: Int(asked.form["version"]) ?? 0, with: kind == .comment ? .comment : .refusal, text, id: response,
                    as: visit.actor, at: asked.now)
                return .redirect(to: .record(id), saying: kind == .comment ? .commentSent : .refusalSent)
            } catch let refusal as Refusal {
                errors.add(refusal)
            }
        }
        return .page(try await answerPage(kind, id, form, asked, visit, errors), .unprocessable)
    }

    /// What in a comment or an addendum looks as if it came from a case, at the box in which it stands.
    private func traces(
        in words: Confidential, _ id: SupervisionRecord.ID, _ asked: Asked, _ visit: SignedInVisit
    ) async throws -> [CaseTraces.Trace] {
        try await store.caseTraces(addedTo: id, words, as: visit.actor, at: asked.now).map {
            CaseTraces.Trace($0, at: .answer("text"))
        }
    }

    private func words(_ kind: AnswerPage.Kind, in form: Fields, _ errors: inout FieldErrors) -> Confidential {
        Confidential(errors.text("text", in: form, missing: kind.missing, subject: kind.label, limit: AnswerForm.limit))
    }

    private func answerPage(
        _ kind: AnswerPage.Kind, _ id: SupervisionRecord.ID, _ form: AnswerForm, _ asked: Asked, _ visit: SignedInVisit,
        _ errors: FieldErrors = .init(), traces: [CaseTraces.Trace] = []
    ) async throws -> AnswerPage {
        var form = form
        if !traces.isEmpty { form.told = traces.mark }
        let opened = try await store.open(id, for: .own, as: visit.actor, at: asked.now)
        let shown = Int((asked.kept ?? asked.form)["version"]) ?? opened.version.number
        return AnswerPage(
            context: frame(asked, visit), record: id, kind: kind, form: form, version: kind == .addendum ? 0 : shown, errors: errors,
            traces: CaseTraceWarning(traces, inBox: kind.label))
    }

    private func recordPage(
        _ id: SupervisionRecord.ID, _ asked: Asked, _ visit: SignedInVisit, _ errors: FieldErrors
    ) async throws -> RecordPage {
        RecordPage(
            try await store.open(id, for: .own, as: visit.actor, at: asked.now), to: visit.actor, context: frame(asked, visit),
            errors: errors)
    }
}
