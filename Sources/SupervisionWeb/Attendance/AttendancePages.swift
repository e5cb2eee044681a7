import HTMLLiteral
import Supervision
import SupervisionStore

/// The attendance record of a group: signed by each on the own device, kept by the supervisor.
struct AttendancePages: Sendable {
    let store: Store
    let context: @Sendable (Asked, SignedInVisit) -> PageContext

    var routes: [Route] {
        [
            .get("/sessions/:session/attendance", asks: "attend", show),
            .post("/sessions/:session/attendance", asks: "attend", sign),
            .get("/sessions/:session/register", asks: "keepRegister", register),
            .post("/sessions/:session/register/code", asks: "keepRegister", showCode),
            .get("/sessions/:session/register/screen", asks: "keepRegister", showScreen),
            .post("/sessions/:session/register/screen", asks: "keepRegister", signAtScreen),
            .get("/sessions/:session/register/paper", asks: "keepRegister", showPaper),
            .post("/sessions/:session/register/paper", asks: "keepRegister", notePaper),
            .get("/sessions/:session/register/present", asks: "keepRegister", showPresent),
            .post("/sessions/:session/register/present", asks: "keepRegister", notePresent),
            .get("/sessions/:session/register/added", asks: "keepRegister", showAdded),
            .post("/sessions/:session/register/added", asks: "keepRegister", add),
            .get("/sessions/:session/register/print", asks: "seeRegister", printed),
        ]
    }

    func show(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let opened = try await store.attendance(at: try asked.identifier("session"), as: visit.actor, at: asked.now)
        return .page(AttendancePage(opened, code: asked.kept?["code"] ?? "", context: frame(asked, visit)))
    }

    func sign(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let id: Session.ID = try asked.identifier("session")
        let opened = try await store.attendance(at: id, as: visit.actor, at: asked.now)
        if opened.attendance != nil { return .redirect(to: .session(id), saying: .attendanceSigned) }
        var errors = FieldErrors()
        var status = Reply.Status.unprocessable
        if asked.form["read"] != "yes" { errors.add("Confirm that you have read the agreement", at: "read") }
        if asked.form["code"].isEmpty { errors.add("Enter the code from the supervisor's screen", at: "code") }
        do {
            let passphrase = try asked.form.passphrase()
            if errors.isEmpty {
                try await store.signAttendance(
                    at: id, digest: Digest(hex: asked.form["digest"]), code: asked.form["code"], passphrase: passphrase, as: visit.actor,
                    from: asked.network, at: asked.now)
                return .redirect(to: .session(id), saying: .attendanceSigned)
            }
        } catch let refusal as Refusal {
            errors.add(refusal)
        } catch is WrongRegisterCode {
            errors.add("The code is not right. Enter the six figures from the supervisor's screen", at: "code")
        } catch is RegisterCodeRunOut {
            errors.add("The code has run out. Ask the supervisor to show a new one", at: "code")
        } catch {
            guard let answered = errors.add(passphrase: error) else { throw error }
            status = answered
        }
        return .page(AttendancePage(opened, code: asked.form["code"], context: frame(asked, visit), errors: errors), status)
    }

    func register(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let register = try await store.register(of: try asked.identifier("session"), as: visit.actor, at: asked.now)
        return .page(RegisterPage(register, context: frame(asked, visit)))
    }

    func showCode(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let id: Session.ID = try asked.identifier("session")
        do {
            try await store.showCode(for: id, as: visit.actor, at: asked.now)
        } catch is Refusal {
            return .redirect(to: .sessionRegister(id))
        }
        return .redirect(to: .sessionRegister(id), saying: .registerOpened)
    }

    func printed(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let register = try await store.printedRegister(of: try asked.identifier("session"), as: visit.actor, at: asked.now)
        return .page(
            PrintPage(
                title: register.edition.pack.attendance?.title ?? "Attendance record", context: frame(asked, visit),
                notice: register.agreement?.text.declaration ?? register.edition.pack.records[.group]?.notice.value ?? "",
                printed: "Printed by \(visit.personName) on \(ShownTime.dateAndTime(asked.now))",
                wayBack: BackLink(path: .session(register.session.id), text: "Back to the session"),
                body: RegisterSheet(register).html))
    }

    func frame(_ asked: Asked, _ visit: SignedInVisit) -> PageContext {
        var context = context(asked, visit)
        context.section = .sessions
        return context
    }
}
