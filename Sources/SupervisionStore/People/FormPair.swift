import SQLStorage
public import Supervision

extension Store {
    /// Asks the supervisee's line manager whether somebody may supervise them. Asking twice is asking once.
    /// - Throws: ``NotFound`` for whoever may not plan for this person, ``Refusal`` where the policy does not want the pair at all, or asks
    ///   no line manager.
    public func askForPair(
        of supervisor: Membership.ID, with supervisee: Membership.ID, as actor: Actor, at now: Instant
    ) async throws -> Pairing.ID {
        let id = Pairing.ID()
        return try await change { db in
            let (member, _) = try db.member(supervisee, for: Access.Act.planFor, by: actor)
            let lead = try db.supervisor(supervisor, offeredTo: actor)
            let day = LondonTime.day(of: now)
            guard let terms = try policyInForce(of: actor.organisationID, on: day, in: db).pack.pairing,
                member.membership.lineManagerID != nil
            else { throw Refusal(.managersAgreeToPairs) }
            guard try db.roles(of: supervisor, on: day).contains(where: \.isNomination) else { throw Refusal(.supervisorIsNominated) }
            guard supervisor != supervisee else { throw Refusal(.nobodySupervisesThemselves) }
            let pairing = try db.pairing(of: lead, with: member, by: actor, on: day)
            guard terms.asksManager(about: pairing) else { throw Refusal(.managersAgreeToPairs) }
            try terms.refuse(pairing)
            let row = try db.insertPairing(id, of: supervisor, with: supervisee, asksManager: true, by: actor, at: now)
            return (row.id, LogEntry(.pairAsked, row.id, by: actor, as: "arranger", at: now))
        }
    }

    /// Lets two people who are no pair yet be planned for, where the policy asks about it: what it will not have is refused, what it would
    /// have otherwise takes a reason, and the line manager is told or asked.
    /// - Throws: ``Refusal``, ``PairingIsOpen``.
    func formPair(
        _ id: Pairing.ID, of supervisor: Member, with supervisee: Member, because reason: Confidential?, under pack: PolicyPack,
        by actor: Actor, with grant: Grant, at now: Instant, in db: any WriteTransaction
    ) throws {
        guard let terms = pack.pairing, try !db.isPair(of: supervisor.id, with: supervisee.id, heldUnder: shelf) else { return }
        let pairing = try db.pairing(of: supervisor, with: supervisee, by: actor, on: LondonTime.day(of: now))
        try terms.require(of: pairing, hasReason: reason != nil)
        let concerns = terms.concerns(about: pairing)
        let asksManager = terms.asksManager(about: pairing)
        guard !concerns.isEmpty || asksManager else { return }
        let row = try db.insertPairing(id, of: supervisor.id, with: supervisee.id, asksManager: asksManager, by: actor, at: now)
        if asksManager, supervisee.membership.lineManagerID == actor.membershipID {
            try db.insertAnswer(true, to: row, by: actor, at: now)
        }
        guard let reason, !concerns.isEmpty else { return }
        let number = row.reasons + 1
        try db.execute(
            """
            INSERT INTO pairing_reason (pairing_id, number, concerns, by_id, at)
            VALUES (\(row.id), \(number), \(concerns.map(\.kind.rawValue).joined(separator: ",")), \(actor.membershipID), \(now))
            """)
        try seal(reason, at: Place(.pairingReason, row.id, version: number, in: actor.organisationID), with: grant, in: db)
        try db.append(LogEntry(.pairFormed, row.id, by: actor, as: "arranger", at: now))
    }
}

extension ReadTransaction {
    /// Somebody whom the actor can choose as a supervisor: one of the organisation, and for a guest themselves.
    /// - Throws: ``NotFound``.
    func supervisor(_ id: Membership.ID, offeredTo actor: Actor) throws -> Member {
        guard let supervisor = try member(id), supervisor.membership.organisationID == actor.organisationID,
            !actor.isGuest || id == actor.membershipID
        else { throw NotFound() }
        return supervisor
    }
}
