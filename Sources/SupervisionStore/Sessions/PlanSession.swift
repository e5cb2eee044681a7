import SQLStorage
public import Supervision

/// What somebody proposes; the identifier comes with the form, so that sending it twice has one effect.
public struct SessionProposal: Hashable, Sendable {
    public let id: Session.ID
    public let type: String
    public let supervisorID: Membership.ID
    public let superviseeID: Membership.ID
    public let startsAt: Instant
    public let minutes: Int
    public let venue: String
    public let venueIsPrivate: Bool
    /// That the supervisee is asked, with this, what they need so that they can take part.
    public let asksAboutAdjustments: Bool
    /// Nil where it takes place once.
    public let repetition: Repetition?
    /// Whether it is kept although something does not fit.
    public let keepsClashes: Bool

    public init(
        id: Session.ID, type: String, supervisorID: Membership.ID, superviseeID: Membership.ID, startsAt: Instant, minutes: Int,
        venue: String, venueIsPrivate: Bool, asksAboutAdjustments: Bool, repetition: Repetition? = nil,
        keepsClashes: Bool = true
    ) {
        self.id = id
        self.type = type
        self.supervisorID = supervisorID
        self.superviseeID = superviseeID
        self.startsAt = startsAt
        self.minutes = minutes
        self.venue = venue
        self.venueIsPrivate = venueIsPrivate
        self.asksAboutAdjustments = asksAboutAdjustments
        self.repetition = repetition
        self.keepsClashes = keepsClashes
    }
}

extension Store {
    /// Proposes a 1:1 to both parties, with its agreement and its record ready, and all of its series with it. Whoever proposes it
    /// accepts it with that.
    /// - Parameter reason: why two people who are no pair yet are brought together although the policy would have it otherwise.
    /// - Throws: ``NotFound`` for whoever may not plan for this person, ``Refusal`` with each clause in the way, ``NoPolicyAdopted``,
    ///   ``PairingIsOpen``, ``PlanDoesNotFit`` unless that is kept.
    public func plan(
        _ proposal: SessionProposal, because reason: Confidential? = nil, as actor: Actor, at now: Instant
    ) async throws -> Session.ID {
        let dates = PlannedDate.all(of: proposal.id, at: proposal.startsAt, repeated: proposal.repetition)
        let (questionID, pairingID) = (Identifier<AdjustmentsAnswer>(), Pairing.ID())
        return try await change { db in
            if let planned = try db.session(proposal.id) {
                guard planned.arrangerID == actor.membershipID else { throw NotFound() }
                return (planned.id, LogEntry(.sessionPlanned, planned.id, by: actor, as: "arranger", at: now))
            }
            let day = LondonTime.day(of: now)
            let (supervisee, grant) = try plannable(proposal.superviseeID, with: proposal.supervisorID, by: actor, on: day, in: db)
            let supervisor = try db.supervisor(proposal.supervisorID, offeredTo: actor)
            guard supervisee.membership.isCurrent(on: day), supervisor.membership.isCurrent(on: day)
            else { throw NotFound() }
            let edition = try policyInForce(of: actor.organisationID, on: day, in: db)
            guard let type = edition.pack.types(for: .individual).first(where: { $0.key == proposal.type }) else { throw NotFound() }
            if proposal.asksAboutAdjustments {
                try db.insertAdjustmentsQuestion(questionID, to: proposal.superviseeID, by: actor, on: day)
            }
            try SessionRules.planning.require(
                of: SessionPlan(
                    type: proposal.type,
                    supervisorIsNominated: try db.roles(of: proposal.supervisorID, on: day).contains { $0.isNomination },
                    supervisorIsSupervisee: proposal.supervisorID == proposal.superviseeID,
                    adjustments: try db.adjustmentsAnswer(of: proposal.superviseeID), startsAt: proposal.startsAt,
                    minutes: proposal.minutes, venueIsPrivate: proposal.venueIsPrivate, plannedAt: now),
                under: edition.pack)
            let arranging = try db.arranging(
                proposal.type, with: proposal.supervisorID, for: supervisee, under: edition.pack, on: day)
            let isLeftToOthers = try type.meetsObligation && !db.isLeft(to: actor, arranging, on: day)
            if isLeftToOthers, arranging.strength == .must { throw Refusal(.arrangerBooks) }
            if type.meetsObligation {
                try formPair(
                    pairingID, of: supervisor, with: supervisee, because: reason, under: edition.pack, by: actor, with: grant, at: now,
                    in: db)
            }
            try proposal.repetition.map { try SeriesRules.repeating.require(of: ($0, proposal.startsAt), under: edition.pack) }
            if !proposal.keepsClashes {
                let extra =
                    type.meetsObligation
                    ? []
                    : try plannedDays(
                        of: proposal.supervisorID, with: proposal.superviseeID, among: dates.map(\.startsAt), in: db)
                try db.requireFit(
                    of: dates.map { TakenTime($0.startsAt, minutes: proposal.minutes) },
                    for: [proposal.supervisorID, proposal.superviseeID], at: proposal.venue,
                    beside: edition.pack.warnings(ofVenueThatIsPrivate: proposal.venueIsPrivate) + extra
                        + (isLeftToOthers && arranging.strength == .should ? [try db.warning(of: arranging)] : []),
                    asked: actor)
            }
            for date in dates {
                let session = self.session(proposal, on: date, under: edition, by: actor)
                try db.insert(session, isTelling: type.isTelling, plannedAt: now)
                try db.askForRelease(for: session, isTelling: type.isTelling, by: actor, at: now)
                if session.partyIDs.contains(actor.membershipID) {
                    try db.insertAcceptance(of: 1, of: session.id, by: actor.membershipID, at: now)
                }
                try db.insertAgreement(
                    date.agreementID, for: session, between: supervisor, and: supervisee, under: edition, salt: date.salt, at: now)
                try db.insertRecord(date.recordID, for: session, supervisee: proposal.superviseeID, at: now)
            }
            try db.insertSeries(dates.map(\.id))
            try db.appendPlanned(dates.dropFirst(), by: actor, at: now)
            return (proposal.id, LogEntry(.sessionPlanned, proposal.id, by: actor, as: "arranger", at: now))
        }
    }

    private func session(_ proposal: SessionProposal, on date: PlannedDate, under edition: PolicyEdition, by actor: Actor) -> Session {
        Session(
            id: date.id, organisationID: actor.organisationID, format: .individual, type: proposal.type,
            supervisorID: proposal.supervisorID, superviseeIDs: [proposal.superviseeID], arrangerID: actor.membershipID,
            editionID: edition.id,
            schedule: SessionSchedule(
                number: 1, startsAt: date.startsAt, minutes: proposal.minutes, venue: proposal.venue,
                venueIsPrivate: proposal.venueIsPrivate, proposedBy: actor.membershipID))
    }
}
