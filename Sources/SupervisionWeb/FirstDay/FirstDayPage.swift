import HTMLLiteral
import Supervision
import SupervisionStore

/// The sheets that bring in what was before, in their order, and what has come in so far.
struct FirstDayPage: Component {
    struct Item: Sendable {
        let title: String
        let path: Path
        let purpose: String
        /// Nothing where none was brought in yet.
        let imports: [String]
    }

    static let title = "Bring in what was before"

    let context: PageContext
    let items: [Item]
    /// From when figures count; nil while there is no policy.
    let countsFrom: String?

    var html: HTML { Page(title: Self.title, context: context, wayBack: .link(BackLink(path: .people)), body: body).html }

    private var body: HTML {
        """
        \(Heading(text: Self.title))
        <p>Bring these sheets in one after the other, once the staff list is there. You see what each would do before it does anything. \
        Sheets only ever add: the same one twice changes nothing.</p>
        \(items.enumerated().map { card($0.offset + 1, $0.element) })
        \(countsFrom.map { "<p>\($0)</p>" as HTML })
        """
    }

    private func card(_ number: Int, _ item: Item) -> HTML {
        Card(
            heading: "\(number). \(item.title)", path: item.path,
            content: """
                <p>\(item.purpose)</p>
                \(item.imports.isEmpty ? "<p>Nothing yet.</p>" as HTML : BulletList(items: item.imports).html)
                """
        ).html
    }
}

extension FirstDayPage {
    /// Imports of one sheet that the page names.
    private static let shown = 5

    init(_ overview: FirstDayOverview, context: PageContext) {
        self.init(
            context: context,
            items: overview.states.map { state in
                let more = state.imports.count - Self.shown
                return Item(
                    title: state.sheet.title, path: .firstDaySheet(state.sheet), purpose: state.sheet.purpose,
                    imports: state.sentences.prefix(Self.shown) + (more > 0 ? ["and \(more.grouped) earlier times"] : []))
            },
            countsFrom: overview.countsFrom?.sentence)
    }
}

/// Choosing the file of one sheet.
struct FirstDaySheetPage: Component {
    let context: PageContext
    let sheet: FirstDaySheet
    /// Of the import to be: sending the form twice keeps one file.
    let id: FirstDayImport.ID
    var errors = FieldErrors()

    var html: HTML {
        Page(title: sheet.title, context: context, wayBack: .link(BackLink(path: .firstDay)), errors: errors, body: body).html
    }

    private var body: HTML {
        """
        \(Heading(text: sheet.title, caption: FirstDayPage.title))
        <p>\(sheet.purpose) \(sheet.meaning)</p>
        \(Form(
            action: .firstDaySheet(sheet), formGuard: context.formGuard, hidden: [HiddenField(name: "import", value: id.text)],
            carriesFiles: true,
            content: FileUpload(name: "file", label: "Sheet", hint: "CSV, up to 8 MB", error: errors["file"], accept: ".csv,text/csv").html,
            button: Button(text: "Continue"), beside: [Link(text: "Cancel", path: .firstDay)]))
        \(Details(summary: "Which columns the sheet needs", content: columns))
        """
    }

    private var columns: HTML {
        """
        <p>The first row has the headings, in any order. These are needed:</p>
        \(BulletList(items: sheet.required.map(\.rawValue)))
        <p>These are taken where they are there; every other column stays out:</p>
        \(BulletList(items: sheet.optional.map(\.rawValue)))
        <p>Where a number is asked for, the work email does as well: who is in no staff file has no number.</p>
        <p>\(Link(text: "Download an empty sheet with these headings", path: .firstDayTemplate(sheet)))</p>
        """
    }
}
