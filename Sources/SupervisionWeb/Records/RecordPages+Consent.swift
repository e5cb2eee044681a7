import HTMLLiteral
import Supervision
import SupervisionStore

extension RecordPages {
    func showConsent(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let question = try await store.consentQuestion(of: try asked.identifier("record"), as: visit.actor, at: asked.now)
        let form = asked.kept.map { ConsentForm($0) } ?? ConsentForm(question.own)
        return .page(try await page(question, form, asked, visit))
    }

    func consent(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let question = try await store.consentQuestion(of: try asked.identifier("record"), as: visit.actor, at: asked.now)
        let form = ConsentForm(asked.form)
        var errors = FieldErrors()
        if let answer = Consent.Answer(rawValue: form.answer), let id = Consent.ID(form.id) {
            do {
                try await store.consent(
                    answer, to: Set(form.points.compactMap { ActionPoint.ID($0) }), of: question.recordID, id: id, as: visit.actor,
                    at: asked.now)
                return .redirect(to: .recordConsent(question.recordID), saying: .consentSaved)
            } catch let refusal as Refusal where refusal.clauses == [.consentNamesActionPoints] {
                errors.add("Select which action points may be shared", at: "point")
            } catch let refusal as Refusal {
                errors.add(refusal)
            }
        } else {
            errors.add("Select yes, no, or only some", at: "answer")
        }
        return .page(try await page(question, form, asked, visit, errors), .unprocessable)
    }

    func goOn(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let question = try await store.consentQuestion(of: try asked.identifier("record"), as: visit.actor, at: asked.now)
        var form = ConsentForm(question.own)
        var errors = FieldErrors()
        guard let index = question.parties.firstIndex(where: { $0.part.memberID.text == asked.form["member"] }),
            question.parties[index].canBePassedOver || question.parties[index].part.isPassedOver
        else {
            errors.add(Refusal(.absentPartyIsOutOfReach))
            return .page(try await page(question, form, asked, visit, errors), .unprocessable)
        }
        let field = ConsentForm.reason(index + 1)
        form.reason = errors.text(
            field, in: asked.form, missing: "Enter why you go on without this answer", subject: "Why you go on", limit: ConsentForm.limit)
        guard errors.isEmpty, let absence = ConsentAbsence.ID(asked.form["absence"]) else {
            return .page(try await page(question, form, asked, visit, errors), .unprocessable)
        }
        try await store.goOn(
            without: question.parties[index].part.memberID, of: question.recordID, because: Confidential(form.reason), id: absence,
            as: visit.actor, at: asked.now)
        return .redirect(to: .recordConsent(question.recordID), saying: .wentOn)
    }

    private func page(
        _ question: ConsentQuestion, _ form: ConsentForm, _ asked: Asked, _ visit: SignedInVisit, _ errors: FieldErrors = .init()
    ) async throws -> ConsentPage {
        var parties: [ConsentPage.Party] = []
        for (index, party) in question.parties.enumerated() {
            let reason =
                party.part.isPassedOver && party.part.latest == nil
                ? try await store.reasonForGoingOn(
                    without: party.part.memberID, of: question.recordID, as: visit.actor, at: asked.now
                ).text : nil
            parties.append(ConsentPage.Party(party, number: index + 1, reason: reason))
        }
        return ConsentPage(
            context: frame(asked, visit), record: question.recordID, when: ShownTime.dateAndTime(question.heldAt), parties: parties,
            points: question.points.map {
                Choice(
                    value: $0.point.id.text, text: $0.kindLabel,
                    hint: "Carried out by \($0.owner ?? "nobody")\($0.point.dueOn.map { ", by \(ShownTime.shortDate($0))" } ?? "")")
            }, form: form, errors: errors)
    }
}
