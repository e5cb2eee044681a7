import HTMLLiteral
import Supervision
import SupervisionStore

/// One row of the matrix in its groups, or the groups that are proposed for it.
struct DivisionPage: Component {
    struct Group: Sendable {
        let name: String
        /// "7 people, 1 more than 6".
        let people: String
        let members: [Link]
        /// Why it has more people than the row's size.
        var reasons: [String] = []
    }

    /// People who have to be seen to, and the button that does it for all of them.
    struct Need: Sendable {
        let heading: String
        let people: [Link]
        /// Stands where nothing can be done for all.
        var note: String?
        var button: Button?
    }

    let context: PageContext
    let title: String
    let action: Path
    /// What the groups were when they were shown.
    let expecting: String
    /// "28 people in 5 groups of 5 or 6".
    let summary: String
    /// Nil where groups are only proposed.
    let needs: [Need]?
    let groups: [Group]
    let year: [SummaryList.Row]
    /// What dividing everybody anew comes to; nil where there is nothing to be had from it.
    let anew: String?
    /// In two rows of the matrix.
    let twice: [String]
    var errors = FieldErrors()

    var html: HTML {
        Page(
            title: title, context: context, wayBack: .breadcrumb(Breadcrumb(links: [Link(text: "Group planner", path: .planner)])),
            errors: errors, width: .full, body: body
        ).html
    }

    private var body: HTML {
        """
        \(Heading(text: title))
        <p>\(summary)</p>
        \(twice.isEmpty ? nil : WarningCallout(heading: "In two rows of the matrix", content: BulletList(items: twice).html))
        \((needs ?? []).map(part))
        \(groups.isEmpty ? nil : table)
        \(groups.allSatisfy(\.reasons.isEmpty) ? nil : BulletList(items: groups.flatMap(\.reasons)))
        \(year.isEmpty ? nil : yearly)
        \(needs == nil && !groups.isEmpty ? form(of: "form", Button(text: "Keep these groups")) : nil)
        \(anew.map(dividing))
        """
    }

    private func part(_ need: Need) -> HTML {
        """
        \(Heading(text: need.heading, level: .section))
        \(LinkList(links: need.people))
        \(need.note.map { "<p>\($0)</p>" as HTML })
        \(need.button.map { form(of: nil, $0) })
        """
    }

    private var table: HTML {
        Table(
            caption: needs == nil ? "Proposed groups" : "Groups", columns: [.init("Group"), .init("Size"), .init("Who")],
            rows: groups.map { ["\($0.name)", "\($0.people)", LinkList(links: $0.members).html] }, empty: ""
        ).html
    }

    private var yearly: HTML {
        """
        \(Heading(text: "What it comes to in a year", level: .section))
        \(SummaryList(rows: year))
        """
    }

    private func dividing(_ words: String) -> HTML {
        Details(
            summary: "Divide everybody anew",
            content: "<p>\(words)</p>\(form(of: "form", Button(text: "Divide everybody anew", variant: .secondary)))"
        ).html
    }

    private func form(of what: String?, _ button: Button) -> HTML {
        let done = what.map { [HiddenField(name: "do", value: $0)] } ?? []
        return Form(
            action: action, formGuard: context.formGuard, hidden: [HiddenField(name: "expecting", value: expecting)] + done, content: "",
            button: button
        ).html
    }
}
