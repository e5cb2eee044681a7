import SQLStorage
public import Supervision

/// How the list of sessions is narrowed. Empty shows all that the actor may see.
public struct SessionFilter: Hashable, Sendable {
    /// Somebody who takes part, in either part.
    public var personID: Membership.ID?
    public var supervisorID: Membership.ID?
    /// The Monday of a week.
    public var week: CivilDate?

    public init(personID: Membership.ID? = nil, supervisorID: Membership.ID? = nil, week: CivilDate? = nil) {
        self.personID = personID
        self.supervisorID = supervisorID
        self.week = week?.monday
    }

    /// On `session` and its `schedule`.
    var condition: SQL {
        let person: SQL =
            personID.map { id in
                """
                (session.supervisor_id = \(id) OR EXISTS (SELECT 1 FROM session_supervisee AS listed
                    WHERE listed.session_id = session.id AND listed.membership_id = \(id)))
                """
            } ?? "1 = 1"
        let supervisor: SQL = supervisorID.map { "session.supervisor_id = \($0)" } ?? "1 = 1"
        let time: SQL =
            week.map { "schedule.starts_at >= \($0.beginning) AND schedule.starts_at < \($0.adding(days: 7).beginning)" } ?? "1 = 1"
        return "\(person) AND \(supervisor) AND \(time)"
    }
}

extension SessionLine {
    /// Those of a list that take the same time as another one in it and share somebody or the place.
    public static func clashing(among lines: [SessionLine]) -> Set<Session.ID> {
        let open = lines.filter { $0.state == .proposed || $0.state == .agreed || $0.state == .underWay }.map(Taken.init).sorted {
            $0.line.startsAt < $1.line.startsAt
        }
        var clashing: Set<Session.ID> = []
        for (place, taken) in open.enumerated() {
            for other in open.dropFirst(place + 1).prefix(while: { $0.line.startsAt < taken.endsAt }) where taken.shares(with: other) {
                clashing.formUnion([taken.line.id, other.line.id])
            }
        }
        return clashing
    }
}

/// What a session takes: a time, people, a place.
private struct Taken {
    let line: SessionLine
    let endsAt: Instant
    let partyIDs: Set<Membership.ID>
    let venue: String

    init(_ line: SessionLine) {
        self.line = line
        endsAt = line.startsAt.adding(minutes: line.minutes)
        partyIDs = line.partyIDs
        venue = line.venue.lowercased()
    }

    func shares(with other: Taken) -> Bool {
        !partyIDs.isDisjoint(with: other.partyIDs) || venue.utf8.elementsEqual(other.venue.utf8)
    }
}
