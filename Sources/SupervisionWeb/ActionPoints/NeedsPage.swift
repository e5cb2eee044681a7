import HTMLLiteral
import Supervision
import SupervisionStore

/// What open action points ask of the Safeguarding Team: kind, names and dates, no words.
struct NeedsPage: Component {
    static let title = "What action points ask for"

    struct Referral: Sendable {
        let owner: String
        let supervisor: String
        let when: String
        let standing: String
        let status: StatusTag.Status
    }

    struct Line: Sendable {
        let who: String
        let supervisor: String
        let when: String
    }

    let context: PageContext
    let referrals: [Referral]
    let concerns: [Line]
    let training: [Line]

    var html: HTML {
        Page(
            title: Self.title, context: context, wayBack: .link(BackLink(path: .home)), width: .full,
            body: """
                \(Heading(text: Self.title))
                <p>Open action points only. What they say stays with those who agreed them.</p>
                \(Heading(text: "Referrals", level: .section))
                \(Table(
                    caption: "Referrals to be made or confirmed",
                    columns: [.init("Who refers"), .init("Supervisor"), .init("By"), .init("Stands at"), .init("Status")],
                    rows: referrals.map { ["\($0.owner)", "\($0.supervisor)", "\($0.when)", "\($0.standing)", StatusTag($0.status).html] },
                    empty: "No referral is open."))
                \(Heading(text: "Concerns to go further", level: .section))
                \(Table(
                    caption: "Concerns that were flagged", columns: [.init("Carried out by"), .init("Flagged by"), .init("Flagged on")],
                    rows: concerns.map(\.cells), empty: "No concern is flagged."))
                \(Heading(text: "Training needs", level: .section))
                \(Table(
                    caption: "Training and development needs", columns: [.init("Who"), .init("Supervisor"), .init("By")],
                    rows: training.map(\.cells), empty: "No training need is open."))
                """
        ).html
    }
}

extension NeedsPage.Line {
    fileprivate var cells: [HTML] { ["\(who)", "\(supervisor)", "\(when)"] }
}

extension NeedsPage {
    init(_ lines: [ActionNeedLine], on today: CivilDate, context: PageContext) {
        func dated(_ need: ActionNeed, _ when: (ActionNeedLine) -> String) -> [Line] {
            lines.filter { $0.need == need }.map { Line(who: $0.owner ?? "Nobody", supervisor: $0.supervisor, when: when($0)) }
        }
        self.init(
            context: context,
            referrals: lines.filter { $0.need == .referral }.map { Referral($0, on: today) }
                .sorted { $0.status == .overdue && $1.status != .overdue },
            concerns: dated(.escalation) { ShownTime.shortDate(LondonTime.day(of: $0.agreedAt)) },
            training: dated(.trainingNeed) { $0.dueOn.map(ShownTime.shortDate) ?? "No date" })
    }
}

extension NeedsPage.Referral {
    fileprivate init(_ line: ActionNeedLine, on today: CivilDate) {
        let awaited = line.referral?.awaitedBy(line.days) ?? line.dueOn
        self.init(
            owner: line.owner ?? "Nobody", supervisor: line.supervisor, when: awaited.map(ShownTime.shortDate) ?? "No date",
            standing: line.referral?.steps.last?.kind.words ?? "Not made yet",
            status: line.isLate(on: today) ? .overdue : line.referral?.isConfirmed == true ? .underWay : .incomplete)
    }
}
