import HTMLLiteral
import Supervision

/// Every setting of the policy in force, with the paragraph that it comes from and how firmly it is said there.
struct PolicyPage: Component {
    struct Part: Sendable {
        let title: String
        let table: Table
    }

    let context: PageContext
    let title: String
    let summary: [SummaryList.Row]
    let parts: [Part]

    var html: HTML {
        Page(
            title: title, context: context, width: .full,
            body: """
                \(Heading(text: title))
                \(SummaryList(rows: summary))
                <p>\(Link(text: "What to expect of a session", path: .procedure))</p>
                \(parts.map { "\(Heading(text: $0.title, level: .section))\n\($0.table)\n" as HTML })
                """
        ).html
    }
}

extension PolicyPage {
    init(_ edition: PolicyEdition, context: PageContext) {
        let pack = edition.pack
        self.init(
            context: context, title: edition.title,
            summary: [
                .init("Issued by", pack.issuer), .init("In force from", ShownTime.date(edition.from)), .init("It is about", pack.subjects),
            ],
            parts: PolicyParts(pack: pack).all)
    }
}
