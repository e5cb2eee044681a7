import HTMLLiteral
import Supervision
import SupervisionStore

/// Copies of one's own signed records in the browser.
struct CopiesPages: Sendable {
    let store: Store
    let context: @Sendable (Asked, SignedInVisit) -> PageContext

    var routes: [Route] {
        [.get("/copies", signedIn: list), .get("/copies/print", signedIn: printed), .get("/copies/file", signedIn: file)]
    }

    func list(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let lines = try await store.ownCopies(as: visit.actor)
        let lastDay = try await store.lastDay(of: visit.actor, within: 30, at: asked.now)
        return .page(
            CopiesPage(
                context: context(asked, visit),
                farewell: lastDay.map { "Your post ends on \(ShownTime.date($0)). From the next day on you cannot sign in any more." },
                lines: lines.map {
                    CopiesPage.Line(
                        when: ShownTime.dateAndTime($0.heldAt), who: "\($0.supervisee) with \($0.supervisor)", path: .record($0.id))
                }))
    }

    func printed(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        .page(try await sheet(.printed, "Printed", asked, visit))
    }

    func file(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        .download(
            "Supervision records \(LondonTime.day(of: asked.now)).html", type: "text/html; charset=utf-8",
            bytes: KeptCopy(try await sheet(.exported, "Downloaded", asked, visit)).html.utf8)
    }

    private func sheet(_ opening: Opening, _ verb: String, _ asked: Asked, _ visit: SignedInVisit) async throws -> PrintPage {
        let copies = try await store.openOwnCopies(opening, as: visit.actor, at: asked.now)
        return PrintPage(
            title: "Signed records of \(visit.personName)", context: context(asked, visit),
            notice: "Confidential: these records are for the parties and for those whom the signed terms name.",
            printed: "\(verb) by \(visit.personName) on \(ShownTime.dateAndTime(asked.now))",
            wayBack: BackLink(path: .copies, text: "Back to your copies"), body: CopiesView(copies: copies).html)
    }
}
