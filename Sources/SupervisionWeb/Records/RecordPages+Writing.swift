import HTMLLiteral
import Supervision
import SupervisionStore

extension RecordPages {
    func showDraft(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let draft = try await store.draft(of: try asked.identifier("record"), as: visit.actor, at: asked.now)
        guard !draft.record.isSettled else { return .redirect(to: .record(draft.record.id)) }
        let form = asked.kept.map { DraftForm($0, fields: draft.form.fields) } ?? DraftForm(draft.words, version: draft.record.draft)
        let traces = try await traces(in: draft.words, draft, asked, visit)
        return .page(DraftPage(draft, form: form, context: frame(asked, visit), traces: traces))
    }

    /// One form, several buttons: save, send, one more row, one row less. Whatever it is, what was typed is kept.
    func saveDraft(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let draft = try await store.draft(of: try asked.identifier("record"), as: visit.actor, at: asked.now)
        let form = DraftForm(asked.form, fields: draft.form.fields).owned(by: draft.usualOwner)
        let button = asked.form["do"]
        if let changed = form.changed(by: button) {
            return .page(DraftPage(draft, form: changed, context: frame(asked, visit)))
        }
        return button == "send" ? try await send(form, draft, asked, visit) : try await save(form, draft, asked, visit)
    }

    func sendDraft(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let draft = try await store.draft(of: try asked.identifier("record"), as: visit.actor, at: asked.now)
        return try await send(
            DraftForm(asked.form, fields: draft.form.fields).owned(by: draft.usualOwner), draft, asked, visit)
    }

    /// While somebody writes: kept as it stands. A conflict waits for the button, which shows both texts.
    func autosave(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let draft = try await store.draft(of: try asked.identifier("record"), as: visit.actor, at: asked.now)
        let form = DraftForm(asked.form, fields: draft.form.fields).owned(by: draft.usualOwner)
        var errors = FieldErrors()
        let words = form.words(ownedBy: draft.owners, in: asked.form, fields: draft.form.fields, &errors)
        // A date that is half typed is not wrong yet: it is kept with the next saving.
        guard errors.isEmpty else { return .nothing }
        do {
            let version = try await store.save(
                words, to: draft.record.id, expecting: Version(form.version), as: visit.actor, at: asked.now)
            return .saved(version: version.number)
        } catch is Superseded {
            return try await conflict(form, asked, visit)
        }
    }

    private func save(_ form: DraftForm, _ draft: OpenedDraft, _ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        var errors = FieldErrors()
        let words = form.words(ownedBy: draft.owners, in: asked.form, fields: draft.form.fields, &errors)
        guard errors.isEmpty else {
            return .page(DraftPage(draft, form: form, context: frame(asked, visit), errors: errors), .unprocessable)
        }
        do {
            let version = try await store.save(
                words, to: draft.record.id, expecting: Version(form.version), as: visit.actor, at: asked.now)
            return try await telling(of: words, savedAs: version, form, draft, asked, visit)
                ?? .redirect(to: .session(draft.session.id), saying: .recordSaved)
        } catch is Superseded {
            return try await conflict(form, asked, visit)
        } catch let refusal as Refusal {
            // The record was settled meanwhile: what was typed is shown again, and nobody loses it.
            errors.add(refusal)
        }
        return .page(DraftPage(draft, form: form, context: frame(asked, visit), errors: errors), .unprocessable)
    }

    private func send(_ form: DraftForm, _ draft: OpenedDraft, _ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        var form = form
        var errors = FieldErrors()
        let words = form.words(ownedBy: draft.owners, in: asked.form, fields: draft.form.fields, &errors)
        guard errors.isEmpty else {
            return .page(DraftPage(draft, form: form, context: frame(asked, visit), errors: errors), .unprocessable)
        }
        do {
            let version = try await store.save(
                words, to: draft.record.id, expecting: Version(form.version), as: visit.actor, at: asked.now)
            form.version = version.number
            form.complete(
                words, form: draft.form, terms: draft.edition.pack.actionPoints,
                heldOn: LondonTime.day(of: draft.session.beginsAt), hasEarlier: draft.hasEarlier, &errors)
            if errors.isEmpty {
                if let page = try await telling(of: words, savedAs: version, form, draft, asked, visit) { return page }
                try await store.send(draft.record.id, expecting: version, as: visit.actor, at: asked.now)
                return .redirect(to: .record(draft.record.id), saying: .recordSent)
            }
        } catch is Superseded {
            return try await conflict(form, asked, visit)
        } catch is DraftChanged {
            return try await conflict(form, asked, visit)
        } catch let refusal as Refusal {
            errors.add(refusal)
        }
        return .page(DraftPage(draft, form: form, context: frame(asked, visit), errors: errors), .unprocessable)
    }

    /// Once the words are saved: the page with what looks like a case, where that is not on it yet. Nil where there is nothing to tell.
    private func telling(
        of words: RecordWords, savedAs version: Version, _ form: DraftForm, _ draft: OpenedDraft, _ asked: Asked, _ visit: SignedInVisit
    ) async throws -> Reply? {
        let traces = try await traces(in: words, draft, asked, visit)
        guard !traces.areTold(by: form.told) else { return nil }
        var form = form
        form.version = version.number
        return .page(DraftPage(draft, form: form, context: frame(asked, visit), traces: traces))
    }

    private func traces(
        in words: RecordWords, _ draft: OpenedDraft, _ asked: Asked, _ visit: SignedInVisit
    ) async throws -> [CaseTraces.Trace] {
        try await store.caseTraces(
            in: words, of: draft.form, from: draft.session, under: draft.edition, expecting: [draft.supervisor.id, draft.supervisee.id],
            as: visit.actor,
            at: asked.now)
    }

    private func conflict(_ form: DraftForm, _ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let draft = try await store.draft(of: try asked.identifier("record"), as: visit.actor, at: asked.now)
        return .page(DraftConflictPage(draft, mine: form, in: asked.form, context: frame(asked, visit)), .conflict)
    }
}

extension OpenedDraft {
    /// Whose an action point is before anybody says so.
    var usualOwner: Membership.ID? {
        edition.pack.actionPoints.usualOwner(supervisee: supervisee.id, supervisor: supervisor.id)
    }

    /// Who can own an action point: the two, and whom they may name.
    var owners: [Membership.ID] { [supervisee.id, supervisor.id] + carriers.map(\.id) }
}

extension DraftForm {
    /// The form with a row more or less; nil where the button means something else.
    func changed(by button: String) -> DraftForm? {
        var form = self
        if button.utf8.elementsEqual("add".utf8) {
            form.addRow()
        } else if button.utf8.starts(with: "remove-".utf8),
            let number = Int(button.utf8.dropFirst(7).map { String(UnicodeScalar($0)) }.joined())
        {
            form.removeRow(number)
        } else {
            return nil
        }
        return form
    }
}
