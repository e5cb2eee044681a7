import SQLStorage
public import Supervision

/// What the parties see of a session at a glance; where its tasks stand, none of its words.
public struct SessionHub: Sendable {
    public let session: Session
    public let edition: PolicyEdition
    public let supervisor: Member
    public let supervisees: [Member]
    public let agreement: Agreement?
    /// The day on which the actor signed these very terms with the same person before.
    public let sameTermsSignedOn: CivilDate?
    public let record: SupervisionRecord?
    public let topicCount: Int
    public let stepsDone: Set<String>
    public let adjustments: AdjustmentsAnswer
    public let actionPointCount: Int
    /// Whether action points that others carry out still wait for the actor's consent; nil where there are none.
    public let consentAwaits: Bool?
    public let sheetCount: Int
}

extension Store {
    /// - Throws: ``NotFound`` for whoever takes no part in it.
    public func hub(of id: Session.ID, as actor: Actor) async throws -> SessionHub {
        try await look { db in
            let (session, _, _) = try db.session(id, for: Access.Act.takePart, by: actor)
            let members = try db.members(session.partyIDs)
            guard let supervisor = members[session.supervisorID] else { throw NotFound() }
            let agreement = try db.agreement(of: id)
            let record = try db.record(of: id)
            return SessionHub(
                session: session, edition: try shelf.edition(session.editionID, in: db), supervisor: supervisor,
                supervisees: session.superviseeIDs.compactMap { members[$0] }, agreement: agreement,
                sameTermsSignedOn: try agreement.flatMap { try db.sameTermsSignedOn($0, by: actor.membershipID) }, record: record,
                topicCount: try db.topics(of: id).filter { $0.isShared || $0.authorID == actor.membershipID }.count,
                stepsDone: try db.steps(of: id),
                adjustments: try session.superviseeIDs.first.map { try db.adjustmentsAnswer(of: $0) } ?? .notAsked,
                actionPointCount: try record.map {
                    try db.count("SELECT COUNT(*) FROM action_point WHERE record_id = \($0.id)")
                } ?? 0, consentAwaits: try record.flatMap { try consentAwaits(of: $0, for: actor, in: db) },
                sheetCount: try record.map { try db.sheets(of: $0.id).count } ?? 0)
        }
    }
}

private struct StepRow: Decodable { let step: String }

extension ReadTransaction {
    func steps(of session: Session.ID) throws -> Set<String> {
        let done: [StepRow] = try rows("SELECT step FROM session_step WHERE session_id = \(session)")
        return Set(done.map(\.step))
    }
}
