import HTMLLiteral

/// The state of a thing in a fixed word and its colour; the word is enough without the colour.
struct StatusTag: Component {
    let status: Status

    init(_ status: Status) { self.status = status }

    enum Status: String, Sendable, CaseIterable {
        case awaitingAnswer = "Awaiting answer"
        case planned = "Planned"
        case underWay = "Under way"
        case awaitingSignature = "Awaiting signature"
        case beingRevised = "Being revised"
        case refused = "Refused"
        case signed = "Signed by both"
        case closedUnsigned = "Closed unsigned"
        case completed = "Completed"
        case overdue = "Overdue"
        case cancelled = "Cancelled"
        case notAttended = "Did not take place"
        case draft = "Draft"
        case lapsed = "Lapsed"
        case incomplete = "Incomplete"
        case inForce = "In force"
        case toBeReviewed = "To be reviewed"
        case superseded = "Superseded"
        case compliant = "Up to date"
        case pending = "Due soon"
        case deferred = "Deferred"
        case notApplicable = "Not needed"

        var colour: String {
            switch self {
            case .planned, .underWay, .incomplete, .beingRevised: "blue"
            case .awaitingAnswer, .awaitingSignature, .pending, .toBeReviewed: "yellow"
            case .completed, .signed, .inForce, .compliant: "green"
            case .overdue: "red"
            case .lapsed, .refused, .closedUnsigned: "orange"
            case .cancelled, .notAttended, .draft, .superseded, .deferred, .notApplicable: "grey"
            }
        }
    }

    var html: HTML { "<strong class=\"nhsuk-tag nhsuk-tag--\(status.colour)\">\(status.rawValue)</strong>" }
}
