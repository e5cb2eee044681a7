import SQLStorage
public import Supervision

/// The attendance record of a group session: who was invited, and who is there.
public struct Register: Sendable {
    public struct Line: Sendable {
        public let member: Member
        public let attendance: Attendance?
        /// Is there and has not signed yet.
        public let isPresent: Bool
        public let wasAdded: Bool
        public let hasAccepted: Bool
        public let hasDeclined: Bool
        /// Who entered it, where that is somebody else.
        public let enteredBy: String?
    }

    public let session: Session
    public let edition: PolicyEdition
    public let supervisor: Member
    /// Nil where the policy has none for groups: then nobody signs, and the supervisor notes who is there.
    public let agreement: GroupAgreement?
    public let lines: [Line]
    /// For the supervisor, while it lies open.
    public let code: ShownCode?
}

extension Store {
    /// The register as its supervisor keeps it, with the code.
    /// - Throws: ``NotFound``.
    public func register(of id: Session.ID, as actor: Actor, at now: Instant) async throws -> Register {
        try await change { db in
            let (session, _, grant) = try db.session(id, for: Access.Act.keepRegister, by: actor)
            let code = session.state == .underWay ? try self.code(of: session, with: grant, in: db, at: now) : nil
            return (try register(of: session, code: code, in: db), LogEntry(.registerSeen, id, by: actor, as: "supervisor", at: now))
        }
    }

    /// The register on paper: for the supervisor and for those who came.
    /// - Throws: ``NotFound``.
    public func printedRegister(of id: Session.ID, as actor: Actor, at now: Instant) async throws -> Register {
        try await change { db in
            let (session, _, _) = try db.group(id, for: Access.Act.seeRegister, by: actor)
            return (
                try register(of: session, code: nil, in: db),
                LogEntry(.registerPrinted, id, by: actor, as: session.part(of: actor), for: .own, at: now)
            )
        }
    }

    private func register(of session: Session, code: ShownCode?, in db: any ReadTransaction) throws -> Register {
        let attendances = try db.attendances(of: session.id)
        let members = try db.members(session.partyIDs + attendances.map(\.enteredBy))
        guard let supervisor = members[session.supervisorID] else { throw NotFound() }
        let agreement = try db.groupAgreement(of: session.id)
        let (present, added) = (try db.presences(at: session.id), try db.additions(to: session.id))
        let lines = session.superviseeIDs.compactMap { members[$0] }.map { member in
            let attendance = attendances.first { $0.memberID == member.id }
            return Register.Line(
                member: member, attendance: attendance, isPresent: present.contains(member.id), wasAdded: added.contains(member.id),
                hasAccepted: session.acceptedBy.contains(member.id), hasDeclined: session.declinedBy.contains(member.id),
                enteredBy: attendance.flatMap { $0.enteredBy == member.id ? nil : members[$0.enteredBy]?.name })
        }
        return Register(
            session: session, edition: try shelf.edition(session.editionID, in: db), supervisor: supervisor, agreement: agreement,
            lines: lines.sorted { $0.member.name < $1.member.name }, code: code)
    }
}
