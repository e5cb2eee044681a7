import Supervision
import SupervisionStore

/// What somebody filled in to propose a session.
struct PlanForm: Sendable {
    var id = Session.ID()
    var type = ""
    var supervisor = ""
    var date = DateInput.Typed()
    var time = ""
    var minutes = ""
    var venue = ""
    var isPrivate = false
    var asks = false

    static let venueLimit = 200

    /// An empty one: the usual length, and oneself as supervisor where one is nominated.
    init(usualMinutes: Int, supervisor: Membership.ID?) {
        minutes = String(usualMinutes)
        self.supervisor = supervisor?.text ?? ""
    }

    /// What came back.
    init(_ form: Fields) {
        id = Session.ID(form["session"]) ?? Session.ID()
        type = form["type"]
        supervisor = form["supervisor"]
        date = form.dateBoxes("date")
        time = form["time"]
        minutes = form["minutes"]
        venue = form["venue"]
        isPrivate = form["private"] == "yes"
        asks = form["ask"] == "yes"
    }

    /// The proposal, or what stands in its way.
    func proposal(
        for subject: PlanningSubject, from choices: PlanningChoices, in form: Fields, at now: Instant, _ errors: inout FieldErrors
    ) -> SessionProposal? {
        if subject.adjustments == .notAsked, !asks { errors.add("Ask \(subject.supervisee.name) what they need to take part", at: "ask") }
        let type = choices.edition.pack.sessionTypes.first { $0.key == self.type }?.key
        if type == nil { errors.add("Select the type of session", at: "type") }
        let supervisor = choices.supervisors.first { $0.id.text == self.supervisor }?.id
        if supervisor == nil { errors.add("Select a supervisor", at: "supervisor") }
        let day = errors.date("date", in: form, missing: "Enter the date of the session", subject: "Session date")
        if let day, day < LondonTime.day(of: now) { errors.add("Session date must be today or in the future", at: "date") }
        let time = errors.time("time", in: form, missing: "Enter a time, like 10am or 14:30", subject: "Start time")
        let startsAt = errors.instant(on: day, at: time, field: "time", subject: "Start time")
        if let startsAt, startsAt <= now, errors["date"] == nil { errors.add("Start time must be in the future", at: "time") }
        let minutes = errors.minutes("minutes", in: form, missing: "Enter how long the session will be", subject: "Length")
        let venue = errors.text("venue", in: form, missing: "Enter where the session will be", subject: "Venue", limit: Self.venueLimit)
        if !isPrivate { errors.add("Confirm that the place is private and free of interruption", at: "private") }
        guard errors.isEmpty, let type, let supervisor, let startsAt, let minutes else { return nil }
        return SessionProposal(
            id: id, type: type, supervisorID: supervisor, superviseeID: subject.supervisee.id, startsAt: startsAt, minutes: minutes,
            venue: venue, venueIsPrivate: isPrivate, asksAboutAdjustments: asks)
    }

    /// The fields that the rules speak of.
    static let fields: [Clause: String] = [
        .supervisorIsNominated: "supervisor", .nobodySupervisesThemselves: "supervisor", .adjustmentsAskedFirst: "ask",
        .venueIsPrivate: "private", .plannedAhead: "date",
    ]
}
