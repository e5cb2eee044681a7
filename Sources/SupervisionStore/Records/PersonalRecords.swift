import SQLStorage
public import Supervision

extension Store {
    /// Begins a record of one's own for somebody who took part in a group session, for what concerns that person alone. From there it
    /// goes the way of every record of two. Beginning it twice is beginning it once.
    /// - Throws: ``NotFound``, ``Refusal`` for somebody who was not there.
    public func beginPersonalRecord(
        of member: Membership.ID, from id: Session.ID, as actor: Actor, at now: Instant
    ) async throws -> SupervisionRecord.ID {
        let record = SupervisionRecord.ID()
        return try await change { db in
            let (session, _, _) = try db.session(id, for: Access.Act.writeGroupRecord, by: actor)
            guard session.superviseeIDs.contains(member) else { throw NotFound() }
            let begun = try db.records(where: "record.session_id = \(id) AND record.supervisee_id = \(member)").first?.id
            let entry = LogEntry(.recordSaved, begun ?? record, by: actor, as: "supervisor", at: now)
            if let begun { return (begun, entry) }
            let isThere = try db.attendance(of: member, at: id) != nil || db.presences(at: id).contains(member)
            try GroupRecordRules.personal.require(of: isThere, under: shelf.edition(session.editionID, in: db).pack)
            try db.insertRecord(record, for: session, supervisee: member, at: now)
            return (record, entry)
        }
    }
}

/// Somebody's own part of a group session: how they took part, and what they are to do; nothing of the others.
public struct OwnPart: Sendable {
    public struct Action: Sendable {
        public let line: ActionPointLine
        public let text: String
    }

    public let session: Session
    public let edition: PolicyEdition
    public let member: Member
    public let supervisor: Member
    public let attendance: Attendance
    public let actions: [Action]
    /// A record of their own from it, once it was sent to them.
    public let recordID: SupervisionRecord.ID?
}

extension Store {
    /// - Throws: ``NotFound`` for whoever took no part, and until the group's record is closed.
    public func ownPart(of id: Session.ID, as actor: Actor, at now: Instant) async throws -> OwnPart {
        try await change { db in
            let (session, _, grant) = try db.group(id, for: Access.Act.seeOwnPart, by: actor)
            guard let member = try db.member(actor.membershipID), let supervisor = try db.member(session.supervisorID),
                let attendance = try db.attendance(of: actor.membershipID, at: id)
            else { throw NotFound() }
            let lines = try actionPointLines(
                "action_point.session_id = \(id) AND action_point.owner_id = \(actor.membershipID)", as: actor, in: db)
            let texts = try words(.actionPoint, of: lines.map(\.point.id), in: session.organisationID, with: grant, in: db)
            let part = OwnPart(
                session: session, edition: try shelf.edition(session.editionID, in: db), member: member, supervisor: supervisor,
                attendance: attendance,
                actions: lines.map { OwnPart.Action(line: $0, text: texts[$0.point.id] ?? "") },
                recordID: try db.personalRecords(from: [id], of: actor)[id]?.first?.id)
            return (part, LogEntry(.ownPartOpened, id, by: actor, as: "supervisee", for: .own, at: now))
        }
    }
}
