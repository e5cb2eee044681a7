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
    /// When the two said in their last record that they meet next.
    public var meetsAt: Instant?
}

/// Whom somebody supervises, and in sessions of which type; of those who were handed over, none.
private struct LedRow: Decodable {
    let superviseeID: Membership.ID
    let type: String?
    let editionID: PolicyEdition.ID?

    var session: (type: String, edition: PolicyEdition.ID)? {
        guard let type, let editionID else { return nil }
        return (type, editionID)
    }
}

extension Store {
    /// What is left to the actor to book and is not booked: by the policy, row by row, or by what a pair agreed where the policy leaves it
    /// to them. None where the policy is silent.
    /// - Parameters:
    ///   - lines: what the actor owes, and those whom the actor manages.
    ///   - own: the actor's sessions that are not over.
    ///   - now: on that day.
    func sessionsToBook(
        by actor: Actor, owed lines: [ObligationLine], beside own: [Session], on today: CivilDate, at now: Instant,
        in db: any ReadTransaction
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
        let agreed = pack.arrangers.contains(.asAgreed) ? try agreedToBook(by: actor, beside: own, on: today, in: db) : []
        return try adding(meetingsToBook(by: actor, under: pack, beside: own, at: now, in: db), to: asked + agreed)
    }

    /// What pairs said in their last record of when they meet next, where it is the actor who books and nothing is booked since.
    private func meetingsToBook(
        by actor: Actor, under pack: PolicyPack, beside own: [Session], at now: Instant, in db: any ReadTransaction
    ) throws -> [SessionToBook] {
        let meetings = try db.nextMeetings(of: actor.membershipID, after: now).filter { meeting in
            let isSupervisees = meeting.superviseeID == actor.membershipID
            let isTheirs =
                switch pack.scheduling(ofType: meeting.type)?.arranger.value {
                case .supervisee: isSupervisees
                case .supervisor: !isSupervisees
                case .asAgreed: true
                case .lineManager, nil: false
                }
            return isTheirs
                && !own.contains {
                    $0.supervisorID == meeting.supervisorID && $0.superviseeIDs == [meeting.superviseeID] && !$0.state.isOver
                        && $0.schedule.startsAt > meeting.sentAt
                }
        }
        guard !meetings.isEmpty else { return [] }
        let names = try db.members(meetings.map(\.superviseeID)).mapValues(\.name)
        return meetings.map { meeting in
            SessionToBook(
                superviseeID: meeting.superviseeID, name: names[meeting.superviseeID] ?? "",
                isOwn: meeting.superviseeID == actor.membershipID, due: LondonTime.day(of: meeting.at), isOverdue: false,
                meetsAt: meeting.at)
        }
    }

    /// One line for each supervisee: what is owed is booked for when the two said.
    private func adding(_ meetings: [SessionToBook], to owed: [SessionToBook]) -> [SessionToBook] {
        let said = Dictionary(meetings.map { ($0.superviseeID, $0.meetsAt) }, uniquingKeysWith: { first, _ in first })
        let known = Set(owed.map(\.superviseeID))
        return owed.map { line in
            var line = line
            line.meetsAt = said[line.superviseeID] ?? nil
            return line
        } + meetings.filter { !known.contains($0.superviseeID) }
    }

    /// What those owe whom the actor supervises: a pair since a planned session of two or a hand-over, and not handed on from there.
    private func ledLines(of actor: Actor, on today: CivilDate, in db: any ReadTransaction) throws -> [ObligationLine] {
        guard actor.roles.contains(where: \.isNomination) else { return [] }
        let found: [LedRow] = try db.rows(
            """
            SELECT met.membership_id AS supervisee_id, led.type, led.edition_id
            FROM session AS led JOIN session_supervisee AS met ON met.session_id = led.id
            WHERE led.supervisor_id = \(actor.membershipID) AND met.membership_id <> led.supervisor_id AND \(Visible.formedPairs)
                AND NOT EXISTS (SELECT 1 FROM late_entry AS late WHERE late.session_id = led.id)
                AND NOT \(Visible.handedOn(from: "led.supervisor_id", of: "met.membership_id", since: "led.planned_at"))
            UNION
            SELECT taken.supervisee_id, NULL, NULL FROM hand_over AS taken JOIN hand_over_completion AS done ON done.hand_over_id = taken.id
            WHERE taken.to_id = \(actor.membershipID)
                AND NOT \(Visible.handedOn(from: "taken.to_id", of: "taken.supervisee_id", since: "done.at"))
            """)
        let led = Set(
            try found.filter { try $0.session.map { try shelf.meetsObligation($0.type, under: $0.edition, in: db) } ?? true }
                .map(\.superviseeID))
        guard !led.isEmpty else { return [] }
        return try standings(of: actor.organisationID, where: "membership.id IN \(Array(led))", on: today, in: db).map {
            ObligationLine($0)
        }
    }

    /// What pairs agreed that the actor proposes, from four weeks before it is due.
    private func agreedToBook(
        by actor: Actor, beside own: [Session], on today: CivilDate, in db: any ReadTransaction
    ) throws -> [SessionToBook] {
        let booked = try own.filter {
            try !$0.state.isOver && shelf.meetsObligation($0.type, under: $0.editionID, in: db)
        }
        let pairs = try db.agreedTerms(of: actor.membershipID, on: today, heldUnder: shelf).filter { pair in
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
