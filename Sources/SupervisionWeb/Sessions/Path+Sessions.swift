import HTMLLiteral
import Supervision

extension Path {
    static let sessions: Path = "/sessions"
    static let planSession: Path = "/sessions/new"
    static let lateEntry: Path = "/sessions/late"
    static let planGroup: Path = "/sessions/new/group"

    static let ownLog: Path = "/sessions/log"
    static let rebooking: Path = "/sessions/rebooking"

    /// Planning, filled in from an earlier session.
    static func planAgain(_ id: Session.ID, for supervisee: Membership.ID) -> Path {
        planSession.asking("supervisee", supervisee.text).asking("again", id.text)
    }
    static func planGroupAgain(_ id: Session.ID) -> Path {
        planGroup.asking("group", GroupWhichPage.anybody).asking("again", id.text)
    }
    static func sessions(_ tab: String) -> Path { sessions.asking("tab", tab) }
    static func sessions(week: CivilDate) -> Path { sessions.asking("week", week.description) }
    static func session(_ id: Session.ID) -> Path { "/sessions/\(id)" }
    static func sessionAcceptance(_ id: Session.ID) -> Path { "/sessions/\(id)/acceptance" }
    static func sessionDecline(_ id: Session.ID) -> Path { "/sessions/\(id)/decline" }
    static func sessionStart(_ id: Session.ID) -> Path { "/sessions/\(id)/start" }
    static func sessionClose(_ id: Session.ID) -> Path { "/sessions/\(id)/close" }
    static func sessionMove(_ id: Session.ID) -> Path { "/sessions/\(id)/move" }
    static func sessionCancel(_ id: Session.ID) -> Path { "/sessions/\(id)/cancel" }
    static func sessionStandIn(_ id: Session.ID) -> Path { "/sessions/\(id)/stand-in" }
    static func sessionStandInView(_ id: Session.ID) -> Path { "/sessions/\(id)/earlier" }
    static func recordShown(_ id: SupervisionRecord.ID, in session: Session.ID) -> Path { "/sessions/\(session)/earlier/\(id)" }
    static func sessionShowing(_ id: Session.ID) -> Path { "/sessions/\(id)/showing" }
    static func recordShowing(_ id: SupervisionRecord.ID, in session: Session.ID) -> Path { "/sessions/\(session)/showing/\(id)" }
    static func sessionAbsence(_ id: Session.ID) -> Path { "/sessions/\(id)/absence" }
    static func sessionNotes(_ id: Session.ID) -> Path { "/sessions/\(id)/notes" }
    static func sessionNote(_ id: PrivateNote.ID, of session: Session.ID) -> Path { "/sessions/\(session)/notes/\(id)" }
    static func sessionAction(_ id: ActionPoint.ID, of session: Session.ID) -> Path { "/sessions/\(session)/actions/\(id)" }
    static func sessionTopics(_ id: Session.ID) -> Path { "/sessions/\(id)/topics" }
    static func topicShare(_ id: Topic.ID, of session: Session.ID) -> Path { "/sessions/\(session)/topics/\(id)/share" }
    static func sessionAdjustments(_ id: Session.ID) -> Path { "/sessions/\(id)/adjustments" }
}
