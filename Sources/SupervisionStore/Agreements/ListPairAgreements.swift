import SQLStorage
public import Supervision

/// An agreement of a pair as lists show it.
public struct PairAgreementLine: Hashable, Sendable {
    public let pair: PairAgreement
    public let state: AgreementState
    /// Whether the actor's own signature is missing; of a line manager not before the two have settled what is theirs.
    public let awaitsActor: Bool
    /// Whether the actor is one of the two.
    public let isParty: Bool
    /// Whether it is time for the actor to look at it with the other, still a pair, and nothing newer waits for signatures already.
    public let isReviewNear: Bool

    /// Whether it wants something of the actor.
    public var wantsActor: Bool { awaitsActor || (isParty && isReviewNear) }
}

extension Store {
    /// Agreements that the actor signs, of either part: what wants something first, then by name.
    public func pairAgreements(as actor: Actor, at now: Instant) async throws -> [PairAgreementLine] {
        try await look { db in try pairAgreements(of: actor, on: LondonTime.day(of: now), in: db) }
    }

    /// Which agreement of the pair a session has: what all signed last, else what waits for signatures. Nil where it has one of its own.
    /// - Throws: ``NotFound`` for whoever takes no part in the session.
    public func pairAgreementID(of id: Session.ID, as actor: Actor) async throws -> Agreement.ID? {
        try await look { db in
            let session = try db.session(id, for: Access.Act.seeAgreement, by: actor).session
            return try db.governing(session, under: shelf.edition(session.editionID, in: db).pack).shown?.id
        }
    }

    func pairAgreements(of actor: Actor, on day: CivilDate, in db: any ReadTransaction) throws -> [PairAgreementLine] {
        let known = try db.pairAgreements(where: Visible.pairAgreements(to: actor))
            .filter { Access.allows(.seePairAgreement($0.facts), to: actor) }
        let waiting = known.map(\.pair).filter { !$0.isReplaced && !$0.agreement.isSigned }
        let ended = waiting.isEmpty ? [] : try db.endedBeforeSigned(waiting.map(\.id), by: day)
        let isAnyNear = known.contains { !$0.pair.isReplaced && $0.pair.isReviewNear(on: day) }
        let holding = isAnyNear ? try db.lastingAgreements(of: actor.membershipID, on: day) : []
        return known.map { known in
            let pair = known.pair
            let isParty = Access.allows(.settlePairAgreement(known.facts), to: actor)
            let state = pair.state(on: day)
            let agreement = pair.agreement
            return PairAgreementLine(
                pair: pair, state: state,
                awaitsActor: [.drawnUp, .awaitingSignatures].contains(state) && agreement.signerIDs.contains(actor.membershipID)
                    && !agreement.hasSigned(actor.membershipID) && (isParty || pair.isSettled) && !ended.contains(pair.id),
                isParty: isParty,
                isReviewNear: !pair.isReplaced && pair.isReviewNear(on: day) && holding.contains(pair.id)
                    && !waiting.contains { $0.isAfter(pair) })
        }.sorted { ($0.order, $0.names) < ($1.order, $1.names) }
    }
}

extension PairAgreement {
    fileprivate func isAfter(_ other: PairAgreement) -> Bool {
        id != other.id && formKey == other.formKey && agreement.supervisorID == other.agreement.supervisorID
            && agreement.superviseeID == other.agreement.superviseeID
    }
}

extension PairAgreementLine {
    fileprivate var order: Int { wantsActor ? 0 : pair.isReplaced ? 2 : 1 }
    fileprivate var names: String { "\(pair.agreement.text.supervisee.name) \(pair.agreement.text.supervisor.name)" }
}
