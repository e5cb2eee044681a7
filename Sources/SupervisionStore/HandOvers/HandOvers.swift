import SQLStorage
public import Supervision

/// A hand-over as lists show it.
public struct HandOverLine: Hashable, Sendable {
    public let handOver: HandOver
    public let supervisee: String
    public let from: String
    public let to: String
    /// Whether the actor's own agreement is asked for now.
    public let awaitsActor: Bool
}

/// What is handed over, in words.
public struct HandOverText: Sendable {
    /// What the new supervisor should watch.
    public let risks: Confidential
    public let helps: Confidential
    /// That somebody may come to harm; empty where nobody does.
    public let harm: Confidential

    public init(risks: Confidential, helps: Confidential, harm: Confidential) {
        self.risks = risks
        self.helps = helps
        self.harm = harm
    }
}

/// A hand-over with as much of its words as the actor may read.
public struct OpenedHandOver: Sendable {
    public let line: HandOverLine
    /// Nil for whoever may not read it, or not yet.
    public let risks: String?
    public let helps: String?
    public let harm: String?
    /// Why the Safeguarding Team agreed in place of the present supervisor.
    public let reason: String?
    /// Open action points that go over: those that the actor may see.
    public let points: [ActionPointLine]
    /// For the supervisee the own signed ones from which to choose; for the new supervisor those handed over.
    public let records: [OwnCopyLine]
    public let canWrite: Bool
    /// As whom the actor can agree now.
    public let canAgreeAs: HandOver.Part?
    public let canWithdraw: Bool
}

extension Store {
    /// Hand-overs that concern the actor; for the Safeguarding Team all of the organisation.
    public func handOvers(as actor: Actor) async throws -> [HandOverLine] {
        try await look { db in try handOverLines(Visible.handOvers(to: actor), as: actor, in: db) }
    }

    /// Supervisors who are gone, or go soon, and whose pairs wait for somebody; nothing for anybody but the Safeguarding Team.
    public func caseloadsWaiting(for actor: Actor, at now: Instant) async throws -> [CaseloadLine] {
        try await look { db in actor.isSafeguardingTeam ? try caseloadsWaiting(for: actor, at: now, in: db) : [] }
    }

    /// Begins to hand some of a supervisor's pairs over to another. A pair that has a hand-over open keeps that one. Of new pairs the policy
    /// is asked as when somebody plans for them; the hand-over that three agree to stands for the reason that a "should" takes.
    /// - Throws: ``NotFound``, ``Refusal``, ``PairingIsOpen`` where the line manager has to agree first.
    public func openHandOvers(
        of supervisees: [Membership.ID], from supervisor: Membership.ID, to successor: Membership.ID, as actor: Actor, at now: Instant
    ) async throws {
        try await change { db in
            guard let from = try db.member(supervisor) else { throw NotFound() }
            _ = try Access.grant(.handOverCaseload(of: supervisor, from.membership.organisationID), to: actor)
            let today = LondonTime.day(of: now)
            let lead = try db.supervisor(successor, offeredTo: actor)
            let pack = try policyInForce(of: actor.organisationID, on: today, in: db).pack
            let pairs = try db.pairs(of: supervisor, at: now)
            let isNominated = try db.nominatedSupervisors(of: actor.organisationID, on: today).contains { $0.id == successor }
            for supervisee in supervisees {
                guard pairs.contains(supervisee) else { throw NotFound() }
                let open = try db.handOvers(
                    where: """
                        hand_over.from_id = \(supervisor) AND hand_over.supervisee_id = \(supervisee) AND \(Visible.openHandOvers)
                        """)
                if open.contains(where: { $0.toID == successor }) { continue }
                try HandOverRules.opening.require(
                    of: PlannedHandOver(
                        superviseeID: supervisee, fromID: supervisor, toID: successor, isNominated: isNominated,
                        isOpenAlready: !open.isEmpty), under: pack)
                if let terms = pack.pairing, let member = try db.member(supervisee),
                    try !db.isPair(of: successor, with: supervisee, heldUnder: shelf)
                {
                    try terms.require(of: try db.pairing(of: lead, with: member, by: actor, on: today), hasReason: true)
                }
                let id = HandOver.ID()
                try db.execute(
                    """
                    INSERT INTO hand_over (id, organisation_id, supervisee_id, from_id, to_id, by_id, at)
                    VALUES (\(id), \(actor.organisationID), \(supervisee), \(supervisor), \(successor), \(actor.membershipID), \(now))
                    """)
                try db.append(LogEntry(.handOverOpened, id, by: actor, at: now))
            }
            return ((), LogEntry(.caseloadHandedOver, supervisor, by: actor, at: now))
        }
    }

    /// Opens a hand-over for those whom it concerns and for the Safeguarding Team, which sees names and states.
    /// - Throws: ``NotFound`` for everybody else.
    public func open(_ id: HandOver.ID, as actor: Actor, at now: Instant) async throws -> OpenedHandOver {
        try await change { db in
            let (handOver, _) = try db.handOver(id, for: Access.Act.seeHandOver, by: actor)
            guard let line = try handOverLines("hand_over.id = \(id)", as: actor, in: db).first else { throw NotFound() }
            let all = try? Access.grant(.readHandOver(handOver), to: actor)
            let harm = try? Access.grant(.readHarmHandedOver(handOver), to: actor)
            let isGone = try db.isGone(handOver.fromID, on: LondonTime.day(of: now))
            let points = try db.openPoints(
                of: handOver.superviseeID, ledBy: handOver.isCompleted ? handOver.toID : handOver.fromID)
            let opened = OpenedHandOver(
                line: line, risks: try words(.handOverRisks, of: handOver, with: all, in: db),
                helps: try words(.handOverHelp, of: handOver, with: all, in: db),
                harm: try words(.handOverHarm, of: handOver, with: harm, in: db),
                reason: try words(.handOverReason, of: handOver, with: all, in: db),
                points: try actionPointLines("action_point.id IN \(points)", as: actor, in: db),
                records: try copyLines(of: try db.recordsToHand(handOver, for: actor), in: db),
                canWrite: Access.allows(.writeHandOver(handOver), to: actor) && HandOverRules.writing.unmet(by: handOver).isEmpty,
                canAgreeAs: handOver.awaits.first { Access.allows(.agreeHandOver(handOver, as: $0, isGone: isGone), to: actor) },
                canWithdraw: handOver.isOpen)
            return (opened, LogEntry(.handOverRead, id, by: actor, for: .own, at: now))
        }
    }

    /// - Throws: ``NotFound`` for whoever may not write it.
    public func requireWriter(of id: HandOver.ID, as actor: Actor) async throws {
        try await look { db in _ = try db.handOver(id, for: Access.Act.writeHandOver, by: actor) }
    }

    /// Writes what is handed over; until somebody has agreed nobody is bound by it. It is written once.
    /// - Throws: ``NotFound``, ``Refusal``.
    public func write(_ text: HandOverText, of id: HandOver.ID, as actor: Actor, at now: Instant) async throws {
        try await change { db in
            let (handOver, grant) = try db.handOver(id, for: Access.Act.writeHandOver, by: actor)
            let entry = LogEntry(.handOverWritten, id, by: actor, at: now)
            if handOver.writtenBy != nil { return ((), entry) }
            try HandOverRules.writing.require(handOver)
            let tellsOfHarm = !text.harm.opened(with: grant).utf8.isEmpty
            try db.execute(
                """
                INSERT INTO hand_over_text (hand_over_id, tells_of_harm, by_id, at)
                VALUES (\(id), \(tellsOfHarm), \(actor.membershipID), \(now))
                """)
            try seal(text.risks, at: Place(.handOverRisks, id, in: actor.organisationID), with: grant, in: db)
            try seal(text.helps, at: Place(.handOverHelp, id, in: actor.organisationID), with: grant, in: db)
            if tellsOfHarm { try seal(text.harm, at: Place(.handOverHarm, id, in: actor.organisationID), with: grant, in: db) }
            return ((), entry)
        }
    }

    /// Agrees to a hand-over; the third agreement completes it. Agreeing twice is agreeing once.
    /// - Parameters:
    ///   - records: of the supervisee's own signed ones those that the new supervisor may read.
    ///   - reason: why the Safeguarding Team agrees in place of the present supervisor.
    /// - Throws: ``NotFound``, ``Refusal``.
    public func agree(
        to id: HandOver.ID, as part: HandOver.Part, handing records: Set<SupervisionRecord.ID> = [], because reason: Confidential? = nil,
        by actor: Actor, at now: Instant
    ) async throws {
        try await change { db in
            guard let handOver = try db.handOver(id) else { throw NotFound() }
            let isGone = try db.isGone(handOver.fromID, on: LondonTime.day(of: now))
            let grant = try Access.grant(.agreeHandOver(handOver, as: part, isGone: isGone), to: actor)
            let entry = LogEntry(.handOverAgreed, id, by: actor, as: part.rawValue, at: now)
            if handOver.agreed.contains(part) { return ((), entry) }
            try HandOverRules.agreeing.require((handOver, part))
            if handOver.part(of: actor.membershipID) != part {
                guard let reason, !reason.opened(with: grant).utf8.isEmpty else { throw Refusal(.leaversAreReplaced) }
                try seal(reason, at: Place(.handOverReason, id, in: actor.organisationID), with: grant, in: db)
            }
            if part == .supervisee { try db.hand(records, in: handOver) }
            try db.execute(
                """
                INSERT INTO hand_over_agreement (hand_over_id, part, by_id, at)
                VALUES (\(id), \(part.rawValue), \(actor.membershipID), \(now))
                """)
            if handOver.agreed.union([part]).count == HandOver.Part.allCases.count { try complete(handOver, as: actor, at: now, in: db) }
            return ((), entry)
        }
    }

    /// Withdraws a hand-over that is not complete.
    /// - Throws: ``NotFound``, ``Refusal``.
    public func withdraw(_ id: HandOver.ID, as actor: Actor, at now: Instant) async throws {
        try await change { db in
            let (handOver, _) = try db.handOver(id, for: Access.Act.withdrawHandOver, by: actor)
            let entry = LogEntry(.handOverWithdrawn, id, by: actor, at: now)
            if handOver.isWithdrawn { return ((), entry) }
            try HandOverRules.withdrawing.require(handOver)
            try db.execute("INSERT INTO hand_over_withdrawal (hand_over_id, by_id, at) VALUES (\(id), \(actor.membershipID), \(now))")
            return ((), entry)
        }
    }

    /// Opens a record that was handed over: the entry of the reading is committed first, then the words are unsealed.
    /// - Throws: ``NotFound`` for anybody to whom it was not.
    public func openHandedOver(_ recordID: SupervisionRecord.ID, as actor: Actor, at now: Instant) async throws -> OpenedRecord {
        try await open(recordID, for: .handOver, as: actor, at: now)
    }

    func handOverLines(_ condition: SQL, as actor: Actor, in db: any ReadTransaction) throws -> [HandOverLine] {
        let found = try db.handOvers(where: condition)
        let names = try db.members(found.flatMap { [$0.superviseeID, $0.fromID, $0.toID] }).mapValues(\.name)
        return found.map { handOver in
            HandOverLine(
                handOver: handOver, supervisee: names[handOver.superviseeID] ?? "", from: names[handOver.fromID] ?? "",
                to: names[handOver.toID] ?? "",
                awaitsActor: handOver.part(of: actor.membershipID).map(handOver.awaits.contains) ?? false)
        }
    }

    private func words(
        _ subject: Place.Subject, of handOver: HandOver, with grant: Grant?, in db: any ReadTransaction
    ) throws -> String? {
        guard let grant else { return nil }
        return try bytes(at: Place(subject, handOver.id, in: handOver.organisationID), with: grant, in: db).map {
            OpenedWords(bytes: $0, grant: grant).text
        }
    }

    /// Open action points follow, and planned sessions that are still to come change hands: the new supervisor accepts time and place anew,
    /// everybody else's acceptance stays.
    private func complete(_ handOver: HandOver, as actor: Actor, at now: Instant, in db: any WriteTransaction) throws {
        try db.execute("INSERT INTO hand_over_completion (hand_over_id, at) VALUES (\(handOver.id), \(now))")
        for point in try db.openPoints(of: handOver.superviseeID, ledBy: handOver.fromID) {
            try db.execute(
                """
                INSERT INTO action_point_carried (action_point_id, number, hand_over_id, to_id)
                SELECT \(point), COUNT(*) + 1, \(handOver.id), \(handOver.toID) FROM action_point_carried WHERE action_point_id = \(point)
                """)
        }
        guard let successor = try db.member(handOver.toID) else { throw NotFound() }
        for session in try db.sessions(where: "session.supervisor_id = \(handOver.fromID) AND session.format = 'individual'")
        where session.superviseeIDs == [handOver.superviseeID] && session.standsInFor == nil
            && (session.state == .proposed || session.state == .agreed) && session.schedule.startsAt > now
        {
            // What its supervisor has begun to write stays with them.
            if let draft = try db.record(of: session.id)?.draft, draft > Version(0) { continue }
            try db.lead(session, by: handOver.toID)
            guard let led = try db.session(session.id) else { throw NotFound() }
            let edition = try shelf.edition(session.editionID, in: db)
            try db.drawUpAgreement(.init(), for: led, with: successor, under: edition, salt: Salt.new(), at: now)
            try db.append(LogEntry(.sessionHandedOver, session.id, by: actor, at: now))
        }
    }
}

extension [Rule<HandOver>] {
    fileprivate func require(_ handOver: HandOver) throws {
        let inTheWay = unmet(by: handOver)
        if !inTheWay.isEmpty { throw Refusal(inTheWay) }
    }
}

extension [Rule<(handOver: HandOver, part: HandOver.Part)>] {
    fileprivate func require(_ asked: (handOver: HandOver, part: HandOver.Part)) throws {
        let inTheWay = unmet(by: asked)
        if !inTheWay.isEmpty { throw Refusal(inTheWay) }
    }
}

extension ReadTransaction {
    /// The supervisee chooses among the own signed records with the present supervisor; the new one finds those chosen.
    fileprivate func recordsToHand(_ handOver: HandOver, for actor: Actor) throws -> [SupervisionRecord] {
        if actor.membershipID == handOver.superviseeID, handOver.isOpen {
            return try records(where: "record.supervisee_id = \(handOver.superviseeID) AND record.supervisor_id = \(handOver.fromID)")
                .filter(\.isSigned)
        }
        guard actor.membershipID == handOver.toID, handOver.isCompleted else { return [] }
        return try records(
            where: """
                record.id IN (SELECT record_id FROM hand_over_record WHERE hand_over_id = \(handOver.id))
                    AND \(Visible.recordsHandedOver(to: actor))
                """)
    }
}

extension WriteTransaction {
    /// - Throws: ``NotFound`` where one of them is not the supervisee's own signed one with the present supervisor.
    fileprivate func hand(_ chosen: Set<SupervisionRecord.ID>, in handOver: HandOver) throws {
        let own = try records(
            where: """
                record.supervisee_id = \(handOver.superviseeID) AND record.supervisor_id = \(handOver.fromID)
                    AND record.id IN \(Array(chosen))
                """
        ).filter(\.isSigned)
        guard own.count == chosen.count else { throw NotFound() }
        for record in own {
            try execute("INSERT INTO hand_over_record (hand_over_id, record_id) VALUES (\(handOver.id), \(record.id))")
        }
    }
}
