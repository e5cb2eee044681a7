import HTMLLiteral
import Supervision
import SupervisionStore

/// What the sessions of a pair touch over time, for the two of them alone.
struct CoveragePages: Sendable {
    let store: Store
    let context: @Sendable (Asked, SignedInVisit) -> PageContext

    var routes: [Route] {
        [
            .get("/sessions/:session/coverage", asks: "seeCoverage", show),
            .post("/sessions/:session/coverage", asks: "noteTouched", note),
        ]
    }

    func show(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let pair = try await store.coverage(at: try asked.identifier("session"), as: visit.actor)
        let form = asked.kept.map { TouchedForm($0) } ?? TouchedForm(pair.touched, pair.version)
        return .page(CoveragePage(pair, form, to: visit.actor, context: frame(asked, visit)))
    }

    func note(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let id: Session.ID = try asked.identifier("session")
        var form = TouchedForm(asked.form)
        var errors = FieldErrors()
        var status = Reply.Status.unprocessable
        do {
            try await store.note(form.touched, of: id, expecting: form.version, as: visit.actor, at: asked.now)
            return .redirect(to: .sessionCoverage(id), saying: .touchedNoted)
        } catch let meanwhile as TouchedMeanwhile {
            form.version = meanwhile.version
            errors.add("The other of you has ticked something else meanwhile. Check what you ticked and save it again")
            status = .conflict
        } catch let refusal as Refusal {
            errors.add(refusal)
        }
        let pair = try await store.coverage(at: id, as: visit.actor)
        return .page(CoveragePage(pair, form, to: visit.actor, errors: errors, context: frame(asked, visit)), status)
    }

    private func frame(_ asked: Asked, _ visit: SignedInVisit) -> PageContext {
        var context = context(asked, visit)
        context.section = .sessions
        return context
    }
}

/// What somebody ticked.
struct TouchedForm: Sendable {
    var touched: Touched
    var version: Version

    init(_ touched: Touched = Touched(), _ version: Version = Version(0)) {
        self.touched = touched
        self.version = version
    }

    init(_ form: Fields) {
        self.init(
            Touched(functions: Set(form.all("function")), stakeholders: Set(form.all("stakeholder"))),
            Version(Int(form["version"]) ?? 0))
    }
}
