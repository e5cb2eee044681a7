import HTMLLiteral
import Supervision
import SupervisionStore

extension GroupRecordPages {
    func showDraft(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let draft = try await open(asked, visit)
        guard draft.record.closing == nil else { return .redirect(to: .groupRecord(draft.session.id)) }
        let form = asked.kept.map { DraftForm($0, fields: draft.form.fields) } ?? DraftForm(draft.words, version: draft.record.draft)
        let traces = try await traces(in: draft.words, draft, asked, visit)
        return .page(GroupDraftPage(draft, form: form, context: frame(asked, visit), traces: traces))
    }

    /// One form, several buttons: save, close, one more row, one row less. Whatever it is, what was typed is kept.
    func saveDraft(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let draft = try await open(asked, visit)
        var form = DraftForm(asked.form, fields: draft.form.fields)
        let button = asked.form["do"]
        if let changed = form.changed(by: button) {
            return .page(GroupDraftPage(draft, form: changed, context: frame(asked, visit)))
        }
        var errors = FieldErrors()
        if let words = words(form, draft, asked, &errors) {
            do {
                let version = try await save(words, form, draft, asked, visit)
                form.version = version.number
                let traces = try await traces(in: words, draft, asked, visit)
                if !traces.areTold(by: form.told) {
                    return .page(GroupDraftPage(draft, form: form, context: frame(asked, visit), traces: traces))
                }
                guard button == "close" else { return .redirect(to: .session(draft.session.id), saying: .recordSaved) }
                form.complete(
                    words, form: draft.form, terms: draft.edition.pack.actionPoints, heldOn: LondonTime.day(of: draft.session.beginsAt),
                    &errors)
                if errors.isEmpty {
                    try await store.closeGroupRecord(of: draft.session.id, expecting: version, as: visit.actor, at: asked.now)
                    return .redirect(to: .groupRecord(draft.session.id), saying: .groupRecordClosed)
                }
            } catch is Superseded {
                return try await conflict(form, asked, visit)
            } catch is DraftChanged {
                return try await conflict(form, asked, visit)
            } catch let refusal as Refusal {
                errors.add(refusal)
            }
        }
        return .page(GroupDraftPage(draft, form: form, context: frame(asked, visit), errors: errors), .unprocessable)
    }

    /// While somebody writes: kept as it stands. What has no place in a group's record is not kept, and the button says why.
    func autosave(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let draft = try await open(asked, visit)
        let form = DraftForm(asked.form, fields: draft.form.fields)
        var errors = FieldErrors()
        // A date that is half typed is not wrong yet: it is kept with the next saving.
        guard let words = words(form, draft, asked, &errors) else { return .nothing }
        do {
            return .saved(version: try await save(words, form, draft, asked, visit).number)
        } catch is Superseded {
            return try await conflict(form, asked, visit)
        } catch is Refusal {
            return .nothing
        }
    }

    func showPersonal(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        .page(try await personalPage(asked, visit))
    }

    func beginPersonal(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let id: Session.ID = try asked.identifier("session")
        var errors = FieldErrors()
        if let member = Membership.ID(asked.form["member"]) {
            do {
                return .redirect(
                    to: .recordDraft(try await store.beginPersonalRecord(of: member, from: id, as: visit.actor, at: asked.now)))
            } catch let refusal as Refusal {
                errors.add(refusal, at: [.personalRecordsForParticipants: "member"])
            }
        } else {
            errors.add("Select the person", at: "member")
        }
        return .page(try await personalPage(asked, visit, errors), .unprocessable)
    }

    private func traces(
        in words: RecordWords, _ draft: OpenedGroupDraft, _ asked: Asked, _ visit: SignedInVisit
    ) async throws -> [CaseTraces.Trace] {
        try await store.caseTraces(
            in: words, of: draft.form, from: draft.session, under: draft.edition,
            expecting: draft.present.map(\.id) + [draft.supervisor.id], as: visit.actor,
            at: asked.now)
    }

    private func open(_ asked: Asked, _ visit: SignedInVisit) async throws -> OpenedGroupDraft {
        try await store.groupDraft(of: try asked.identifier("session"), as: visit.actor, at: asked.now)
    }

    private func save(
        _ words: RecordWords, _ form: DraftForm, _ draft: OpenedGroupDraft, _ asked: Asked, _ visit: SignedInVisit
    ) async throws -> Version {
        try await store.save(words, toGroup: draft.session.id, expecting: Version(form.version), as: visit.actor, at: asked.now)
    }

    /// Nil where something stands at a field; a kind that concerns one person alone is named there.
    private func words(_ form: DraftForm, _ draft: OpenedGroupDraft, _ asked: Asked, _ errors: inout FieldErrors) -> RecordWords? {
        let terms = draft.edition.pack.actionPoints
        for (index, row) in form.rows.enumerated() where terms.isPersonal(row.kind) {
            let label = terms.kinds.first { $0.key == row.kind }?.label ?? row.kind
            errors.add(
                "“\(label)” concerns one person alone. Write it in that person's own record, not in the group's",
                at: DraftForm.name("kind", index + 1))
        }
        let words = form.words(
            ownedBy: draft.present.map(\.id) + [draft.supervisor.id], in: asked.form, fields: draft.form.fields, &errors)
        return errors.isEmpty ? words : nil
    }

    private func conflict(_ form: DraftForm, _ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let saved = try await open(asked, visit)
        var errors = FieldErrors()
        errors.add("This record was saved in another window since. Compare, change what you need here, and save again")
        var form = form
        form.version = saved.record.draft.number
        return .page(
            GroupDraftPage(saved, form: form, context: frame(asked, visit), saved: saved.words, errors: errors), .conflict)
    }

    private func personalPage(_ asked: Asked, _ visit: SignedInVisit, _ errors: FieldErrors = .init()) async throws -> PersonalPage {
        let id: Session.ID = try asked.identifier("session")
        let hub = try await store.hub(of: id, as: visit.actor)
        guard let group = hub.group, hub.session.supervisorID == visit.actor.membershipID else { throw NotFound() }
        let names = Dictionary(hub.supervisees.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        let present = Set(group.attendances.map(\.memberID)).union(group.presentIDs)
        return PersonalPage(
            context: frame(asked, visit), session: id,
            records: group.personalRecords.map { record in
                PersonalPage.Line(
                    name: names[record.superviseeID] ?? "", path: record.current == nil ? .recordDraft(record.id) : .record(record.id),
                    status: record.state.status)
            },
            people: hub.supervisees.filter { member in
                present.contains(member.id) && !group.personalRecords.contains { $0.superviseeID == member.id }
            }.sorted { $0.name < $1.name }.map { Choice(value: $0.id.text, text: $0.name) },
            errors: errors)
    }
}
