import HTMLLiteral
import Supervision

/// Whether a change is for one session of a series, or for those that follow it too.
struct ScopeField: Component {
    /// "This and the 3 following".
    let following: String
    /// What becomes of them.
    let hint: String
    let includesFollowing: Bool

    static let name = "scope"
    static let withFollowing = "following"

    var html: HTML {
        Radios(
            name: Self.name, legend: "Which sessions of the series?", prominence: .small,
            choices: [
                Choice(value: "this", text: "Only this session"), Choice(value: Self.withFollowing, text: following, hint: hint),
            ], value: includesFollowing ? Self.withFollowing : "this"
        ).html
    }
}

extension ScopeField {
    /// Nil where none follow.
    init?(_ sessions: [Session], includesFollowing: Bool, effect: String? = nil) {
        guard let last = sessions.last else { return nil }
        self.init(
            following: "This and \(sessions.howMany)",
            hint: [effect, "The last is on \(last.schedule.when)."].compactMap(\.self).joined(separator: " "),
            includesFollowing: includesFollowing)
    }
}

extension Fields {
    /// Whether the change is for those that follow too.
    var includesFollowing: Bool { self[ScopeField.name] == ScopeField.withFollowing }
}

/// The rest of a series, accepted with one tap. Each time and place stands there, because that is what one says yes to.
struct SeriesAcceptance: Component {
    let session: Session.ID
    /// Number of the session's own proposal.
    let schedule: Int
    /// Which proposals are shown for those that follow.
    let proposals: String
    let dates: [String]
    let button: String
    let formGuard: FormGuard

    var html: HTML {
        """
        <p>These dates of the series wait for your answer too:</p>
        \(BulletList(items: dates))
        \(Form(
            action: .sessionAcceptance(session), formGuard: formGuard,
            hidden: [HiddenField(name: "schedule", value: String(schedule)), HiddenField(name: "following", value: proposals)], content: "",
            button: Button(text: button, variant: .secondary)))
        """
    }
}

extension SeriesAcceptance {
    /// Nil where only the session itself waits for an answer.
    init?(_ session: Session, following: [Session], for member: Membership.ID, formGuard: FormGuard) {
        let waiting = following.filter { $0.awaitsAnswer(of: member) }
        guard session.awaitsAnswer(of: member), !waiting.isEmpty else { return nil }
        self.init(
            session: session.id, schedule: session.schedule.number, proposals: following.proposals(),
            dates: waiting.map { "\($0.schedule.when), \($0.schedule.venue)" }, button: "Accept this and \(waiting.howMany)",
            formGuard: formGuard)
    }
}

extension [Session] {
    fileprivate var howMany: String { count == 1 ? "the following one" : "the \(count) following" }
}

extension SeriesPlace {
    var words: String { "\(number) of \(count) in a series" }
}
