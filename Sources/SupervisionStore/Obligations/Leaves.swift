import SQLStorage
public import Supervision

extension Store {
    /// Enters that somebody is away. Why is sealed, and nobody but the person reads it. The same leave twice is one.
    /// - Parameter reason: empty where none is given.
    /// - Throws: ``NotFound``.
    public func enter(_ leave: Leave, of id: Membership.ID, because reason: Confidential, as actor: Actor, at now: Instant) async throws {
        try await change { db in
            let (member, grant) = try db.member(id, for: Access.Act.manageMember, by: actor)
            let organisation = member.membership.organisationID
            let entry = LogEntry(.leaveEntered, id, by: actor, as: "administrator", at: now)
            if try db.leave(leave.id, of: id) != nil { return ((), entry) }
            try db.insert(leave, of: id, in: organisation, by: actor.membershipID, at: now)
            if !reason.opened(with: grant).utf8.isEmpty {
                try seal(reason, at: Place(.leaveReason, leave.id, in: organisation), with: grant, in: db)
            }
            return ((), entry)
        }
    }

    /// Sets, or sets anew, the last day of a leave.
    /// - Throws: ``NotFound``; ``LeaveEndsTooEarly`` where it would end before it begins.
    public func endLeave(_ leave: Leave.ID, of id: Membership.ID, on day: CivilDate, as actor: Actor, at now: Instant) async throws {
        try await change { db in
            _ = try db.member(id, for: Access.Act.manageMember, by: actor)
            guard let found = try db.leave(leave, of: id) else { throw NotFound() }
            guard found.startsOn <= day else { throw LeaveEndsTooEarly(startsOn: found.startsOn) }
            try db.execute("UPDATE leave SET ends_on = \(day) WHERE id = \(leave)")
            return ((), LogEntry(.leaveEnded, id, by: actor, as: "administrator", at: now))
        }
    }

    /// When somebody is away, for the person and for administrators.
    /// - Throws: ``NotFound``.
    public func leaves(of id: Membership.ID, as actor: Actor) async throws -> [Leave] {
        try await look { db in
            let (member, _) = try db.member(id, for: Access.Act.seeMember, by: actor)
            _ = try Access.grant(.seeLeave(member.facts), to: actor)
            return try db.leaves(ofThose: "membership.id = \(id)")[id] ?? []
        }
    }

    /// Why, for the person alone. Nil where nothing was written.
    /// - Throws: ``NotFound``.
    public func leaveReason(_ leave: Leave.ID, of id: Membership.ID, as actor: Actor, at now: Instant) async throws -> OpenedWords? {
        try await change { db in
            let grant = try Access.grant(.ownWords(id, actor.organisationID), to: actor)
            guard try db.leave(leave, of: id) != nil else { throw NotFound() }
            let bytes = try bytes(at: Place(.leaveReason, leave, in: actor.organisationID), with: grant, in: db)
            return (bytes.map { OpenedWords(bytes: $0, grant: grant) }, LogEntry(.leaveReasonOpened, leave, by: actor, at: now))
        }
    }
}

/// The last day would be before the first.
public struct LeaveEndsTooEarly: Error, Hashable, Sendable {
    public let startsOn: CivilDate
}

extension ReadTransaction {
    fileprivate func leave(_ leave: Leave.ID, of id: Membership.ID) throws -> Leave? {
        try leaves(ofThose: "membership.id = \(id)")[id]?.first { $0.id == leave }
    }
}

extension WriteTransaction {
    func insert(
        _ leave: Leave, of member: Membership.ID, in organisation: Organisation.ID, by enterer: Membership.ID?, at now: Instant
    ) throws {
        try execute(
            """
            INSERT INTO leave (id, organisation_id, membership_id, starts_on, ends_on, entered_by, at)
            VALUES (\(leave.id), \(organisation), \(member), \(leave.startsOn), \(leave.endsOn), \(enterer), \(now))
            """)
    }

    /// A status of the staff file begins a leave without a known end, and its going ends it with the day before.
    func follow(
        _ status: Membership.Status, after before: Membership.Status, of member: Membership.ID, in organisation: Organisation.ID,
        leave id: Leave.ID, from day: CivilDate, at now: Instant
    ) throws {
        switch (before == .active, status == .active) {
        case (true, false):
            try insert(Leave(id: id, startsOn: day), of: member, in: organisation, by: nil, at: now)
        case (false, true):
            let last = day.adding(days: -1)
            try execute(
                """
                UPDATE leave SET ends_on = CASE WHEN starts_on > \(last) THEN starts_on ELSE \(last) END
                WHERE membership_id = \(member) AND ends_on IS NULL
                """)
        default: break
        }
    }
}
