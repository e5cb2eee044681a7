import SQLStorage
public import Supervision

/// One reading of a record by somebody, as its parties see it.
public struct Reading: Hashable, Sendable {
    public let at: Instant
    public let name: String
    public let role: String
    public let event: LogEntry.Event
    public let purpose: Purpose?
}

extension Store {
    /// Who opened, printed and exported a record, latest first; for its parties.
    /// - Throws: ``NotFound``.
    public func readings(of id: SupervisionRecord.ID, as actor: Actor) async throws -> [Reading] {
        try await look { db in
            _ = try db.record(id, for: Access.Act.seeReaders, by: actor)
            struct Found: Decodable {
                let at: Instant
                let firstName: String
                let lastName: String
                let knownAs: String?
                let role: String
                let event: LogEntry.Event
                let purpose: Purpose?
            }
            let events: [LogEntry.Event] = [.recordOpened, .recordPrinted, .recordExported, .sheetOpened]
            let found: [Found] = try db.rows(
                """
                SELECT log_entry.at, person.first_name, person.last_name, person.known_as, log_entry.role, log_entry.event,
                    log_entry.purpose
                FROM log_entry JOIN person ON person.id = log_entry.person_id
                WHERE log_entry.subject_id = \(id) AND log_entry.event IN \(events.map(\.rawValue))
                ORDER BY log_entry.at DESC, log_entry.id LIMIT 500
                """)
            return found.map {
                Reading(
                    at: $0.at, name: "\($0.knownAs ?? $0.firstName) \($0.lastName)", role: $0.role, event: $0.event, purpose: $0.purpose)
            }
        }
    }
}
