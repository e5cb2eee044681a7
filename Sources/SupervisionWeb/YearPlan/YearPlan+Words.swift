import Supervision
import SupervisionStore

extension UnplacedReason {
    /// What stands in the way, and where it can be put right.
    var words: String {
        switch self {
        case .noGroupFormed: "No groups have been formed for this row yet"
        case .inNoGroup: "In none of the groups of this row"
        case .othersBook: "The policy leaves it to one of the people concerned to book"
        case .groupTooSmall: "The group has only one person"
        case .restOfGroupIsBooked: "The others of the group have theirs booked: add the person to it"
        case .nobodyNominated: "Nobody is nominated to supervise"
        case .noHoursDeclared: "No nominated supervisor has declared hours for this row"
        case .hoursUsedUp: "The declared hours of its supervisors are used up"
        case .nobodyElseLeads: "Only the person could lead it, and nobody supervises themselves"
        case .noWorkingDay: "No working day is left in this part of the year"
        case .tooClose: "Every day that is left is too close to another session of theirs"
        case .away: "Away, or taken all day, in all of this part of the year"
        case .noCommonTime: "No time is free for all of them and a supervisor"
        case .noVenueFree: "No room is free at a time that they share"
        case .leftOut: "Left out of the draft by a planner"
        case .noLongerFits: "Something else was booked before the draft was confirmed"
        }
    }
}

extension DraftFault {
    /// The field of the form that it is about.
    var field: String {
        switch self {
        case .notAhead, .weekend, .bankHoliday, .away, .bookedMeanwhile: "date"
        case .clash: "time"
        case .venueTaken: "venue"
        case .notNominated, .supervisesThemselves, .pairIsOpen: "supervisor"
        case .outsideWindow, .outsideHours: "meant"
        }
    }

    func words(_ names: [Membership.ID: String]) -> String {
        func name(_ id: Membership.ID) -> String { names[id] ?? "Somebody" }
        return switch self {
        case .notAhead: "Session date must be in the future"
        case .weekend(let day): "\(ShownTime.date(day)) is at a weekend"
        case .bankHoliday(let day): "\(ShownTime.date(day)) is a bank holiday"
        case .away(let id, let day): "\(name(id)) is away on \(ShownTime.date(day))"
        case .clash(let id, let at): "\(name(id)) has another session at \(ShownTime.time(at)) on that day"
        case .venueTaken(let venue, let at): "\(venue) is taken from \(ShownTime.time(at)) on that day"
        case .notNominated(let id): "\(name(id)) is not nominated to supervise"
        case .supervisesThemselves: "Nobody supervises themselves"
        case .pairIsOpen(let supervisor, let member):
            "\(name(supervisor)) and \(name(member)) are no pair yet, and the policy asks about them: plan their first session by hand"
        case .bookedMeanwhile(let id): "\(name(id)) has another session booked for this part of the year"
        case .outsideWindow(let window):
            "This session is owed between \(ShownTime.shortDate(window.first)) and \(ShownTime.shortDate(window.last))"
        case .outsideHours: "The session would not lie between 9am and 5pm"
        }
    }
}

extension PolicyPack {
    /// What the matrix calls the group of a row.
    func group(ofRow key: String) -> String { matrix.rows.first { $0.key == key }?.group ?? key }
}

extension DraftedSession {
    /// The group, or the person, for whom it is.
    func who(_ names: [Membership.ID: String], in groups: [SupervisionGroup.ID: SupervisionGroup], under pack: PolicyPack) -> String {
        let people = memberIDs.compactMap { names[$0] }.sorted().joined(separator: ", ")
        guard let groupID else { return people }
        return "\(pack.group(ofRow: row)), group \(groups[groupID]?.number ?? 0): \(people)"
    }
}

extension DaySpan {
    var words: String { "\(ShownTime.shortDate(first)) to \(ShownTime.shortDate(last))" }
}

/// "1 session", "2,000 sessions".
func sessionCount(_ count: Int) -> String { count == 1 ? "1 session" : "\(count.grouped) sessions" }
