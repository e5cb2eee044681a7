import HTMLLiteral
import Supervision

/// Every setting of the policy in force, with the paragraph that it comes from and how firmly it is said there.
struct PolicyPage: Component {
    /// One subject: a sentence about it, and the lines for whoever wants them.
    struct Part: Sendable {
        /// Where the contents lead to.
        let id: String
        let title: String
        let summary: String
        let lines: HTML
        /// What asks for the lines; nil where they show without being asked for.
        var more: String?
    }

    let context: PageContext
    let title: String
    let summary: [SummaryList.Row]
    let parts: [Part]
    /// Where its owner changes it; nil for everybody else.
    var settings: Path?

    var html: HTML {
        Page(
            title: title, context: context, width: .full,
            body: """
                \(Heading(text: title))
                \(SummaryList(rows: summary))
                <p>\(Link(text: "What to expect of a session", path: .procedure))</p>
                \(settings.map { "<p>\(Link(text: OwnersPage.title, path: $0))</p>" as HTML })
                <p>Each line names the paragraph of the policy that it comes from. “Must” holds everybody to it, “should” can be departed \
                from with a reason, “may” is offered.</p>
                \(ContentsList(entries: parts.map { .init(id: $0.id, title: $0.title) }))
                \(parts.map(part))
                """
        ).html
    }

    private func part(_ part: Part) -> HTML {
        """
        \(Heading(text: part.title, level: .section, id: part.id))
        <p>\(part.summary)</p>
        \(part.more.map { Details(summary: $0, content: part.lines).html } ?? part.lines)

        """
    }
}

extension PolicyPage.Part {
    /// As many lines as are read at a glance.
    private static let glance = 4

    init(id: String, title: String, summary: String, tables: [ProvisionTable]) {
        let count = tables.map(\.rows.count).reduce(0, +)
        self.init(
            id: id, title: title, summary: summary, lines: "\(tables.map { "\($0)\n" as HTML })",
            more: count > Self.glance ? "Show all \(count) lines" : nil)
    }
}

extension PolicyPage {
    init(_ edition: PolicyEdition, keepsGroups: Bool = false, isOwners: Bool = false, context: PageContext) {
        let pack = edition.pack
        self.init(
            context: context, title: edition.title,
            summary: [
                .init("Issued by", pack.issuer), .init("In force from", ShownTime.date(edition.from)), .init("It is about", pack.subjects),
            ],
            parts: [isOwners ? PolicyParts.contradictions(of: pack) : nil, PolicyParts.ownersPart(of: edition)].compactMap(\.self)
                + PolicyParts(pack: pack, keepsGroups: keepsGroups).all,
            settings: isOwners ? .policySettings : nil)
    }
}
