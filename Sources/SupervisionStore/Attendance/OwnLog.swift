import SQLStorage
public import Supervision

/// A group session that somebody took part in, as their own log has it.
public struct OwnLogLine: Hashable, Sendable {
    public let sessionID: Session.ID
    public let heldAt: Instant
    /// What its policy calls the type.
    public let type: String
    public let supervisor: String
    /// How many notes of their own they have on it.
    public let noteCount: Int
}

/// The log, and whether the policy in force asks for it.
public struct OwnLog: Hashable, Sendable {
    public let isAsked: Bool
    public let lines: [OwnLogLine]
}

private struct OwnLogRow: Decodable {
    let id: Session.ID
    let editionID: PolicyEdition.ID
    let type: String
    let startedAt: Instant
    let firstName: String
    let lastName: String
    let noteCount: Int
}

extension Store {
    /// The group sessions that the actor took part in, the latest first; nobody else's.
    public func ownLog(as actor: Actor, at now: Instant) async throws -> OwnLog {
        try await look { db in
            let found: [OwnLogRow] = try db.rows(
                """
                SELECT session.id, session.edition_id, session.type, outset.started_at, person.first_name, person.last_name,
                    (SELECT COUNT(*) FROM private_note
                        WHERE private_note.session_id = session.id AND \(Visible.notes(to: actor))) AS note_count
                FROM attendance JOIN session ON session.id = attendance.session_id
                JOIN session_outset AS outset ON outset.session_id = session.id
                JOIN session_closing AS closing ON closing.session_id = session.id
                JOIN membership AS leader ON leader.id = session.supervisor_id JOIN person ON person.id = leader.person_id
                WHERE attendance.membership_id = \(actor.membershipID) AND session.format = 'group'
                ORDER BY outset.started_at DESC, session.id LIMIT 500
                """)
            let lines = try found.map { row in
                OwnLogLine(
                    sessionID: row.id, heldAt: row.startedAt,
                    type: try shelf.edition(row.editionID, in: db).pack.sessionTypes.first { $0.key == row.type }?.label ?? row.type,
                    supervisor: "\(row.firstName) \(row.lastName)", noteCount: row.noteCount)
            }
            let edition = try db.editionID(of: actor.organisationID, on: LondonTime.day(of: now))
            let isAsked = try edition.map { try shelf.edition($0, in: db).pack.keepsOwnLog } ?? false
            return OwnLog(isAsked: isAsked, lines: lines)
        }
    }
}

extension PolicyPack {
    /// Whether people keep a log of the group sessions that they took part in: by the whole policy or a programme of it.
    public var keepsOwnLog: Bool {
        ([recording] + programmes.map(\.recording)).contains { $0?.ownLog?.value == true }
    }
}
