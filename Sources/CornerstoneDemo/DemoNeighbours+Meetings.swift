import Supervision
import SupervisionStore

// Who meets whom: planned by the supervisee or by the organisation's head, as its policy has it.
extension DemoNeighbours {
    func have(_ meeting: SmallOrganisation.Meeting, in organisation: SmallOrganisation) async throws {
        guard let head = organisation.staff.first else { throw NotFound() }
        let planned = now.adding(days: min(meeting.days, 0) - 14)
        let chief = try await actor(head.name, in: organisation.code, at: planned)
        let supervisee = try await member(meeting.supervisee, in: organisation.code)
        let supervisor = try await member(meeting.supervisor, in: organisation.code)
        if meeting.course == .waitsForManager,
            try await waits(for: supervisee, with: supervisor, as: chief, at: planned)
        {
            return
        }
        let pack = try await store.policyInForce(for: chief, on: LondonTime.day(of: planned)).pack
        let types = pack.types(for: .individual)
        guard let type = (types.first { $0.key == meeting.type } ?? types.first)?.key else { throw NotFound() }
        let supervisees = pack.scheduling(ofType: type)?.arranger.value == .supervisee
        let planner = supervisees ? try await actor(meeting.supervisee, in: organisation.code, at: planned) : chief
        let proposal = SessionProposal(
            id: .init(), type: type, supervisorID: supervisor.id, superviseeID: supervisee.id, startsAt: start(of: meeting),
            minutes: pack.length(for: .individual, type: type)?.value ?? 60, venue: "Quiet room 1", venueIsPrivate: true,
            asksAboutAdjustments: true)
        try await plan(proposal, managedBy: supervisee.membership.lineManagerID, as: planner, at: planned)
        guard meeting.course != .planned else { return }
        for party in [meeting.supervisee, meeting.supervisor] {
            try await store.accept(
                proposal.id, schedule: 1, as: try await actor(party, in: organisation.code, at: planned), at: planned.adding(days: 1))
        }
        if meeting.course == .signed { try await hold(proposal.id, meeting, in: organisation) }
    }

    /// Where the policy asks line managers, one is asked and has not answered yet.
    private func waits(
        for supervisee: Member, with supervisor: Member, as planner: Actor, at time: Instant
    ) async throws -> Bool {
        let pack = try await store.planningChoices(as: planner, at: time).edition.pack
        guard pack.pairing?.asksManagers == true else { return false }
        // The supervisor asks: whoever plans for the own team has agreed with that.
        let asker = try await store.actor(supervisor.id, on: LondonTime.day(of: time))
        _ = try await store.askForPair(of: supervisor.id, with: supervisee.id, as: asker, at: time)
        return true
    }

    /// With the line manager's agreement, or with a reason, where the policy wants that.
    private func plan(_ proposal: SessionProposal, managedBy manager: Membership.ID?, as planner: Actor, at time: Instant) async throws {
        do {
            _ = try await store.plan(proposal, as: planner, at: time)
        } catch let open as PairingIsOpen {
            if open.waitsForManager, let manager {
                let pair = try await store.askForPair(of: proposal.supervisorID, with: proposal.superviseeID, as: planner, at: time)
                try await store.answer(
                    pair, agrees: true, as: try await store.actor(manager, on: LondonTime.day(of: time)), at: time)
            }
            _ = try await store.plan(
                proposal, because: Confidential("Nobody else has the time this year."), as: planner, at: time)
        }
    }

    private func start(of meeting: SmallOrganisation.Meeting) -> Instant { morning(meeting.days, from: now) }

    /// 10am so many days from then, or on the Monday after where that is at a weekend.
    private func morning(_ days: Int, from time: Instant) -> Instant {
        let day = LondonTime.day(of: time).adding(days: days)
        let weekday = day.adding(days: day.weekday > 5 ? 8 - day.weekday : 0)
        return LondonTime.instant(on: weekday, hour: 10, minute: 0) ?? time.adding(days: days)
    }

    /// From the agreement to the record that both have signed.
    private func hold(_ id: Session.ID, _ meeting: SmallOrganisation.Meeting, in organisation: SmallOrganisation) async throws {
        let start = start(of: meeting)
        let supervisor = try await actor(meeting.supervisor, in: organisation.code, at: start)
        let parties = [try await actor(meeting.supervisee, in: organisation.code, at: start), supervisor]
        try await store.start(id, at: start, minutesAgreed: 60, steps: [], as: supervisor, now: start)
        for party in parties { try await sign(id, as: party, at: start) }
        let end = start.adding(minutes: 60)
        let items = try await store.hub(of: id, as: supervisor).agendaItems
        try await store.close(id, minutesHeld: 60, steps: items.steps, as: supervisor, at: end)
        guard let record = try await store.hub(of: id, as: supervisor).record?.id else { throw NotFound() }
        let draft = try await store.draft(of: record, as: supervisor, at: end)
        var answers: [String: String] = [:]
        for field in draft.form.fields {
            switch field.source {
            case .choice: answers[field.key] = field.options.first?.key
            case .yesNo: answers[field.key] = "no"
            case .written, .earlierActions: answers[field.key] = Self.said[field.key] ?? "Talked through; nothing more to note."
            case .reviewDate: answers[field.key] = LondonTime.day(of: end).adding(days: 90).description
            case .nextMeeting: answers[field.key] = morning(90, from: start).description
            default: break
            }
        }
        let kinds = try await store.hub(of: id, as: supervisor).edition.pack.actionPoints.kinds
        let points = [kinds.first { !$0.isNothingFurther }].compactMap(\.self).map {
            ActionPointDraft(
                kind: $0.key, text: "Read the new guidance and talk it through with the team", ownerID: parties.first?.membershipID,
                dueOn: LondonTime.day(of: end).adding(days: 60))
        }
        let version = try await store.save(
            RecordWords(answers: answers, actionPoints: points), to: record, expecting: draft.record.draft, as: supervisor, at: end)
        try await store.send(record, expecting: version, as: supervisor, at: end)
        for party in parties {
            try await store.sign(
                record, version: 1, passphrase: Confidential(DemoTrust.passphrase), as: party, from: "demo", at: end.adding(minutes: 30))
        }
    }

    /// What a record says, by the form's field.
    private static let said = [
        "earlier": "Both actions of the last session are done. The new escalation route has been shared with the team.",
        "discussion": "How thresholds are explained to those who refer, and what to do when a referral comes back without a reason.",
        "challenges": "A partner agency put a meeting off twice. The disagreement was escalated, and the meeting took place.",
        "cases": "Two cases, each with its decision in the case record. What was seen was kept apart from what was assumed.",
        "endorsement": "To ask for a strategy discussion early rather than to wait for the whole picture.",
        "development": "A course on working with interpreters, and a day beside a colleague at a review conference.",
        "otherBusiness": "Leave over the holidays, and who stands in.",
    ]

    /// The agreement under which the session is: its own, or the one that the two sign once, with what that leaves to them.
    private func sign(_ id: Session.ID, as party: Actor, at time: Instant) async throws {
        let passphrase = Confidential(DemoTrust.passphrase)
        guard let lasting = try await store.pairAgreementID(of: id, as: party) else {
            let digest = try await store.agreement(of: id, as: party, at: time).agreement.digest
            return try await store.signAgreement(of: id, digest: digest, passphrase: passphrase, as: party, from: "demo", at: time)
        }
        var agreement = try await store.pairAgreement(lasting, as: party, at: time).pair.agreement
        if let open = agreement.text.lasting, open.leavesAnythingOpen, open.settled == nil, agreement.text.agreed == nil {
            let terms = AgreedTerms(frequency: .init(every: 3, .months), minutes: 120, arranger: .supervisee, reviewMonths: 12)
            try await store.settle(
                Settlement(
                    terms: open.leavesTermsOpen ? terms : nil,
                    words: Dictionary(uniqueKeysWithValues: open.headings.map { ($0.key, Confidential("As we talked it over.")) })),
                in: lasting, digest: agreement.digest, as: party, at: time)
            agreement = try await store.pairAgreement(lasting, as: party, at: time).pair.agreement
        }
        try await store.signPairAgreement(
            lasting, digest: agreement.digest, passphrase: passphrase, as: party, from: "demo", at: time)
    }
}
