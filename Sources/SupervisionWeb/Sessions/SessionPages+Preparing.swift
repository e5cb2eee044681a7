import HTMLLiteral
import Supervision
import SupervisionStore

extension SessionPages {
    func showTopics(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        .page(try await topicsPage(asked.kept.map { TopicForm($0) } ?? TopicForm(), asked, visit))
    }

    func writeTopic(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let id: Session.ID = try asked.identifier("session")
        let hub = try await store.hub(of: id, as: visit.actor)
        let form = TopicForm(asked.form)
        var errors = FieldErrors()
        if let topic = form.topic(
            of: id, by: visit.actor.membershipID, kinds: hub.edition.pack.topicKinds, in: asked.form, &errors)
        {
            do {
                try await store.write(topic, words: Confidential(form.text), as: visit.actor, at: asked.now)
                return .redirect(to: .sessionTopics(id), saying: topic.isShared ? .topicShared : .topicSaved)
            } catch let refusal as Refusal {
                errors.add(refusal)
            }
        }
        return .page(try await topicsPage(form, asked, visit, errors), .unprocessable)
    }

    func shareTopic(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let id: Session.ID = try asked.identifier("session")
        try await store.share(try asked.identifier("topic"), of: id, as: visit.actor, at: asked.now)
        return .redirect(to: .sessionTopics(id), saying: .topicShared)
    }

    func showAdjustments(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        .page(try await adjustmentsPage(asked, visit))
    }

    func answerAdjustments(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let plan = try await store.arrangement(of: try asked.identifier("session"), for: Access.Act.seeAdjustments, as: visit.actor)
        guard plan.session.superviseeIDs.contains(visit.actor.membershipID) else { throw NotFound() }
        var errors = FieldErrors()
        let needs = errors.text(
            "needs", in: asked.form, missing: "Enter what you need, or that you need nothing", subject: "Your answer",
            limit: AdjustmentsPage.limit)
        guard errors.isEmpty else {
            return .page(
                AdjustmentsPage(
                    context: frame(asked, visit), session: plan.session.id, back: plan.wayBack, standing: "", face: .answering(needs),
                    errors: errors),
                .unprocessable)
        }
        try await store.answerAdjustments(Confidential(needs), as: visit.actor, at: asked.now)
        return .redirect(to: plan.wayBack, saying: .adjustmentsSaved)
    }

    private func adjustmentsPage(_ asked: Asked, _ visit: SignedInVisit) async throws -> AdjustmentsPage {
        let plan = try await store.arrangement(of: try asked.identifier("session"), for: Access.Act.seeAdjustments, as: visit.actor)
        let session = plan.session.id
        if plan.session.superviseeIDs.contains(visit.actor.membershipID) {
            let own = try await store.ownAdjustments(as: visit.actor, at: asked.now)
            return AdjustmentsPage(
                context: frame(asked, visit), session: session, back: plan.wayBack, standing: "",
                face: .answering(asked.kept?["needs"] ?? own?.text ?? ""))
        }
        if plan.session.format == .group { return try await groupNeeds(plan, asked, visit) }
        guard let supervisee = plan.supervisees.first else { throw NotFound() }
        let answer = try await store.adjustments(of: supervisee.id, for: session, as: visit.actor, at: asked.now)
        return AdjustmentsPage(
            context: frame(asked, visit), session: session, back: plan.wayBack,
            standing: answer == nil ? "There is no reply yet. Planning goes on without one." : "In their own words:",
            face: .reading(name: supervisee.name, answer: answer?.text))
    }

    private func groupNeeds(_ plan: SessionArrangement, _ asked: Asked, _ visit: SignedInVisit) async throws -> AdjustmentsPage {
        var answers: [SummaryList.Row] = []
        for member in plan.supervisees.sorted(by: { $0.name < $1.name }) {
            let answer = try await store.adjustments(of: member.id, for: plan.session.id, as: visit.actor, at: asked.now)
            answers.append(.init(member.name, markup: WrittenText(answer?.text ?? "No reply yet").html))
        }
        return AdjustmentsPage(
            context: frame(asked, visit), session: plan.session.id, back: plan.wayBack,
            standing: "In their own words. Each of them sees only their own. Planning goes on without a reply.", face: .readingEach(answers)
        )
    }

    private func topicsPage(
        _ form: TopicForm, _ asked: Asked, _ visit: SignedInVisit, _ errors: FieldErrors = .init()
    ) async throws -> TopicsPage {
        let id: Session.ID = try asked.identifier("session")
        let hub = try await store.hub(of: id, as: visit.actor)
        let pack = hub.edition.pack
        let authors = Dictionary(([hub.supervisor] + hub.supervisees).map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        let topics = try await store.topics(of: id, as: visit.actor, at: asked.now)
        return TopicsPage(
            context: frame(asked, visit), session: id,
            topics: topics.map { TopicsPage.Shown($0, in: pack, authors: authors, to: visit.actor) },
            kinds: pack.topicKinds.map { Choice(value: $0.key, text: $0.text) },
            prompts: PromptList.Group.groups(of: pack, at: [.preparing], for: hub.session.format),
            form: SessionRules.preparing.unmet(by: hub.session).isEmpty ? form : nil, errors: errors,
            carried: CarriedActions(hub.carried, into: hub.session, on: LondonTime.day(of: asked.now)),
            agenda: hub.agenda.map { AgendaPart($0, hub.agendaItems) })
    }
}

extension TopicsPage.Shown {
    init(_ opened: OpenedTopic, in pack: PolicyPack, authors: [Membership.ID: String], to actor: Actor) {
        let topic = opened.topic
        let isOwn = topic.authorID == actor.membershipID
        self.init(
            kind: pack.topicKinds.first { $0.key == topic.kind }?.text ?? "Topic", text: opened.text,
            standing: !isOwn
                ? "Shared by \(authors[topic.authorID] ?? "the other party")" : topic.isShared ? "Shared" : "Only you can read this",
            sharing: isOwn && !topic.isShared ? .topicShare(topic.id, of: topic.sessionID) : nil)
    }
}
