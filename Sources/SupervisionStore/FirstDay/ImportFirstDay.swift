import SQLStorage
public import Supervision

extension Store {
    /// What a sheet would bring in, for the command line.
    /// - Throws: ``UnknownOrganisation``, ``NoPolicyAdopted``.
    public func firstDayPlan(for file: FirstDayFile, in code: String, at now: Instant) async throws -> FirstDayPlan {
        try await look { db in
            guard let organisation = try db.organisations(where: "code = \(code)").first else { throw UnknownOrganisation(code: code) }
            return try firstDayPlan(for: file, in: organisation.id, by: nil, on: LondonTime.day(of: now), in: db)
        }
    }

    /// Brings a sheet in from the command line: all that can be taken, in one transaction.
    /// - Throws: ``UnknownOrganisation``, ``NoPolicyAdopted``.
    public func importFirstDay(
        _ file: FirstDayFile, named name: String, into code: String, at now: Instant
    ) async throws -> FirstDayImport.Outcome {
        let (id, fresh) = (FirstDayImport.ID(), FirstDayIDs())
        return try await change { db in
            guard let organisation = try db.organisations(where: "code = \(code)").first else { throw UnknownOrganisation(code: code) }
            let plan = try firstDayPlan(for: file, in: organisation.id, by: nil, on: LondonTime.day(of: now), in: db)
            _ = try db.insert(FirstDayReceipt(id: id, sheet: file.sheet, fileName: name, by: nil, at: now), in: organisation.id)
            try apply(plan, of: id, in: organisation.id, by: nil, ids: fresh, at: now, in: db)
            let outcome = try db.close(id, having: plan, at: now)
            return (outcome, LogEntry(.firstDayImported, id.text, organisation: organisation.id, role: "command", at: now))
        }
    }
}
