import SQLStorage
public import Supervision

extension Store {
    /// Ends a session that was held, and names the agreement under which it was; without one it says so and holds nobody up.
    /// Closing it twice with the same length is closing it once. A group's register is closed with it.
    /// Items that the policy puts on every agenda are among the steps; one left out is refused where it must be there.
    /// - Parameter leavesOut: that one which should be there was left out knowingly.
    /// - Parameter reason: why a group kept no time at the end, where it did not.
    /// - Parameter why: why no agreement is in force, where none is; nobody has to say.
    /// Open action points of the pair of which nobody said how they stand keep a planned session from being closed where the policy says that
    /// they must.
    /// - Throws: ``NotFound``, ``Refusal``, ``AgendaNotCovered`` unless that is known.
    public func close(
        _ id: Session.ID, minutesHeld: Int, steps: Set<String>, leavingItemsOut leavesOut: Bool = false,
        endingLeftOut reason: Confidential? = nil, withoutAgreement why: WithoutAgreement? = nil, as actor: Actor, at now: Instant
    ) async throws {
        try await change { db in
            let (session, _, grant) = try db.session(id, for: Access.Act.leadSession, by: actor)
            let entry = LogEntry(.sessionClosed, id, by: actor, as: "supervisor", at: now)
            if session.closing?.minutesHeld == minutesHeld { return ((), entry) }
            let pack = try shelf.edition(session.editionID, in: db).pack
            try SessionRules.closing.require(of: session, under: pack)
            if try shelf.meetsObligation(session.type, under: session.editionID, in: db) {
                try ActionPointRules.closing.require(
                    of: carriedActionPoints(into: session, as: actor, in: db).count(where: \.awaitsReview), under: pack)
            }
            let agenda = try db.agendaItems(of: session, under: pack)
            try requireAgenda(agenda, steps.union(try db.steps(of: id)), leavesOut)
            if session.format == .group { try closeRegister(of: session, under: pack, steps, reason, by: actor, with: grant, in: db, now) }
            let governing = try db.governing(session, under: pack)
            let (own, ofPair) = (
                governing.ownSigned?.id,
                governing.ofPair.inForce(from: LondonTime.day(of: session.beginsAt), to: LondonTime.day(of: now))?.id
            )
            try db.execute(
                """
                INSERT INTO session_closing (session_id, minutes_held, agreement_id, pair_agreement_id, without_agreement, closed_by, closed_at)
                VALUES (\(id), \(minutesHeld), \(own), \(own == nil ? ofPair : nil),
                    \(own == nil && ofPair == nil ? why?.rawValue : nil), \(actor.membershipID), \(now))
                """)
            let known = Set(pack.procedure.filter(\.isChecklist).map(\.key)).union(agenda.steps)
            try db.insertSteps(steps.intersection(known), of: id, by: actor, at: now)
            return ((), entry)
        }
    }

    private func requireAgenda(_ agenda: [Term], _ steps: Set<String>, _ leavesOut: Bool) throws {
        let missing = agenda.missing(from: steps)
        if !missing.compulsory.isEmpty { throw Refusal(.compulsoryItemsTaken) }
        if !missing.expected.isEmpty, !leavesOut { throw AgendaNotCovered(missing.expected) }
    }

    private func closeRegister(
        of session: Session, under pack: PolicyPack, _ steps: Set<String>, _ reason: Confidential?, by actor: Actor, with grant: Grant,
        in db: any WriteTransaction, _ now: Instant
    ) throws {
        let taken = try steps.union(db.steps(of: session.id))
        let endings = pack.procedure.filter { $0.isEnding && ($0.format ?? .group) == .group }.map(\.key)
        let isTaken = taken.isSuperset(of: endings)
        try GroupRules.closing.require(of: (isTaken, reason?.opened(with: grant) ?? ""), under: pack)
        if !isTaken, let reason { try seal(reason, at: Place(.endingLeftOut, session.id, in: session.organisationID), with: grant, in: db) }
        try db.insertPresentNotSigned(at: session.id, by: actor, at: now)
    }
}

extension ReadTransaction {
    /// What the policy puts on the agenda of a session.
    func agendaItems(of session: Session, under pack: PolicyPack) throws -> [Term] {
        guard let terms = pack.agenda(ofType: session.type) else { return [] }
        let asks = !terms.lookingBack.isEmpty && session.format == .individual
        return terms.items(hasEarlier: asks ? try hasEarlier(than: session) : true)
    }
}
