import Supervision
import SupervisionStore

extension ObligationState {
    /// The tag's fixed word.
    var tag: StatusTag.Status {
        switch self {
        case .overdue: .overdue
        case .pending: .pending
        case .planned: .planned
        case .compliant: .compliant
        case .deferred: .deferred
        case .notApplicable: .notApplicable
        }
    }
}

extension ObligationLine {
    var dueWords: String { due.map(ShownTime.shortDate) ?? "" }
    var bookedWords: String { booked.map(ShownTime.shortDate) ?? "" }
}
