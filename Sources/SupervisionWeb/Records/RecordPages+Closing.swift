import HTMLLiteral
import Supervision
import SupervisionStore

extension RecordPages {
    func showClosing(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let id: SupervisionRecord.ID = try asked.identifier("record")
        let record = try await store.closableRecord(id, as: visit.actor, at: asked.now)
        guard record.inTheWay.isEmpty else { return notNow(id, record.inTheWay, asked, visit) }
        let form = asked.kept.map { UnsignedClosingForm($0) } ?? UnsignedClosingForm(version: record.version)
        return .page(UnsignedClosingPage(context: frame(asked, visit), record: id, form: form))
    }

    func closeUnsigned(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let id: SupervisionRecord.ID = try asked.identifier("record")
        _ = try await store.closableRecord(id, as: visit.actor, at: asked.now)
        let form = UnsignedClosingForm(asked.form)
        var errors = FieldErrors()
        if let words = form.words(in: asked.form, &errors) {
            do {
                try await store.closeUnsigned(id, version: Int(form.version) ?? 0, because: words, as: visit.actor, at: asked.now)
                return .redirect(to: .record(id), saying: .recordClosed)
            } catch let refusal as Refusal {
                errors.add(refusal)
            }
        }
        return .page(UnsignedClosingPage(context: frame(asked, visit), record: id, form: form, errors: errors), .unprocessable)
    }

    private func notNow(_ id: SupervisionRecord.ID, _ clauses: [Clause], _ asked: Asked, _ visit: SignedInVisit) -> Reply {
        .page(
            MessagePage(
                context: frame(asked, visit), title: "This record cannot be closed now",
                sentences: clauses.map(\.sentence),
                wayOn: Link(text: "Back to the record", path: .record(id))))
    }
}
