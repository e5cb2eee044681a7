import SQLStorage
import Supervision

extension WriteTransaction {
    func append(_ entry: LogEntry) throws {
        try execute(
            """
            INSERT INTO log_entry (id, organisation_id, at, person_id, membership_id, role, event, subject_id, purpose)
            VALUES (\(entry.id), \(entry.organisationID), \(entry.at), \(entry.personID), \(entry.membershipID), \(entry.role),
                \(entry.event.rawValue), \(entry.subjectID), \(entry.purpose?.rawValue))
            """)
    }
}
