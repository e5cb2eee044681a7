import HTMLLiteral
import Supervision
import SupervisionStore

/// The hub of one session, for its parties: what it is, what became of it, and what is still to do.
struct SessionPage: Component {
    /// That it was moved or cancelled.
    struct Change: Sendable {
        let sentence: String
        let reason: String?
    }

    let context: PageContext
    let title: String
    let summary: [SummaryList.Row]
    let change: Change?
    /// Why it was entered late; nil where it was not.
    var reasonOfLateEntry: String?
    /// Who did not come, and why.
    var absence: AbsenceView?
    /// Number of the proposal that the reader has still to accept.
    let accepts: Int?
    let id: Session.ID
    let tasks: [TaskList.Task]
    let readers: [String]
    let notice: String?
    let readings: Path?
    let canRearrange: Bool
    /// Whether it should have begun, and somebody may not have come.
    var canBeMissed = false
    /// For whom it can be planned anew.
    var planningAnew: Path?
    /// For whoever stands in: what they see beside it.
    var standInView: Link?
    /// For the supervisee of a stand-in: what they can show.
    var showing: Link?
    /// Above the title: one to one, or group.
    var caption = "One to one"
    /// Number of the proposal that somebody invited to a group can decline.
    var declines: Int?
    /// The rest of its series, where it waits for the reader's answer too.
    var acceptsFollowing: SeriesAcceptance?
    /// What the pair carries from earlier sessions.
    var carried: CarriedActions?
    /// What does not fit with its time and place.
    var clashes: [String] = []
    /// What the pair's sessions touch over time; nil where the policy names nothing, and for groups.
    var coverage: Path?
    /// Whether people are released from duty for it.
    var release: ReleasePart?
    /// How the parties are called where it says who sees the page.
    var parties = "the supervisee and the supervisor"

    var html: HTML {
        Page(
            title: title, context: context, wayBack: .breadcrumb(Breadcrumb(links: [Link(text: "Sessions", path: .sessions)])),
            body: """
                \(Heading(text: title, caption: caption))
                \(change.map(banner))\
                \(reasonOfLateEntry.map(late))\
                \(absence)\
                \(clashes.isEmpty ? nil : WarningCallout(heading: "Something does not fit", content: BulletList(items: clashes).html))\
                \(SummaryList(rows: summary))
                \(accepts.map(acceptance))\
                \(acceptsFollowing)\
                \(declines.map(decline))\
                \(carried)\
                \(Heading(text: "What there is to do", level: .section))
                \(TaskList(tasks: tasks))
                \(release)
                \(whoCanSee)
                \(ways)
                """
        ).html
    }

    private func banner(_ change: Change) -> HTML {
        WarningCallout(
            heading: change.sentence,
            content: change.reason.map { "<p>Reason:</p>\n\(WrittenText($0))" } ?? "<p>No reason was given.</p>"
        ).html
    }

    private func late(_ reason: String) -> HTML {
        WarningCallout(heading: "Entered late", content: "<p>Reason:</p>\n\(WrittenText(reason))").html
    }

    private func acceptance(_ number: Int) -> HTML {
        Form(
            action: .sessionAcceptance(id), formGuard: context.formGuard, hidden: [HiddenField(name: "schedule", value: String(number))],
            content: "", button: Button(text: "Accept time and place")
        ).html
    }

    private func decline(_ number: Int) -> HTML {
        Form(
            action: .sessionDecline(id), formGuard: context.formGuard, hidden: [HiddenField(name: "schedule", value: String(number))],
            content: "", button: Button(text: "Decline the invitation", variant: .secondary)
        ).html
    }

    private var whoCanSee: HTML {
        Details(
            summary: "Who can see this?",
            content: """
                <p>This page, and what you bring to the session, is for \(parties). What one of you notes, others of you \
                read once it is shared. Whoever arranges sessions sees date, time and names only.</p>
                <p>The record can be read by:</p>
                <ul>\(readers.map { "<li>\($0)</li>" as HTML })</ul>
                \(notice.map { "<p>\($0)</p>" as HTML })
                """
        ).html
    }

    private var ways: LinkList {
        LinkList(
            links: [
                Link(text: "Your private notes", path: .sessionNotes(id)), Link(text: "What to expect of a session", path: .procedure),
                readings.map { Link(text: "Who read this record", path: $0) },
                coverage.map { Link(text: CoveragePage.title, path: $0) },
                standInView, showing,
                canRearrange ? Link(text: "Move the session", path: .sessionMove(id)) : nil,
                canRearrange ? Link(text: "Cancel the session", path: .sessionCancel(id)) : nil,
                canRearrange ? Link(text: StandInPage.title, path: .sessionStandIn(id)) : nil,
                canBeMissed ? Link(text: "Somebody did not come", path: .sessionAbsence(id)) : nil,
                planningAnew.map { Link(text: "Plan the session anew", path: $0) },
            ].compactMap(\.self))
    }
}

extension SessionPage {
    init(
        _ hub: SessionHub, change: ChangeOfPlan?, reasonOfLateEntry: String?, absence: OpenedAbsence?, to actor: Actor, at now: Instant,
        context: PageContext
    ) {
        let session = hub.session
        let pack = hub.edition.pack
        let isGroup = session.format == .group
        let leads = session.supervisorID == actor.membershipID
        let isOpen = session.state == .proposed || session.state == .agreed
        let supervisee = hub.supervisees.first
        let record = hub.record?.current == nil ? nil : hub.record
        self.init(
            context: context,
            title: isGroup && leads
                ? "Session with a group of \(hub.supervisees.count)"
                : leads ? "Session with \(supervisee?.name ?? "")" : "Session with \(hub.supervisor.name)",
            summary: ([
                .init("When", session.schedule.when), .init("Where", session.schedule.venue),
                isGroup
                    ? .init("Supervisees", markup: BulletList(items: hub.answers(seenBy: actor)).html)
                    : .init("Supervisee", supervisee.map { "\($0.name), \($0.post)" } ?? ""),
                .init("Supervisor", "\(hub.supervisor.name), \(hub.supervisor.post)"),
                hub.standsInFor.map { .init("Stands in for", "\($0.name), \($0.post)") },
                .init("Type", pack.label(ofType: session.type)),
                .init("Status", markup: StatusTag(session.state.status).html),
            ] as [SummaryList.Row?]).compactMap(\.self) + Self.lateEntry(of: hub)
                + [
                    session.series.map { .init("Series", $0.words) },
                    hub.rebooking.map { line in
                        .init("Books it anew", "\(line.isOwn ? "You" : line.owner). \(line.stateWords(on: LondonTime.day(of: now)))")
                    },
                ].compactMap(\.self),
            change: change.map(Change.init), reasonOfLateEntry: reasonOfLateEntry,
            absence: absence.map(AbsenceView.init),
            accepts: isOpen && !session.acceptedBy.contains(actor.membershipID) ? session.schedule.number : nil, id: session.id,
            tasks: SessionTasks(hub: hub, actor: actor, today: LondonTime.day(of: now)).all,
            readers: isGroup
                ? pack.recordReaders(under: nil, for: .group, type: session.type).wordsForGroup
                : pack.recordReaders(under: hub.agreement, for: session.format, type: session.type).words,
            notice: pack.record(for: session.format, type: session.type)?.notice.value,
            readings: record.map { .recordReadings($0.id) }, canRearrange: isOpen && (!isGroup || leads),
            canBeMissed: isOpen && !isGroup && session.schedule.startsAt <= now,
            planningAnew: session.state == .notAttended && leads
                ? supervisee.map { Path.planAgain(session.id, for: $0.id) } : hub.rebooking?.rebookPath,
            standInView: session.hasStandInForOne && leads
                ? Link(text: "Open action points of \(supervisee?.name ?? "")", path: .sessionStandInView(session.id)) : nil,
            showing: session.hasStandInForOne && !leads
                ? Link(text: "Show \(hub.supervisor.name) your earlier records", path: .sessionShowing(session.id)) : nil,
            caption: isGroup ? "Group" : "One to one",
            declines: isGroup && !leads && isOpen && !session.declinedBy.contains(actor.membershipID) ? session.schedule.number : nil,
            acceptsFollowing: SeriesAcceptance(
                session, following: hub.following, for: actor.membershipID, formGuard: context.formGuard),
            carried: CarriedActions(hub.carried, into: session, on: LondonTime.day(of: now)),
            clashes: hub.clashes.map(\.sentence),
            coverage: hub.coveragePath,
            release: ReleasePart(hub, for: actor, on: LondonTime.day(of: now), formGuard: context.formGuard),
            parties: isGroup ? "the group and its supervisor" : "the supervisee and the supervisor")
    }
}

extension SessionPage {
    /// Both dates, where they differ.
    private static func lateEntry(of hub: SessionHub) -> [SummaryList.Row] {
        guard let entry = hub.session.lateEntry else { return [] }
        let by = (hub.supervisees + [hub.supervisor]).first { $0.id == entry.enteredBy }?.name ?? ""
        return [
            SummaryList.Row("Entered late", "On \(ShownTime.dateAndTime(entry.enteredAt)) by \(by)"),
            SummaryList.Row("Signed sheet", entry.hasSignedSheet ? "There is one on paper" : "There is none"),
        ]
    }
}

extension SessionHub {
    /// The names of a group; its supervisor sees beside each what they answered.
    fileprivate func answers(seenBy actor: Actor) -> [String] {
        supervisees.sorted { $0.name < $1.name }.map { member in
            guard session.supervisorID == actor.membershipID else { return member.name }
            let answer =
                session.acceptedBy.contains(member.id)
                ? "accepted" : session.declinedBy.contains(member.id) ? "declined" : "no answer yet"
            return "\(member.name), \(member.post): \(answer)"
        }
    }
}

extension SessionPage.Change {
    init(_ change: ChangeOfPlan) {
        let when = ShownTime.dateAndTime(change.at)
        self.init(
            sentence: change.kind == .cancelled ? "Cancelled by \(change.by) on \(when)" : "Moved by \(change.by) on \(when)",
            reason: change.reason?.text)
    }
}
