import HTMLLiteral
import Supervision
import SupervisionStore

extension SessionPages {
    func showStart(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let hub = try await led(asked, visit)
        guard SessionRules.starting.unmet(by: hub.session).isEmpty else { return .redirect(to: .session(hub.session.id)) }
        let form =
            asked.kept.map { StartForm($0) } ?? StartForm(at: asked.now, minutes: hub.session.schedule.minutes, steps: hub.stepsDone)
        return .page(startPage(form, hub, asked, visit))
    }

    func start(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let hub = try await led(asked, visit)
        let form = StartForm(asked.form)
        var errors = FieldErrors()
        if let answer = form.answer(in: asked.form, at: asked.now, &errors) {
            do {
                try await store.start(
                    hub.session.id, at: answer.startedAt, minutesAgreed: answer.minutes, steps: form.steps, as: visit.actor, now: asked.now)
                return .redirect(to: .session(hub.session.id), saying: .sessionStarted)
            } catch let refusal as Refusal {
                errors.add(refusal, at: [.begunInThePast: "time"])
            }
        }
        return .page(startPage(form, hub, asked, visit, errors), .unprocessable)
    }

    func showClose(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let hub = try await led(asked, visit)
        guard SessionRules.closing.unmet(by: hub.session).isEmpty else { return .redirect(to: .session(hub.session.id)) }
        let minutes = String(hub.session.outset?.minutesAgreed ?? hub.session.schedule.minutes)
        return .page(
            closePage(
                asked.kept?["minutes"] ?? minutes, asked.kept.map(\.ticked) ?? hub.stepsDone, asked.kept?["reason"] ?? "",
                hub, asked, visit))
    }

    func close(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let hub = try await led(asked, visit)
        let steps = asked.form.ticked
        var errors = FieldErrors()
        var leftOut: [String]?
        let minutes = errors.minutes("minutes", in: asked.form, missing: "Enter how long the session lasted", subject: "Length")
        let reason = errors.text("reason", in: asked.form, missing: nil, subject: "Reason", limit: ReasonField.limit)
        if errors.isEmpty, let minutes {
            do {
                try await store.close(
                    hub.session.id, minutesHeld: minutes, steps: steps, leavingItemsOut: asked.form[ClosePage.leaving] == "yes",
                    endingLeftOut: reason.isEmpty ? nil : Confidential(reason),
                    withoutAgreement: WithoutAgreement(rawValue: asked.form["without"]), as: visit.actor, at: asked.now)
                return .redirect(to: .session(hub.session.id), saying: .sessionClosed)
            } catch let left as AgendaNotCovered {
                leftOut = left.items.map(\.text)
                errors.add("Tick what you talked about, or confirm that it was left out", at: ClosePage.leaving)
            } catch let refusal as Refusal {
                if refusal.clauses.contains(.compulsoryItemsTaken) {
                    errors.add("Tick each item of the agenda: the policy has it in every session", at: ClosePage.agenda)
                } else if refusal.clauses.contains(.openActionsComeFirst) {
                    errors.add("Say how each open action point of earlier sessions stands")
                } else if refusal.clauses.contains(.closingTimeKept) {
                    errors.add("Enter why no time was kept at the end, or tick that it was", at: "reason")
                } else {
                    errors.add(refusal)
                }
            }
        }
        return .page(closePage(asked.form["minutes"], steps, reason, hub, asked, visit, errors, leftOut), .unprocessable)
    }

    /// The session for whoever leads it; for the supervisee these pages do not exist.
    private func led(_ asked: Asked, _ visit: SignedInVisit) async throws -> SessionHub {
        let hub = try await store.hub(of: try asked.identifier("session"), as: visit.actor)
        guard hub.session.supervisorID == visit.actor.membershipID else { throw NotFound() }
        return hub
    }

    private func startPage(
        _ form: StartForm, _ hub: SessionHub, _ asked: Asked, _ visit: SignedInVisit, _ errors: FieldErrors = .init()
    ) -> StartPage {
        StartPage(
            context: frame(asked, visit), session: hub.session.id, form: form, steps: hub.checklist,
            prompts: PromptList.Group.groups(of: hub.edition.pack, at: [.opening], for: hub.session.format), errors: errors,
            lengthLabel: hub.group == nil ? "Length that you both agreed, in minutes" : "Length that the group agreed, in minutes",
            onPaper: hub.agreementOnPaper?.sentence)
    }

    private func closePage(
        _ minutes: String, _ steps: Set<String>, _ reason: String, _ hub: SessionHub, _ asked: Asked, _ visit: SignedInVisit,
        _ errors: FieldErrors = .init(), _ leftOut: [String]? = nil
    ) -> ClosePage {
        ClosePage(
            context: frame(asked, visit), session: hub.session.id,
            withoutAgreement: hub.group == nil ? hub.sentenceWithoutAgreement(on: LondonTime.day(of: asked.now)) : nil,
            minutes: minutes,
            steps: hub.checklist, stepsDone: steps,
            prompts: PromptList.Group.groups(of: hub.edition.pack, at: [.closing], for: hub.session.format), errors: errors,
            notInRegister: hub.notInRegister, unreviewed: hub.unreviewed, reason: hub.group == nil ? nil : reason,
            agenda: hub.agendaItems.map { Choice(value: AgendaTerms.step(of: $0), text: $0.text) }, leftOut: leftOut,
            signing: hub.signing(by: visit.actor), why: asked.kept?["without"] ?? asked.form["without"],
            onPaper: hub.agreementOnPaper?.sentence, coverage: hub.coveragePath)
    }
}

extension Fields {
    /// The steps of the procedure and the items of the agenda that were ticked.
    fileprivate var ticked: Set<String> { Set(all("step") + all(ClosePage.agenda)) }
}

extension SessionHub {
    /// The steps that the supervisor ticks.
    var checklist: [Choice] {
        edition.pack.procedure.filter { $0.isChecklist && ($0.format ?? session.format) == session.format }
            .map { Choice(value: $0.key, text: $0.text) }
    }

    var agenda: AgendaTerms? { edition.pack.agenda(ofType: session.type) }

    /// Where somebody signs what was drawn up last; nil where nothing was, or they have.
    fileprivate func signing(by actor: Actor) -> Path? {
        guard let last = ofPair.first?.agreement ?? agreement, !last.hasSigned(actor.membershipID) else { return nil }
        return ofPair.isEmpty ? .sessionAgreement(session.id) : .pairAgreement(last.id)
    }

    /// Where the pair sees and ticks what their sessions touch; nil for groups, and where the policy names nothing.
    var coveragePath: Path? {
        session.format == .individual && edition.pack.guidance?.canBeTouched == true ? .sessionCoverage(session.id) : nil
    }

    /// What of earlier sessions still wants a status, each a link to where it is given.
    var unreviewed: [Link] {
        carried.filter(\.awaitsReview).map {
            Link(text: "\($0.line.kindLabel), due \($0.line.point.dueInWords)", path: .sessionAction($0.line.point.id, of: session.id))
        }
    }

    /// Who has not signed, or that it is past its review; nil where one is in force.
    func sentenceWithoutAgreement(on day: CivilDate) -> String? {
        if !ofPair.isEmpty {
            if ofPair.inForce(from: LondonTime.day(of: session.beginsAt), to: day) != nil { return nil }
            guard let last = ofPair.first else { return nil }
            return last.waiting.isEmpty
                ? "The review of your agreement is past."
                : "The agreement has not been signed by \(last.waiting.joined(separator: " or "))."
        }
        guard let agreement else { return "There is no agreement for this session." }
        let waiting = (supervisees + [supervisor]).filter { !agreement.hasSigned($0.id) }.map(\.name)
        return waiting.isEmpty ? nil : "The agreement has not been signed by \(waiting.joined(separator: " or "))."
    }

    /// Who was invited to a group and stands nowhere in its register.
    var notInRegister: [String] {
        guard let group else { return [] }
        let noted = Set(group.attendances.map(\.memberID)).union(group.presentIDs)
        return supervisees.filter { !noted.contains($0.id) }.map(\.name).sorted()
    }
}
