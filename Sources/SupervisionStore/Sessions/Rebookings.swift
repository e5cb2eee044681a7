import SQLStorage
public import Supervision

/// A cancelled session that is to be booked anew: dates and names, no reason.
public struct RebookingLine: Hashable, Sendable {
    public let sessionID: Session.ID
    public let format: SessionFormat
    /// When it should have been.
    public let startsAt: Instant
    public let supervisor: String
    public let supervisees: [String]
    /// Whose duty it is.
    public let owner: String
    public let isOwn: Bool
    public let since: Instant
    /// The last day for it; nil where the policy names no number of days.
    public let dueOn: CivilDate?
    /// The new date that was proposed and is not accepted by everybody yet.
    public let proposedFor: Instant?
    /// Of a session of two: for whom the actor can plan it. Nil where they cannot, and for a group.
    public let superviseeID: Membership.ID?
    /// Whether the actor can plan it anew.
    public let canPlan: Bool

    public func daysOpen(on day: CivilDate) -> Int { max(0, day.daysSince1970 - LondonTime.day(of: since).daysSince1970) }
    public func isOverdue(on day: CivilDate) -> Bool { dueOn.map { $0 < day } ?? false }
}

/// Somebody who did not come twice or more in a row.
public struct RepeatedAbsence: Hashable, Sendable {
    public let memberID: Membership.ID
    public let name: String
    public let count: Int
    /// The date of the last session that they missed.
    public let lastAt: Instant
}

extension Store {
    /// What the actor has to book anew; of everybody for the Safeguarding Team and administrators. The oldest first.
    public func rebookings(as actor: Actor, at now: Instant) async throws -> [RebookingLine] {
        try await look { db in try db.rebookings(for: actor, from: shelf, on: LondonTime.day(of: now)) }
    }

    /// Who missed two sessions or more in a row and has had none since: for who leads them and the Safeguarding Team.
    public func repeatedAbsences(as actor: Actor) async throws -> [RepeatedAbsence] {
        try await look { db in try db.repeatedAbsences(for: actor) }
    }
}

private struct DutyRow: Decodable {
    let sessionID: Session.ID
    let supervisorID: Membership.ID
    let membershipID: Membership.ID
    let at: Instant
    let proposedFor: Instant?
}

private struct RepeatedRow: Decodable {
    let absentID: Membership.ID
    let missed: Int
    let lastAt: Instant
}

extension ReadTransaction {
    func rebookings(for actor: Actor, from shelf: EditionShelf, on day: CivilDate) throws -> [RebookingLine] {
        let scope: SQL = Access.seesEveryRebooking(actor) ? "1 = 1" : "duty.membership_id = \(actor.membershipID)"
        return try rebookings(where: "\(Visible.sessions(to: actor)) AND \(scope)", for: actor, from: shelf, on: day)
    }

    /// Whether the actor has to book a session of somebody anew.
    func hasToRebook(_ actor: Actor, for member: Membership.ID, on day: CivilDate) throws -> Bool {
        !(try duties(
            where: """
                duty.membership_id = \(actor.membershipID) AND EXISTS (SELECT 1 FROM session_supervisee AS met
                    WHERE met.session_id = session.id AND met.membership_id = \(member))
                """, on: day
        ).isEmpty)
    }

    /// With whom somebody has to book their own supervision anew, having cancelled it.
    func supervisorsOfRebooking(by supervisee: Membership.ID, on day: CivilDate) throws -> Set<Membership.ID> {
        let duties = try duties(
            where: """
                duty.membership_id = \(supervisee) AND session.format = 'individual' AND EXISTS (SELECT 1 FROM session_supervisee AS met
                    WHERE met.session_id = session.id AND met.membership_id = \(supervisee))
                """, on: day)
        return Set(duties.map(\.supervisorID))
    }

    /// Whose duty it is to book one session anew, for its parties.
    func rebooking(of session: Session, for actor: Actor, from shelf: EditionShelf) throws -> RebookingLine? {
        guard session.state == .cancelled else { return nil }
        return try rebookings(where: "session.id = \(session.id) AND \(Visible.parties(to: actor))", for: actor, from: shelf, on: nil).first
    }

    /// Duties that are open: nothing was booked anew, and the two of a session are a pair still.
    /// - Parameter day: by which nobody has left; nil where that is not asked.
    private func duties(where condition: SQL, on day: CivilDate?) throws -> [DutyRow] {
        try rows(
            """
            SELECT duty.session_id, session.supervisor_id, duty.membership_id, duty.at, (SELECT MIN(proposed.starts_at)
                FROM session AS again JOIN session_schedule AS proposed ON proposed.session_id = again.id
                    AND proposed.number = (SELECT MAX(number) FROM session_schedule WHERE session_id = again.id)
                WHERE \(SQL.isBookedAnew)) AS proposed_for
            FROM rebooking_duty AS duty JOIN session ON session.id = duty.session_id
            WHERE \(condition) AND NOT EXISTS (SELECT 1 FROM session AS again WHERE \(SQL.isBookedAnew) AND \(SQL.isAcceptedAgain))
                AND NOT \(SQL.hasEnded(by: day))
            ORDER BY duty.at, duty.session_id LIMIT 500
            """)
    }

    private func rebookings(
        where condition: SQL, for actor: Actor, from shelf: EditionShelf, on day: CivilDate?
    ) throws -> [RebookingLine] {
        let duties = try duties(where: condition, on: day)
        guard !duties.isEmpty else { return [] }
        let sessions = Dictionary(
            try self.sessions(where: "session.id IN \(duties.map(\.sessionID))").map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one })
        let members = try members(Array(Set(sessions.values.flatMap(\.partyIDs) + duties.map(\.membershipID))))
        return try duties.compactMap { duty in
            try sessions[duty.sessionID].map { session in
                try line(of: duty, session, under: shelf.edition(session.editionID, in: self).pack, members, for: actor)
            }
        }
    }

    /// The last of so many working days after a cancellation.
    private func lastDay(of duty: DutyRow, _ session: Session, under pack: PolicyPack) throws -> CivilDate? {
        guard let days = pack.cancel(ofType: session.type)?.rebookDays?.value else { return nil }
        return try workingDays(of: session.organisationID).day(days, after: LondonTime.day(of: duty.at))
    }

    private func line(
        of duty: DutyRow, _ session: Session, under pack: PolicyPack, _ members: [Membership.ID: Member], for actor: Actor
    ) throws -> RebookingLine {
        // Whoever cancelled their own supervision books it anew, wherever the policy says who books.
        let isLeftToSupervisee =
            session.format == .individual
            && (pack.arrangers.contains(.supervisee) || (!pack.arrangers.isEmpty && duty.membershipID == actor.membershipID))
        let canPlan = try session.superviseeIDs.allSatisfy { id in
            guard let facts = try members[id].map({ try facts(of: $0, to: actor) }) else { return false }
            return Access.allows(.planFor(facts), to: actor) || Access.allows(.planOwn(facts, isArranger: isLeftToSupervisee), to: actor)
        }
        return try RebookingLine(
            sessionID: session.id, format: session.format, startsAt: session.schedule.startsAt,
            supervisor: members[session.supervisorID]?.name ?? "", supervisees: session.superviseeIDs.compactMap { members[$0]?.name },
            owner: members[duty.membershipID]?.name ?? "", isOwn: duty.membershipID == actor.membershipID, since: duty.at,
            dueOn: lastDay(of: duty, session, under: pack), proposedFor: duty.proposedFor,
            superviseeID: canPlan && session.format == .individual ? session.superviseeIDs.first : nil,
            canPlan: canPlan)
    }

    func repeatedAbsences(for actor: Actor) throws -> [RepeatedAbsence] {
        let scope: SQL = actor.isSafeguardingTeam ? "1 = 1" : "session.supervisor_id = \(actor.membershipID)"
        let found: [RepeatedRow] = try rows(
            """
            SELECT missed.absent_id, COUNT(*) AS missed, MAX(schedule.starts_at) AS last_at
            FROM session_non_attendance AS missed JOIN session ON session.id = missed.session_id
            JOIN session_supervisee AS invited ON invited.session_id = session.id AND invited.membership_id = missed.absent_id
            JOIN session_schedule AS schedule ON schedule.session_id = session.id
                AND schedule.number = (SELECT MAX(number) FROM session_schedule WHERE session_id = session.id)
            WHERE session.organisation_id = \(actor.organisationID) AND \(scope) AND NOT EXISTS (
                SELECT 1 FROM session AS held JOIN session_closing AS closing ON closing.session_id = held.id
                JOIN session_outset AS outset ON outset.session_id = held.id
                JOIN session_supervisee AS came ON came.session_id = held.id AND came.membership_id = missed.absent_id
                WHERE outset.started_at > schedule.starts_at AND held.format = 'individual')
            GROUP BY missed.absent_id HAVING COUNT(*) >= 2 ORDER BY MAX(schedule.starts_at) DESC, missed.absent_id LIMIT 500
            """)
        guard !found.isEmpty else { return [] }
        let names = try members(found.map(\.absentID)).mapValues(\.name)
        return found.map { RepeatedAbsence(memberID: $0.absentID, name: names[$0.absentID] ?? "", count: $0.missed, lastAt: $0.lastAt) }
    }
}

extension Access {
    fileprivate static func seesEveryRebooking(_ actor: Actor) -> Bool { actor.isSafeguardingTeam || actor.holds(.administrator) }
}

extension SQL {
    /// On `session` with its `duty`, of a session of two: one of them has left, or the supervisee was handed on.
    fileprivate static func hasEnded(by day: CivilDate?) -> SQL {
        let hasLeft = day.map { Visible.hasLeft(oneOf: "session.supervisor_id, met.membership_id", by: $0) } ?? Visible.truth(false)
        return """
            (session.format = 'individual' AND EXISTS (SELECT 1 FROM session_supervisee AS met WHERE met.session_id = session.id
                AND (\(hasLeft) OR \(Visible.handedOn(from: "session.supervisor_id", of: "met.membership_id", since: "duty.at")))))
            """
    }

    /// On `session` with its `duty`, and `again`: planned after the cancellation for the same person, or by the same supervisor for one of the
    /// same group, of the same type unless another edition was in force by then, not off itself, and not one that was held before.
    fileprivate static let isBookedAnew: SQL = """
        (again.organisation_id = session.organisation_id AND again.format = session.format AND again.planned_at >= duty.at
            AND again.id <> session.id AND (again.type = session.type OR again.edition_id <> session.edition_id)
            AND NOT EXISTS (SELECT 1 FROM late_entry AS late WHERE late.session_id = again.id)
            AND (session.format = 'individual' OR again.supervisor_id = session.supervisor_id)
            AND EXISTS (SELECT 1 FROM session_supervisee AS one JOIN session_supervisee AS two ON two.membership_id = one.membership_id
                WHERE one.session_id = session.id AND two.session_id = again.id)
            AND NOT EXISTS (SELECT 1 FROM session_cancellation AS cancelled WHERE cancelled.session_id = again.id)
            AND NOT EXISTS (SELECT 1 FROM session_non_attendance AS missed WHERE missed.session_id = again.id))
        """

    /// On `again`: it has begun, or everybody who has to has accepted its last proposal.
    fileprivate static let isAcceptedAgain: SQL = """
        (EXISTS (SELECT 1 FROM session_outset AS outset WHERE outset.session_id = again.id)
            OR (EXISTS (SELECT 1 FROM session_acceptance AS accepted WHERE accepted.session_id = again.id
                    AND accepted.membership_id = again.supervisor_id
                    AND accepted.number = (SELECT MAX(number) FROM session_schedule WHERE session_id = again.id))
                AND (again.format = 'group' OR NOT EXISTS (
                    SELECT 1 FROM session_supervisee AS asked WHERE asked.session_id = again.id AND NOT EXISTS (
                        SELECT 1 FROM session_acceptance AS accepted WHERE accepted.session_id = again.id
                            AND accepted.membership_id = asked.membership_id
                            AND accepted.number = (SELECT MAX(number) FROM session_schedule WHERE session_id = again.id))))))
        """
}

/// An earlier session that is planned once more, as far as the actor may know it.
public struct EarlierSession: Hashable, Sendable {
    public let supervisorID: Membership.ID
    public let superviseeIDs: [Membership.ID]
    /// Nil where it would tell something.
    public let type: String?
    public let minutes: Int
    /// Empty for whoever neither takes part nor arranged it.
    public let venue: String
}

extension Store {
    /// Nil for whoever may not see the session.
    public func earlierSession(_ id: Session.ID, as actor: Actor) async throws -> EarlierSession? {
        try await look { db in
            guard let found = try db.sessionRows(where: "session.id = \(id)").first else { return nil }
            let (session, facts) = (found.session, found.facts)
            guard Access.allows(.seeSession(facts), to: actor) else { return nil }
            return EarlierSession(
                supervisorID: session.supervisorID, superviseeIDs: session.superviseeIDs,
                type: Access.allows(.seeSessionType(facts), to: actor) ? session.type : nil, minutes: session.schedule.minutes,
                venue: Access.allows(.rearrange(facts), to: actor) ? session.schedule.venue : "")
        }
    }
}
