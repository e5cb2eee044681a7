/// That a session did not take place because somebody did not come: who, and who noted it. Why is kept sealed.
public struct NonAttendance: Hashable, Sendable {
    public let absentID: Membership.ID
    public let notedBy: Membership.ID
    public let notedAt: Instant

    public init(absentID: Membership.ID, notedBy: Membership.ID, notedAt: Instant) {
        self.absentID = absentID
        self.notedBy = notedBy
        self.notedAt = notedAt
    }

    /// Why somebody did not come. It tells something of a person, so it is sealed with the words beside it.
    public enum Reason: String, Hashable, Sendable, Codable, CaseIterable {
        case calledAway, unwell, leave, notTold, notKnown, other
    }

    public struct Words: Hashable, Sendable, Codable {
        public let reason: Reason
        public let text: String

        public init(reason: Reason, text: String) {
            self.reason = reason
            self.text = text
        }
    }
}

/// A session to which somebody did not come, before the rules have been asked.
public struct MissedSession: Sendable {
    public let session: Session
    public let absentID: Membership.ID
    public let now: Instant

    public init(session: Session, absentID: Membership.ID, now: Instant) {
        self.session = session
        self.absentID = absentID
        self.now = now
    }
}

extension SessionRules {
    /// What stands before it may be noted that somebody did not come.
    public static let notingAbsence: [Rule<MissedSession>] = [
        Rule(.openSessionsOnly) { $0.session.state == .proposed || $0.session.state == .agreed },
        Rule(.absenceNotedAfterStart) { $0.session.schedule.startsAt <= $0.now },
        Rule(.absentIsParty) { $0.session.format == .individual && $0.session.partyIDs.contains($0.absentID) },
    ]
}
