import Supervision
import SupervisionStore

extension ReleaseAnswer {
    /// As the line manager chooses it.
    var choice: String {
        switch self {
        case .released: "Yes"
        case .noCover: "No, nobody can cover"
        case .otherDuty: "No, they have a duty that cannot be moved"
        case .notAtWork: "No, they are not at work then"
        }
    }

    /// As others read it.
    var words: String {
        switch self {
        case .released: "Released"
        case .noCover: "Cannot be released: nobody can cover"
        case .otherDuty: "Cannot be released: a duty that cannot be moved"
        case .notAtWork: "Cannot be released: not at work then"
        }
    }
}

extension ReleaseLine {
    /// "waited 3 days".
    func waitingWords(on day: CivilDate) -> String {
        switch request.daysWaiting(on: day) {
        case 0: "waited since today"
        case 1: "waited 1 day"
        case let days: "waited \(days) days"
        }
    }

    /// How far it is, for whoever may know of it.
    func words(on day: CivilDate) -> String {
        if let answer = request.answer { return answer.words }
        guard lineManager != nil else { return "Nobody to ask: no line manager is known" }
        return "No answer yet, \(waitingWords(on: day))"
    }

    /// "Monday 15 March 2027, 10am to 11am".
    var when: String { "\(ShownTime.date(LondonTime.day(of: startsAt))), \(ShownTime.span(from: startsAt, minutes: minutes))" }
}

extension ReleaseListTab {
    var label: String {
        switch self {
        case .waiting: "To answer"
        case .answered: "Answered"
        }
    }

    var empty: String {
        switch self {
        case .waiting: "Nobody waits for your answer."
        case .answered: "You have answered for nobody who has a session ahead."
        }
    }
}
