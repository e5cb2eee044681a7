import HTMLLiteral
import Supervision
import SupervisionStore

/// Hours asked for and offered.
struct CapacityPages: Sendable {
    let store: Store
    let context: @Sendable (Asked, SignedInVisit) -> PageContext

    var routes: [Route] {
        [
            .get("/capacity", asks: "manageMatrix", show),
            .get("/capacity/hours", asks: "declareHours", showHours),
            .post("/capacity/hours", asks: "declareHours", declare),
        ]
    }

    func show(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        do {
            let form = MatrixChangeForm(asked.query)
            let now = try await store.capacity(as: visit.actor, at: asked.now)
            var errors = FieldErrors()
            let change = form.change(in: now.matrix, &errors)
            let page = CapacityPage(now, trying: change, form, errors: errors, context: frame(asked, visit))
            return .page(page, errors.isEmpty ? .ok : .unprocessable)
        } catch is NoPolicyAdopted {
            return .page(MessagePage(withoutPolicy: "Hours asked for and offered", context: frame(asked, visit)))
        }
    }

    func showHours(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        do {
            let choices = try await store.declaringChoices(as: visit.actor, at: asked.now)
            let form = asked.kept.map { DeclareHoursForm($0) } ?? DeclareHoursForm()
            return .page(DeclareHoursPage(choices, form, context: frame(asked, visit)))
        } catch is NoPolicyAdopted {
            return .page(MessagePage(withoutPolicy: "Declare hours of supervisors", context: frame(asked, visit)))
        }
    }

    func declare(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let choices = try await store.declaringChoices(as: visit.actor, at: asked.now)
        let form = DeclareHoursForm(asked.form)
        var errors = FieldErrors()
        guard let hours = form.declared(among: choices, &errors) else {
            return .page(DeclareHoursPage(choices, form, errors: errors, context: frame(asked, visit)), .unprocessable)
        }
        try await store.declare(hours, as: visit.actor, at: asked.now)
        return .redirect(to: .declaredHours, saying: .hoursDeclared)
    }

    private func frame(_ asked: Asked, _ visit: SignedInVisit) -> PageContext {
        var context = context(asked, visit)
        context.section = .groups
        return context
    }
}
