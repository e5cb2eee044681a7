import Supervision
import SupervisionStore

extension SessionState {
    var status: StatusTag.Status {
        switch self {
        case .proposed: .awaitingAnswer
        case .agreed: .planned
        case .underWay: .underWay
        case .held: .completed
        case .cancelled: .cancelled
        case .notAttended: .notAttended
        }
    }
}

extension SessionLine {
    /// A session that was held is finished, for its parties, once its record is signed.
    var status: StatusTag.Status {
        guard state == .held else { return state.status }
        if let groupRecordIsClosed { return groupRecordIsClosed ? .completed : .draft }
        return recordState?.status ?? state.status
    }
}

extension SessionListTab {
    var label: String {
        switch self {
        case .upcoming: "Upcoming"
        case .toFinish: "Not finished"
        case .past: "Past"
        }
    }

    /// What stands there instead of an empty table.
    var empty: String {
        switch self {
        case .upcoming: "There are no sessions ahead."
        case .toFinish: "Everything that was held is finished."
        case .past: "There are no past sessions yet."
        }
    }
}

extension AdjustmentsAnswer {
    var words: String {
        switch self {
        case .notAsked: "Not asked yet"
        case .asked(let day): "Asked on \(ShownTime.shortDate(day)), no reply"
        case .answered(let day): "Answered on \(ShownTime.shortDate(day))"
        }
    }
}

extension SessionSchedule {
    /// "Monday 15 March 2027, 10am to 11am".
    var when: String { "\(ShownTime.date(LondonTime.day(of: startsAt))), \(ShownTime.span(from: startsAt, minutes: minutes))" }
}

extension PolicyPack {
    func label(ofType key: String) -> String { sessionTypes.first { $0.key == key }?.label ?? key }
}
