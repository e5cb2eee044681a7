import HTMLLiteral
import Supervision
import SupervisionStore

/// Hours asked for by the matrix beside hours offered by those who are nominated, and what a change of a row would do.
struct CapacityPage: Component {
    /// Hours of one kind of supervisor; `changed` is nil while nothing is tried.
    struct Line: Sendable {
        let name: String
        let printed: String
        let standing: String
        var changed: String?
        var declared: String?
    }

    /// People and groups of one row.
    struct RowLine: Sendable {
        let name: String
        let printed: String
        let members: String
        let groups: String
        let printedHours: String
        let hours: String
    }

    /// Who offers hours.
    struct Offer: Sendable {
        let name: String
        let supervisor: String
        let hours: String
    }

    let context: PageContext
    let supervision: [Line]
    let surgeries: [Line]
    let sums: [Line]
    let rows: [RowLine]
    /// In no sum as it stands.
    let unknown: [String]
    let onRequest: [String]
    let offers: [Offer]
    let undeclared: [String]
    let lapsed: [String]
    /// What is tried, in words; nil while nothing is.
    let trying: String?
    let choices: [Choice]
    let form: MatrixChangeForm
    var errors = FieldErrors()

    var html: HTML { Page(title: "Hours asked for and offered", context: context, errors: errors, width: .full, body: body).html }

    private var body: HTML {
        """
        \(Heading(text: "Hours asked for and offered"))
        <p>All hours are those of a year. “As the policy prints” counts the members that the policy names. “As it stands” counts the people \
        who belong to each group of the matrix today, in the groups that have been formed for them.</p>
        \(trying.map(tried))
        \(table("Supervision, by supervisor", supervision, hasDeclared: true))
        \(unknown.isEmpty ? nil : gaps)
        \(table("Supervision, all together", sums, hasDeclared: false))
        \(table("Surgeries, kept apart", surgeries, hasDeclared: true))
        \(onRequest.map { "<p>\($0)</p>\n" as HTML })
        \(whatIf)
        \(people)
        \(offering)
        """
    }

    private func tried(_ words: String) -> HTML {
        InsetText(markup: "<p>\(words) Nothing of it is kept.</p><p>\(Link(text: "Take it away", path: .capacity))</p>").html
    }

    private func table(_ caption: String, _ lines: [Line], hasDeclared: Bool) -> HTML {
        let isTrying = trying != nil
        let titles = [hasDeclared ? "Supervisor" : "What", "As the policy prints", "As it stands"]
        let more = (isTrying ? ["If it were so"] : []) + (hasDeclared ? ["Declared"] : [])
        return Table(
            caption: caption, columns: (titles + more).map { Table.Column($0) },
            rows: lines.map { line in
                let changed = isTrying ? [line.changed ?? "Unknown"] : []
                let cells = [line.name, line.printed, line.standing] + changed + [line.declared].compactMap(\.self)
                return cells.map { "\($0)" as HTML }
            }, empty: "The matrix names nobody for it."
        ).html
    }

    private var gaps: HTML {
        """
        <p>In no sum as it stands, because nobody has said who belongs to it: \(unknown.joined(separator: ", ")). \
        \(Link(text: "Say who belongs to which group", path: .groups))</p>
        """
    }

    private var whatIf: HTML {
        """
        \(Heading(text: "What if?", level: .section))
        \(QuestionForm(path: .capacity, content: fields, button: "Work it out"))
        """
    }

    private var fields: HTML {
        """
        \(Select(
            name: "row", label: "Group of the matrix", prompt: "Select a group", choices: choices, value: form.row, error: errors["row"]))
        \(TextInput(
            name: "members", label: "Members", hint: "Leave empty what stays as it is", value: form.members, error: errors["members"],
            kind: .wholeNumber, width: 5))
        \(TextInput(
            name: "size", label: "Size of a group", hint: "Of those who are supervised in groups", value: form.size, error: errors["size"],
            kind: .wholeNumber, width: 5))
        \(TextInput(
            name: "hours", label: "Length of a session in hours", hint: "For example 1.5", value: form.hours, error: errors["hours"], width: 5))
        \(TextInput(
            name: "sessions", label: "Sessions a year", hint: "For each member; of a surgery for each place", value: form.sessions,
            error: errors["sessions"], kind: .wholeNumber, width: 5))
        """
    }

    private var people: HTML {
        """
        \(Table(
            caption: "Members and groups, as printed and today",
            columns: [
                .init("Group of the matrix"), .init("Members printed", .number), .init("Members today", .number),
                .init("Groups formed", .number), .init("Hours as printed", .number), .init("Hours as it stands", .number),
            ],
            rows: rows.map {
                ["\($0.name)", "\($0.printed)", "\($0.members)", "\($0.groups)", "\($0.printedHours)", "\($0.hours)"]
            }, empty: "The matrix has no rows."))
        <p>\(Link(text: "Group planner", path: .planner))</p>
        """
    }

    private var offering: HTML {
        """
        \(Table(
            caption: "Who offers hours", columns: [.init("Name"), .init("For"), .init("Hours a year", .number)],
            rows: offers.map { ["\($0.name)", "\($0.supervisor)", "\($0.hours)"] }, empty: "Nobody has declared hours yet."))
        \(undeclared.isEmpty ? nil : "<p>Nominated, and no hours declared: \(undeclared.joined(separator: ", ")).</p>" as HTML)
        \(lapsed.isEmpty ? nil : "<p>Not nominated any longer, so their hours do not count: \(lapsed.joined(separator: ", ")).</p>" as HTML)
        \(ButtonLink(text: "Declare hours", path: .declaredHours, variant: .secondary))
        """
    }
}
