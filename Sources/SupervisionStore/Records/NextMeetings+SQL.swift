import SQLStorage
import Supervision

/// When two said in their last record that they meet next.
struct NextMeeting: Decodable {
    let supervisorID: Membership.ID
    let superviseeID: Membership.ID
    let type: String
    let at: Instant
    let sentAt: Instant
}

extension ReadTransaction {
    /// What somebody's pairs said last of when they meet next, in either part; what has passed is left out, and what ended with the pair.
    func nextMeetings(of member: Membership.ID, after now: Instant) throws -> [NextMeeting] {
        try rows(
            """
            SELECT record.supervisor_id, record.supervisee_id, session.type, next_meeting.at, sent.sent_at
            FROM next_meeting JOIN record ON record.id = next_meeting.record_id JOIN session ON session.id = record.session_id
            JOIN record_version AS sent ON sent.record_id = next_meeting.record_id AND sent.number = next_meeting.number
            WHERE (record.supervisor_id = \(member) OR record.supervisee_id = \(member)) AND next_meeting.at > \(now)
                AND NOT EXISTS (SELECT 1 FROM next_meeting AS later JOIN record AS other ON other.id = later.record_id
                    JOIN record_version AS resent ON resent.record_id = later.record_id AND resent.number = later.number
                    WHERE other.supervisor_id = record.supervisor_id AND other.supervisee_id = record.supervisee_id
                        AND (resent.sent_at > sent.sent_at
                            OR (later.record_id = next_meeting.record_id AND later.number > next_meeting.number)))
                AND NOT \(Visible.handedOn(from: "record.supervisor_id", of: "record.supervisee_id", since: "sent.sent_at"))
                AND NOT \(Visible.hasLeft(oneOf: "record.supervisor_id, record.supervisee_id", by: LondonTime.day(of: now)))
            ORDER BY next_meeting.at, record.id
            """)
    }
}

extension WriteTransaction {
    func insertNextMeeting(_ at: Instant, in version: Int, of record: SupervisionRecord.ID) throws {
        try execute("INSERT INTO next_meeting (record_id, number, at) VALUES (\(record), \(version), \(at))")
    }
}
