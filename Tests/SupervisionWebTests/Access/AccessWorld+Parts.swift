import Supervision
import SupervisionStore

// What a subject is to a thing, worked out from who takes part in it.
extension AccessWorld {
    /// What somebody is wherever they are.
    func parts(of subject: Subject) -> Set<Part> {
        guard subject.isIn else { return [] }
        var parts: Set<Part> = [.anybody]
        if subject.isTeam { parts.insert(.team) }
        if subject.isAdministrator { parts.insert(.administrator) }
        if subject.roles.contains(.headOfSafeguarding) { parts.insert(.head) }
        if subject.roles.contains(.assuranceGroup) { parts.insert(.assurance) }
        if subject.roles.contains(.supervisor) { parts.insert(.nominated) }
        if !subject.roles.isDisjoint(with: [.supervisor, .externalSupervisor]) { parts.insert(.declarer) }
        let meetsAsGuest = subject.isGuest && members.values.contains { hasMet(subject, $0) }
        if meetsAsGuest { parts.insert(.guest) }
        if subject.isTeam || subject.isAdministrator || subject.roles.contains(.supervisor) || manages(subject) || meetsAsGuest {
            parts.insert(.planner)
        }
        return parts
    }

    /// Whether somebody leads sessions of two with that one in their own right.
    private func hasMet(_ subject: Subject, _ member: MemberFact) -> Bool {
        sessions.values.contains {
            $0.supervisorID == subject.membership && $0.superviseeIDs == [member.id] && !$0.isGroup && $0.standsInFor == nil
        }
    }

    /// The Safeguarding Team and administrators for everybody, supervisors for everybody else, line managers for their own, supervisors from
    /// outside for whom they have met.
    func plans(_ subject: Subject, for member: MemberFact) -> Bool {
        guard subject.isIn, subject.organisation == member.organisationID else { return false }
        return subject.isTeam || subject.isAdministrator || (subject.roles.contains(.supervisor) && member.id != subject.membership)
            || member.lineManagerID == subject.membership || (subject.isGuest && hasMet(subject, member))
    }

    func parts(of subject: Subject, in session: SessionFact) -> Set<Part> {
        guard subject.isIn, subject.organisation == session.organisationID else { return [] }
        var parts: Set<Part> = []
        if session.supervisorID == subject.membership { parts.insert(.supervisor) }
        if let member = subject.membership, session.superviseeIDs.contains(member) { parts.insert(.supervisee) }
        if session.arrangerID == subject.membership { parts.insert(.arranger) }
        if subject.isTeam { parts.insert(.team) }
        if !parts.isDisjoint(with: session.isGroup ? [.supervisor, .arranger] : [.supervisor, .supervisee, .arranger]) {
            parts.insert(.mover)
        }
        if session.standsInFor != nil, session.isToCome, !session.isGroup {
            if parts.contains(.supervisor) { parts.insert(.standIn) }
            if parts.contains(.supervisee) { parts.insert(.stoodInFor) }
        }
        if !session.isGroup, !parts.isDisjoint(with: [.supervisor, .supervisee]) { parts.insert(.pair) }
        return session.isGroup ? parts.union(groupParts(of: subject, in: session, parts)) : parts
    }

    /// What only groups have: who is invited signs, who came reads, and the supervisor keeps all of it.
    private func groupParts(of subject: Subject, in session: SessionFact, _ parts: Set<Part>) -> Set<Part> {
        var group: Set<Part> = []
        guard let member = subject.membership else { return group }
        if parts.contains(.supervisor) { group.insert(.leader) }
        if parts.contains(.supervisee) { group.insert(.invited) }
        if session.attendeeIDs.contains(member) { group.insert(.attendee) }
        guard session.isClosed else { return group }
        if group.contains(.attendee) { group.formUnion([.participant, .groupReader]) }
        if group.contains(.leader) { group.insert(.groupReader) }
        if auditors(of: session).contains(member) { group.insert(.groupAuditor) }
        return group
    }

    func parts(of subject: Subject, in record: RecordFact) -> Set<Part> {
        guard let session = session(of: record) else { return [] }
        var parts = parts(of: subject, in: session)
        guard record.versions > 0 else { return parts }
        if parts.contains(.supervisor) { parts.insert(.supervisorOfSent) }
        if parts.contains(.supervisee) { parts.insert(.superviseeOfSent) }
        if subject.isIn, handed.contains(where: { $0.recordID == record.id && $0.toID == subject.membership }) { parts.insert(.handedTo) }
        if let member = subject.membership, auditors(of: session).contains(member), subject.isIn { parts.insert(.auditor) }
        return parts
    }

    /// What somebody is to a record at the session for which it may be shown.
    func parts(of subject: Subject, ofRecord id: String, at session: Session.ID) -> Set<Part> {
        guard let record = records.values.first(where: { $0.id.text == id }), let stood = sessions[session],
            stood.superviseeIDs == [record.superviseeID]
        else { return [] }
        let parts = parts(of: subject, in: stood)
        return parts.contains(.stoodInFor) && record.versions > 0
            ? [.shower] : parts.contains(.standIn) && record.shownIn == session ? [.shownTo] : []
    }

    /// Whether somebody stands in for the one who agreed it, before the other who did.
    private func standsIn(_ subject: Subject, forPartiesOf record: RecordFact) -> Bool {
        sessions.values.contains { stood in
            parts(of: subject, in: stood).contains(.standIn) && stood.superviseeIDs == [record.superviseeID]
                && stood.standsInFor == session(of: record)?.supervisorID
        }
    }

    func parts(of subject: Subject, in action: ActionFact) -> Set<Part> {
        var parts: Set<Part> = []
        if let record = action.recordID.flatMap({ records[$0] }) {
            parts = self.parts(of: subject, in: record).intersection([.supervisor, .supervisee])
            if !action.isFinished, standsIn(subject, forPartiesOf: record) { parts.insert(.standIn) }
        } else if let session = action.sessionID.flatMap({ sessions[$0] }) {
            parts = self.parts(of: subject, in: session).intersection([.supervisor])
        }
        // Here everybody answers once, and the same.
        if subject.isIn, let owner = action.ownerID, owner == subject.membership,
            action.recordID == nil || !parts.isDisjoint(with: [.supervisor, .supervisee]) || action.consents == 2
        {
            parts.insert(.owner)
        }
        if subject.isIn, let successor = action.carriedTo, successor == subject.membership { parts.insert(.successor) }
        if action.isReferral, !parts.isDisjoint(with: [.supervisor, .supervisee, .owner, .successor]) { parts.insert(.referring) }
        return parts
    }

    /// At a session of two between those who agreed it, or between the supervisee and somebody who stands in.
    func parts(of subject: Subject, in action: ActionFact, at session: SessionFact) -> Set<Part> {
        guard let record = action.recordID.flatMap({ records[$0] }), let held = self.session(of: record), !session.isGroup,
            session.superviseeIDs == [record.superviseeID],
            !parts(of: subject, in: session).isDisjoint(with: [.supervisor, .supervisee])
        else { return [] }
        let isStoodIn = sessions.values.contains {
            $0.standsInFor == held.supervisorID && $0.isToCome && !$0.isGroup && $0.superviseeIDs == session.superviseeIDs
                && $0.supervisorID == session.supervisorID
        }
        return session.supervisorID == held.supervisorID || session.supervisorID == action.carriedTo || (isStoodIn && !action.isFinished)
            ? [.reviewer] : []
    }

    func parts(of subject: Subject, in pairing: PairingFact) -> Set<Part> {
        guard subject.isIn, subject.organisation == pairing.organisationID else { return [] }
        var parts = parts(of: subject).intersection([.team, .administrator])
        if pairing.supervisorID == subject.membership { parts.insert(.supervisor) }
        if pairing.superviseeID == subject.membership { parts.insert(.supervisee) }
        if pairing.askerID == subject.membership { parts.insert(.arranger) }
        if pairing.asksManager, members[pairing.superviseeID]?.lineManagerID == subject.membership { parts.insert(.pairManager) }
        return parts
    }

    func parts(of subject: Subject, in handOver: HandOverFact) -> Set<Part> {
        guard subject.isIn, subject.organisation == handOver.organisationID else { return [] }
        var parts = parts(of: subject).intersection([.team])
        if handOver.fromID == subject.membership { parts.insert(.handingOver) }
        if [handOver.superviseeID, handOver.fromID, handOver.toID].contains(subject.membership) { parts.insert(.handOverParty) }
        return parts
    }

    func parts(of subject: Subject, in agreement: AgreementFact) -> Set<Part> {
        guard subject.isIn, subject.organisation == agreement.organisationID, let member = subject.membership else { return [] }
        var parts: Set<Part> = []
        if [agreement.supervisorID, agreement.superviseeID].contains(member) { parts.insert(.agreementParty) }
        if agreement.managerID == member { parts.insert(.agreementManager) }
        return parts
    }

    func parts(of subject: Subject, in audit: AuditFact) -> Set<Part> {
        guard subject.isIn, subject.organisation == audit.organisationID else { return [] }
        var parts: Set<Part> = []
        if audit.readerID == subject.membership { parts.insert(.owner) }
        if subject.roles.contains(.headOfSafeguarding) { parts.insert(.head) }
        return parts
    }

    /// Of a record in an audit whose window is open: its reader's, if it is in the sample and no matter of their own.
    func parts(of subject: Subject, in record: RecordFact, of audit: AuditFact) -> Set<Part> {
        guard audit.readerID == subject.membership, sampled(in: audit).contains(where: { $0.id == record.id }) else { return [] }
        return parts(of: subject, in: record).intersection([.auditor])
    }

    /// A draft is for those who plan in its organisation.
    func parts(of subject: Subject, inDraft draft: YearDraft.ID) -> Set<Part> {
        drafted.contains { $0.draftID == draft && $0.organisationID == subject.organisation } ? parts(of: subject) : []
    }

    func sampled(in audit: AuditFact) -> [RecordFact] {
        samples.filter { $0.auditID == audit.id }.compactMap { records[$0.recordID] }
    }

    func parts(of subject: Subject, in risk: RiskFact) -> Set<Part> {
        guard let record = records[risk.recordID] else { return [] }
        var parts = parts(of: subject, in: record)
        if subject.isIn, risk.foundBy == subject.membership { parts.insert(.owner) }
        return parts
    }

    func parts(of subject: Subject, on member: MemberFact) -> Set<Part> {
        guard subject.isIn, subject.organisation == member.organisationID else { return [] }
        var parts = parts(of: subject)
        if member.id == subject.membership { parts.insert(.oneself) }
        if member.lineManagerID == subject.membership { parts.insert(.lineManager) }
        return parts
    }

    /// Whom the signed terms name, but for matters of their own and of whom they manage: the head here, the specialists in the other
    /// organisation, and both for groups.
    func auditors(of session: SessionFact) -> Set<Membership.ID> {
        let ofTwo: Role = session.organisationID == home ? .headOfSafeguarding : .safeguardingSpecialist
        let named: Set<Role> = session.isGroup ? [.headOfSafeguarding, .safeguardingSpecialist] : [ofTwo]
        return Set(
            subjects.filter { $0.organisation == session.organisationID && !$0.roles.isDisjoint(with: named) }.compactMap(\.membership)
                .filter { reader in
                    !session.partyIDs.contains(reader) && !session.partyIDs.contains { members[$0]?.lineManagerID == reader }
                })
    }

    /// Whom the supervisor may name to carry out an action point: who manages the supervisee, and the Safeguarding Team.
    func carriers(for session: SessionFact) -> Set<Membership.ID> {
        let team = subjects.filter { $0.organisation == session.organisationID && $0.isTeam }.compactMap(\.membership)
        return Set(team + nominated + session.superviseeIDs.compactMap { members[$0]?.lineManagerID })
    }

    /// Whether a session is in somebody's lists at all.
    func lists(_ session: SessionFact, for subject: Subject) -> Bool {
        guard subject.organisation == session.organisationID else { return false }
        return !parts(of: subject, in: session).isEmpty || subject.isTeam || subject.isAdministrator
            || (!session.isTelling && session.superviseeIDs.contains { members[$0]?.lineManagerID == subject.membership })
    }

    func manages(_ subject: Subject) -> Bool {
        members.values.contains { $0.lineManagerID != nil && $0.lineManagerID == subject.membership }
    }

    /// Whose names somebody may come across: all of the own organisation's for those who plan for anybody, else the own circle's.
    func mayMeet(_ subject: Subject) -> Set<Membership.ID> {
        guard subject.isIn, let own = subject.membership else { return [] }
        if subject.isTeam || subject.isAdministrator || subject.roles.contains(.supervisor) {
            return Set(members.values.filter { $0.organisationID == subject.organisation }.map(\.id))
        }
        var met: Set<Membership.ID> = [own]
        if let manager = members[own]?.lineManagerID { met.insert(manager) }
        let reports = members.values.filter { $0.lineManagerID == own }.map(\.id)
        met.formUnion(reports)
        if !reports.isEmpty { met.formUnion(nominated) }
        for session in sessions.values where lists(session, for: subject) {
            met.formUnion(session.partyIDs.union([session.arrangerID]))
            if !parts(of: subject, in: session).isEmpty { met.formUnion(auditors(of: session)) }
            // Whoever leads a session knows who is asked to release its supervisees.
            if session.supervisorID == own { met.formUnion(session.superviseeIDs.compactMap { members[$0]?.lineManagerID }) }
            // From outside one has no choice among the organisation's people.
            if session.supervisorID == own, !subject.isGuest { met.formUnion(carriers(for: session)) }
            if parts(of: subject, in: session).contains(.mover), !subject.isGuest { met.formUnion(nominated) }
            if let usual = session.standsInFor { met.insert(usual) }
        }
        for pairing in pairings where !parts(of: subject, in: pairing).isEmpty {
            met.formUnion([pairing.superviseeID, pairing.supervisorID, pairing.askerID])
        }
        for agreement in agreements where !parts(of: subject, in: agreement).isEmpty {
            met.formUnion([agreement.supervisorID, agreement.superviseeID, agreement.managerID].compactMap(\.self))
        }
        for handOver in handOvers where parts(of: subject, in: handOver).contains(.handOverParty) {
            met.formUnion([handOver.superviseeID, handOver.fromID, handOver.toID])
        }
        return met
    }
}
