import SQLStorage
public import Supervision

/// What a planner says with the confirmation of a draft.
public struct DraftConfirmation: Hashable, Sendable {
    /// Version of the draft that was shown.
    public let expecting: Int
    public let venuesArePrivate: Bool
    /// That everybody who was not asked before is asked what they need so that they can take part.
    public let asksAboutAdjustments: Bool
    /// Whether what no longer fits is left out and the rest is booked.
    public let bookingTheRest: Bool
    /// Whether the places are kept although the policy would have them private.
    public let keepsPlaces: Bool

    public init(
        expecting: Int, venuesArePrivate: Bool, asksAboutAdjustments: Bool, bookingTheRest: Bool = false, keepsPlaces: Bool = false
    ) {
        self.expecting = expecting
        self.venuesArePrivate = venuesArePrivate
        self.asksAboutAdjustments = asksAboutAdjustments
        self.bookingTheRest = bookingTheRest
        self.keepsPlaces = keepsPlaces
    }
}

/// Sessions of a draft that no longer fit, because of what was booked or entered since. Nothing was booked.
public struct DraftNoLongerFits: Error, Hashable, Sendable {
    public let misfits: [DraftMisfit]
    public let names: [Membership.ID: String]
}

public struct DraftMisfit: Hashable, Sendable {
    public let session: DraftedSession
    public let faults: [DraftFault]
}

extension Store {
    /// Books every session of a draft, each with its agreement and its record ready, and invites its people: all in one transaction, or
    /// none. Confirming it twice is confirming it once.
    /// - Returns: how many were booked.
    /// - Throws: ``NotFound``, ``Refusal``, ``YearDraftEnded``, ``YearDraftChanged``, ``DraftNoLongerFits``,
    ///   ``PlanDoesNotFit`` unless the places are kept.
    public func confirm(_ id: YearDraft.ID, with said: DraftConfirmation, as actor: Actor, at now: Instant) async throws -> Int {
        let drafted = try await look { db in
            _ = try db.draft(id, for: actor)
            return try db.drafted(of: id)
        }
        let dates = Dictionary(drafted.map { ($0.id, PlannedDate(id: $0.id, startsAt: $0.startsAt)) }) { first, _ in first }
        return try await change { db in
            let draft = try db.draft(id, for: actor)
            try db.raiseVersion(of: id, from: said.expecting)
            let edition = try policyInForce(of: actor.organisationID, on: LondonTime.day(of: now), in: db)
            let sessions = try db.drafted(of: id)
            // Some may have been moved beyond the year.
            let last = max(draft.span.last, sessions.last.map { LondonTime.day(of: $0.startsAt) } ?? draft.span.last)
            let check = try db.draftCheck(
                of: draft, in: actor.organisationID, from: LondonTime.day(of: now).midnight, before: last.adding(days: 1).midnight, at: now,
                bookedSince: try db.daysBooked(
                    in: actor.organisationID, ofTypes: edition.pack.types(for: .individual).filter(\.meetsObligation).map(\.key),
                    since: draft.at))
            let open = try db.openPairs(
                among: sessions, under: edition.pack, by: actor, on: LondonTime.day(of: now), heldUnder: shelf)
            let misfits = sessions.map { session in
                DraftMisfit(
                    session: session, faults: check.faults(of: session).filter { !$0.isAdvice } + (open[session.id].map { [$0] } ?? []))
            }.filter { !$0.faults.isEmpty }
            guard misfits.isEmpty || said.bookingTheRest else {
                throw DraftNoLongerFits(misfits: misfits, names: try db.names(in: actor.organisationID))
            }
            let unfit = Set(misfits.map(\.session.id))
            let fitting = sessions.filter { !unfit.contains($0.id) }
            try db.ask(Set(fitting.flatMap(\.memberIDs)), as: said, under: edition, by: actor, at: now)
            let warnings = said.keepsPlaces ? [] : edition.pack.warnings(ofVenueThatIsPrivate: said.venuesArePrivate)
            guard warnings.isEmpty else { throw PlanDoesNotFit(warnings) }
            for (type, sessions) in Dictionary(grouping: fitting, by: { edition.pack.planned($0.format, ofRow: $0.row) }) {
                guard let type else { throw NotFound() }
                try db.book(
                    sessions.compactMap { session in dates[session.id].map { (session, $0) } }, ofType: type,
                    inPrivate: said.venuesArePrivate, under: edition, by: actor, at: now)
            }
            try db.insertUnplaced(misfits.map { Unplaced($0.session, because: .noLongerFits) }, of: id)
            try db.deleteDrafted(of: id)
            try db.endDraft(id, "confirmed", by: actor, at: now)
            return (fitting.count, LogEntry(.yearDraftConfirmed, id, by: actor, at: now))
        }
    }
}

extension ReadTransaction {
    fileprivate func names(in organisation: Organisation.ID) throws -> [Membership.ID: String] {
        Dictionary(try members(where: "membership.organisation_id = \(organisation)", limit: 100_000).map { ($0.id, $0.name) }) {
            first, _ in
            first
        }
    }
}

extension WriteTransaction {
    /// Asks everybody who was not asked before what they need.
    /// - Throws: ``Refusal`` where the planner does not say so, or has not made sure of the places.
    fileprivate func ask(
        _ members: Set<Membership.ID>, as said: DraftConfirmation, under edition: PolicyEdition, by actor: Actor, at now: Instant
    ) throws {
        let notAsked = try neverAsked(in: actor.organisationID).intersection(members)
        try YearPlanRules.confirming.require(
            of: (venuesArePrivate: said.venuesArePrivate, allAreAsked: notAsked.isEmpty || said.asksAboutAdjustments), under: edition.pack)
        let day = LondonTime.day(of: now)
        try insertAll(
            "INSERT INTO adjustments_question (id, organisation_id, membership_id, asked_by, asked_on)",
            notAsked.sorted { $0.text < $1.text }.map {
                "(\(Identifier<AdjustmentsAnswer>()), \(actor.organisationID), \($0), \(actor.membershipID), \(day))"
            })
    }
}

private struct NeverAskedRow: Decodable { let id: Membership.ID }

extension ReadTransaction {
    /// Who has neither been asked what they need, nor said so.
    func neverAsked(in organisation: Organisation.ID) throws -> Set<Membership.ID> {
        let found: [NeverAskedRow] = try rows(
            """
            SELECT id FROM membership WHERE organisation_id = \(organisation)
                AND NOT EXISTS (SELECT 1 FROM adjustments_question WHERE membership_id = membership.id)
                AND NOT EXISTS (SELECT 1 FROM adjustments_answer WHERE membership_id = membership.id)
            """)
        return Set(found.map(\.id))
    }
}
