import SQLStorage
public import Supervision

extension Store {
    /// Asks a nominated supervisor to lead one session in place of the present one: agreement and record are theirs from now on, and they
    /// accept time and place anew. Asking the same twice is asking once.
    /// - Parameter present: the supervisor who was shown.
    /// - Throws: ``NotFound``, ``Refusal`` with each clause in the way, ``ProposalChanged`` where somebody else was asked meanwhile.
    public func askToStandIn(
        _ member: Membership.ID, at id: Session.ID, insteadOf present: Membership.ID, as actor: Actor, at now: Instant
    ) async throws {
        let (agreement, salt) = (Agreement.ID(), Salt.new())
        try await change { db in
            if let last = try db.lastStandIn(at: id), last == StandInRow(of: member, insteadOf: present, askedBy: actor) {
                // Whoever gave the session away is no longer one of its parties.
                return ((), LogEntry(.standInAsked, id, by: actor, at: now))
            }
            let (session, _, _) = try db.session(id, for: Access.Act.rearrange, by: actor)
            guard session.supervisorID == present else { throw ProposalChanged() }
            let standIn = try db.supervisor(member, offeredTo: actor)
            let edition = try shelf.edition(session.editionID, in: db)
            try SessionRules.standingIn.require(of: try db.standIn(standIn, at: session, askedBy: actor), under: edition.pack)
            try db.insertStandIn(of: member, at: session, by: actor, at: now)
            guard let led = try db.session(id) else { throw NotFound() }
            try db.drawUpAgreement(agreement, for: led, with: standIn, under: edition, salt: salt, at: now)
            return ((), LogEntry(.standInAsked, id, by: actor, as: session.part(of: actor), at: now))
        }
    }

    /// Whom somebody can ask to stand in for a session.
    /// - Throws: ``NotFound`` for whoever may not rearrange it.
    public func standInChoices(for id: Session.ID, as actor: Actor) async throws -> [Member] {
        try await look { db in
            let (session, _, _) = try db.session(id, for: Access.Act.rearrange, by: actor)
            return try db.supervisors(offeredTo: actor, on: LondonTime.day(of: session.schedule.startsAt)).filter {
                !session.partyIDs.contains($0.id) && $0.id != actor.membershipID
            }
        }
    }
}

private struct StandInRow: Decodable, Equatable {
    let insteadOf: Membership.ID
    let membershipID: Membership.ID
    let askedBy: Membership.ID

    init(of member: Membership.ID, insteadOf present: Membership.ID, askedBy actor: Actor) {
        insteadOf = present
        membershipID = member
        askedBy = actor.membershipID
    }
}

extension ReadTransaction {
    fileprivate func lastStandIn(at session: Session.ID) throws -> StandInRow? {
        try row("SELECT instead_of, membership_id, asked_by FROM stand_in WHERE session_id = \(session) ORDER BY number DESC LIMIT 1")
    }

    fileprivate func standIn(_ member: Member, at session: Session, askedBy actor: Actor) throws -> StandIn {
        let day = LondonTime.day(of: session.schedule.startsAt)
        let draft = session.format == .group ? try groupRecord(of: session.id)?.draft : try record(of: session.id)?.draft
        return StandIn(
            session: session, memberID: member.id,
            isNominated: try nominatedSupervisors(of: session.organisationID, on: day).contains { $0.id == member.id },
            askedBy: actor.membershipID, recordIsBegun: draft.map { $0 > Version(0) } ?? false)
    }
}

extension WriteTransaction {
    /// The session and its record, in which nothing stands yet, change hands; what went before is kept.
    fileprivate func insertStandIn(of member: Membership.ID, at session: Session, by actor: Actor, at now: Instant) throws {
        try execute(
            """
            INSERT INTO stand_in (session_id, number, instead_of, membership_id, asked_by, at)
            SELECT \(session.id), COUNT(*) + 1, \(session.supervisorID), \(member), \(actor.membershipID), \(now)
            FROM stand_in WHERE session_id = \(session.id)
            """)
        try lead(session, by: member)
    }

    /// A session in whose record nothing stands yet, and the record with it, go to another supervisor.
    func lead(_ session: Session, by member: Membership.ID) throws {
        try execute("UPDATE session SET supervisor_id = \(member) WHERE id = \(session.id)")
        try execute("UPDATE record SET supervisor_id = \(member) WHERE session_id = \(session.id)")
    }

    /// Whoever comes back finds the agreement that they had.
    func drawUpAgreement(
        _ id: Agreement.ID, for session: Session, with supervisor: Member, under edition: PolicyEdition, salt: String, at now: Instant
    ) throws {
        if session.format == .group {
            guard try groupAgreement(of: session.id) == nil else { return }
            try insertGroupAgreement(for: session, by: supervisor, under: edition, salt: salt, at: now)
        } else if try governing(session, under: edition.pack).isEmpty, let first = session.superviseeIDs.first,
            let supervisee = try member(first)
        {
            try insertAgreement(id, for: session, between: supervisor, and: supervisee, under: edition, salt: salt, at: now)
        }
    }
}
