import Foundation
import SQLStorage
public import Supervision

/// A first-day sheet between its preview and its import.
public struct FirstDayImport: Hashable, Sendable {
    public typealias ID = Identifier<FirstDayImport>

    /// What an import has done.
    public struct Outcome: Hashable, Sendable {
        public let taken: Int
        public let refused: Int
    }

    public let id: ID
    public let fileName: String
    /// What would be done now.
    public let plan: FirstDayPlan
    /// Tells this plan from every other; it comes back with the confirmation.
    public let digest: Digest
    /// Nil while it has not been applied.
    public let outcome: Outcome?

    /// Hours for which a received file is kept.
    public static let hoursKept = 24
}

/// What the sheet would do has changed since the preview: people, the policy or what is known have moved on.
public struct FirstDayMoved: Error, Hashable, Sendable {}

extension Store {
    /// Keeps a sheet, sealed, until a day is over. The identifier comes with the form.
    /// - Throws: ``NotFound``, `FirstDayFileFault`, ``NoPolicyAdopted``.
    public func receive(
        firstDay bytes: [UInt8], as sheet: FirstDaySheet, named name: String, _ id: FirstDayImport.ID, from actor: Actor, at now: Instant
    ) async throws {
        let file = try FirstDayFile(bytes, as: sheet)
        try await change { db in
            let organisation = actor.organisationID
            _ = try Access.grant(.manageStaff(organisation), to: actor)
            _ = try firstDayPlan(for: file, in: organisation, by: actor.personID, on: LondonTime.day(of: now), in: db)
            let entry = LogEntry(.firstDayFileReceived, id, by: actor, as: "administrator", at: now)
            try db.deleteFirstDayFiles(of: organisation, receivedUntil: now.adding(minutes: -60 * FirstDayImport.hoursKept))
            let received = FirstDayReceipt(id: id, sheet: sheet, fileName: name, by: actor.membershipID, at: now)
            guard try db.insert(received, in: organisation) else { return ((), entry) }
            try seal(Data(bytes), at: Place(.firstDayFile, id, in: organisation), in: db)
            return ((), entry)
        }
    }

    /// The sheet's plan as things stand now, for whoever sent it.
    /// - Throws: ``NotFound`` for everybody else, and once a day is over.
    public func firstDayImport(_ id: FirstDayImport.ID, as actor: Actor, at now: Instant) async throws -> FirstDayImport {
        try await look { db in try firstDayImport(id, as: actor, at: now, in: db) }
    }

    /// Does what was previewed. Applied twice it is done once.
    /// - Throws: ``NotFound``, ``FirstDayMoved``.
    public func apply(
        _ id: FirstDayImport.ID, expecting digest: Digest, as actor: Actor, at now: Instant
    ) async throws -> FirstDayImport.Outcome {
        let fresh = FirstDayIDs()
        return try await change { db in
            let entry = LogEntry(.firstDayImported, id, by: actor, as: "administrator", at: now)
            let received = try firstDayImport(id, as: actor, at: now, in: db)
            if let outcome = received.outcome { return (outcome, entry) }
            guard received.digest == digest else { throw FirstDayMoved() }
            try apply(received.plan, of: id, in: actor.organisationID, by: actor, ids: fresh, at: now, in: db)
            return (try db.close(id, having: received.plan, at: now), entry)
        }
    }

    func firstDayPlan(
        for file: FirstDayFile, in organisation: Organisation.ID, by importer: Person.ID?, on day: CivilDate, in db: any ReadTransaction
    ) throws -> FirstDayPlan {
        let pack = try policyInForce(of: organisation, on: day, in: db).pack
        let known = try db.knownBefore(file.sheet, in: organisation, under: pack, by: importer, on: day) { [vault] in vault.mark(of: $0) }
        return FirstDayPlan(taking: file, among: known)
    }

    private func firstDayImport(
        _ id: FirstDayImport.ID, as actor: Actor, at now: Instant, in db: any ReadTransaction
    ) throws -> FirstDayImport {
        let grant = try Access.grant(.manageStaff(actor.organisationID), to: actor)
        let oldest = now.adding(minutes: -60 * FirstDayImport.hoursKept)
        let found: FirstDayImportRow? = try db.row(
            """
            SELECT sheet, file_name, applied_at, taken, refused FROM first_day_import
            WHERE id = \(id) AND organisation_id = \(actor.organisationID) AND membership_id = \(actor.membershipID)
                AND received_at > \(oldest)
            """)
        guard let found, let bytes = try bytes(at: Place(.firstDayFile, id, in: actor.organisationID), with: grant, in: db) else {
            throw NotFound()
        }
        let plan = try firstDayPlan(
            for: FirstDayFile(Array(bytes), as: found.sheet), in: actor.organisationID, by: actor.personID, on: LondonTime.day(of: now),
            in: db)
        return FirstDayImport(
            id: id, fileName: found.fileName, plan: plan, digest: Digest.of(plan.fingerprint),
            outcome: found.appliedAt.map { _ in .init(taken: found.taken, refused: found.refused) })
    }
}

/// That a sheet has come.
struct FirstDayReceipt {
    let id: FirstDayImport.ID
    let sheet: FirstDaySheet
    let fileName: String
    /// Nil at the command line.
    let by: Membership.ID?
    let at: Instant
}

private struct FirstDayImportRow: Decodable {
    let sheet: FirstDaySheet
    let fileName: String
    let appliedAt: Instant?
    let taken: Int
    let refused: Int
}

extension WriteTransaction {
    /// - Returns: whether it is the first of that identifier.
    func insert(_ receipt: FirstDayReceipt, in organisation: Organisation.ID) throws -> Bool {
        try execute(
            """
            INSERT INTO first_day_import (id, organisation_id, sheet, file_name, membership_id, received_at, taken, refused)
            VALUES (\(receipt.id), \(organisation), \(receipt.sheet.rawValue), \(receipt.fileName), \(receipt.by), \(receipt.at), 0, 0)
            ON CONFLICT DO NOTHING
            """) == 1
    }

    func close(_ id: FirstDayImport.ID, having plan: FirstDayPlan, at now: Instant) throws -> FirstDayImport.Outcome {
        let outcome = FirstDayImport.Outcome(taken: plan.new.count, refused: plan.problems.count)
        try execute(
            "UPDATE first_day_import SET applied_at = \(now), taken = \(outcome.taken), refused = \(outcome.refused) WHERE id = \(id)")
        return outcome
    }

    fileprivate func deleteFirstDayFiles(of organisation: Organisation.ID, receivedUntil time: Instant) throws {
        try execute(
            """
            DELETE FROM draft_document WHERE subject = \(Place.Subject.firstDayFile.rawValue) AND organisation_id = \(organisation)
                AND subject_id IN (SELECT id FROM first_day_import WHERE organisation_id = \(organisation) AND received_at <= \(time))
            """)
    }
}
