import HTMLLiteral
import Supervision
import SupervisionStore

/// Supervisees going from one supervisor to another, in the browser.
struct HandOverPages: Sendable {
    let store: Store
    let context: @Sendable (Asked, SignedInVisit) -> PageContext

    var routes: [Route] {
        [
            .get("/hand-overs", asks: "seeHandOver", list),
            .get("/people/:member/caseload", asks: "handOverCaseload", showCaseload),
            .post("/people/:member/caseload", asks: "handOverCaseload", begin),
            .get("/hand-overs/:handover", asks: "seeHandOver", show),
            .post("/hand-overs/:handover/text", asks: "writeHandOver", write),
            .post("/hand-overs/:handover/agreement", asks: "agreeHandOver", agree),
            .post("/hand-overs/:handover/withdrawal", asks: "withdrawHandOver", withdraw),
            .get("/handed-over/:record", asks: "readRecord", showRecord),
        ]
    }

    func list(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let actor = visit.actor
        let lines = try await store.handOvers(as: actor)
        let waiting = try await store.caseloadsWaiting(for: actor, at: asked.now)
        return .page(
            HandOverListPage(
                context: context(asked, visit),
                lines: lines.map {
                    .init(
                        supervisee: $0.supervisee, path: .handOver($0.handOver.id), from: $0.from, to: $0.to, status: $0.handOver.tag)
                },
                own: actor.holds(.supervisor, .externalSupervisor) ? .caseload(of: actor.membershipID) : nil,
                waiting: actor.isSafeguardingTeam
                    ? waiting.map { Link(text: $0.name, path: .caseload(of: $0.supervisor), hiddenText: "\($0.pairs) supervised") } : nil))
    }

    func showCaseload(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let caseload = try await caseload(asked, visit)
        return .page(
            CaseloadPage(
                caseload, form: asked.kept.map { CaseloadForm($0) }, isOwn: caseload.supervisor.id == visit.actor.membershipID,
                context: context(asked, visit)))
    }

    func begin(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let caseload = try await caseload(asked, visit)
        let form = CaseloadForm(asked.form)
        var errors = FieldErrors()
        if let answer = form.answer(among: caseload.pairs, caseload.successors, &errors) {
            do {
                try await store.openHandOvers(
                    of: answer.supervisees, from: caseload.supervisor.id, to: answer.to, as: visit.actor, at: asked.now)
                return .redirect(to: .handOvers, saying: .handOverBegun)
            } catch let refusal as Refusal {
                errors.add(refusal, at: [.supervisorIsNominated: "to", .handedToAnother: "to", .handedOverOnce: "supervisee"])
            } catch is PairingIsOpen {
                errors.add("The line manager has to agree to the new pair first. Plan a session for the two, which asks them", at: "to")
            }
        }
        return .page(
            CaseloadPage(
                caseload, form: form, isOwn: caseload.supervisor.id == visit.actor.membershipID, context: context(asked, visit),
                errors: errors), .unprocessable)
    }

    func show(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply { .page(try await page(asked, visit)) }

    func write(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let id: HandOver.ID = try asked.identifier("handover")
        var errors = FieldErrors()
        try await store.requireWriter(of: id, as: visit.actor)
        if let text = HandOverForm(asked.form).text(in: asked.form, &errors) {
            do {
                try await store.write(text, of: id, as: visit.actor, at: asked.now)
                return .redirect(to: .handOver(id), saying: .handOverWritten)
            } catch let refusal as Refusal {
                errors.add(refusal)
            }
        }
        return .page(try await page(asked, visit, errors), .unprocessable)
    }

    func agree(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let id: HandOver.ID = try asked.identifier("handover")
        let opened = try await store.open(id, as: visit.actor, at: asked.now)
        var errors = FieldErrors()
        if let part = opened.canAgreeAs {
            let reason = asked.form["reason"]
            if part == .from, opened.line.handOver.fromID != visit.actor.membershipID, reason.utf8.isEmpty {
                errors.add("Enter why you agree in place of the present supervisor", at: "reason")
            }
            let records = part == .supervisee ? chosen(among: opened.records, in: asked.form, &errors) : []
            if errors.isEmpty {
                do {
                    try await store.agree(
                        to: id, as: part, handing: records, because: reason.utf8.isEmpty ? nil : Confidential(reason), by: visit.actor,
                        at: asked.now)
                    return .redirect(to: .handOver(id), saying: .handOverAgreed)
                } catch let refusal as Refusal {
                    errors.add(refusal)
                }
            }
        } else {
            errors.add("Your agreement is not asked for now")
        }
        return .page(try await page(asked, visit, errors), .unprocessable)
    }

    func withdraw(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let id: HandOver.ID = try asked.identifier("handover")
        do {
            try await store.withdraw(id, as: visit.actor, at: asked.now)
            return .redirect(to: .handOver(id), saying: .handOverWithdrawn)
        } catch let refusal as Refusal {
            var errors = FieldErrors()
            errors.add(refusal)
            return .page(try await page(asked, visit, errors), .unprocessable)
        }
    }

    func showRecord(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let opened = try await store.openHandedOver(try asked.identifier("record"), as: visit.actor, at: asked.now)
        return .page(RecordPage(opened, shownAt: .handOvers, to: visit.actor, context: context(asked, visit)))
    }

    private func caseload(_ asked: Asked, _ visit: SignedInVisit) async throws -> Caseload {
        try await store.caseload(of: try asked.identifier("member"), as: visit.actor, at: asked.now)
    }

    /// Which earlier records the supervisee lets go over.
    private func chosen(
        among records: [OwnCopyLine], in form: Fields, _ errors: inout FieldErrors
    ) -> Set<SupervisionRecord.ID> {
        let all = Set(records.map(\.id))
        guard !all.isEmpty else { return [] }
        switch form["which"] {
        case "none": return []
        case "all": return all
        case "some": return all.filter { form.all("record").contains($0.text) }
        default:
            errors.add("Select which of your earlier records the new supervisor may read", at: "which")
            return []
        }
    }

    private func page(_ asked: Asked, _ visit: SignedInVisit, _ errors: FieldErrors? = nil) async throws -> HandOverPage {
        let opened = try await store.open(try asked.identifier("handover") as HandOver.ID, as: visit.actor, at: asked.now)
        return HandOverPage(
            opened, typed: errors == nil ? asked.kept : asked.form, to: visit.actor, on: LondonTime.day(of: asked.now),
            context: context(asked, visit), errors: errors ?? .init())
    }
}
