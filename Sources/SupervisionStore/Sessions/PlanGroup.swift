import SQLStorage
public import Supervision

/// What somebody proposes to a group; the identifier comes with the form, so that sending it twice has one effect.
public struct GroupProposal: Hashable, Sendable {
    public let id: Session.ID
    public let type: String
    public let supervisorID: Membership.ID
    public let superviseeIDs: Set<Membership.ID>
    public let startsAt: Instant
    public let minutes: Int
    public let venue: String
    public let venueIsPrivate: Bool
    /// That everybody who was not asked before is asked, with this, what they need so that they can take part.
    public let asksAboutAdjustments: Bool
    /// Nil where it takes place once.
    public let repetition: Repetition?
    /// Whether it is kept although something does not fit.
    public let keepsClashes: Bool

    public init(
        id: Session.ID, type: String, supervisorID: Membership.ID, superviseeIDs: Set<Membership.ID>, startsAt: Instant, minutes: Int,
        venue: String, venueIsPrivate: Bool, asksAboutAdjustments: Bool, repetition: Repetition? = nil,
        keepsClashes: Bool = true
    ) {
        self.id = id
        self.type = type
        self.supervisorID = supervisorID
        self.superviseeIDs = superviseeIDs
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
    /// Invites a group, with its agreement and its record ready, and to all of its series. A supervisor who proposes it accepts it with
    /// that.
    /// - Throws: ``NotFound`` for whoever may not plan for one of them, ``Refusal`` with each clause in the way, ``NoPolicyAdopted``,
    ///   ``PlanDoesNotFit`` unless that is kept.
    public func plan(_ proposal: GroupProposal, as actor: Actor, at now: Instant) async throws -> Session.ID {
        let questions = proposal.superviseeIDs.sorted { $0.text < $1.text }.map { (member: $0, id: Identifier<AdjustmentsAnswer>()) }
        let dates = PlannedDate.all(of: proposal.id, at: proposal.startsAt, repeated: proposal.repetition)
        return try await change { db in
            let entry = LogEntry(.sessionPlanned, proposal.id, by: actor, as: "arranger", at: now)
            if let planned = try db.session(proposal.id) {
                guard planned.arrangerID == actor.membershipID else { throw NotFound() }
                return (planned.id, entry)
            }
            let day = LondonTime.day(of: now)
            for (id, _) in questions {
                guard try db.member(id, for: Access.Act.planFor, by: actor).member.membership.isCurrent(on: day) else { throw NotFound() }
            }
            let supervisor = try db.supervisor(proposal.supervisorID, offeredTo: actor)
            guard supervisor.membership.isCurrent(on: day) else { throw NotFound() }
            let edition = try policyInForce(of: actor.organisationID, on: day, in: db)
            guard let type = edition.pack.types(for: .group).first(where: { $0.key == proposal.type }) else { throw NotFound() }
            if proposal.asksAboutAdjustments {
                for (member, id) in questions where try db.adjustmentsAnswer(of: member) == .notAsked {
                    try db.insertAdjustmentsQuestion(id, to: member, by: actor, on: day)
                }
            }
            try GroupRules.planning.require(of: try db.plan(of: proposal, at: now), under: edition.pack)
            try proposal.repetition.map { try SeriesRules.repeating.require(of: ($0, proposal.startsAt), under: edition.pack) }
            if !proposal.keepsClashes {
                try db.requireFit(
                    of: dates.map { TakenTime($0.startsAt, minutes: proposal.minutes) },
                    for: proposal.superviseeIDs.union([proposal.supervisorID]), at: proposal.venue,
                    beside: edition.pack.warnings(ofVenueThatIsPrivate: proposal.venueIsPrivate), asked: actor)
            }
            for date in dates {
                let session = self.session(proposal, on: date, under: edition, by: actor)
                try db.insert(session, isTelling: type.isTelling, plannedAt: now)
                try db.askForRelease(for: session, isTelling: type.isTelling, by: actor, at: now)
                if session.partyIDs.contains(actor.membershipID) {
                    try db.insertAcceptance(of: 1, of: session.id, by: actor.membershipID, at: now)
                }
                try db.insertGroupAgreement(for: session, by: supervisor, under: edition, salt: date.salt, at: now)
                try db.insertGroupRecord(for: session, at: now)
            }
            try db.insertSeries(dates.map(\.id))
            try db.appendPlanned(dates.dropFirst(), by: actor, at: now)
            return (proposal.id, entry)
        }
    }

    private func session(_ proposal: GroupProposal, on date: PlannedDate, under edition: PolicyEdition, by actor: Actor) -> Session {
        Session(
            id: date.id, organisationID: actor.organisationID, format: .group, type: proposal.type, supervisorID: proposal.supervisorID,
            superviseeIDs: proposal.superviseeIDs.sorted { $0.text < $1.text }, arrangerID: actor.membershipID, editionID: edition.id,
            schedule: SessionSchedule(
                number: 1, startsAt: date.startsAt, minutes: proposal.minutes, venue: proposal.venue,
                venueIsPrivate: proposal.venueIsPrivate, proposedBy: actor.membershipID))
    }
}

extension ReadTransaction {
    fileprivate func plan(of proposal: GroupProposal, at now: Instant) throws -> GroupPlan {
        GroupPlan(
            adjustments: try adjustmentsAnswers(of: Array(proposal.superviseeIDs)), supervisorID: proposal.supervisorID,
            supervisorIsNominated: try roles(of: proposal.supervisorID, on: LondonTime.day(of: now)).contains { $0.isNomination },
            startsAt: proposal.startsAt, venueIsPrivate: proposal.venueIsPrivate, plannedAt: now)
    }
}
