import Foundation
import SQLStorage
public import Supervision

/// What somebody sent after their visit had run out: kept sealed, for them alone, until they open the form's page again.
public struct KeptForm: Hashable, Sendable {
    public typealias ID = Identifier<KeptForm>

    /// A name and what was typed or chosen under it.
    public struct Field: Hashable, Sendable, Codable {
        public let name: String
        public let value: String

        public init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    public let id: ID
    public let fields: [Field]

    /// For how many hours it waits.
    public static let hoursKept = 24
    /// How many wait for one person; the oldest make room.
    public static let mostKept = 20
}

extension Store {
    /// Keeps the fields of a form whose visit ran out before it was sent. A later one of the same page takes the place of an earlier.
    /// - Parameter page: where the form is, as an address: there they are shown again.
    /// - Throws: ``NotFound`` where the visit goes on or was ended, and where the person is not here any more.
    public func keep(_ fields: [KeptForm.Field], of page: String, from token: VisitToken, at now: Instant) async throws {
        let id = KeptForm.ID()
        try await change { db in
            guard let visit = try db.visits(where: "token_hash = \(Digest.of(token.text))").first,
                visit.hasRunOut(at: now, within: visitLimits), let actor = try db.actor(in: visit, at: now)
            else { throw NotFound() }
            let grant = try Access.grant(.ownWords(actor.membershipID, actor.organisationID), to: actor)
            try db.makeRoom(forFormOf: page, by: actor, at: now)
            try db.execute(
                """
                INSERT INTO kept_form (id, organisation_id, membership_id, visit_id, page, kept_at)
                VALUES (\(id), \(actor.organisationID), \(actor.membershipID), \(visit.id), \(page), \(now))
                """)
            let words = Confidential(String(decoding: try CanonicalJSON.bytes(of: fields), as: UTF8.self))
            try seal(words, at: Place(.keptForm, id, in: actor.organisationID), with: grant, in: db)
            return ((), LogEntry(.formKept, id, by: actor, at: now))
        }
    }

    /// What was kept of a page's form, for whoever wrote it. Nil where nothing was.
    public func keptForm(of page: String, as actor: Actor, at now: Instant) async throws -> KeptForm? {
        guard let id = try await look({ db in try db.keptForm(of: page, by: actor, at: now) }) else { return nil }
        return try await change { db in
            let grant = try Access.grant(.ownWords(actor.membershipID, actor.organisationID), to: actor)
            let bytes = try bytes(at: Place(.keptForm, id, in: actor.organisationID), with: grant, in: db)
            let fields = try bytes.map { try JSONDecoder().decode([KeptForm.Field].self, from: $0) }
            return (fields.map { KeptForm(id: id, fields: $0) }, LogEntry(.keptFormOpened, id, by: actor, for: .own, at: now))
        }
    }

    /// Once it has been shown it is not kept any longer. Forgetting it twice is forgetting it once.
    public func forget(_ id: KeptForm.ID, as actor: Actor) async throws {
        try await database.write { db in try db.deleteKeptForms(where: "id = \(id) AND membership_id = \(actor.membershipID)") }
    }
}

private struct KeptFormRow: Decodable { let id: KeptForm.ID }

extension ReadTransaction {
    fileprivate func keptForm(of page: String, by actor: Actor, at now: Instant) throws -> KeptForm.ID? {
        let found: KeptFormRow? = try row(
            """
            SELECT id FROM kept_form
            WHERE membership_id = \(actor.membershipID) AND page = \(page) AND kept_at > \(now.adding(minutes: -60 * KeptForm.hoursKept))
            """)
        return found?.id
    }
}

extension WriteTransaction {
    /// On a shared computer the visit before may be a colleague's: what they left is not for whoever comes next.
    func deleteKeptForms(leftIn earlier: VisitToken?, unlessBy person: Person.ID, at now: Instant) throws {
        try deleteOutdatedKeptForms(at: now)
        guard let earlier else { return }
        try deleteKeptForms(
            where: "visit_id IN (SELECT id FROM visit WHERE token_hash = \(Digest.of(earlier.text)) AND person_id <> \(person))")
    }

    fileprivate func makeRoom(forFormOf page: String, by actor: Actor, at now: Instant) throws {
        try deleteOutdatedKeptForms(at: now)
        try deleteKeptForms(where: "membership_id = \(actor.membershipID) AND page = \(page)")
        let waiting: [KeptFormRow] = try rows(
            "SELECT id FROM kept_form WHERE membership_id = \(actor.membershipID) ORDER BY kept_at DESC, id")
        for oldest in waiting.dropFirst(KeptForm.mostKept - 1) { try deleteKeptForms(where: "id = \(oldest.id)") }
    }

    private func deleteOutdatedKeptForms(at now: Instant) throws {
        try deleteKeptForms(where: "kept_at <= \(now.adding(minutes: -60 * KeptForm.hoursKept))")
    }

    fileprivate func deleteKeptForms(where condition: SQL) throws {
        try execute(
            """
            DELETE FROM draft_document
            WHERE subject = \(Place.Subject.keptForm.rawValue) AND subject_id IN (SELECT id FROM kept_form WHERE \(condition))
            """)
        try execute("DELETE FROM kept_form WHERE \(condition)")
    }
}
