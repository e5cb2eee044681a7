import Foundation
import SQLStorage
public import Supervision

/// A topic with its words.
public struct OpenedTopic: Sendable {
    public let topic: Topic
    public let text: String
}

extension Store {
    /// Notes something to bring to a session. Nobody else reads it before its author shares it.
    /// - Throws: ``NotFound``, ``Refusal`` once the session is over.
    public func write(_ topic: Topic, words: Confidential, as actor: Actor, at now: Instant) async throws {
        try await change { db in
            let (session, _, grant) = try db.session(topic.sessionID, for: Access.Act.takePart, by: actor)
            let pack = try shelf.edition(session.editionID, in: db).pack
            try SessionRules.preparing.require(of: session, under: pack)
            guard topic.authorID == actor.membershipID, pack.topicKinds.contains(where: { $0.key == topic.kind }) else { throw NotFound() }
            let entry = LogEntry(.topicWritten, topic.id, by: actor, as: session.part(of: actor), at: now)
            if try db.count("SELECT COUNT(*) FROM topic WHERE id = \(topic.id)") > 0 { return ((), entry) }
            try db.execute(
                """
                INSERT INTO topic (id, session_id, author_id, kind, shared_at, written_at)
                VALUES (\(topic.id), \(topic.sessionID), \(topic.authorID), \(topic.kind), \(topic.isShared ? now : nil), \(now))
                """)
            try seal(words, at: Place(.topic, topic.id, in: session.organisationID), with: grant, in: db)
            return ((), entry)
        }
    }

    /// Shares one's own topic with the other party.
    public func share(_ id: Topic.ID, of sessionID: Session.ID, as actor: Actor, at now: Instant) async throws {
        try await change { db in
            let (session, _, _) = try db.session(sessionID, for: Access.Act.takePart, by: actor)
            let changed = try db.execute(
                """
                UPDATE topic SET shared_at = \(now)
                WHERE id = \(id) AND session_id = \(sessionID) AND author_id = \(actor.membershipID) AND shared_at IS NULL
                """)
            let own = try db.count(
                "SELECT COUNT(*) FROM topic WHERE id = \(id) AND session_id = \(sessionID) AND author_id = \(actor.membershipID)")
            guard changed == 1 || own == 1 else { throw NotFound() }
            return ((), LogEntry(.topicWritten, id, by: actor, as: session.part(of: actor), at: now))
        }
    }

    /// The topics of a session that the actor may read: the own ones, and those that were shared.
    public func topics(of id: Session.ID, as actor: Actor, at now: Instant) async throws -> [OpenedTopic] {
        try await change { db in
            let (session, _, grant) = try db.session(id, for: Access.Act.takePart, by: actor)
            let topics = try db.topics(of: id).filter { $0.isShared || $0.authorID == actor.membershipID }
            let texts = try words(.topic, of: topics.map(\.id), in: session.organisationID, with: grant, in: db)
            let opened = topics.map { OpenedTopic(topic: $0, text: texts[$0.id] ?? "") }
            return (opened, LogEntry(.topicOpened, id, by: actor, as: session.part(of: actor), at: now))
        }
    }
}

private struct TopicRow: Decodable {
    let id: Topic.ID
    let authorID: Membership.ID
    let kind: String
    let sharedAt: Instant?
}

extension ReadTransaction {
    func topics(of session: Session.ID) throws -> [Topic] {
        let found: [TopicRow] = try rows(
            "SELECT id, author_id, kind, shared_at FROM topic WHERE session_id = \(session) ORDER BY written_at, id")
        return found.map { Topic(id: $0.id, sessionID: session, authorID: $0.authorID, kind: $0.kind, isShared: $0.sharedAt != nil) }
    }
}
