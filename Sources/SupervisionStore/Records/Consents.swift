import SQLStorage
public import Supervision

/// What a party is asked at closing, who answered, and what others than the parties carry out. No words.
public struct ConsentQuestion: Hashable, Sendable {
    public struct Party: Hashable, Sendable {
        public let part: ConsentPart
        public let name: String
        /// Whether the actor can go on without this party.
        public let canBePassedOver: Bool
    }

    public let recordID: SupervisionRecord.ID
    public let sessionID: Session.ID
    public let heldAt: Instant
    /// Empty while the action points do not stand yet.
    public let parties: [Party]
    /// What somebody else than the parties carries out.
    public let points: [ActionPointLine]
    public let own: Consent?
}

/// A record that waits for the actor's answer.
public struct ConsentWaiting: Hashable, Sendable {
    public let recordID: SupervisionRecord.ID
    public let heldAt: Instant
}

extension Store {
    /// - Throws: ``NotFound`` for whoever is no party.
    public func consentQuestion(of id: SupervisionRecord.ID, as actor: Actor, at now: Instant) async throws -> ConsentQuestion {
        try await look { db in
            let (record, session, _, _) = try db.record(id, for: Access.Act.consent, by: actor)
            let parts = try db.consentParts(of: id)
            let members = try db.members(parts.map(\.memberID))
            return ConsentQuestion(
                recordID: record.id, sessionID: session.id, heldAt: session.beginsAt,
                parties: parts.map { part in
                    let member = members[part.memberID]
                    let going = ConsentRules.GoingOn(part: part, hasLeft: member.hasLeft(at: now), now: now)
                    return ConsentQuestion.Party(
                        part: part, name: member?.name ?? "",
                        canBePassedOver: part.memberID != actor.membershipID && !part.isPassedOver
                            && ConsentRules.goingOn.unmet(by: going).isEmpty)
                },
                points: try actionPointLines(Self.carriedOutByOthers(than: parts, of: id), as: actor, in: db),
                own: parts.first { $0.memberID == actor.membershipID }?.latest)
        }
    }

    /// Answers the question, or answers it anew: whoever withdraws answers no. It holds from this moment on.
    /// - Parameter consent: its identifier, from the form, so that sending it twice has one effect.
    /// - Throws: ``NotFound``, ``Refusal``.
    public func consent(
        _ answer: Consent.Answer, to points: Set<ActionPoint.ID> = [], of id: SupervisionRecord.ID, id consent: Consent.ID,
        as actor: Actor, at now: Instant
    ) async throws {
        try await change { db in
            let (record, session, _, _) = try db.record(id, for: Access.Act.consent, by: actor)
            let parts = try db.consentParts(of: id)
            let part = parts.first { $0.memberID == actor.membershipID }
            let isWithdrawn = answer == .nothing && part?.latest.map { $0.answer != .nothing } ?? false
            let entry = LogEntry(
                isWithdrawn ? .consentWithdrawn : .consentAnswered, id, by: actor, as: session.part(of: actor), at: now)
            if try db.hasConsent(consent) { return ((), entry) }
            let shareable = try actionPointLines(Self.carriedOutByOthers(than: parts, of: id), as: actor, in: db).map(\.point.id)
            try ConsentRules.answering.require(
                of: .init(part: part, answer: answer, points: points, shareable: Set(shareable)),
                under: shelf.edition(record.editionID, in: db).pack)
            let given = Consent(memberID: actor.membershipID, answer: answer, points: answer == .named ? points : [], at: now)
            try db.insert(given, id: consent, for: id)
            return ((), entry)
        }
    }

    /// Goes on without the answer of a party who has left or does not answer, and says why. What that party carries out stays theirs.
    /// - Parameter absence: its identifier, from the form.
    /// - Throws: ``NotFound``, ``Refusal``.
    public func goOn(
        without party: Membership.ID, of id: SupervisionRecord.ID, because reason: Confidential, id absence: ConsentAbsence.ID,
        as actor: Actor, at now: Instant
    ) async throws {
        try await change { db in
            let (record, session, _, grant) = try db.record(id, for: Access.Act.consent, by: actor)
            let entry = LogEntry(.consentPassedOver, id, by: actor, as: session.part(of: actor), at: now)
            let part = try db.consentParts(of: id).first { $0.memberID == party && party != actor.membershipID }
            if part?.isPassedOver == true { return ((), entry) }
            let going = ConsentRules.GoingOn(part: part, hasLeft: try db.member(party).hasLeft(at: now), now: now)
            try ConsentRules.goingOn.require(of: going, under: shelf.edition(record.editionID, in: db).pack)
            try db.execute(
                """
                INSERT INTO consent_absence (id, record_id, membership_id, by_id, at)
                VALUES (\(absence), \(id), \(party), \(actor.membershipID), \(now))
                """)
            try seal(reason, at: Place(.consentAbsence, absence, in: record.organisationID), with: grant, in: db)
            return ((), entry)
        }
    }

    /// Why the others went on without a party.
    /// - Throws: ``NotFound`` for whoever is no party, and where nobody went on.
    public func reasonForGoingOn(
        without party: Membership.ID, of id: SupervisionRecord.ID, as actor: Actor, at now: Instant
    ) async throws -> OpenedWords {
        try await change { db in
            let (record, session, _, grant) = try db.record(id, for: Access.Act.consent, by: actor)
            guard let absence = try db.consentParts(of: id).first(where: { $0.memberID == party })?.absenceID,
                let bytes = try bytes(at: Place(.consentAbsence, absence, in: record.organisationID), with: grant, in: db)
            else { throw NotFound() }
            return (OpenedWords(bytes: bytes, grant: grant), LogEntry(.reasonOpened, id, by: actor, as: session.part(of: actor), at: now))
        }
    }

    /// Records whose action points others carry out, and for which the actor has not said yet whether these may be shared.
    func consentsWaiting(for actor: Actor, in db: any ReadTransaction) throws -> [ConsentWaiting] {
        struct Found: Decodable {
            let recordID: SupervisionRecord.ID
            let heldAt: Instant
        }
        let found: [Found] = try db.rows(
            """
            SELECT asked.record_id, outset.started_at AS held_at FROM consent_question AS asked
            JOIN record ON record.id = asked.record_id JOIN session_outset AS outset ON outset.session_id = record.session_id
            WHERE asked.membership_id = \(actor.membershipID) AND record.organisation_id = \(actor.organisationID)
                AND NOT EXISTS (SELECT 1 FROM consent AS given
                    WHERE given.record_id = asked.record_id AND given.membership_id = asked.membership_id)
                AND EXISTS (SELECT 1 FROM action_point WHERE action_point.record_id = asked.record_id AND action_point.owner_id NOT IN (
                    SELECT other.membership_id FROM consent_question AS other WHERE other.record_id = asked.record_id))
            ORDER BY outset.started_at, asked.record_id
            """)
        return found.map { ConsentWaiting(recordID: $0.recordID, heldAt: $0.heldAt) }
    }

    func consentAwaits(of record: SupervisionRecord, for actor: Actor, in db: any ReadTransaction) throws -> Bool? {
        let parts = try db.consentParts(of: record.id)
        guard let own = parts.first(where: { $0.memberID == actor.membershipID }),
            try db.count("SELECT COUNT(*) FROM action_point WHERE \(Self.carriedOutByOthers(than: parts, of: record.id))") > 0
        else { return nil }
        return own.latest == nil
    }

    private static func carriedOutByOthers(than parts: [ConsentPart], of record: SupervisionRecord.ID) -> SQL {
        "action_point.record_id = \(record) AND action_point.owner_id NOT IN \(parts.map(\.memberID))"
    }
}

extension Member? {
    fileprivate func hasLeft(at now: Instant) -> Bool { self.map { $0.membership.state(on: LondonTime.day(of: now)) == .left } ?? true }
}
