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

private struct LastDayRow: Decodable {
    let membershipID: Membership.ID
    let lastDay: CivilDate
}

extension ReadTransaction {
    func adjustmentsAnswer(of member: Membership.ID) throws -> AdjustmentsAnswer {
        try adjustmentsAnswers(of: [member])[member] ?? .notAsked
    }

    /// Of several people at once; nobody is left out.
    func adjustmentsAnswers(of members: [Membership.ID]) throws -> [Membership.ID: AdjustmentsAnswer] {
        let asked: [LastDayRow] = try rows(
            """
            SELECT membership_id, MAX(asked_on) AS last_day FROM adjustments_question
            WHERE membership_id IN \(members) GROUP BY membership_id
            """)
        let answered: [LastDayRow] = try rows(
            """
            SELECT membership_id, MAX(answered_on) AS last_day FROM adjustments_answer
            WHERE membership_id IN \(members) GROUP BY membership_id
            """)
        var answers = Dictionary(members.map { ($0, AdjustmentsAnswer.notAsked) }) { first, _ in first }
        for row in asked { answers[row.membershipID] = .asked(on: row.lastDay) }
        for row in answered { answers[row.membershipID] = .answered(on: row.lastDay) }
        return answers
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
