import CornerstoneDemo
import Foundation
import SQLStorage
import Support
import Supervision
import SupervisionStore

/// Somebody in one of their posts, signed in and acting in it.
struct Neighbour: Sendable {
    let subject: Subject
    let personID: Person.ID
    let organisation: Organisation.ID
}

/// Something that has an address, and whose it is. Read by the test itself, past every decision.
struct Belonging: Decodable, Sendable {
    let id: String
    let organisationID: Organisation.ID
}

private struct PersonFact: Decodable, Sendable {
    let id: Membership.ID
    let organisationID: Organisation.ID
    let personID: Person.ID
    let firstName: String
    let lastName: String
    let workEmail: String
    let roles: String?

    var name: String { "\(firstName) \(lastName)" }
    var held: Set<Role> { Set((roles ?? "").split(separator: ",").compactMap { Role(rawValue: String($0)) }) }
}

private struct PartyFact: Decodable, Sendable {
    let supervisorID: Membership.ID
    let superviseeID: Membership.ID
}

private struct NamedOrganisation: Decodable, Sendable {
    let id: Organisation.ID
    let name: String
}

/// Seven organisations, in five of which somebody of another supervises: who there is, and what is whose.
struct Neighbourhood: Sendable {
    let store: Store
    let neighbours: [Neighbour]
    /// By the name that the routes have for it.
    let things: [String: [Belonging]]
    /// Every identifier of a thing, by itself.
    private let owners: [String: Organisation.ID]
    private let people: [PersonFact]
    private let organisations: [Organisation.ID: String]
    private let homes: [Organisation.ID: Set<String>]
    private let pairs: [PartyFact]

    static let now = AccessWorld.now

    /// The demo's organisations under the policy of the tests; one of them asks line managers about pairs.
    static func filled(_ store: Store) async throws -> Neighbourhood {
        let bytes = try PolicyForTests.bytes()
        try await DemoNeighbours.fill(
            store, packs: { try Self.pack(asking: $0.hasPrefix("croydon")) }, orElse: ("pack", bytes), at: now)
        return try await Neighbourhood(store)
    }

    /// The policy of the tests with what it says of pairs; where it is laid over itself it stays the same.
    private static func pack(asking isAsking: Bool) throws -> [UInt8]? {
        guard isAsking else { return nil }
        let pack = String(decoding: try PolicyForTests.bytes(), as: UTF8.self)
        return Array(
            (pack + """

                pairing:
                  origin: { value: any, paragraph: '1', strength: may }
                  managerConsents: { value: true, paragraph: '1', strength: must }

                """).utf8)
    }

    init(_ store: Store) async throws {
        self.store = store
        people = try await Self.read(
            """
            SELECT membership.id, membership.organisation_id, membership.person_id, person.first_name, person.last_name, person.work_email,
                (SELECT \(SQL.joined("held.role")) FROM role_assignment AS held WHERE held.membership_id = membership.id) AS roles
            FROM membership JOIN person ON person.id = membership.person_id ORDER BY membership.id
            """, in: store)
        let named: [NamedOrganisation] = try await Self.read("SELECT id, name FROM organisation", in: store)
        organisations = Dictionary(named.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        let origins: [OriginFact] = try await Self.read(
            """
            SELECT role_assignment.organisation_id, nomination_origin.organisation AS home FROM nomination_origin
            JOIN role_assignment ON role_assignment.id = nomination_origin.role_assignment_id
            """, in: store)
        homes = Dictionary(origins.map { ($0.organisationID, [$0.home]) }, uniquingKeysWith: { $0.union($1) })
        pairs = try await Self.read(
            """
            SELECT session.supervisor_id, met.membership_id AS supervisee_id FROM session
            JOIN session_supervisee AS met ON met.session_id = session.id
            """, in: store)
        var things: [String: [Belonging]] = [:]
        for (name, table) in Self.tables {
            things[name] = try await Self.read("SELECT id, organisation_id FROM \(table) ORDER BY id", in: store)
        }
        self.things = things
        owners = Dictionary(things.values.flatMap { $0 }.map { ($0.id, $0.organisationID) }, uniquingKeysWith: { first, _ in first })
        var neighbours: [Neighbour] = []
        for person in people { neighbours.append(try await Self.signedIn(person, in: store)) }
        self.neighbours = neighbours
    }

    private struct OriginFact: Decodable, Sendable {
        let organisationID: Organisation.ID
        let home: String
    }

    /// What the names in the routes' braces stand for.
    private static let tables: [(String, SQL)] = [
        ("session", "session"), ("record", "record"), ("action", "action_point"), ("member", "membership"), ("pair", "pairing"),
        ("release", "release_request"), ("role", "role_assignment"), ("agreement", "agreement"),
    ]

    private static func read<Fact: Decodable & Sendable>(_ sql: SQL, in store: Store) async throws -> [Fact] {
        try await store.database.read { db in try db.rows(sql) }
    }

    private static func signedIn(_ person: PersonFact, in store: Store) async throws -> Neighbour {
        let token = try await store.signIn(
            email: person.workEmail, passphrase: Confidential(DemoTrust.passphrase), device: "a browser", from: "tests \(person.id)",
            at: now)
        guard let current = try await store.visit(token, at: now) else { throw NotFound() }
        try await store.choose(person.id, in: current.visit.id, as: current.actor, at: now)
        let subject = Subject(
            name: "\(person.name) in \(person.organisationID.text.prefix(4))", visiting: .current, membership: person.id,
            organisation: person.organisationID, roles: person.held, token: token)
        return Neighbour(subject: subject, personID: person.personID, organisation: person.organisationID)
    }
}

// What somebody may come across, as the test has it.
extension Neighbourhood {
    /// What is wrong with an answer to somebody who asks in one organisation; nothing where all is well.
    func faults(in text: String, to neighbour: Neighbour) -> [String] {
        let ids = text.matches(of: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/).map { String($0.0) }
        let posts = Set(people.filter { $0.personID == neighbour.personID }.map(\.id.text))
        let foreign = ids.filter { id in !posts.contains(id) && owners[id].map { $0 != neighbour.organisation } ?? false }
        return foreign.map { "carries \($0) of another organisation" }
            + strangers(to: neighbour).filter { text.contains($0) }.map { "names \($0)" }
    }

    /// People and organisations that somebody has no business to come across.
    private func strangers(to neighbour: Neighbour) -> [String] {
        let met = Set(
            pairs.filter { [$0.supervisorID, $0.superviseeID].contains(neighbour.subject.membership) }
                .flatMap { [$0.supervisorID, $0.superviseeID] })
        let known = Set(
            people.filter { person in
                guard person.organisationID == neighbour.organisation else { return person.personID == neighbour.personID }
                // Who supervises from outside meets the own pairs, and learns who arranges and who may read what they write.
                return !neighbour.subject.isGuest || met.contains(person.id)
                    || !person.held.isDisjoint(with: [.headOfSafeguarding, .safeguardingSpecialist])
                    || person.personID == neighbour.personID
            }.map(\.name))
        let posts = people.filter { $0.personID == neighbour.personID }.compactMap { organisations[$0.organisationID] }
        let heard = homes[neighbour.organisation] ?? []
        return Set(people.map(\.name)).subtracting(known).sorted()
            + organisations.values.filter { !posts.contains($0) && !heard.contains($0) }.sorted()
    }

    /// At most so many of the things of one kind that another organisation has.
    func belongings(_ name: String, notOf organisation: Organisation.ID, most: Int) -> [String] {
        Dictionary(grouping: (things[name] ?? []).filter { $0.organisationID != organisation }, by: \.organisationID).values
            .flatMap { $0.prefix(most) }.map(\.id)
    }
}
