import SQLStorage
public import Supervision

/// A signed record of a session of one's own, in the list of copies.
public struct OwnCopyLine: Hashable, Sendable {
    public let id: SupervisionRecord.ID
    public let heldAt: Instant
    public let supervisor: String
    public let supervisee: String
}

/// A signed record of one's own, to print or to keep.
public struct OwnCopy: Sendable {
    public let opened: OpenedRecord
    public let heldAt: Instant
    /// Action points that the printed form has room for.
    public let printedRows: Int
}

extension Store {
    /// The signed records of the actor's own sessions, latest first; whoever else was there may have left.
    public func ownCopies(as actor: Actor) async throws -> [OwnCopyLine] {
        try await look { db in
            try copyLines(of: try ownSigned(by: actor, in: db), in: db)
        }
    }

    /// Opens all of them at once; each is written down as printed or exported before any of the words appear.
    public func openOwnCopies(_ opening: Opening, as actor: Actor, at now: Instant) async throws -> [OwnCopy] {
        let grants = try await change { db in
            let grants = try ownSigned(by: actor, in: db).map { record in
                let (_, session, _, grant) = try db.record(record.id, for: { .readRecord($0, .own) }, by: actor)
                try db.append(LogEntry(opening.event, record.id, by: actor, as: session.part(of: actor), for: .own, at: now))
                return (id: record.id, grant: grant)
            }
            return (grants, LogEntry(.ownCopiesKept, actor.membershipID, by: actor, at: now))
        }
        return try await look { db in
            let copies = try grants.map { id, grant in
                let opened = try openedRecord(id, stating: .own, for: { .readRecord($0, .own) }, with: grant, as: actor, at: now, in: db)
                guard let session = try db.session(opened.record.sessionID) else { throw NotFound() }
                return OwnCopy(
                    opened: opened, heldAt: session.beginsAt,
                    printedRows: try shelf.edition(opened.record.editionID, in: db).pack.actionPoints.printedRows)
            }
            return copies.sorted { $0.heldAt > $1.heldAt }
        }
    }

    /// The actor's last day in the post, where it is within so many days; nil where it is not.
    public func lastDay(of actor: Actor, within days: Int, at now: Instant) async throws -> CivilDate? {
        try await look { db in try db.lastDay(of: actor, within: days, at: now) }
    }

    func copyLines(of records: [SupervisionRecord], in db: any ReadTransaction) throws -> [OwnCopyLine] {
        try auditLines(of: records, in: db).map {
            OwnCopyLine(id: $0.id, heldAt: $0.heldAt, supervisor: $0.supervisor, supervisee: $0.supervisee)
        }
    }

    private func ownSigned(by actor: Actor, in db: any ReadTransaction) throws -> [SupervisionRecord] {
        try db.records(where: Visible.recordParties(to: actor)).filter(\.isSigned)
    }
}

extension ReadTransaction {
    func lastDay(of actor: Actor, within days: Int, at now: Instant) throws -> CivilDate? {
        let last = LondonTime.day(of: now).adding(days: days)
        return try member(actor.membershipID)?.membership.endsOn.flatMap { $0 <= last ? $0 : nil }
    }
}
