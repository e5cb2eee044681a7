import Foundation
import HTMLLiteral
import Supervision
import SupervisionStore

/// The quarterly reports in the browser: read, taken away, released.
struct ReportPages: Sendable {
    let store: Store
    let context: @Sendable (Asked, SignedInVisit) -> PageContext

    var routes: [Route] {
        [
            .get("/reports", asks: "readReleasedReports", list),
            .get("/reports/:quarter", asks: "readReleasedReports", show),
            .get("/reports/:quarter/print", asks: "readReleasedReports", printed),
            .get("/reports/:quarter/csv", asks: "readReleasedReports", csv),
            .get("/reports/:quarter/json", asks: "readReleasedReports", json),
            .post("/reports/:quarter/release", asks: "releaseReport", release),
        ]
    }

    func list(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        .page(ReportListPage(try await store.reports(as: visit.actor, at: asked.now), context: frame(asked, visit)))
    }

    func show(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        .page(ReportPage(try await report(asked, visit), context: frame(asked, visit)))
    }

    func printed(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let shown = try await report(asked, visit)
        return .page(
            ReportPrint.sheet(
                shown, printed: "Printed by \(visit.personName) on \(ShownTime.dateAndTime(asked.now))", context: context(asked, visit)))
    }

    func csv(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let report = try await report(asked, visit).report
        return .download(
            "Supervision \(report.quarter) \(report.audience.rawValue).csv", type: "text/csv; charset=utf-8", bytes: Array(report.csv.utf8))
    }

    func json(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let report = try await report(asked, visit).report
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return .download(
            "Supervision \(report.quarter) \(report.audience.rawValue).json", type: "application/json",
            bytes: Array(try encoder.encode(report)))
    }

    func release(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let quarter = try asked.step("quarter")
        var errors = FieldErrors()
        var status = Reply.Status.unprocessable
        do {
            try await store.releaseReport(
                of: quarter, to: asked.form.all(ReportPage.recipient), expecting: Digest(hex: asked.form["digest"]), as: visit.actor,
                at: asked.now)
            return .redirect(to: .report(quarter), saying: .reportReleased)
        } catch is NoRecipient {
            errors.add("Select who receives the report", at: ReportPage.recipient)
        } catch let refusal as Refusal {
            errors.add(refusal)
        } catch is ReportChanged {
            errors.add("The figures have changed since this page was opened. They are shown as they are now: look at them again")
            status = .conflict
        }
        let shown = try await report(asked, visit)
        return .page(
            ReportPage(shown, chosen: Set(asked.form.all(ReportPage.recipient)), context: frame(asked, visit), errors: errors), status)
    }

    /// - Throws: ``NotFound`` also for an audience that there is not.
    private func report(_ asked: Asked, _ visit: SignedInVisit) async throws -> ShownReport {
        let wanted = asked.query["for"]
        let audience = ReportAudience(rawValue: wanted)
        guard wanted.utf8.isEmpty || audience != nil else { throw NotFound() }
        return try await store.report(of: try asked.step("quarter"), for: audience, as: visit.actor, at: asked.now)
    }

    private func frame(_ asked: Asked, _ visit: SignedInVisit) -> PageContext {
        var context = context(asked, visit)
        context.section = .home
        return context
    }
}
