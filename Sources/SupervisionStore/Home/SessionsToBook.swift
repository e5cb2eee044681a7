import SQLStorage
public import Supervision

/// A session that is owed, or agreed, and that somebody has to book.
public struct SessionToBook: Hashable, Sendable {
    public let superviseeID: Membership.ID
    public let name: String
    /// Whether it is the actor's own supervision.
    public let isOwn: Bool
    public let due: CivilDate
    public let isOverdue: Bool
}

extension Store {
    /// What is left to the actor to book and is not booked: by the policy, row by row, or by what a pair agreed where the policy leaves it
    /// to them. None where the policy is silent.
    /// - Parameters:
    ///   - lines: what the actor owes, and those whom the actor manages.
    ///   - own: the actor's sessions that are not over.
    func sessionsToBook(
        by actor: Actor, owed lines: [ObligationLine], beside own: [Session], on today: CivilDate, in db: any ReadTransaction
    ) throws -> [SessionToBook] {
        guard let edition = try db.editionID(of: actor.organisationID, on: today) else { return [] }
        let pack = try shelf.edition(edition, in: db).pack
        guard !pack.arrangers.isEmpty else { return [] }
        let led = pack.arrangers.contains(.supervisor) ? try ledLines(of: actor, on: today, in: db) : []
        let owed = lines.map { (line: $0, isLed: false) } + led.map { (line: $0, isLed: true) }
        let asked = owed.compactMap { line, isLed -> SessionToBook? in
            guard line.booked == nil, line.state == .overdue || line.state == .pending, let due = line.due,
                pack.matrix.rows.contains(where: { $0.key == line.row && $0.format == .individual }),
                line.isLeft(to: actor, leading: isLed, by: pack.arranger(ofRow: line.row))
            else { return nil }
            return SessionToBook(
                superviseeID: line.memberID, name: line.name, isOwn: line.memberID == actor.membershipID, due: due,
                isOverdue: line.state == .overdue)
        }
        return asked + (pack.arrangers.contains(.asAgreed) ? try agreedToBook(by: actor, beside: own, on: today, in: db) : [])
    }

    /// What those owe whom the actor supervises.
    private func ledLines(of actor: Actor, on today: CivilDate, in db: any ReadTransaction) throws -> [ObligationLine] {
        guard actor.roles.contains(where: \.isNomination) else { return [] }
        let met: SQL = """
            membership.id IN (SELECT met.membership_id FROM session JOIN session_supervisee AS met ON met.session_id = session.id
                WHERE session.supervisor_id = \(actor.membershipID) AND session.format = 'individual')
            """
        return try standings(of: actor.organisationID, where: met, on: today, in: db).map { ObligationLine($0) }
            .filter { $0.memberID != actor.membershipID }
    }

    /// What pairs agreed that the actor proposes, from four weeks before it is due.
    private func agreedToBook(
        by actor: Actor, beside own: [Session], on today: CivilDate, in db: any ReadTransaction
    ) throws -> [SessionToBook] {
        let booked = try own.filter {
            try !$0.state.isOver && shelf.meetsObligation($0.type, under: $0.editionID, in: db)
        }
        let pairs = try db.agreedTerms(of: actor.membershipID, heldUnder: shelf).filter { pair in
            let isMine = pair.superviseeID == actor.membershipID ? pair.superviseeBooks : pair.supervisorBooks
            return isMine && pair.terms.due <= today.adding(days: 28)
                && !booked.contains { $0.supervisorID == pair.supervisorID && $0.superviseeIDs == [pair.superviseeID] }
        }
        guard !pairs.isEmpty else { return [] }
        let names = try db.members(pairs.map(\.superviseeID)).mapValues(\.name)
        return pairs.map { pair in
            SessionToBook(
                superviseeID: pair.superviseeID, name: names[pair.superviseeID] ?? "", isOwn: pair.superviseeID == actor.membershipID,
                due: pair.terms.due, isOverdue: pair.terms.due < today)
        }
    }
}

extension ObligationLine {
    fileprivate func isLeft(to actor: Actor, leading isLed: Bool, by arranger: SchedulingTerms.Arranger?) -> Bool {
        switch arranger {
        case .supervisee: !isLed && memberID == actor.membershipID
        case .lineManager: !isLed && lineManagerID == actor.membershipID
        case .supervisor: isLed
        case .asAgreed, nil: false
        }
    }
}
