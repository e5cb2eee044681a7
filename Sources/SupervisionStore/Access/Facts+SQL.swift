import SQLStorage
import Supervision

private struct ManagedRow: Decodable {
    let id: Membership.ID
    let lineManagerID: Membership.ID?
}

private struct TellingRow: Decodable { let isTelling: Bool }

private struct ReaderRow: Decodable { let reader: RecordReader }

extension ReadTransaction {
    /// A session for whoever may do that with it.
    /// - Throws: ``NotFound`` for everybody else, and where there is none.
    func session(
        _ id: Session.ID, for act: (SessionFacts) -> Access.Act, by actor: Actor
    ) throws -> (session: Session, facts: SessionFacts, grant: Grant) {
        guard let session = try session(id) else { throw NotFound() }
        let facts = try facts(of: session)
        return (session, facts, try Access.grant(act(facts), to: actor))
    }

    func facts(of session: Session) throws -> SessionFacts {
        let members: [ManagedRow] = try rows("SELECT id, line_manager_id FROM membership WHERE id IN \(session.partyIDs)")
        let told: TellingRow? = try row("SELECT is_telling FROM session WHERE id = \(session.id)")
        return SessionFacts(
            id: session.id, organisationID: session.organisationID, supervisorID: session.supervisorID,
            superviseeIDs: Set(session.superviseeIDs), arrangerID: session.arrangerID,
            superviseeManagerIDs: Set(members.filter { $0.id != session.supervisorID }.compactMap(\.lineManagerID)),
            supervisorManagerID: members.first { $0.id == session.supervisorID }?.lineManagerID,
            isTelling: told?.isTelling ?? true, format: session.format)
    }

    /// A record for whoever may do that with it.
    /// - Throws: ``NotFound`` for everybody else, and where there is none.
    func record(
        _ id: SupervisionRecord.ID, for act: (RecordFacts) -> Access.Act, by actor: Actor
    ) throws -> (record: SupervisionRecord, session: Session, facts: RecordFacts, grant: Grant) {
        guard let record = try record(id), let session = try session(record.sessionID) else { throw NotFound() }
        let facts = try facts(of: record, in: session)
        return (record, session, facts, try Access.grant(act(facts), to: actor))
    }

    func facts(of record: SupervisionRecord, in session: Session) throws -> RecordFacts {
        let readers: [ReaderRow] = try rows("SELECT reader FROM record_reader WHERE record_id = \(record.id)")
        return RecordFacts(
            id: record.id, session: try facts(of: session).between(record.supervisorID, record.superviseeID, in: self),
            readers: Set(readers.map(\.reader)), isSent: record.current != nil, shownTo: Set(try membersShown(record.id)))
    }

    /// What a group has beside what each session has.
    func groupFacts(of session: Session) throws -> GroupFacts {
        let readers: [ReaderRow] = try rows("SELECT reader FROM group_record_reader WHERE session_id = \(session.id)")
        return GroupFacts(
            session: try facts(of: session), attendeeIDs: Set(try attendances(of: session.id).map(\.memberID)),
            readers: Set(readers.map(\.reader)), isClosed: try groupRecord(of: session.id)?.closing != nil)
    }

    /// A group session for whoever may do that with its register or its record.
    func group(
        _ id: Session.ID, for act: (GroupFacts) -> Access.Act, by actor: Actor
    ) throws -> (session: Session, facts: GroupFacts, grant: Grant) {
        guard let session = try session(id) else { throw NotFound() }
        let facts = try groupFacts(of: session)
        return (session, facts, try Access.grant(act(facts), to: actor))
    }

    /// A membership for whoever may do that with it.
    func member(_ id: Membership.ID, for act: (MemberFacts) -> Access.Act, by actor: Actor) throws -> (member: Member, grant: Grant) {
        guard let member = try member(id) else { throw NotFound() }
        return (member, try Access.grant(act(member.facts), to: actor))
    }
}

extension Member {
    /// What the decision function needs to know.
    var facts: MemberFacts {
        MemberFacts(id: id, organisationID: membership.organisationID, lineManagerID: membership.lineManagerID)
    }
}

extension SessionFacts {
    /// The facts of two of its parties alone: a record of one's own in a group is no matter of the others.
    fileprivate func between(
        _ supervisor: Membership.ID, _ supervisee: Membership.ID, in db: any ReadTransaction
    ) throws -> SessionFacts {
        guard format == .group else { return self }
        let managed: ManagedRow? = try db.row("SELECT id, line_manager_id FROM membership WHERE id = \(supervisee)")
        return SessionFacts(
            id: id, organisationID: organisationID, supervisorID: supervisor, superviseeIDs: [supervisee], arrangerID: arrangerID,
            superviseeManagerIDs: Set([managed?.lineManagerID].compactMap(\.self)), supervisorManagerID: supervisorManagerID,
            isTelling: isTelling, format: format)
    }
}
