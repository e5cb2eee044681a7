import SQLStorage
public import Supervision

/// Something became known while the report was being looked at: its figures are others than those that were shown.
public struct ReportChanged: Error, Hashable, Sendable {}

/// A report goes to those whom the policy names, one at least.
public struct NoRecipient: Error, Hashable, Sendable {}

extension Store {
    /// Approves the report of a quarter and lets it go: from now on its figures stand. One that was released goes, unchanged, to more
    /// recipients.
    /// - Parameters:
    ///   - recipients: keys of the policy's recipients.
    ///   - digest: of the figures that were shown.
    /// - Throws: ``NotFound``, also where there is no such report; ``NoRecipient``, ``Refusal`` while the quarter goes on, ``ReportChanged``.
    public func releaseReport(
        of quarter: String, to recipients: [String], expecting digest: Digest, as actor: Actor, at now: Instant
    ) async throws {
        let id = ReportRelease.ID()
        let day = LondonTime.day(of: now)
        try await change { db in
            _ = try Access.grant(.releaseReport(actor.organisationID), to: actor)
            let (organisation, quarter) = try self.quarter(quarter, of: actor.organisationID, in: db)
            guard let report = try self.reportIfAny(of: quarter, organisation, on: day, in: db) else { throw NotFound() }
            let edition = try policyInForce(of: organisation.id, on: quarter.days.last, in: db)
            try ReportRules.releasing.require(of: ReportToRelease(quarter: quarter, day: day), under: edition.pack)
            let named = Set(edition.pack.reports?.recipients.map(\.key) ?? [])
            guard !recipients.isEmpty, named.isSuperset(of: recipients) else { throw NoRecipient() }
            if let released = try db.releases(of: organisation.id, quarter: quarter.description).first {
                try db.insert(recipients, of: released.id, by: actor, at: now)
                return ((), LogEntry(.reportReleased, released.id, by: actor, as: "headOfSafeguarding", at: now))
            }
            guard Digest(of: try report.canonical) == digest else { throw ReportChanged() }
            try db.insert(id, of: report, under: edition.id, by: actor, at: now)
            try db.insert(recipients, of: id, by: actor, at: now)
            return ((), LogEntry(.reportReleased, id, by: actor, as: "headOfSafeguarding", at: now))
        }
    }

    /// - Throws: ``NotFound`` where the text names no quarter.
    func quarter(
        _ text: String, of id: Organisation.ID, in db: any ReadTransaction
    ) throws -> (organisation: Organisation, quarter: Quarter) {
        guard let organisation = try db.organisations(where: "id = \(id)").first,
            let quarter = Quarter(text, startMonth: organisation.yearStartMonth)
        else { throw NotFound() }
        return (organisation, quarter)
    }
}
