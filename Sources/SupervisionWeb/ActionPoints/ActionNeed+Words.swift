import HTMLLiteral
import Supervision
import SupervisionStore

extension OpenedActionPoint {
    /// What the kind of an action point sets going, and the way there; nothing for most.
    func setsGoing(for actor: Actor) -> HTML? {
        switch line.need {
        case .none: nil
        case .trainingNeed:
            InsetText("The Safeguarding Team sees that there is a training need, whose it is and by when. It does not see these words.")
                .html
        case .escalation:
            InsetText(
                "The Safeguarding Team sees that a concern was flagged, by whom and when. It does not see these words: speak to it yourself."
            ).html
        case .bookingNeed: followUp.map { followUp(of: $0, for: actor) }
        case .referral:
            line.isParty || line.isOwn || line.isSupervisors
                ? "<p>\(Link(text: "Follow the referral", path: .actionReferral(line.point.id)))</p>" as HTML : nil
        }
    }

    private func followUp(of followUp: FollowUp, for actor: Actor) -> HTML {
        if followUp.isBooked { return InsetText("The follow-up session is booked.").html }
        guard line.isSupervisors else { return InsetText("The follow-up session is not booked yet. Your supervisor is asked to.").html }
        return "<p>\(Link(text: "Plan the follow-up session", path: .planSession.asking("supervisee", followUp.supervisee.text)))</p>"
    }
}

extension Referral.Step.Kind {
    var words: String {
        switch self {
        case .made: "Made"
        case .acknowledged: "Acknowledged"
        case .accepted: "Accepted"
        case .refused: "Refused"
        case .disagreed: "We disagree with the refusal"
        }
    }

    /// Beside the answer to choose.
    var hint: String? {
        switch self {
        case .made: nil
        case .acknowledged: "The authority says that it has it."
        case .accepted: "The authority takes it on."
        case .refused: "The authority does not take it on."
        case .disagreed: "Begin the way that your organisation and the authority have agreed for settling professional disagreement."
        }
    }
}

extension Referral.Subject {
    var words: String { self == .child ? "A child" : "An adult" }
}
