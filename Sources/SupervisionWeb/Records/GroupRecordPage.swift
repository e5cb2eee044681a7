import HTMLLiteral
import Supervision
import SupervisionStore

/// A group's record as it was closed.
struct GroupRecordPage: Component {
    let context: PageContext
    let session: Session.ID
    let title: String
    let notice: String
    let view: GroupRecordView
    let readers: [String]
    /// Whether the reader led it or took part; others read for audit and keep no copy.
    let isParty: Bool
    /// Whether the reader has a part of their own to look at.
    let hasOwnPart: Bool
    /// On which day the themes were sent round; nil where nobody noted that.
    var sentRound: String?
    /// Whether the reader is to send them round.
    var sendsRound = false

    var html: HTML {
        Page(
            title: title, context: context,
            wayBack: .link(isParty ? BackLink(path: .session(session)) : BackLink(path: .groupAudit)),
            body: """
                \(Heading(text: title))
                \(InsetText(notice))
                \(sentRound.map { InsetText("Sent round to those who took part on \($0).") })\
                \(view)
                \(sendsRound ? circulation : nil)\
                \(Details(summary: "Who can see this?", content: "<ul>\(readers.map { "<li>\($0)</li>" as HTML })</ul>"))
                \(isParty ? ways : nil)
                """
        ).html
    }

    private var circulation: HTML {
        Form(
            action: .groupCirculation(session), formGuard: context.formGuard,
            content:
                "<p>The policy has whoever led the session send its themes to those who took part. Say here that you have done so.</p>",
            button: Button(text: "Sent round", variant: .secondary)
        ).html
    }

    private var ways: LinkList {
        LinkList(
            links: [
                Link(text: "Print", path: .groupRecordPrint(session), hiddenText: "the record"),
                Link(text: "Download a copy", path: .groupRecordCopy(session), hiddenText: "of the record"),
                Link(text: "Print the attendance record", path: .registerPrint(session)),
                Link(text: "Who read this record", path: .groupRecordReadings(session)),
            ] + (hasOwnPart ? [Link(text: "Your own part", path: .ownPart(session))] : []))
    }
}

extension GroupRecordPage {
    init(_ opened: OpenedGroupRecord, to actor: Actor, context: PageContext) {
        self.init(
            context: context, session: opened.session.id, title: opened.text.title, notice: opened.text.notice,
            view: GroupRecordView(text: opened.text, form: opened.form), readers: opened.readers.wordsForGroup, isParty: opened.isParty,
            hasOwnPart: opened.isParty && opened.session.supervisorID != actor.membershipID,
            sentRound: opened.sentRoundAt.map { ShownTime.date(LondonTime.day(of: $0)) },
            sendsRound: opened.isParty && opened.sentRoundAt == nil && opened.session.supervisorID == actor.membershipID
                && opened.edition.pack.sendsThemesRound(ofType: opened.session.type))
    }
}

/// Every line in the form's order, the action points, and who closed it. It lists nobody who was there, and has no place to sign.
struct GroupRecordView: Component {
    let text: GroupRecordText
    let form: RecordForm?
    /// Rows that the printed form has at least; nought on screen.
    var rows = 0

    var html: HTML {
        """
        \(RecordLines(lines: text.lines, form: form, actions: ActionPointTable(actions: text.actions, form: form, rows: rows).html))
        <p><strong>\(text.statement)</strong></p>
        \(SummaryList(rows: [
            .init("Closed by", "\(text.supervisor.name), \(text.supervisor.post)"), .init("Closed on", text.closedAtAsShown),
            .init("Policy", text.edition),
        ]))
        """
    }
}

extension OpenedGroupRecord {
    var form: RecordForm? { edition.pack.recordForm(text.form) }
}

/// Somebody's own part of a group session, without what the others have to do.
struct OwnPartPage: Component {
    let context: PageContext
    let session: Session.ID
    let rows: [SummaryList.Row]
    let actions: [[HTML]]
    let ownRecord: Path?

    var html: HTML {
        Page(
            title: "Your own part", context: context, wayBack: .link(BackLink(path: .session(session))),
            body: """
                \(Heading(text: "Your own part", caption: "Group session"))
                \(SummaryList(rows: rows))
                \(Table(
                    caption: "What you agreed to do", columns: [.init("Action point"), .init("Date for Completion"), .init("Status")],
                    rows: actions, empty: "You agreed to nothing of your own in this session."))
                \(LinkList(links: [
                    Link(text: "The group's record", path: .groupRecord(session)),
                    ownRecord.map { Link(text: "Your own record from this session", path: $0) },
                ].compactMap(\.self)))
                """
        ).html
    }
}

extension OwnPartPage {
    init(_ part: OwnPart, on today: CivilDate, context: PageContext) {
        self.init(
            context: context, session: part.session.id,
            rows: [
                .init("Supervisee", "\(part.member.name), \(part.member.post)"),
                .init("Supervisor", "\(part.supervisor.name), \(part.supervisor.post)"),
                .init("When", ShownTime.dateAndTime(part.session.beginsAt)),
                .init("Length", ShownTime.length(minutes: part.session.closing?.minutesHeld ?? part.session.schedule.minutes)),
                .init("Venue", part.session.schedule.venue), .init("Type", part.edition.pack.label(ofType: part.session.type)),
                .init("Attendance", part.attendance.words),
            ],
            actions: part.actions.map { action in
                [
                    "\(Link(text: action.line.kindLabel, path: .action(action.line.point.id)))\(action.text.isEmpty ? nil : WrittenText(action.text))",
                    "\(action.line.point.dueOn.map(ShownTime.shortDate) ?? "")", StatusTag(action.line.point.status(on: today)).html,
                ]
            },
            ownRecord: part.recordID.map { .record($0) })
    }
}

/// The records of groups that somebody can read for audit: when and by whom, no words.
struct GroupAuditPage: Component {
    let context: PageContext
    let lines: [AuditPage.Line]

    var html: HTML {
        Page(
            title: "Group records for audit", context: context, wayBack: .link(BackLink(path: .audit)), width: .full,
            body: """
                \(Heading(text: "Group records for audit"))
                <p>You can read records whose terms name you. Those of groups that you, or people you manage, were invited to are left out.</p>
                \(Table(
                    caption: "Records of groups, latest first", columns: [.init("Session"), .init("Who"), .init("Status")],
                    rows: lines.map { [Link(text: $0.when, path: $0.path, hiddenText: $0.who).html, "\($0.who)", StatusTag($0.status).html] },
                    empty: "There are no records of groups that you can read for audit."))
                """
        ).html
    }
}

extension AuditPage.Line {
    init(_ line: GroupAuditLine) {
        self.init(
            when: ShownTime.dateAndTime(line.heldAt), who: "Group of \(line.size) with \(line.supervisor)",
            path: .groupRecordReading(line.id), status: .completed)
    }
}
