import HTMLLiteral
import Supervision
import SupervisionStore

/// What the page of a session says of release from duty: how far it is, and for the supervisee of a session whose kind tells something
/// whether to ask.
struct ReleasePart: Component {
    enum Wish: Sendable { case canAsk, canTakeBack }

    let session: Session.ID
    let lines: [String]
    let wish: Wish?
    let formGuard: FormGuard

    init(session: Session.ID, lines: [String], wish: Wish?, formGuard: FormGuard) {
        self.session = session
        self.lines = lines
        self.wish = wish
        self.formGuard = formGuard
    }

    /// Nil where there is nothing to say.
    init?(_ hub: SessionHub, for actor: Actor, on today: CivilDate, formGuard: FormGuard) {
        guard hub.session.state == .proposed || hub.session.state == .agreed else { return nil }
        let own = hub.session.superviseeIDs.contains(actor.membershipID)
        let wish: Wish? = own && hub.isTelling ? (hub.releases.isEmpty ? .canAsk : .canTakeBack) : nil
        let lines = hub.releases.sorted { $0.name < $1.name }.map { "\($0.name): \($0.words(on: today))" }
        guard wish != nil || !lines.isEmpty else { return nil }
        self.init(session: hub.session.id, lines: lines, wish: wish, formGuard: formGuard)
    }

    var html: HTML {
        """
        \(Heading(text: "Protected time", level: .section))
        \(lines.isEmpty ? nil : BulletList(items: lines))
        \(wish.map(question))
        """
    }

    private func question(_ wish: Wish) -> HTML {
        """
        <p>\(wish == .canAsk ? Self.notKnown : Self.known)</p>
        \(Form(
            action: .sessionRelease(session), formGuard: formGuard,
            hidden: [HiddenField(name: "wish", value: wish == .canAsk ? "yes" : "no")], content: "",
            button: Button(
                text: wish == .canAsk ? "Ask my line manager for protected time" : "Do not ask my line manager any more",
                variant: .secondary)))
        """
    }

    private static let notKnown = """
        Your line manager does not know of this session. If you ask for protected time they see your name, the date, the time and the \
        length, and not what it is about.
        """
    private static let known = "Your line manager sees your name, the date, the time and the length, and not what it is about."
}
