import HTMLLiteral
import Supervision
import SupervisionStore

/// Copies of one's own signed records: one by one, or all on one sheet.
struct CopiesPage: Component {
    struct Line: Sendable {
        let when: String
        let who: String
        let path: Path
    }

    let context: PageContext
    /// For whoever leaves soon.
    let farewell: String?
    let lines: [Line]

    var html: HTML {
        Page(
            title: "Copies of your records", context: context, wayBack: .link(BackLink(path: "/account")), width: .full,
            body: """
                \(Heading(text: "Copies of your records"))
                \(farewell.map { InsetText($0) })
                <p>You can keep a copy of each record that both have signed. A copy is as confidential as the record: keep it safe.</p>
                \(lines.isEmpty ? nil : all)
                \(Table(
                    caption: "Signed records, latest first", columns: [.init("Session"), .init("Who")],
                    rows: lines.map { [Link(text: $0.when, path: $0.path, hiddenText: $0.who).html, "\($0.who)"] },
                    empty: "No record of yours has been signed by both yet."))
                """
        ).html
    }

    private var all: LinkList {
        LinkList(links: [
            Link(text: "Print all on one sheet", path: .copiesPrint), Link(text: "Download all in one file", path: .copiesFile),
        ])
    }
}

/// All of somebody's own signed records, one after the other, as they print.
struct CopiesView: Component {
    let copies: [OwnCopy]

    var html: HTML { "\(copies.map(sheet))" }

    private func sheet(_ copy: OwnCopy) -> HTML {
        """
        \(Heading(text: "\(copy.opened.text.title), \(ShownTime.date(LondonTime.day(of: copy.heldAt)))", level: .section))
        <p>\(copy.opened.text.notice)</p>
        \(RecordView(
            text: copy.opened.text, form: copy.opened.form, version: copy.opened.version, addenda: copy.opened.addenda,
            rows: copy.printedRows))
        \(Fingerprint(digest: copy.opened.version.digest))

        """
    }
}
