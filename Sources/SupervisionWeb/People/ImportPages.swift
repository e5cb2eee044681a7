import HTMLLiteral
import Supervision
import SupervisionStore

/// Staff from a file: upload, preview, confirm, done.
struct ImportPages: Sendable {
    let store: Store
    let context: @Sendable (Asked, SignedInVisit) -> PageContext

    var routes: [Route] {
        [
            .get("/people/import", asks: "manageStaff", showUpload),
            .post("/people/import", asks: "manageStaff", receive, files: true),
            .get("/people/import/:import", asks: "manageStaff", preview),
            .post("/people/import/:import", asks: "manageStaff", apply),
            .get("/people/import/:import/problems", asks: "manageStaff", problems),
            .get("/people/import/:import/done", asks: "manageStaff", done),
        ]
    }

    func showUpload(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        try visit.expectStaffKeeper()
        return .page(UploadPage(context: frame(asked, visit), id: StaffImport.ID()))
    }

    func receive(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        try visit.expectStaffKeeper()
        let id = StaffImport.ID(asked.form["import"]) ?? StaffImport.ID()
        guard let file = asked.files.first(where: { $0.field == "file" }), !file.bytes.isEmpty else {
            return refused("Select a staff file", id, asked, visit)
        }
        do {
            try await store.receive(staffFile: file.bytes, named: Self.shownName(file.name), as: id, from: visit.actor, at: asked.now)
        } catch let fault as StaffFileFault {
            return refused(fault.description, id, asked, visit)
        }
        return .redirect(to: .staffImport(id))
    }

    func preview(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let received = try await received(asked, visit)
        if received.outcome != nil { return .redirect(to: .staffImportDone(received.id)) }
        return .page(ImportPreviewPage(received, context: frame(asked, visit)))
    }

    func apply(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let received = try await received(asked, visit)
        do {
            _ = try await store.apply(
                received.id, expecting: Digest(hex: asked.form["plan"]), leaversConfirmed: asked.form["leavers"] == "yes", as: visit.actor,
                at: asked.now)
            return .redirect(to: .staffImportDone(received.id))
        } catch let unconfirmed as LeaversNotConfirmed {
            let errors = FieldErrors("Confirm that \(unconfirmed.leaving.grouped) people are leaving", at: "leavers")
            return .page(ImportPreviewPage(received, errors: errors, context: frame(asked, visit)), .unprocessable)
        } catch is StaffListMoved {
            var errors = FieldErrors()
            errors.add("The staff list has changed since this was shown. Nothing has been imported: check again what would be done")
            return .page(ImportPreviewPage(received, errors: errors, context: frame(asked, visit)), .conflict)
        }
    }

    func problems(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let plan = try await received(asked, visit).plan
        let lines = (plan.problems + plan.warnings).map { CSV.line([String($0.row), $0.employeeNumber, $0.reason]) }
        let text = "\u{FEFF}" + CSV.line(["row", "employee_number", "reason"]) + lines.joined()
        return .download("staff-problems.csv", type: "text/csv; charset=utf-8", bytes: Array(text.utf8))
    }

    func done(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let received = try await received(asked, visit)
        guard let outcome = received.outcome else { return .redirect(to: .staffImport(received.id)) }
        return .page(ImportDonePage(received, outcome, context: frame(asked, visit)))
    }

    private func received(_ asked: Asked, _ visit: SignedInVisit) async throws -> StaffImport {
        try await store.staffImport(try asked.identifier("import"), as: visit.actor, at: asked.now)
    }

    private func refused(_ message: String, _ id: StaffImport.ID, _ asked: Asked, _ visit: SignedInVisit) -> Reply {
        .page(UploadPage(context: frame(asked, visit), id: id, errors: FieldErrors(message, at: "file")), .unprocessable)
    }

    private static func shownName(_ name: String) -> String {
        OneLine.fault(in: name, called: "") == nil && !name.isEmpty ? name : "staff file"
    }

    private func frame(_ asked: Asked, _ visit: SignedInVisit) -> PageContext {
        var context = context(asked, visit)
        context.section = .people
        return context
    }
}
