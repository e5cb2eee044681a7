import HTMLLiteral
import Supervision
import SupervisionStore

/// Protected time: line managers release their people, and whoever arranged a session sees how far that is.
struct ReleasePages: Sendable {
    let store: Store
    let context: @Sendable (Asked, SignedInVisit) -> PageContext

    var routes: [Route] {
        [
            .get("/releases", asks: "answerRelease", list),
            .get("/releases/asked", asks: "seeRelease", listAsked),
            .get("/releases/:release", asks: "answerRelease", show),
            .post("/releases/:release", asks: "answerRelease", answer),
            .post("/sessions/:session/release", asks: "wishRelease", wish),
        ]
    }

    func list(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let tab = ReleaseListTab(rawValue: asked.query["tab"]) ?? .waiting
        let lines = try await store.releases(toAnswerBy: visit.actor, at: asked.now)
        return .page(ReleaseListPage(lines, tab: tab, on: LondonTime.day(of: asked.now), context: context(asked, visit)))
    }

    func listAsked(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let lines = try await store.releasesOpen(askedBy: visit.actor, at: asked.now)
        return .page(ReleasesAskedPage(lines, on: LondonTime.day(of: asked.now), context: context(asked, visit)))
    }

    func show(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let line = try await store.release(try asked.identifier("release"), as: visit.actor)
        let answer = (asked.kept?["answer"]).flatMap(ReleaseAnswer.init(rawValue:)) ?? line.request.answer
        return .page(ReleasePage(line, answer: answer, context: context(asked, visit)))
    }

    func answer(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let line = try await store.release(try asked.identifier("release"), as: visit.actor)
        var errors = FieldErrors()
        if let answer = ReleaseAnswer(rawValue: asked.form["answer"]) {
            do {
                try await store.answer(line.request.id, answer, as: visit.actor, at: asked.now)
                return .redirect(to: .releases, saying: .releaseAnswered)
            } catch is ProposalChanged {
                return .page(moved(asked, visit), .conflict)
            } catch let refusal as Refusal {
                errors.add(refusal)
            }
        } else {
            errors.add("Select whether \(line.name) is released", at: "answer")
        }
        return .page(ReleasePage(line, answer: nil, errors: errors, context: context(asked, visit)), .unprocessable)
    }

    func wish(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let id: Session.ID = try asked.identifier("session")
        let isWished = asked.form["wish"] == "yes"
        try await store.wishRelease(isWished, for: id, as: visit.actor, at: asked.now)
        return .redirect(to: .session(id), saying: isWished ? .releaseAsked : .releaseTakenBack)
    }

    private func moved(_ asked: Asked, _ visit: SignedInVisit) -> MessagePage {
        MessagePage(
            context: context(asked, visit), title: "The time has changed",
            sentences: ["Another time was proposed after this page was shown, and you are asked anew. Nothing of yours has been saved."],
            wayOn: Link(text: ReleaseListPage.title, path: .releases))
    }
}
