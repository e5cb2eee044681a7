import SQLStorage
import Supervision

private struct ManagedRow: Decodable {
    let id: Membership.ID
    let lineManagerID: Membership.ID?
}

private struct ReaderRow: Decodable { let reader: RecordReader }

extension ReadTransaction {
    /// A session for whoever may do that with it.
    /// - Throws: ``NotFound`` for everybody else, and where there is none.
    func session(
        _ id: Session.ID, for act: (SessionFacts) -> Access.Act, by actor: Actor
    ) throws -> (session: Session, facts: SessionFacts, grant: Grant) {
        guard let found = try sessionRows(where: "session.id = \(id)").first else { throw NotFound() }
        return (found.session, found.facts, try Access.grant(act(found.facts), to: actor))
    }

    /// A record for whoever may do that with it.
    /// - Throws: ``NotFound`` for everybody else, and where there is none.
    func record(
        _ id: SupervisionRecord.ID, for act: (RecordFacts) -> Access.Act, by actor: Actor
    ) throws -> (record: SupervisionRecord, session: Session, facts: RecordFacts, grant: Grant) {
        guard let known = try knownRecord(id) else { throw NotFound() }
        return (known.record, known.session, known.facts, try Access.grant(act(known.facts), to: actor))
    }

    /// A record with its session, and what the decision function needs to know of both.
    func knownRecord(_ id: SupervisionRecord.ID) throws -> (record: SupervisionRecord, session: Session, facts: RecordFacts)? {
        guard let known = try knownRecords(where: "record.id = \(id)").first,
            let held = try sessionRows(where: "session.id = \(known.record.sessionID)").first
        else { return nil }
        let record = known.record
        return (
            record, held.session,
            RecordFacts(
                id: id, session: try held.facts.between(record.supervisorID, record.superviseeID, in: self), readers: known.readers,
                isSent: record.current != nil, shownTo: known.shownTo, handedTo: known.handedTo)
        )
    }

    /// What a group has beside what each session has.
    func groupFacts(of held: SessionRow) throws -> GroupFacts {
        let readers: [ReaderRow] = try rows("SELECT reader FROM group_record_reader WHERE session_id = \(held.id)")
        return GroupFacts(
            session: held.facts, attendeeIDs: Set(try attendances(of: held.id).map(\.memberID)), readers: Set(readers.map(\.reader)),
            isClosed: held.groupRecordIsClosed)
    }

    /// A group session for whoever may do that with its register or its record.
    func group(
        _ id: Session.ID, for act: (GroupFacts) -> Access.Act, by actor: Actor
    ) throws -> (session: Session, facts: GroupFacts, grant: Grant) {
        guard let held = try sessionRows(where: "session.id = \(id)").first else { throw NotFound() }
        let facts = try groupFacts(of: held)
        return (held.session, facts, try Access.grant(act(facts), to: actor))
    }

    /// A membership for whoever may do that with it.
    func member(_ id: Membership.ID, for act: (MemberFacts) -> Access.Act, by actor: Actor) throws -> (member: Member, grant: Grant) {
        guard let member = try member(id) else { throw NotFound() }
        return (member, try Access.grant(act(try facts(of: member, to: actor)), to: actor))
    }

    /// What the decision function needs to know of somebody, with whether they are of the actor's, where that one is a guest.
    func facts(of member: Member, to actor: Actor) throws -> MemberFacts {
        let mayHaveMet = actor.holds(.externalSupervisor) && member.membership.organisationID == actor.organisationID
        return member.facts(met: try mayHaveMet && haveMet(actor.membershipID, member.id) ? [actor.membershipID] : [])
    }
}

extension Member {
    /// What the decision function needs to know.
    var facts: MemberFacts { facts(met: []) }

    fileprivate func facts(met guests: Set<Membership.ID>) -> MemberFacts {
        MemberFacts(
            id: id, organisationID: membership.organisationID, lineManagerID: membership.lineManagerID, guestIDs: guests)
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
