import Supervision
import SupervisionStore

extension HandOver {
    var tag: StatusTag.Status {
        switch state {
        case .toBeWritten: .draft
        case .awaitingAgreement: .awaitingAnswer
        case .completed: .completed
        case .withdrawn: .cancelled
        }
    }
}

extension HandOverLine {
    /// "Ann Smith", or "Not yet".
    func agreed(_ part: HandOver.Part) -> String { handOver.agreed.contains(part) ? "Agreed" : "Not yet" }
}

extension Caseload.Waiting {
    var words: String { "\(supervisee), \(ShownTime.dateAndTime(heldAt))" }
}
