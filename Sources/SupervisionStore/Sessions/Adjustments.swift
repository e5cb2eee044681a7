import Foundation
import SQLStorage
public import Supervision

extension Store {
    /// What somebody needs so that they can take part, in their own words; kept for next time.
    /// - Throws: ``NotFound`` for anybody but the person.
    public func answerAdjustments(_ words: Confidential, as actor: Actor, at now: Instant) async throws {
        let answer = Identifier<AdjustmentsAnswer>()
        let day = LondonTime.day(of: now)
        try await change { db in
            let grant = try Access.grant(.ownWords(actor.membershipID, actor.organisationID), to: actor)
            let number = try db.count("SELECT COUNT(*) FROM adjustments_answer WHERE membership_id = \(actor.membershipID)") + 1
            try db.execute(
                """
                INSERT INTO adjustments_answer (id, organisation_id, membership_id, answered_on, number)
                VALUES (\(answer), \(actor.organisationID), \(actor.membershipID), \(day), \(number))
                """)
            try seal(
                words, at: Place(.adjustments, actor.membershipID, version: number, in: actor.organisationID), with: grant, in: db)
            return ((), LogEntry(.adjustmentsAnswered, actor.membershipID, by: actor, at: now))
        }
    }

    /// A supervisee's adjustments, for the arranger and the parties of a session with them. Nil where nothing was answered.
    /// - Throws: ``NotFound``.
    public func adjustments(
        of supervisee: Membership.ID, for id: Session.ID, as actor: Actor, at now: Instant
    ) async throws -> OpenedWords? {
        try await change { db in
            let (session, _, grant) = try db.session(id, for: { .readAdjustments($0, of: supervisee) }, by: actor)
            let entry = LogEntry(.adjustmentsOpened, supervisee, by: actor, as: session.part(of: actor), at: now)
            let number = try db.count("SELECT COUNT(*) FROM adjustments_answer WHERE membership_id = \(supervisee)")
            let bytes = try bytes(
                at: Place(.adjustments, supervisee, version: number, in: session.organisationID), with: grant, in: db)
            return (bytes.map { OpenedWords(bytes: $0, grant: grant) }, entry)
        }
    }

    /// One's own adjustments, as last answered. Nil where nothing was.
    public func ownAdjustments(as actor: Actor, at now: Instant) async throws -> OpenedWords? {
        try await change { db in
            let grant = try Access.grant(.ownWords(actor.membershipID, actor.organisationID), to: actor)
            let number = try db.count("SELECT COUNT(*) FROM adjustments_answer WHERE membership_id = \(actor.membershipID)")
            let bytes = try bytes(
                at: Place(.adjustments, actor.membershipID, version: number, in: actor.organisationID), with: grant, in: db)
            return (
                bytes.map { OpenedWords(bytes: $0, grant: grant) }, LogEntry(.adjustmentsOpened, actor.membershipID, by: actor, at: now)
            )
        }
    }

    /// Whether people were asked yet; for those who may plan for them.
    public func adjustmentsAnswer(of member: Membership.ID, as actor: Actor) async throws -> AdjustmentsAnswer {
        try await look { db in
            _ = try db.member(member, for: Access.Act.planFor, by: actor)
            return try db.adjustmentsAnswer(of: member)
        }
    }
}

/// Words that were opened, and the permission under which they may be shown.
public struct OpenedWords: Sendable {
    public let words: Confidential
    public let grant: Grant

    init(bytes: Data, grant: Grant) {
        words = Confidential(String(decoding: bytes, as: UTF8.self))
        self.grant = grant
    }

    public var text: String { words.opened(with: grant) }
}

private struct AdjustmentsAnswerRow: Decodable { let answeredOn: CivilDate }

private struct AdjustmentsQuestionRow: Decodable { let askedOn: CivilDate }

extension ReadTransaction {
    func adjustmentsAnswer(of member: Membership.ID) throws -> AdjustmentsAnswer {
        let answered: AdjustmentsAnswerRow? = try row(
            "SELECT answered_on FROM adjustments_answer WHERE membership_id = \(member) ORDER BY number DESC LIMIT 1")
        if let answered { return .answered(on: answered.answeredOn) }
        let asked: AdjustmentsQuestionRow? = try row(
            "SELECT asked_on FROM adjustments_question WHERE membership_id = \(member) ORDER BY asked_on DESC LIMIT 1")
        return asked.map { .asked(on: $0.askedOn) } ?? .notAsked
    }
}

extension WriteTransaction {
    func insertAdjustmentsQuestion(
        _ id: Identifier<AdjustmentsAnswer>, to member: Membership.ID, by actor: Actor, on day: CivilDate
    ) throws {
        try execute(
            """
            INSERT INTO adjustments_question (id, organisation_id, membership_id, asked_by, asked_on)
            VALUES (\(id), \(actor.organisationID), \(member), \(actor.membershipID), \(day))
            """)
    }
}
