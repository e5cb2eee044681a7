import Supervision
import SupervisionStore

/// What somebody filled in to propose a session.
struct PlanForm: Sendable {
    var id = Session.ID()
    var type = ""
    var supervisor = ""
    var schedule: TypedSchedule
    var asks = false
    var repetition = TypedRepetition()
    var keepsClashes = false
    /// Why two people who are no pair yet are to, where the policy would have it otherwise.
    var pairReason = ""
    var asksManager = false

    /// An empty one: the usual length, and oneself as supervisor where one is nominated.
    /// - Parameter day: the date that follows from what the pair agreed.
    init(usualMinutes: Int, supervisor: Membership.ID?, on day: CivilDate? = nil) {
        schedule = TypedSchedule(minutes: usualMinutes)
        if let day { schedule.date = DateInput.Typed(day) }
        self.supervisor = supervisor?.text ?? ""
    }

    /// An earlier session once more, but for its date.
    init(again earlier: EarlierSession) {
        schedule = TypedSchedule(minutes: earlier.minutes, venue: earlier.venue)
        supervisor = earlier.supervisorID.text
        type = earlier.type ?? ""
    }

    /// What came back.
    init(_ form: Fields) {
        id = Session.ID(form["session"]) ?? Session.ID()
        type = form["type"]
        supervisor = form["supervisor"]
        schedule = TypedSchedule(form)
        asks = form["ask"] == "yes"
        repetition = TypedRepetition(form)
        keepsClashes = form.keepsClashes
        pairReason = form[PairingField.reasonField]
        asksManager = form[PairingField.managerField] == "yes"
    }

    /// The proposal, or what stands in its way.
    func proposal(
        for subject: PlanningSubject, from choices: PlanningChoices, in form: Fields, at now: Instant, _ errors: inout FieldErrors
    ) -> SessionProposal? {
        if subject.adjustments == .notAsked, !asks { errors.add("Ask \(subject.supervisee.name) what they need to take part", at: "ask") }
        let type = choices.edition.pack.types(for: .individual).first { $0.key == self.type }?.key
        if type == nil { errors.add("Select the type of session", at: "type") }
        let supervisor = choices.supervisors(for: subject.supervisee.id).first { $0.id.text == self.supervisor }?.id
        if supervisor == nil { errors.add("Select a supervisor", at: "supervisor") }
        let (startsAt, minutes, venue) = schedule.read(in: form, at: now, under: choices.edition.pack, &errors)
        let repetition = repetition.read(&errors)
        guard errors.isEmpty, let type, let supervisor, let startsAt, let minutes else { return nil }
        return SessionProposal(
            id: id, type: type, supervisorID: supervisor, superviseeID: subject.supervisee.id, startsAt: startsAt, minutes: minutes,
            venue: venue, venueIsPrivate: schedule.isPrivate, asksAboutAdjustments: asks, repetition: repetition,
            keepsClashes: keepsClashes)
    }

    /// The fields that the rules speak of.
    static let fields: [Clause: String] = [
        .supervisorIsNominated: "supervisor", .nobodySupervisesThemselves: "supervisor", .adjustmentsAskedFirst: "ask",
        .supervisorsComeFromOutside: "supervisor", .supervisorsComeFromInside: "supervisor", .supervisorsComeFromElsewhere: "supervisor",
        .managersDoNotSupervise: "supervisor", .managersAgreeToPairs: "supervisor", .venueIsPrivate: "private", .plannedAhead: "date",
        .arrangerBooks: "type",
        .seriesIsShort: "times",
    ]
}
