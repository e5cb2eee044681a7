import Supervision

/// A session between two of the cast that lies behind them, and how it went.
struct PastSession: Sendable {
    enum Course: Sendable {
        /// Both signed the record within days.
        case signed
        /// The supervisee refused the first text, and both signed the second.
        case refusedAtFirst
        /// The supervisee never answered: the supervisor closed the record without the signature.
        case closedUnsigned
        /// Held, written down on paper, and entered a week later.
        case enteredLate
        /// Called off by the supervisee; another day was found.
        case cancelled
        /// The supervisee did not come.
        case missed
    }

    /// Of the quarter, the first being 1.
    let week: Int
    let supervisee: Cast
    let supervisor: Cast
    var type = "mandatory"
    var course = Course.signed
    var action: PastAction?

    var minutes: Int { supervisee == .priya ? 150 : 60 }
}

/// An action point that the supervisee took away, and what came of it where something did.
struct PastAction: Sendable {
    let kind: String
    let text: String
    let weeks: Int
    var outcome: String?
}

extension PastSession {
    /// Four quarters, the oldest first.
    static let year: [[PastSession]] = [oldest, second, third, latest]

    private static let oldest = [
        PastSession(week: 1, supervisee: .priya, supervisor: .helena),
        PastSession(
            week: 2, supervisee: .ruth, supervisor: .tom, course: .refusedAtFirst,
            action: PastAction(
                kind: "training", text: "Attend the half day on self-neglect", weeks: 6, outcome: "Attended; slides shared with the hub.")),
        PastSession(week: 3, supervisee: .tom, supervisor: .helena),
        PastSession(week: 3, supervisee: .leon, supervisor: .tom, course: .cancelled),
        PastSession(week: 4, supervisee: .grace, supervisor: .helena),
        PastSession(
            week: 5, supervisee: .priya, supervisor: .helena,
            action: PastAction(
                kind: "guidance", text: "Ask the care board how it counts on-request sessions", weeks: 8,
                outcome: "Answered: by month, without names.")),
        PastSession(
            week: 5, supervisee: .leon, supervisor: .tom,
            action: PastAction(
                kind: "guidance", text: "Read the new guidance on coercive control", weeks: 4, outcome: "Read and put on the board.")),
        PastSession(week: 6, supervisee: .samuel, supervisor: .grace, course: .enteredLate),
        PastSession(
            week: 7, supervisee: .zara, supervisor: .grace, type: "onRequest",
            action: PastAction(kind: "signpost", text: "Call the staff counselling service", weeks: 2, outcome: "Two calls, helpful.")),
        PastSession(week: 8, supervisee: .mina, supervisor: .grace),
        PastSession(week: 9, supervisee: .priya, supervisor: .helena),
    ]

    private static let second = [
        PastSession(week: 1, supervisee: .patrick, supervisor: .grace, course: .missed),
        PastSession(week: 2, supervisee: .tom, supervisor: .helena),
        PastSession(week: 3, supervisee: .priya, supervisor: .helena),
        PastSession(
            week: 3, supervisee: .patrick, supervisor: .grace, course: .closedUnsigned,
            action: PastAction(kind: "training", text: "Book the course on consent and capacity", weeks: 10)),
        PastSession(week: 4, supervisee: .grace, supervisor: .helena),
        PastSession(week: 5, supervisee: .ada, supervisor: .grace),
        PastSession(
            week: 6, supervisee: .callum, supervisor: .tom, type: "onRequest",
            action: PastAction(
                kind: "referral", text: "Make the referral for the adult at the first address", weeks: 0,
                outcome: "Made the same evening; the council has it.")),
        PastSession(week: 8, supervisee: .priya, supervisor: .helena),
        PastSession(week: 10, supervisee: .yusuf, supervisor: .grace),
    ]

    private static let third = [
        PastSession(week: 2, supervisee: .priya, supervisor: .helena),
        PastSession(week: 2, supervisee: .ruth, supervisor: .tom),
        PastSession(week: 3, supervisee: .tom, supervisor: .helena),
        PastSession(week: 4, supervisee: .samuel, supervisor: .tom),
        PastSession(
            week: 5, supervisee: .grace, supervisor: .helena,
            action: PastAction(
                kind: "training", text: "Refresh the course for supervisors", weeks: 12, outcome: "Booked and attended.")),
        PastSession(week: 6, supervisee: .mina, supervisor: .grace),
        PastSession(week: 7, supervisee: .priya, supervisor: .helena),
        PastSession(week: 8, supervisee: .ada, supervisor: .grace, course: .cancelled),
        PastSession(
            week: 9, supervisee: .zara, supervisor: .tom, type: "childDeath",
            action: PastAction(kind: "signpost", text: "Speak to the trauma risk team", weeks: 1, outcome: "Seen twice.")),
        PastSession(week: 11, supervisee: .priya, supervisor: .helena),
    ]

    private static let latest = [
        PastSession(week: 1, supervisee: .ada, supervisor: .grace),
        PastSession(
            week: 2, supervisee: .leon, supervisor: .tom,
            action: PastAction(kind: "furtherSupervision", text: "Meet again when the review is published", weeks: 9)),
        PastSession(week: 3, supervisee: .priya, supervisor: .helena),
        PastSession(week: 4, supervisee: .tom, supervisor: .helena),
        PastSession(week: 5, supervisee: .patrick, supervisor: .grace, course: .missed),
        PastSession(week: 6, supervisee: .grace, supervisor: .helena),
        PastSession(week: 8, supervisee: .priya, supervisor: .helena),
        PastSession(week: 9, supervisee: .yusuf, supervisor: .grace, course: .refusedAtFirst),
        PastSession(week: 10, supervisee: .callum, supervisor: .grace, type: "onRequest"),
    ]
}
