import HTMLLiteral
import Supervision
import SupervisionStore

/// What was before the system, sheet by sheet: upload, preview, confirm, done.
struct FirstDayPages: Sendable {
    let store: Store
    let context: @Sendable (Asked, SignedInVisit) -> PageContext

    var routes: [Route] {
        [
            .get("/first-day", asks: "manageStaff", overview),
            .get("/first-day/:sheet", asks: "manageStaff", showUpload),
            .post("/first-day/:sheet", asks: "manageStaff", receive, files: true),
            .get("/first-day/:sheet/template", asks: "manageStaff", template),
            .get("/first-day/:sheet/:import", asks: "manageStaff", preview),
            .post("/first-day/:sheet/:import", asks: "manageStaff", apply),
            .get("/first-day/:sheet/:import/problems", asks: "manageStaff", problems),
            .get("/first-day/:sheet/:import/done", asks: "manageStaff", done),
        ]
    }

    func overview(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        .page(FirstDayPage(try await store.firstDayOverview(as: visit.actor), context: frame(asked, visit)))
    }

    func showUpload(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        try visit.expectStaffKeeper()
        return .page(FirstDaySheetPage(context: frame(asked, visit), sheet: try sheet(asked), id: FirstDayImport.ID()))
    }

    func receive(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        try visit.expectStaffKeeper()
        let sheet = try sheet(asked)
        let id = FirstDayImport.ID(asked.form["import"]) ?? FirstDayImport.ID()
        func refused(_ message: String) -> Reply {
            .page(
                FirstDaySheetPage(context: frame(asked, visit), sheet: sheet, id: id, errors: FieldErrors(message, at: "file")),
                .unprocessable)
        }
        guard let file = asked.files.first(where: { $0.field == "file" }), !file.bytes.isEmpty else { return refused("Select a sheet") }
        do {
            try await store.receive(
                firstDay: file.bytes, as: sheet, named: Self.shownName(file.name), id, from: visit.actor, at: asked.now)
        } catch let fault as FirstDayFileFault {
            return refused(fault.description)
        } catch is NoPolicyAdopted {
            return refused("No policy has been adopted yet: the sheets are read against its matrix")
        }
        return .redirect(to: .firstDayImport(id, sheet))
    }

    /// The headings and nothing else, with the mark by which spreadsheets know UTF-8.
    func template(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        try visit.expectStaffKeeper()
        let sheet = try sheet(asked)
        return .download(
            "\(sheet.rawValue).csv", type: "text/csv; charset=utf-8",
            bytes: Array(("\u{FEFF}" + CSV.line(sheet.columns.map(\.rawValue))).utf8))
    }

    func preview(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let received = try await received(asked, visit)
        if received.outcome != nil { return .redirect(to: .firstDayDone(received.id, received.plan.sheet)) }
        return .page(FirstDayPreviewPage(received, context: frame(asked, visit)))
    }

    func apply(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let received = try await received(asked, visit)
        do {
            _ = try await store.apply(received.id, expecting: Digest(hex: asked.form["plan"]), as: visit.actor, at: asked.now)
            return .redirect(to: .firstDayDone(received.id, received.plan.sheet))
        } catch is FirstDayMoved {
            var errors = FieldErrors()
            errors.add("What is known has changed since this was shown. Nothing has been brought in: check again what would be done")
            return .page(FirstDayPreviewPage(received, errors: errors, context: frame(asked, visit)), .conflict)
        }
    }

    func problems(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let plan = try await received(asked, visit).plan
        let lines = plan.problems.map { CSV.line([String($0.row), $0.person, $0.reason]) }
        let text = "\u{FEFF}" + CSV.line(["row", "person", "reason"]) + lines.joined()
        return .download("\(plan.sheet.rawValue)-problems.csv", type: "text/csv; charset=utf-8", bytes: Array(text.utf8))
    }

    func done(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let received = try await received(asked, visit)
        guard let outcome = received.outcome else { return .redirect(to: .firstDayImport(received.id, received.plan.sheet)) }
        return .page(FirstDayDonePage(received, outcome, context: frame(asked, visit)))
    }

    private func sheet(_ asked: Asked) throws -> FirstDaySheet {
        guard let sheet = FirstDaySheet(rawValue: try asked.step("sheet")) else { throw NotFound() }
        return sheet
    }

    /// Under the address of its own sheet only.
    private func received(_ asked: Asked, _ visit: SignedInVisit) async throws -> FirstDayImport {
        let received = try await store.firstDayImport(try asked.identifier("import"), as: visit.actor, at: asked.now)
        guard received.plan.sheet == (try sheet(asked)) else { throw NotFound() }
        return received
    }

    private static func shownName(_ name: String) -> String {
        OneLine.fault(in: name, called: "") == nil && !name.isEmpty ? name : "sheet"
    }

    private func frame(_ asked: Asked, _ visit: SignedInVisit) -> PageContext {
        var context = context(asked, visit)
        context.section = .people
        return context
    }
}
