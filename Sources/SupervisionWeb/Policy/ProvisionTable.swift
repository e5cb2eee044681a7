import HTMLLiteral
import Supervision

/// Lines of a policy, each with the paragraph that it comes from and how firmly it is said there.
struct ProvisionTable: Component {
    struct Line: Sendable {
        let cells: [String]
        let provision: Provision

        init(_ cells: [String], _ provision: Provision) {
            self.cells = cells
            self.provision = provision
        }
    }

    let caption: String
    let columns: [String]
    let rows: [Line]

    init(caption: String, of columns: [String], rows: [Line]) {
        self.caption = caption
        self.columns = columns
        self.rows = rows
    }

    var html: HTML {
        Table(
            caption: caption, columns: (columns + ["Paragraph", "Strength"]).map { .init($0) },
            rows: rows.map { line in
                line.cells.map { "\($0)" } + ["\(line.provision.source)", "\(line.provision.strength.words)"]
            }, empty: "The policy says nothing of this."
        ).html
    }
}
