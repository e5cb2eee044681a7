import HTMLLiteral
import Supervision
import SupervisionStore

/// Who is brought together with whom, where the policy asks about it: for the line manager who agrees, and for those who arrange.
struct PairPages: Sendable {
    let store: Store
    let context: @Sendable (Asked, SignedInVisit) -> PageContext

    var routes: [Route] {
        [
            .get("/pairs", asks: "seePairing", list),
            .get("/pairs/:pair", asks: "seePairing", show),
            .post("/pairs/:pair", asks: "answerPairing", answer),
        ]
    }

    func list(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let lines = try await store.pairings(as: visit.actor, at: asked.now)
        return .page(PairListPage(lines, context: context(asked, visit)))
    }

    func show(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let opened = try await store.openPairing(try asked.identifier("pair"), as: visit.actor, at: asked.now)
        return .page(PairPage(opened, answer: asked.kept?["answer"], context: context(asked, visit)))
    }

    func answer(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let id: Pairing.ID = try asked.identifier("pair")
        try await store.requireAnswerer(of: id, as: visit.actor)
        guard let agrees = ["yes": true, "no": false][asked.form["answer"]] else {
            let opened = try await store.openPairing(id, as: visit.actor, at: asked.now)
            var errors = FieldErrors()
            errors.add("Select whether you agree", at: "answer")
            return .page(PairPage(opened, answer: nil, errors: errors, context: context(asked, visit)), .unprocessable)
        }
        try await store.answer(id, agrees: agrees, as: visit.actor, at: asked.now)
        return .redirect(to: .pairs, saying: .pairAnswered)
    }
}

extension Path {
    static let pairs: Path = "/pairs"

    static func pair(_ id: Pairing.ID) -> Path { "/pairs/\(id)" }
}
