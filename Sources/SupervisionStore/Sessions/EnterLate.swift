import Foundation
import SQLStorage
public import Supervision

/// A 1:1 that its supervisor held earlier, on paper or without signal; the identifier comes with the form.
public struct LateSession: Sendable {
    public let id: Session.ID
    public let type: String
    public let superviseeID: Membership.ID
    public let startedAt: Instant
    public let minutes: Int
    public let venue: String
    public let reason: Confidential
    public let hasSignedSheet: Bool

    public init(
        id: Session.ID, type: String, superviseeID: Membership.ID, startedAt: Instant, minutes: Int, venue: String, reason: Confidential,
        hasSignedSheet: Bool
    ) {
        self.id = id
        self.type = type
        self.superviseeID = superviseeID
        self.startedAt = startedAt
        self.minutes = minutes
        self.venue = venue
        self.reason = reason
        self.hasSignedSheet = hasSignedSheet
    }
}

extension Store {
    /// Enters a session that was held earlier, as one that has been closed: its record is written and signed like any other.
    /// Entering it twice is entering it once.
    /// - Throws: ``NotFound`` for whoever is no supervisor of this person, ``Refusal`` with each clause in the way, ``NoPolicyAdopted``.
    public func enter(_ late: LateSession, as actor: Actor, at now: Instant) async throws -> Session.ID {
        let agreementID = Agreement.ID()
        let recordID = SupervisionRecord.ID()
        let salt = Salt.new()
        return try await change { db in
            let entry = LogEntry(.sessionEnteredLate, late.id, by: actor, as: "supervisor", at: now)
            if let entered = try db.session(late.id) {
                guard entered.lateEntry?.enteredBy == actor.membershipID else { throw NotFound() }
                return (late.id, entry)
            }
            let (supervisee, grant) = try db.member(late.superviseeID, for: Access.Act.enterLate, by: actor)
            guard let supervisor = try db.member(actor.membershipID) else { throw NotFound() }
            let edition = try policyInForce(of: actor.organisationID, on: LondonTime.day(of: now), in: db)
            guard let type = edition.pack.types(for: .individual).first(where: { $0.key == late.type }) else { throw NotFound() }
            let heldOn = LondonTime.day(of: late.startedAt)
            try SessionRules.enteringLate.require(
                of: HeldEarlier(
                    startedAt: late.startedAt, minutes: late.minutes, enteredAt: now,
                    partiesWereHere: [supervisee, supervisor].allSatisfy { $0.membership.isCurrent(on: heldOn) },
                    isKnown: try db.isKnown(late, with: actor.membershipID)),
                under: edition.pack)
            let session = late.session(under: edition, by: actor)
            try db.insert(session, isTelling: type.isTelling, plannedAt: now)
            let inForce = try db.governing(session, under: edition.pack).ofPair.inForce(on: heldOn)
            try db.insertLateEntry(late, under: inForce?.id, by: actor, at: now)
            try seal(late.reason, at: Place(.lateEntry, late.id, in: session.organisationID), with: grant, in: db)
            try db.insertAgreement(
                agreementID, for: session, between: supervisor, and: supervisee, under: edition, salt: salt, at: now)
            try db.insertRecord(recordID, for: session, supervisee: supervisee.id, at: now)
            return (late.id, entry)
        }
    }

    /// Whom the actor can have met for a session: everybody who was here within the last year.
    /// - Throws: ``NotFound`` for whoever supervises nobody, ``NoPolicyAdopted``.
    public func lateEntryChoices(as actor: Actor, at now: Instant) async throws -> LateEntryChoices {
        let day = LondonTime.day(of: now)
        return try await look { db in
            let supervisees = try db.members(where: met(by: actor, until: day))
            guard !supervisees.isEmpty else { throw NotFound() }
            return LateEntryChoices(
                supervisees: supervisees, edition: try policyInForce(of: actor.organisationID, on: day, in: db))
        }
    }

    /// Whether there is anybody whom the actor can have met. Whoever supervises as one of the staff may have met everybody else.
    public func canEnterLate(as actor: Actor, at now: Instant) async throws -> Bool {
        if actor.holds(.supervisor) { return true }
        guard actor.holds(.externalSupervisor) else { return false }
        return try await look { db in try db.isMember(where: met(by: actor, until: LondonTime.day(of: now))) }
    }

    private func met(by actor: Actor, until day: CivilDate) -> SQL {
        """
        \(Visible.met(by: actor)) AND membership.starts_on <= \(day)
            AND (membership.ends_on IS NULL OR membership.ends_on >= \(day.adding(days: -365)))
        """
    }

    /// Why a session was entered late, for its parties. Nil where it was not.
    /// - Throws: ``NotFound`` for whoever takes no part in it.
    public func reasonOfLateEntry(of id: Session.ID, as actor: Actor, at now: Instant) async throws -> OpenedWords? {
        try await change { db in
            let (session, _, grant) = try db.session(id, for: Access.Act.takePart, by: actor)
            let bytes = try bytes(at: Place(.lateEntry, id, in: session.organisationID), with: grant, in: db)
            return (
                bytes.map { OpenedWords(bytes: $0, grant: grant) },
                LogEntry(.reasonOpened, id, by: actor, as: session.part(of: actor), for: .own, at: now)
            )
        }
    }
}

/// Whom a supervisor can name in a late entry, and under which policy it is entered.
public struct LateEntryChoices: Sendable {
    public let supervisees: [Member]
    public let edition: PolicyEdition
}

extension LateSession {
    fileprivate func session(under edition: PolicyEdition, by actor: Actor) -> Session {
        Session(
            id: id, organisationID: actor.organisationID, format: .individual, type: type, supervisorID: actor.membershipID,
            superviseeIDs: [superviseeID], arrangerID: actor.membershipID, editionID: edition.id,
            schedule: SessionSchedule(
                number: 1, startsAt: startedAt, minutes: minutes, venue: venue, venueIsPrivate: false, proposedBy: actor.membershipID))
    }
}

extension ReadTransaction {
    /// Whether the two have a session that began then, or was planned for then and may still be begun.
    fileprivate func isKnown(_ late: LateSession, with supervisor: Membership.ID) throws -> Bool {
        let sessions = try sessions(
            where: """
                session.supervisor_id = \(supervisor) AND cancelled.session_id IS NULL
                    AND missed.session_id IS NULL AND EXISTS (
                    SELECT 1 FROM session_supervisee AS met WHERE met.session_id = session.id AND met.membership_id = \(late.superviseeID))
                """)
        return sessions.contains { ($0.beginsAt) == late.startedAt }
    }
}

extension WriteTransaction {
    /// Begun, closed under what the pair had in force that day, and entered now.
    fileprivate func insertLateEntry(_ late: LateSession, under agreement: Agreement.ID?, by actor: Actor, at now: Instant) throws {
        try execute(
            """
            INSERT INTO session_outset (session_id, started_at, minutes_agreed) VALUES (\(late.id), \(late.startedAt), \(late.minutes))
            """)
        try execute(
            """
            INSERT INTO session_closing (session_id, minutes_held, pair_agreement_id, closed_by, closed_at)
            VALUES (\(late.id), \(late.minutes), \(agreement), \(actor.membershipID), \(now))
            """)
        try execute(
            """
            INSERT INTO late_entry (session_id, entered_by, entered_at, has_signed_sheet)
            VALUES (\(late.id), \(actor.membershipID), \(now), \(late.hasSignedSheet))
            """)
    }
}
