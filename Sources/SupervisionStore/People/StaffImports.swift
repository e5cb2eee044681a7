import Foundation
import SQLStorage
public import Supervision

/// A staff file between its preview and its import.
public struct StaffImport: Hashable, Sendable {
    public typealias ID = Identifier<StaffImport>

    /// What an import has done.
    public struct Outcome: Hashable, Sendable {
        public let joined: Int
        public let changed: Int
        public let departed: Int
    }

    public let id: ID
    public let fileName: String
    /// What would be done now.
    public let plan: StaffImportPlan
    /// Tells this plan from every other; it comes back with the confirmation.
    public let digest: Digest
    /// Nil while it has not been applied.
    public let outcome: Outcome?

    /// Hours for which a received file is kept.
    public static let hoursKept = 24
}

/// So many people would leave that whoever imports has to confirm it.
public struct LeaversNotConfirmed: Error, Hashable, Sendable {
    public let leaving: Int
}

/// What the file would do has changed since the preview: somebody else changed the staff list.
public struct StaffListMoved: Error, Hashable, Sendable {}

extension Store {
    /// Keeps a staff file, sealed, until it is applied or a day is over. The identifier comes with the form.
    /// - Throws: ``NotFound``, `StaffFileFault`.
    public func receive(staffFile bytes: [UInt8], named name: String, as id: StaffImport.ID, from actor: Actor, at now: Instant)
        async throws
    {
        _ = try StaffFile(bytes)
        try await change { db in
            _ = try Access.grant(.manageStaff(actor.organisationID), to: actor)
            let entry = LogEntry(.staffFileReceived, id, by: actor, as: "administrator", at: now)
            try db.deleteStaffFiles(of: actor.organisationID, receivedUntil: now.adding(minutes: -60 * StaffImport.hoursKept))
            if try db.count("SELECT COUNT(*) FROM staff_import WHERE id = \(id)") > 0 { return ((), entry) }
            try db.execute(
                """
                INSERT INTO staff_import (id, organisation_id, membership_id, file_name, received_at, joined, changed, departed)
                VALUES (\(id), \(actor.organisationID), \(actor.membershipID), \(name), \(now), 0, 0, 0)
                """)
            try seal(Data(bytes), at: Place(.staffFile, id, in: actor.organisationID), in: db)
            return ((), entry)
        }
    }

    /// The file's plan as things stand now, for whoever sent the file.
    /// - Throws: ``NotFound`` for everybody else, and once a day is over.
    public func staffImport(_ id: StaffImport.ID, as actor: Actor, at now: Instant) async throws -> StaffImport {
        try await look { db in try staffImport(id, as: actor, at: now, in: db) }
    }

    /// Does what was previewed. Applied twice it is done once.
    /// - Throws: ``NotFound``, ``StaffListMoved``, ``LeaversNotConfirmed``.
    public func apply(
        _ id: StaffImport.ID, expecting digest: Digest, leaversConfirmed: Bool, as actor: Actor, at now: Instant
    ) async throws -> StaffImport.Outcome {
        let fresh = FreshIDs()
        return try await change { db in
            let entry = LogEntry(.staffImported, id, by: actor, as: "administrator", at: now)
            let received = try staffImport(id, as: actor, at: now, in: db)
            if let outcome = received.outcome { return (outcome, entry) }
            guard received.digest == digest else { throw StaffListMoved() }
            try received.plan.expectLeavers(confirmed: leaversConfirmed)
            let outcome = try db.apply(received.plan, in: actor.organisationID, ids: fresh, at: now)
            try db.execute(
                """
                UPDATE staff_import SET applied_at = \(now), joined = \(outcome.joined), changed = \(outcome.changed),
                    departed = \(outcome.departed)
                WHERE id = \(id)
                """)
            return (outcome, entry)
        }
    }

    private func staffImport(
        _ id: StaffImport.ID, as actor: Actor, at now: Instant, in db: any ReadTransaction
    ) throws -> StaffImport {
        let grant = try Access.grant(.manageStaff(actor.organisationID), to: actor)
        let oldest = now.adding(minutes: -60 * StaffImport.hoursKept)
        let found: StaffImportRow? = try db.row(
            """
            SELECT file_name, applied_at, joined, changed, departed FROM staff_import
            WHERE id = \(id) AND organisation_id = \(actor.organisationID) AND membership_id = \(actor.membershipID)
                AND received_at > \(oldest)
            """)
        let place = Place(.staffFile, id, in: actor.organisationID)
        guard let found, let bytes = try self.bytes(at: place, with: grant, in: db) else { throw NotFound() }
        let plan = try db.staffPlan(for: StaffFile(Array(bytes)), in: actor.organisationID, on: LondonTime.day(of: now))
        let received = StaffImport(
            id: id, fileName: found.fileName, plan: plan, digest: Digest.of(plan.fingerprint),
            outcome: found.appliedAt.map { _ in .init(joined: found.joined, changed: found.changed, departed: found.departed) })
        return received
    }
}

extension StaffImportPlan {
    func expectLeavers(confirmed: Bool) throws {
        if needsConfirmationOfLeavers, !confirmed { throw LeaversNotConfirmed(leaving: leaving.count) }
    }
}

private struct StaffImportRow: Decodable {
    let fileName: String
    let appliedAt: Instant?
    let joined: Int
    let changed: Int
    let departed: Int
}

extension WriteTransaction {
    fileprivate func deleteStaffFiles(of organisation: Organisation.ID, receivedUntil time: Instant) throws {
        try execute(
            """
            DELETE FROM draft_document WHERE subject = \(Place.Subject.staffFile.rawValue) AND organisation_id = \(organisation)
                AND subject_id IN (SELECT id FROM staff_import WHERE organisation_id = \(organisation) AND received_at <= \(time))
            """)
    }
}
