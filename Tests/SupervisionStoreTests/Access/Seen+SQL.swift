import SQLStorage
import Supervision
@testable import SupervisionStore

private struct ObjectRow: Decodable { let id: Identifier<Seen> }

extension ReadTransaction {
    /// What the decision function allows, asked of every actor for every object.
    func everythingAllowed(in trust: GeneratedTrust) throws -> (seen: Set<Seen>, asked: Int) {
        let acts = try acts(in: trust)
        var seen: Set<Seen> = []
        for actor in trust.actors {
            for (act, object, question) in acts where Access.allows(question, to: actor) { seen.insert(Seen(act, actor, object)) }
        }
        return (seen, acts.count * trust.actors.count)
    }

    private func acts(in trust: GeneratedTrust) throws -> [(Seen.Act, Identifier<Seen>, Access.Act)] {
        var acts: [(Seen.Act, Identifier<Seen>, Access.Act)] = []
        func ask<Thing>(_ act: Seen.Act, _ object: Identifier<Thing>, _ question: Access.Act) throws {
            guard let object = Identifier<Seen>(object.text) else { throw NotFound() }
            acts.append((act, object, question))
        }
        for meeting in trust.meetings {
            guard let held = try sessionRows(where: "session.id = \(meeting.id)").first,
                let (record, session, recordFacts) = try knownRecord(meeting.record.id)
            else { throw NotFound() }
            let facts = held.facts
            try ask(.seesSession, session.id, .seeSession(facts))
            try ask(.seesType, session.id, .seeSessionType(facts))
            try ask(.takesPart, session.id, .takePart(facts))
            try ask(.seesCoverage, session.id, .seeCoverage(facts))
            try ask(.seesCoverage, session.id, .noteTouched(facts))
            for purpose in Purpose.forAudit { try ask(.readsForAudit, record.id, .readRecord(recordFacts, purpose)) }
            try ask(.readsOwnRecord, record.id, .readRecord(recordFacts, .own))
            try ask(.readsShownRecord, record.id, .readRecord(recordFacts, .standIn))
            if meeting.isGroup {
                let group = try groupFacts(of: held)
                for purpose in Purpose.forAudit { try ask(.readsGroupForAudit, session.id, .readGroupRecord(group, purpose)) }
                try ask(.readsGroupRecord, session.id, .readGroupRecord(group, .own))
                if meeting.record.isSent {
                    let point = meeting.groupPoint.id
                    try ask(.readsActionPoint, point, .readActionPoint(try self.facts(of: point)))
                }
            }
            for release in meeting.releases {
                guard let facts = try releaseFacts(of: release.id) else { throw NotFound() }
                try ask(.seesRelease, release.id, .seeRelease(facts))
                try ask(.answersRelease, release.id, .answerRelease(facts))
            }
            for point in meeting.record.points { try ask(.readsActionPoint, point.id, .readActionPoint(try self.facts(of: point.id))) }
        }
        for known in try pairAgreements(where: "1 = 1") { try ask(.seesPairAgreement, known.pair.id, .seePairAgreement(known.facts)) }
        for member in try members(where: "1 = 1") {
            let facts = MemberFacts(
                id: member.id, organisationID: member.membership.organisationID, lineManagerID: member.membership.lineManagerID)
            try ask(.seesMember, member.id, .seeMember(facts))
            try ask(.seesReasons, member.id, .seeReasons(facts))
            try ask(.seesLeave, member.id, .seeLeave(facts))
        }
        return acts
    }

    /// What the conditions on rows let through, for every actor.
    func everythingListed(for actors: [Actor]) throws -> Set<Seen> {
        var seen: Set<Seen> = []
        for actor in actors {
            for act in Seen.Act.allCases {
                guard let query = act.query(for: actor) else { continue }
                let found: [ObjectRow] = try rows(query)
                seen.formUnion(found.map { Seen(act, actor, $0.id) })
            }
        }
        return seen
    }
}

extension Seen.Act {
    fileprivate func query(for actor: Actor) -> SQL? {
        switch self {
        case .seesSession: "SELECT id FROM session WHERE \(Visible.sessions(to: actor))"
        case .seesType: "SELECT id FROM session WHERE \(Visible.sessions(to: actor)) AND \(Visible.types(to: actor))"
        case .takesPart: "SELECT id FROM session WHERE \(Visible.parties(to: actor))"
        case .seesCoverage: "SELECT id FROM session WHERE \(Visible.coverage(to: actor))"
        case .readsForAudit:
            """
            SELECT record.id AS id FROM record JOIN session ON session.id = record.session_id
            WHERE \(Visible.recordsForAudit(to: actor))
            """
        case .readsActionPoint:
            """
            SELECT action_point.id AS id FROM action_point LEFT JOIN record ON record.id = action_point.record_id
            WHERE \(Visible.actionPoints(to: actor))
            """
        case .seesMember: "SELECT id FROM membership WHERE \(Visible.members(to: actor))"
        case .readsShownRecord: "SELECT record.id AS id FROM record WHERE \(Visible.recordsShown(to: actor))"
        case .seesRelease: "SELECT release_request.id AS id FROM \(Self.releases) WHERE \(Visible.releases(to: actor))"
        case .answersRelease: "SELECT release_request.id AS id FROM \(Self.releases) WHERE \(Visible.releases(answeredBy: actor))"
        case .readsGroupForAudit: "SELECT id FROM session WHERE \(Visible.groupRecordsForAudit(to: actor))"
        case .seesPairAgreement: "SELECT id FROM pair_agreement WHERE \(Visible.pairAgreements(to: actor))"
        case .readsOwnRecord, .seesReasons, .seesLeave, .readsGroupRecord: nil
        }
    }

    private static let releases: SQL = """
        release_request JOIN session ON session.id = release_request.session_id
            JOIN membership ON membership.id = release_request.membership_id
        """
}
