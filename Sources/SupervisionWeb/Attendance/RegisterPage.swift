import HTMLLiteral
import Supervision
import SupervisionStore

/// The register on the supervisor's screen: the code for the room, and how everybody stands.
struct RegisterPage: Component {
    struct Line: Sendable {
        let name: String
        let post: String
        let standing: String
    }

    enum Face: Sendable {
        /// Before the beginning.
        case notYet
        /// The code that stands on the screen, and until when; nil where none holds.
        case open(code: String?, until: String?)
        case closed
    }

    let context: PageContext
    let session: Session.ID
    let title: String
    let columns: [String]
    let lines: [Line]
    let face: Face
    /// Whether the policy has it signed; else the supervisor notes who is there.
    var isSigned = true

    var html: HTML {
        Page(
            title: "Attendance record", context: context, wayBack: .link(BackLink(path: .session(session))), width: .full,
            body: """
                \(Heading(text: "Attendance record", caption: title))
                \(opening)
                \(Table(
                    caption: "Who is here", columns: columns.map { Table.Column($0) }, rows: lines.map { ["\($0.name)", "\($0.post)", "\($0.standing)"] },
                    empty: "Nobody has been invited."))
                \(ways)
                """
        ).html
    }

    private var opening: HTML {
        switch face {
        case .open where !isSigned: InsetText("Nobody signs it. Note who is here until you close the session.").html
        case .notYet: InsetText("The attendance record can be opened once the session has begun.").html
        case .closed:
            InsetText("The attendance record was closed with the session. Nobody can \(isSigned ? "sign or " : "")be added any more.").html
        case .open(let code?, let until):
            """
            \(Card(
                heading: "Sign with this code",
                content: """
                    <p><span class="app-figure">\(code)</span></p>
                    <p>Sign in on your own phone, open this session and sign the attendance record. The code holds until \(until ?? "").</p>
                    """))
            \(newCode("Show a new code", .secondary))
            """
        case .open(nil, _): newCode("Open the attendance record", .primary)
        }
    }

    private func newCode(_ text: String, _ variant: Button.Variant) -> HTML {
        Form(action: .registerCode(session), formGuard: context.formGuard, content: "", button: Button(text: text, variant: variant)).html
    }

    private var ways: HTML {
        var links = [Link(text: "Print", path: .registerPrint(session), hiddenText: "the attendance record")]
        if case .open = face {
            links =
                (isSigned
                    ? [
                        Link(text: "Let somebody sign on this screen", path: .registerScreen(session)),
                        Link(text: "Note a signature on paper", path: .registerPaper(session)),
                    ] : []) + [
                    Link(text: "Note somebody who is here and does not sign", path: .registerPresent(session)),
                    Link(text: "Add somebody who was not invited", path: .registerAdded(session)),
                ] + links
        }
        return LinkList(links: links).html
    }
}

extension RegisterPage {
    init(_ register: Register, context: PageContext) {
        let session = register.session
        let form = register.edition.pack.attendance
        self.init(
            context: context, session: session.id, title: session.schedule.when,
            columns: form?.columns.map(\.label) ?? ["Name", "Role / Department", "Signature"],
            lines: register.lines.map { Line(name: $0.member.name, post: $0.member.post, standing: $0.words(isSigned: register.isSigned)) },
            face: session.state == .underWay
                ? .open(code: register.code?.code.shown, until: register.code.map { ShownTime.time($0.expiresAt) })
                : session.state == .held || session.state == .cancelled ? .closed : .notYet,
            isSigned: register.isSigned)
    }
}

extension Register.Line {
    /// How somebody stands in the register.
    func words(isSigned: Bool) -> String {
        let present = isSigned ? "Present, not signed" : "Present"
        guard let attendance else {
            return isPresent
                ? present : !isSigned ? "Not noted" : wasAdded ? "Added, not signed yet" : hasDeclined ? "Declined" : "Not here yet"
        }
        switch attendance.kind {
        case .signed: return "Signed, \(ShownTime.time(attendance.at))\(attendance.isAtSharedScreen ? ", at the supervisor's screen" : "")"
        case .witnessed: return "Signed on paper, seen by \(attendance.witness ?? "")"
        case .notSigned: return present
        }
    }
}

/// The attendance record as it is filed: supervisor, date and venue, the declaration, and a row for each who came.
struct RegisterSheet: Component {
    let fields: [SummaryList.Row]
    /// Nil where nobody signs.
    let declaration: String?
    let columns: [String]
    let rows: [[String]]
    let digest: Digest?

    var html: HTML {
        """
        \(SummaryList(rows: fields))
        \(declaration.map { "<p><strong>\($0)</strong></p>" as HTML })
        \(Table(
            caption: "Supervisees", columns: columns.map { Table.Column($0) }, rows: rows.map { $0.map { "\($0)" } },
            empty: "Nobody is in the attendance record."))
        \(digest.map(mark))
        """
    }

    private func mark(_ digest: Digest) -> HTML {
        "<p>The signatures accept the agreement that carries this mark: <span class=\"app-written\">\(digest.hex)</span></p>"
    }
}

extension RegisterSheet {
    /// In print stands who came; who was invited and did not come is no matter of the sheet.
    init(_ register: Register) {
        let form = register.edition.pack.attendance
        let usual: [(String, RecordForm.Source)] = [("Supervisor", .supervisorName), ("Date and time", .startsAt), ("Venue", .venue)]
        fields = (form?.fields.map { ($0.label, $0.source) } ?? usual).compactMap { label, source in
            register.value(of: source).map { SummaryList.Row(label, $0) }
        }
        declaration = register.agreement?.text.declaration
        columns = form?.columns.map(\.label) ?? ["Name", "Role / Department", "Signature"]
        rows = register.lines.filter { $0.attendance != nil || $0.isPresent }.map {
            [$0.member.name, $0.member.post, $0.words(isSigned: register.isSigned)]
        }
        digest = register.agreement?.digest
    }
}

extension Register {
    var isSigned: Bool { agreement != nil }

    fileprivate func value(of source: RecordForm.Source) -> String? {
        switch source {
        case .supervisorName: agreement?.text.supervisor.name ?? supervisor.name
        case .supervisorPost: agreement?.text.supervisor.post ?? supervisor.post
        case .startsAt: ShownTime.dateAndTime(session.beginsAt)
        case .venue: session.schedule.venue
        default: nil
        }
    }
}
