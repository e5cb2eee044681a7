import HTMLLiteral
import Supervision
import SupervisionStore

/// What came back about the members of a group.
struct GroupForm: Sendable {
    let kind: String
    let value: String
    let kept: [String]
    let added: String

    init(_ group: MatrixGroup) {
        kind = group.rule?.kind.rawValue ?? ""
        value = group.rule?.value ?? ""
        kept = group.members.map(\.id.text)
        added = ""
    }

    init(_ form: Fields) {
        kind = form["rule"]
        value = form["value"]
        kept = form.all("member")
        added = form["add"]
    }

    func value(_ errors: inout FieldErrors) -> String? {
        if value.utf8.isEmpty { errors.add("Enter the staff group, role or department", at: "value") }
        if let fault = OneLine.fault(in: value, called: "Staff group, role or department") { errors.add(fault, at: "value") }
        return errors.isEmpty ? value : nil
    }

    /// Of those who are in the group now, the ones whose box is ticked.
    func keeps(from group: MatrixGroup) -> Set<Membership.ID> {
        let kept = Set(kept)
        return Set(group.members.map(\.id).filter { kept.contains($0.text) })
    }
}

/// The rows of the matrix, each with its rule and how many people meet it.
struct GroupsPage: Component {
    struct Line: Sendable {
        let name: String
        let path: Path
        let format: String
        let rule: String
        let members: Int
    }

    let context: PageContext
    let lines: [Line]
    /// In two rows that are mandatory.
    let twice: [String]

    init(_ groups: [MatrixGroup], context: PageContext) {
        self.context = context
        twice = Self.twice(groups)
        lines = groups.map {
            Line(
                name: $0.row.group, path: .group($0.row.key),
                format: $0.row.format == .individual ? "One to one" : $0.row.format == .group ? "Group" : "Open",
                rule: $0.rule.map(Self.words) ?? "Not set yet", members: $0.members.count)
        }
    }

    private static func twice(_ groups: [MatrixGroup]) -> [String] {
        let owed = groups.filter { $0.row.kind == .mandatory }.flatMap { group in group.members.map { (member: $0, row: group.row.group) } }
        return Dictionary(grouping: owed, by: { $0.member.id }).values.filter { $0.count > 1 }.map { both in
            "\(both[0].member.name) is in \(both.map(\.row).inWords), and owes both"
        }.sorted()
    }

    private static func words(_ rule: MembershipRule) -> String {
        switch rule {
        case .staffGroup(let value): "Staff group: \(value)"
        case .role(let value): "Role: \(value)"
        case .department(let value): "Department: \(value)"
        case .handPicked: "Picked one by one"
        }
    }

    var html: HTML { Page(title: "Groups", context: context, width: .full, body: body).html }

    private var body: HTML {
        """
        \(Heading(text: "Groups"))
        <p>The staff groups of the policy's matrix, and who belongs to them today.</p>
        \(twice.isEmpty ? nil : WarningCallout(heading: "In two rows of the matrix", content: BulletList(items: twice).html))
        \(LinkList(links: [
            Link(text: "Group planner", path: .planner), Link(text: "Hours asked for and offered", path: .capacity),
        ]))
        \(Table(
            caption: "Groups of the matrix", columns: [.init("Group"), .init("Form"), .init("Who belongs to it"), .init("People", .number)],
            rows: lines.map(row), empty: "The matrix has no rows."))
        """
    }

    private func row(_ line: Line) -> [HTML] {
        [Link(text: line.name, path: line.path).html, "\(line.format)", "\(line.rule)", "\(line.members)"]
    }
}

/// One group: its rule, or the people picked for it.
struct GroupPage: Component {
    let context: PageContext
    let name: String
    let members: [(id: String, name: String, post: String)]
    let action: Path
    /// Where the row is divided; nil of a row that is not supervised in groups.
    let planner: Link?
    let form: GroupForm
    let errors: FieldErrors

    init(_ group: MatrixGroup, _ form: GroupForm, _ errors: FieldErrors = FieldErrors(), context: PageContext) {
        self.context = context
        name = group.row.group
        members = group.members.map { ($0.id.text, $0.name, $0.post) }
        action = .group(group.row.key)
        planner = group.row.format == .group ? Link(text: "Divide them into groups", path: .planner(group.row.key)) : nil
        self.form = form
        self.errors = errors
    }

    var html: HTML {
        Page(
            title: name, context: context, wayBack: .breadcrumb(Breadcrumb(links: [Link(text: "Groups", path: .groups)])), errors: errors,
            body: body
        ).html
    }

    private var body: HTML {
        """
        \(Heading(text: name))
        \(Form(action: action, formGuard: context.formGuard, content: fields, button: Button(text: "Save")))
        \(form.kind == MembershipRule.Kind.handPicked.rawValue ? "" : list)
        \(planner.map { "<p>\($0)</p>" as HTML })
        """
    }

    private var fields: HTML {
        """
        \(Radios(
            name: "rule", legend: "Who belongs to this group", choices: MembershipRule.Kind.allCases.map { Choice(value: $0.rawValue, text: $0.words) },
            value: form.kind, error: errors["rule"]))
        \(TextInput(
            name: "value", label: "Which staff group, role or department", hint: "As the staff file writes it. Leave it empty where people are picked",
            value: form.value, error: errors["value"]))
        \(form.kind == MembershipRule.Kind.handPicked.rawValue && !members.isEmpty ? picked.html : "")
        \(TextInput(
            name: "add", label: "Pick another person", hint: "Where people are picked: their work email or employee number", value: form.added,
            error: errors["add"]))
        """
    }

    private var picked: Checkboxes {
        Checkboxes(
            name: "member", legend: "Picked people", prominence: .small, hint: "Take the tick away from whoever no longer belongs here.",
            choices: members.map { Choice(value: $0.id, text: $0.name, hint: $0.post.isEmpty ? nil : $0.post) }, values: Set(form.kept))
    }

    private var list: HTML {
        Table(
            caption: "Members today", columns: [.init("Name"), .init("Post")], rows: members.map { ["\($0.name)", "\($0.post)"] },
            empty: "Nobody belongs to it today."
        ).html
    }
}
