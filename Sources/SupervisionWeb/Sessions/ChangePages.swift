import HTMLLiteral
import Supervision
import SupervisionStore

/// Another time or place is proposed.
struct MovePage: Component {
    let context: PageContext
    let session: Session.ID
    /// Where one came from: the hub for the parties, the list for whoever arranged it.
    let back: Path
    let now: String
    let form: MoveForm
    let venueNote: String
    let example: String
    /// Nil where none of its series can move with it.
    var scope: ScopeField?
    /// What does not fit; nil until that was looked up.
    var clashes: PlanDoesNotFit?
    var errors = FieldErrors()

    var html: HTML {
        Page(
            title: "Move the session", context: context, wayBack: .link(BackLink(path: back)), errors: errors,
            body: """
                \(Heading(text: "Move the session"))
                <p>Now: \(now)</p>
                \(Form(
                    action: .sessionMove(session), formGuard: context.formGuard,
                    hidden: [
                        HiddenField(name: "schedule", value: String(form.expecting)), HiddenField(name: "following", value: form.following),
                    ],
                    content: fields,
                    button: Button(text: "Send the new proposal")))
                <p>\(Link(text: "Cancel the session instead", path: .sessionCancel(session)))</p>
                <p>\(Link(text: StandInPage.title, path: .sessionStandIn(session)))</p>
                """
        ).html
    }

    private var fields: HTML {
        """
        \(ScheduleFields(schedule: form.schedule, venueNote: venueNote, example: example, errors: errors))
        \(scope)
        \(ReasonField(label: "Why is it moved?", value: form.reason, error: errors["reason"]))
        \(ClashField(clashes, isKept: form.keepsClashes, error: errors[ClashField.name]))
        """
    }
}

/// The session will not take place.
struct CancelPage: Component {
    let context: PageContext
    let session: Session.ID
    let back: Path
    let now: String
    let reason: String
    /// The parties, of whom one cancels; and that neither does.
    let who: [Choice]
    let party: String
    /// Nil where none of its series can be cancelled with it.
    var scope: ScopeField?
    /// Those of the policy with illness and another reason; empty where it has none.
    var grounds: [Choice] = []
    var ground = ""
    /// Who books it anew.
    var rebooks = "Whoever cancels books the session anew."
    var errors = FieldErrors()

    static let party = "by"
    static let ground = "ground"
    static let nobody = "nobody"

    var html: HTML {
        Page(
            title: "Cancel the session", context: context, wayBack: .link(BackLink(path: back)), errors: errors,
            body: """
                \(Heading(text: "Cancel the session"))
                <p>\(now)</p>
                \(Form(
                    action: .sessionCancel(session), formGuard: context.formGuard, content: fields,
                    button: Button(text: "Cancel the session", variant: .warning)))
                """
        ).html
    }

    private var fields: HTML {
        """
        \(Radios(
            name: CancelPage.party, legend: "Who cancels?", prominence: .small, hint: rebooks,
            choices: who, value: party, error: errors[CancelPage.party]))
        \(scope)
        \(grounds.isEmpty ? nil : Radios(
            name: CancelPage.ground, legend: "On what ground?", prominence: .small,
            hint: "Only the supervisee and the supervisor can read this.", choices: grounds, value: ground,
            error: errors[CancelPage.ground]))
        \(ReasonField(
            label: grounds.isEmpty ? "Why is it cancelled?" : "What else do you want to say? (optional)", value: reason,
            error: errors["reason"]))
        """
    }
}

/// Why a plan changes; for the parties.
struct ReasonField: Component {
    let label: String
    let value: String
    let error: String?

    static let limit = 500

    var html: HTML {
        Textarea(
            name: "reason", label: label, prominence: .small, hint: "Only the supervisee and the supervisor can read this.", value: value,
            error: error, rows: 3, limit: Self.limit
        ).html
    }
}

/// What somebody filled in to move a session.
struct MoveForm: Sendable {
    /// Number of the proposal that was shown.
    var expecting: Int
    var schedule: TypedSchedule
    var reason = ""
    /// Which proposals were shown for those that follow in its series.
    var following = ""
    var includesFollowing = false
    var keepsClashes = false

    init(from schedule: SessionSchedule, following: [Session] = []) {
        expecting = schedule.number
        self.following = following.proposals()
        self.schedule = TypedSchedule(minutes: schedule.minutes, venue: schedule.venue)
    }

    init(_ form: Fields) {
        expecting = Int(form["schedule"]) ?? 0
        schedule = TypedSchedule(form)
        reason = form["reason"]
        following = form["following"]
        includesFollowing = form.includesFollowing
        keepsClashes = form.keepsClashes
    }

    func move(in form: Fields, at now: Instant, under pack: PolicyPack, _ errors: inout FieldErrors) -> SessionMove? {
        let (startsAt, minutes, venue) = schedule.read(in: form, at: now, under: pack, &errors)
        let reason = errors.text("reason", in: form, missing: "Enter why it is moved", subject: "Reason", limit: ReasonField.limit)
        guard errors.isEmpty, let startsAt, let minutes else { return nil }
        return SessionMove(
            expecting: expecting, startsAt: startsAt, minutes: minutes, venue: venue, venueIsPrivate: schedule.isPrivate,
            reason: Confidential(reason), following: includesFollowing ? following : nil, keepsClashes: keepsClashes)
    }

    /// The fields that the rules speak of.
    static let fields: [Clause: String] = [.venueIsPrivate: "private", .plannedAhead: "date", .seriesIsShort: "date"]
}
