import SQLStorage
public import Supervision

/// What somebody is shown before they sign the attendance record.
public struct OpenedAttendance: Sendable {
    public let session: Session
    public let edition: PolicyEdition
    public let supervisor: Member
    public let agreement: GroupAgreement
    public let attendance: Attendance?
}

extension Store {
    /// The agreement in full, and one's own row.
    /// - Throws: ``NotFound`` for whoever was neither invited nor added.
    public func attendance(at id: Session.ID, as actor: Actor, at now: Instant) async throws -> OpenedAttendance {
        try await change { db in
            let (session, _, _) = try db.session(id, for: Access.Act.attend, by: actor)
            guard let supervisor = try db.member(session.supervisorID), let agreement = try db.groupAgreement(of: id) else {
                throw NotFound()
            }
            let opened = OpenedAttendance(
                session: session, edition: try shelf.edition(session.editionID, in: db), supervisor: supervisor, agreement: agreement,
                attendance: try db.attendance(of: actor.membershipID, at: id))
            return (opened, LogEntry(.groupAgreementOpened, id, by: actor, as: "supervisee", for: .own, at: now))
        }
    }

    /// Signs the attendance record on one's own device: the code from the screen in the room, and the passphrase again. Signing twice
    /// is signing once.
    /// - Parameter digest: of the agreement that was shown.
    /// - Throws: ``NotFound``, ``Refusal``, ``WrongRegisterCode``, ``RegisterCodeRunOut``, ``WrongPassphrase``, ``TooManyTries``.
    public func signAttendance(
        at id: Session.ID, digest: Digest, code: String, passphrase: Confidential, as actor: Actor, from network: String, at now: Instant
    ) async throws {
        let opened = try await attendance(at: id, as: actor, at: now)
        if opened.attendance != nil { return }
        try AttendanceRules.entering.require(of: opened.session, under: opened.edition.pack)
        try await check(code, for: id, as: actor, at: now)
        guard try await proof(of: passphrase, as: actor, from: network, at: now) != nil else { throw WrongPassphrase() }
        try await change { db in
            let (session, _, _) = try db.session(id, for: Access.Act.attend, by: actor)
            try enter(.signed, of: actor.membershipID, at: session, digest: digest, by: actor, in: db, now)
            return ((), LogEntry(.attendanceEntered, id, by: actor, as: "supervisee", at: now))
        }
    }

    /// Signs at the supervisor's screen: somebody who was invited says who they are for that one signature. The supervisor's visit goes
    /// on as it was.
    /// - Throws: ``NotFound``, ``Refusal``, ``WrongPassphrase`` also for somebody who was not invited, ``TooManyTries``.
    public func signAttendanceAtScreen(
        of id: Session.ID, digest: Digest, email: String, passphrase: Confidential, as actor: Actor, from network: String, at now: Instant
    ) async throws -> Member {
        let name = WorkEmail(email)?.text ?? ""
        let person = try await look { db in
            _ = try db.session(id, for: Access.Act.keepRegister, by: actor)
            return try db.members(where: "person.work_email = \(name)").first?.person
        }
        let proof = try await proof(of: passphrase, account: name, person: person?.id, from: network, at: now)
        return try await change { db in
            let (session, _, _) = try db.session(id, for: Access.Act.keepRegister, by: actor)
            let members = try db.currentMembers(of: proof.personID, on: LondonTime.day(of: now))
            guard let member = members.first(where: { session.superviseeIDs.contains($0.id) }) else { throw WrongPassphrase() }
            if try db.attendance(of: member.id, at: id) == nil {
                try enter(.signed, of: member.id, at: session, digest: digest, by: actor, in: db, now)
            }
            let entry = LogEntry(
                .attendanceEntered, id.text, organisation: session.organisationID, person: proof.personID, membership: member.id,
                role: "supervisee", at: now)
            return (member, entry)
        }
    }

    func enter(
        _ kind: Attendance.Kind, of member: Membership.ID, at session: Session, digest: Digest?, witness: String? = nil, by actor: Actor,
        in db: any WriteTransaction, _ now: Instant
    ) throws {
        let pack = try shelf.edition(session.editionID, in: db).pack
        try AttendanceRules.entering.require(of: session, under: pack)
        guard session.superviseeIDs.contains(member), let agreement = try db.groupAgreement(of: session.id) else { throw NotFound() }
        if let digest { try AttendanceRules.accepting.require(of: (digest, agreement.digest), under: pack) }
        try db.insert(
            Attendance(
                sessionID: session.id, memberID: member, kind: kind, agreementDigest: digest, witness: witness,
                enteredBy: actor.membershipID, at: now))
    }
}
