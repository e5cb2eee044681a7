/// What an action point of some kind sets going, beside what its owner does. Others see the kind, who and when; never its words.
public enum ActionNeed: String, Hashable, Sendable, Codable, CaseIterable {
    case none
    /// Somebody is to be trained: the Safeguarding Team sees who and by when.
    case trainingNeed
    /// The pair is to meet again: whoever arranges its sessions is asked to, until a session is booked.
    case bookingNeed
    /// A referral is to be made: it is followed until the authority has confirmed and answered it.
    case referral
    /// A concern is to go further than supervision: the Safeguarding Team sees that there is one.
    case escalation

    /// Those of which the Safeguarding Team knows.
    public static let reachingTeam: [ActionNeed] = [.trainingNeed, .referral, .escalation]
}
