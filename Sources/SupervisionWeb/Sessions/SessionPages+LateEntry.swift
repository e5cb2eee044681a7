import HTMLLiteral
import Supervision
import SupervisionStore

extension SessionPages {
    func showLateEntry(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        do {
            let choices = try await store.lateEntryChoices(as: visit.actor, at: asked.now)
            return .page(lateEntryPage(asked.kept.map { LateEntryForm($0) } ?? LateEntryForm(), choices, asked, visit))
        } catch is NoPolicyAdopted {
            return noPolicy(asked, visit)
        }
    }

    func enterLate(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        do {
            let choices = try await store.lateEntryChoices(as: visit.actor, at: asked.now)
            let form = LateEntryForm(asked.form)
            var errors = FieldErrors()
            if let late = form.session(from: choices, in: asked.form, at: asked.now, &errors) {
                do {
                    return .redirect(to: .session(try await store.enter(late, as: visit.actor, at: asked.now)), saying: .sessionEntered)
                } catch let refusal as Refusal {
                    errors.add(refusal, at: LateEntryForm.fields)
                }
            }
            return .page(lateEntryPage(form, choices, asked, visit, errors), .unprocessable)
        } catch is NoPolicyAdopted {
            return noPolicy(asked, visit)
        }
    }

    private func lateEntryPage(
        _ form: LateEntryForm, _ choices: LateEntryChoices, _ asked: Asked, _ visit: SignedInVisit, _ errors: FieldErrors = .init()
    ) -> LateEntryPage {
        let day = LondonTime.day(of: asked.now).adding(days: -7)
        return LateEntryPage(
            context: frame(asked, visit), people: choices.supervisees.map { Choice(value: $0.id.text, text: "\($0.name), \($0.post)") },
            types: choices.edition.pack.sessionTypes.filter { $0.format != .group }.map { Choice(value: $0.key, text: $0.label) },
            example: "\(day.day) \(day.month) \(day.year)", form: form, errors: errors)
    }
}
