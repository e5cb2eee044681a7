import HTMLLiteral
import Supervision

/// The matrix: who is supervised, how and how often, and what that comes to in a year.
struct MatrixPart {
    let figures: MatrixFigures
    var keepsGroups = false

    var part: PolicyPage.Part {
        PolicyPage.Part(
            id: "matrix", title: "Who is supervised, how and how often",
            summary: "Hours and sessions are worked out for a year, from the members that the policy counts.",
            lines: "\(matrix)\n\(sums)\n\(keepsGroups ? links : nil)")
    }

    private var matrix: Table {
        Table(
            caption: "The matrix",
            columns: [
                .init("Group"), .init("Format"), .init("Supervisor"), .init("Sessions a year", .number), .init("Members", .number),
                .init("Hours each", .number), .init("Sessions to book", .number), .init("Supervisor’s hours", .number),
                .init("Staff hours", .number),
            ],
            rows: figures.rows.map { row in
                [
                    "\(row.group)", "\(row.format.words), \(row.type.words)", "\(row.supervisor)", "\(row.sessionsPerYear.shown)",
                    "\(row.members.shown)", "\(row.hours.shown)", "\(row.sessionsToBook.shown)", "\(row.totalHours.shown)",
                    "\(row.staffHours.shown)",
                ]
            }, empty: "The policy has no matrix.")
    }

    private var links: LinkList {
        LinkList(links: [
            Link(text: "Hours asked for and offered, as it stands", path: .capacity), Link(text: "Group planner", path: .planner),
        ])
    }

    private var sums: HTML {
        let totals = figures.totals
        return """
            \(Heading(text: "What it comes to in a year", level: .part))
            \(SummaryList(rows: [
                .init("Sessions to book", "\(totals.sessions)"), .init("Supervisors’ hours", totals.supervisorHours.shown),
                .init("Staff hours", totals.staffHours.shown), .init("Surgeries, counted apart", "\(totals.surgeryHours.shown) hours"),
            ] + figures.supervisors.map { .init("Hours of: \($0.name)", $0.hours.shown) }))
            """
    }
}
