import SQLStorage
import Supervision

private struct TakenRow: Decodable {
    let id: Session.ID
    /// Nil where it is the place that is taken.
    let membershipID: Membership.ID?
    let startsAt: Instant
    let minutes: Int
    let isVisible: Bool

    var time: TakenTime { TakenTime(startsAt, minutes: minutes) }
}

extension ReadTransaction {
    /// What does not fit with sessions of these people, at these times and in this place, in the order of the times.
    /// - Parameter without: sessions that are planned now, or moved.
    func warnings(
        about times: [TakenTime], of people: Set<Membership.ID>, at venue: String, without: [Session.ID], for actor: Actor
    ) throws -> [PlanWarning] {
        guard let first = times.map(\.startsAt).min(), let last = times.map(\.endsAt).max() else { return [] }
        let taken = try taken(from: first, to: last, people: people, venue: venue, for: actor).filter { !without.contains($0.id) }
        let leaves = try leaves(ofThose: "membership.id IN \(Array(people))")
        guard !taken.isEmpty || !leaves.isEmpty else { return [] }
        let names = try members(Array(people)).mapValues(\.name)
        return times.sorted { $0.startsAt < $1.startsAt }.flatMap { time in
            taken.filter { $0.time.overlaps(time) }.map { warning(of: $0, at: time, venue: venue, names) }
                + people.filter { leaves[$0]?.contains { $0.contains(LondonTime.day(of: time.startsAt)) } ?? false }
                .compactMap { names[$0] }.sorted().map { PlanWarning.notFree(name: $0, at: time.startsAt) }
        }.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    private func warning(of taken: TakenRow, at time: TakenTime, venue: String, _ names: [Membership.ID: String]) -> PlanWarning {
        guard let member = taken.membershipID else {
            let shown = taken.isVisible ? taken.time : time
            return .venueTaken(venue: venue, startsAt: shown.startsAt, minutes: shown.minutes)
        }
        let name = names[member] ?? ""
        return taken.isVisible
            ? .session(name: name, startsAt: taken.startsAt, minutes: taken.minutes) : .notFree(name: name, at: time.startsAt)
    }

    /// Open sessions that may overlap: none is longer than 600 minutes.
    private func taken(
        from first: Instant, to last: Instant, people: Set<Membership.ID>, venue: String, for actor: Actor
    ) throws -> [TakenRow] {
        let people = people.sorted { $0.text < $1.text }
        func selecting(_ member: SQL, joined: SQL, where condition: SQL) -> SQL {
            """
            SELECT session.id, \(member) AS membership_id, schedule.starts_at, schedule.minutes, \(Visible.sessions(to: actor)) AS is_visible
            FROM session JOIN session_schedule AS schedule ON schedule.session_id = session.id
                AND schedule.number = (SELECT MAX(number) FROM session_schedule WHERE session_id = session.id) \(joined)
            WHERE \(condition) AND session.organisation_id = \(actor.organisationID)
                AND schedule.starts_at > \(first.adding(minutes: -600)) AND schedule.starts_at < \(last)
                AND NOT EXISTS (SELECT 1 FROM session_cancellation AS cancelled WHERE cancelled.session_id = session.id)
                AND NOT EXISTS (SELECT 1 FROM session_non_attendance AS missed WHERE missed.session_id = session.id)
                AND NOT EXISTS (SELECT 1 FROM session_closing AS closing WHERE closing.session_id = session.id)
            """
        }
        let invited = selecting(
            "coming.membership_id", joined: "JOIN session_supervisee AS coming ON coming.session_id = session.id",
            where: "coming.membership_id IN \(people)")
        let leading = selecting("session.supervisor_id", joined: "", where: "session.supervisor_id IN \(people)")
        let meeting = selecting("CAST(NULL AS TEXT)", joined: "", where: "LOWER(schedule.venue) = \(venue.lowercased())")
        return try rows("\(invited) UNION ALL \(leading) UNION ALL \(meeting) ORDER BY 3, 1")
    }

    /// - Throws: ``PlanDoesNotFit``.
    func requireFit(
        of times: [TakenTime], for people: Set<Membership.ID>, at venue: String, without: [Session.ID] = [],
        beside others: [PlanWarning] = [], asked actor: Actor
    ) throws {
        let working = try workingDays(of: actor.organisationID)
        let holidays = times.map { LondonTime.day(of: $0.startsAt) }.filter(working.isBankHoliday).map(PlanWarning.bankHoliday)
        let warnings = try others + holidays + warnings(about: times, of: people, at: venue, without: without, for: actor)
        if !warnings.isEmpty { throw PlanDoesNotFit(warnings) }
    }

    /// What does not fit with an open session, for one of its parties: of a group everybody's own, but for who leads it.
    func clashes(with session: Session, for actor: Actor) throws -> [PlanWarning] {
        guard session.state == .proposed || session.state == .agreed else { return [] }
        let seesAll = session.format == .individual || session.supervisorID == actor.membershipID
        return try warnings(
            about: [session.schedule.time], of: Set(seesAll ? session.partyIDs : [actor.membershipID, session.supervisorID]),
            at: session.schedule.venue, without: [session.id], for: actor)
    }
}

extension SessionSchedule {
    var time: TakenTime { TakenTime(startsAt, minutes: minutes) }
}

extension Store {
    /// The days of an extra session for which the pair has a planned one already.
    func plannedDays(
        of supervisor: Membership.ID, with supervisee: Membership.ID, among times: [Instant], in db: any ReadTransaction
    ) throws -> [PlanWarning] {
        let days = Set(times.map { LondonTime.day(of: $0) })
        guard let first = days.min(), let last = days.max() else { return [] }
        let planned = try db.sessions(
            where: """
                session.supervisor_id = \(supervisor) AND session.format = 'individual'
                    AND schedule.starts_at >= \(first.beginning) AND schedule.starts_at < \(last.adding(days: 1).beginning)
                    AND EXISTS (SELECT 1 FROM session_supervisee AS met
                        WHERE met.session_id = session.id AND met.membership_id = \(supervisee))
                """)
        let meeting = try planned.filter { session in
            guard session.state == .proposed || session.state == .agreed else { return false }
            return try shelf.meetsObligation(session.type, under: session.editionID, in: db)
        }
        return days.intersection(meeting.map { LondonTime.day(of: $0.schedule.startsAt) }).sorted().map(PlanWarning.waitsForPlanned)
    }
}
