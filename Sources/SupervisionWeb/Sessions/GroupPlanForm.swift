import Supervision
import SupervisionStore

/// What somebody filled in to invite a group.
struct GroupPlanForm: Sendable {
    var id = Session.ID()
    var invited: Set<String> = []
    var type = ""
    var supervisor = ""
    var schedule: TypedSchedule
    var asks = false
    var repetition = TypedRepetition()
    var keepsClashes = false

    /// An empty one: everybody of the group, the usual length, and oneself as supervisor where one is nominated.
    init(inviting members: [Member], usualMinutes: Int, supervisor: Membership.ID?) {
        invited = Set(members.map(\.id.text))
        schedule = TypedSchedule(minutes: usualMinutes)
        self.supervisor = supervisor?.text ?? ""
    }

    /// An earlier session once more, but for its date.
    init(again earlier: EarlierSession) {
        invited = Set(earlier.superviseeIDs.map(\.text))
        schedule = TypedSchedule(minutes: earlier.minutes, venue: earlier.venue)
        supervisor = earlier.supervisorID.text
        type = earlier.type ?? ""
    }

    /// What came back.
    init(_ form: Fields) {
        id = Session.ID(form["session"]) ?? Session.ID()
        invited = Set(form.all("invited"))
        type = form["type"]
        supervisor = form["supervisor"]
        schedule = TypedSchedule(form)
        asks = form["ask"] == "yes"
        repetition = TypedRepetition(form)
        keepsClashes = form.keepsClashes
    }

    /// The proposal, or what stands in its way.
    func proposal(from choices: GroupChoices, in form: Fields, at now: Instant, _ errors: inout FieldErrors) -> GroupProposal? {
        let members = choices.invitable.filter { invited.contains($0.id.text) }
        if members.count < 2 { errors.add("Select at least two people", at: "invited") }
        if members.contains(where: { choices.adjustments[$0.id] == .notAsked }), !asks {
            errors.add("Ask those who have not been asked yet what they need to take part", at: "ask")
        }
        let type = choices.edition.pack.types(for: .group).first { $0.key == self.type }?.key
        if type == nil { errors.add("Select the type of session", at: "type") }
        let supervisor = choices.supervisors.first { $0.id.text == self.supervisor }?.id
        if supervisor == nil { errors.add("Select a supervisor", at: "supervisor") }
        let (startsAt, minutes, venue) = schedule.read(in: form, at: now, under: choices.edition.pack, &errors)
        let repetition = repetition.read(&errors)
        guard errors.isEmpty, let type, let supervisor, let startsAt, let minutes else { return nil }
        return GroupProposal(
            id: id, type: type, supervisorID: supervisor, superviseeIDs: Set(members.map(\.id)), startsAt: startsAt, minutes: minutes,
            venue: venue, venueIsPrivate: schedule.isPrivate, asksAboutAdjustments: asks, repetition: repetition,
            keepsClashes: keepsClashes)
    }

    /// The fields that the rules speak of.
    static let fields = PlanForm.fields.merging([.groupHasSeveral: "invited"]) { first, _ in first }
}
