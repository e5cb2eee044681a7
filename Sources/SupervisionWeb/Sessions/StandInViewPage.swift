import HTMLLiteral
import Supervision
import SupervisionStore

/// What whoever stands in for one session sees beside it: open action points, and the records that the supervisee shows.
struct StandInViewPage: Component {
    struct Shown: Sendable {
        let when: String
        let who: String
        let path: Path
    }

    let context: PageContext
    let session: Session.ID
    let supervisee: String
    let points: [ActionListPage.Line]
    let records: [Shown]

    var html: HTML {
        Page(
            title: "Open action points of \(supervisee)", context: context, wayBack: .link(BackLink(path: .session(session))), width: .full,
            body: """
                \(Heading(text: "Open action points of \(supervisee)"))
                <p>You see them because you stand in, until the session is over.</p>
                \(Table(
                    caption: "Open action points", columns: ActionListPage.columns, rows: points.map(\.cells),
                    empty: "\(supervisee) has no open actions with the usual supervisor."))
                \(Table(
                    caption: "Records that \(supervisee) shows you", columns: [.init("Session"), .init("Who")],
                    rows: records.map { [Link(text: $0.when, path: $0.path, hiddenText: $0.who).html, "\($0.who)"] },
                    empty: "\(supervisee) shows you no earlier record."))
                """
        ).html
    }
}

extension StandInViewPage {
    init(_ view: StandInView, on today: CivilDate, context: PageContext) {
        let session = view.session.id
        self.init(
            context: context, session: session, supervisee: view.supervisee.name,
            points: view.actionPoints.map { .init($0, on: today) },
            records: view.records.map {
                Shown(
                    when: ShownTime.dateAndTime($0.heldAt), who: "\($0.supervisee) with \($0.supervisor)",
                    path: .recordShown($0.id, in: session))
            })
    }
}
