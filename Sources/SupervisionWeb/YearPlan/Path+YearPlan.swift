import HTMLLiteral
import Supervision
import SupervisionStore

extension Path {
    static let yearPlan: Path = "/year-plan"
    static let yearPlanStop: Path = "/year-plan/stop"

    static func yearDraft(_ id: YearDraft.ID) -> Path { "/year-plan/drafts/\(id)" }
    static func yearDraftConfirmation(_ id: YearDraft.ID) -> Path { "/year-plan/drafts/\(id)/confirmation" }
    static func yearDraftEnd(_ id: YearDraft.ID) -> Path { "/year-plan/drafts/\(id)/end" }
    static func draftedSession(_ session: Session.ID, of id: YearDraft.ID) -> Path { "/year-plan/drafts/\(id)/sessions/\(session)" }
    static func draftedSessionOut(_ session: Session.ID, of id: YearDraft.ID) -> Path { "/year-plan/drafts/\(id)/sessions/\(session)/out" }
}
