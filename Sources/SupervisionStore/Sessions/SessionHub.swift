import SQLStorage
public import Supervision

/// What the parties see of a session at a glance; where its tasks stand, none of its words.
public struct SessionHub: Sendable {
    public let session: Session
    public let edition: PolicyEdition
    public let supervisor: Member
    /// The usual supervisor, where the present one stands in.
    public let standsInFor: Member?
    public let supervisees: [Member]
    /// Those of its series that come after it, are open, and are the actor's too.
    public let following: [Session]
    /// Of the session itself or of the pair; of the pair what all signed, else what waits for signatures.
    public let agreement: Agreement?
    /// The agreement that the two sign once for all their sessions; what was drawn up last comes first. Empty where they
    /// sign for each.
    public let ofPair: [PairAgreement]
    /// The last that the two of an individual session signed on paper before the system: told, and nothing more.
    public let agreementOnPaper: AgreementOnPaper?
    /// The day on which the actor signed these very terms with the same person before.
    public let sameTermsSignedOn: CivilDate?
    public let record: SupervisionRecord?
    public let topicCount: Int
    /// Action points of earlier sessions that the pair takes up in this one.
    public let carried: [CarriedActionPoint]
    public let stepsDone: Set<String>
    /// What the policy puts on its agenda.
    public let agendaItems: [Term]
    /// For each supervisee; in a group the others' is nobody else's matter, and only the supervisor sees them all.
    public let adjustments: [Membership.ID: AdjustmentsAnswer]
    public let actionPointCount: Int
    /// Whether action points that others carry out still wait for the actor's consent; nil where there are none.
    public let consentAwaits: Bool?
    public let sheetCount: Int
    /// Whose duty it is to book it anew; nil where it is nobody's, any more.
    public let rebooking: RebookingLine?
    /// What does not fit with its time and place, as far as the actor may know it.
    public let clashes: [PlanWarning]
    /// Whether line managers were asked to release people, as far as the actor may know it.
    public let releases: [ReleaseLine]
    /// Whether its type tells something, so that only the supervisee can ask for release.
    public let isTelling: Bool
    /// What a group has beside; nil for a session of two.
    public let group: GroupHub?
}

/// The register and the record of a group, as one of its parties sees how far they are.
public struct GroupHub: Sendable {
    public let record: GroupRecord
    /// Of the supervisees; others than the supervisor see their own only.
    public let attendances: [Attendance]
    public let presentIDs: Set<Membership.ID>
    /// Records of their own that members of the group have from it: the supervisor sees where they stand, everybody else the own one.
    public let personalRecords: [SupervisionRecord]
}

extension Store {
    /// - Throws: ``NotFound`` for whoever takes no part in it.
    public func hub(of id: Session.ID, as actor: Actor) async throws -> SessionHub {
        try await look { db in
            let (session, facts, _) = try db.session(id, for: Access.Act.takePart, by: actor)
            let members = try db.members(session.partyIDs + [session.standsInFor].compactMap(\.self))
            guard let supervisor = members[session.supervisorID] else { throw NotFound() }
            let edition = try shelf.edition(session.editionID, in: db)
            let governing = try db.governing(session, under: edition.pack)
            let own = governing.own
            let record = session.format == .group ? nil : try db.record(of: id)
            return SessionHub(
                session: session, edition: edition, supervisor: supervisor,
                standsInFor: session.standsInFor.flatMap { members[$0] },
                supervisees: session.superviseeIDs.compactMap { members[$0] },
                following: try db.following(session, for: Access.Act.takePart, by: actor).map(\.session),
                agreement: own ?? governing.shown?.agreement,
                ofPair: governing.ofPair,
                agreementOnPaper: try db.agreementOnPaper(of: session),
                sameTermsSignedOn: try own.flatMap { try db.sameTermsSignedOn($0, by: actor.membershipID) }, record: record,
                topicCount: try db.topics(of: id).filter { $0.isShared || $0.authorID == actor.membershipID }.count,
                carried: try carriedActionPoints(into: session, as: actor, in: db), stepsDone: try db.steps(of: id),
                agendaItems: try db.agendaItems(of: session, under: edition.pack), adjustments: try db.adjustments(in: session, for: actor),
                actionPointCount: try record.map {
                    try db.count("SELECT COUNT(*) FROM action_point WHERE record_id = \($0.id)")
                } ?? 0, consentAwaits: try record.flatMap { try consentAwaits(of: $0, for: actor, in: db) },
                sheetCount: try record.map { try db.sheets(of: $0.id).count } ?? 0,
                rebooking: try db.rebooking(of: session, for: actor, from: shelf), clashes: try db.clashes(with: session, for: actor),
                releases: try db.releases(for: id, to: actor), isTelling: facts.isTelling,
                group: session.format == .group ? try db.groupHub(of: session, for: actor) : nil)
        }
    }
}

extension ReadTransaction {
    fileprivate func adjustments(in session: Session, for actor: Actor) throws -> [Membership.ID: AdjustmentsAnswer] {
        let seesAll = session.format == .individual || session.supervisorID == actor.membershipID
        return try adjustmentsAnswers(of: session.superviseeIDs.filter { seesAll || $0 == actor.membershipID })
    }

    fileprivate func groupHub(of session: Session, for actor: Actor) throws -> GroupHub {
        guard let record = try groupRecord(of: session.id) else { throw NotFound() }
        let leads = session.supervisorID == actor.membershipID
        let own = { (member: Membership.ID) in leads || member == actor.membershipID }
        return GroupHub(
            record: record, attendances: try attendances(of: session.id).filter { own($0.memberID) },
            presentIDs: try presences(at: session.id).filter(own),
            personalRecords: try records(where: "record.session_id = \(session.id)").filter {
                leads || ($0.superviseeID == actor.membershipID && $0.current != nil)
            })
    }
}

private struct StepRow: Decodable { let step: String }

extension ReadTransaction {
    func steps(of session: Session.ID) throws -> Set<String> {
        let done: [StepRow] = try rows("SELECT step FROM session_step WHERE session_id = \(session)")
        return Set(done.map(\.step))
    }
}
