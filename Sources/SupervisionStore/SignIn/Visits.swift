import SQLStorage
public import Supervision

/// A visit that goes on, with who is acting in it.
public struct CurrentVisit: Hashable, Sendable {
    public let visit: Visit
    public let actor: Actor
    public let member: Member
    public let organisation: Organisation
    /// All that the person can act as; more than one where somebody has posts in several organisations.
    public let memberships: [Member]
    /// Whether forms of theirs wait that came after an earlier visit had run out.
    public let hasKeptForms: Bool
}

extension Store {
    /// Signs somebody in: one passphrase check, whether or not there is such a person.
    /// - Parameters:
    ///   - email: the work e-mail as typed.
    ///   - network: where the request came from, for the throttle.
    ///   - earlier: the visit that this browser was in before.
    /// - Throws: ``WrongPassphrase`` also where the person has left or has no post yet; ``TooManyTries``.
    public func signIn(
        email: String, passphrase: Confidential, device: String, from network: String, after earlier: VisitToken? = nil, at now: Instant
    ) async throws -> VisitToken {
        let name = WorkEmail(email)?.text ?? ""
        let person = try await look { db in try db.members(where: "person.work_email = \(name)").first?.person }
        let proof = try await proof(of: passphrase, account: name, person: person?.id, from: network, at: now)
        let (id, token) = (Visit.ID(), VisitToken())
        let day = LondonTime.day(of: now)
        return try await change { db in
            let members = try db.currentMembers(of: proof.personID, on: day)
            guard let first = members.first(where: { $0.membership.kind != .external }) ?? members.first else { throw WrongPassphrase() }
            try db.deleteKeptForms(leftIn: earlier, unlessBy: proof.personID, at: now)
            try db.execute(
                """
                INSERT INTO visit (id, token_hash, person_id, membership_id, started_at, seen_at, device)
                VALUES (\(id), \(Digest.of(token.text)), \(proof.personID), \(first.id), \(now), \(now),
                    \(device))
                """)
            return (
                token,
                LogEntry(
                    .signedIn, id.text, organisation: first.membership.organisationID, person: proof.personID, membership: first.id,
                    role: "member", at: now)
            )
        }
    }

    /// The visit that a browser is in. Nil once it has ended, run out, or the person has left: asked anew at each request.
    public func visit(_ token: VisitToken, at now: Instant) async throws -> CurrentVisit? {
        let day = LondonTime.day(of: now)
        let found = try await look { db in try db.currentVisit(token, on: day) }
        guard let current = found, current.visit.isLive(at: now, within: visitLimits) else { return nil }
        if current.visit.seenAt.adding(minutes: 1) <= now {
            try await database.write(isCounted: false) { db in
                try db.execute("UPDATE visit SET seen_at = \(now) WHERE id = \(current.visit.id)")
            }
        }
        return current
    }

    /// The person's visits that go on, latest first.
    public func visits(of person: Person.ID, at now: Instant) async throws -> [Visit] {
        try await look { db in
            try db.visits(where: "person_id = \(person) AND ended_at IS NULL").filter { $0.isLive(at: now, within: visitLimits) }
        }
    }

    /// Ends one of one's own visits. Ending it twice is ending it once.
    /// - Throws: ``NotFound`` where it is somebody else's.
    public func endVisit(_ id: Visit.ID, as actor: Actor, at now: Instant) async throws {
        try await change { db in
            guard try db.visits(where: "id = \(id)").first?.personID == actor.personID else { throw NotFound() }
            try db.execute("UPDATE visit SET ended_at = \(now) WHERE id = \(id) AND ended_at IS NULL")
            return ((), LogEntry(.visitEnded, id, by: actor, at: now))
        }
    }

    /// Goes on in another of one's own memberships.
    /// - Throws: ``NotFound``.
    public func choose(_ membership: Membership.ID, in visit: Visit.ID, as actor: Actor, at now: Instant) async throws {
        let day = LondonTime.day(of: now)
        try await change { db in
            guard try db.currentMembers(of: actor.personID, on: day).contains(where: { $0.id == membership }) else { throw NotFound() }
            try db.execute("UPDATE visit SET membership_id = \(membership) WHERE id = \(visit) AND person_id = \(actor.personID)")
            return ((), LogEntry(.membershipChosen, membership, by: actor, at: now))
        }
    }
}

private struct VisitRow: Decodable {
    let id: Visit.ID
    let personID: Person.ID
    let membershipID: Membership.ID?
    let startedAt: Instant
    let seenAt: Instant
    let endedAt: Instant?
    let device: String
}

private struct OrganisationRow: Decodable {
    let id: Organisation.ID
    let code: String
    let name: String
    let nation: Organisation.Nation
    let yearStartMonth: Int
}

extension ReadTransaction {
    func visits(where condition: SQL) throws -> [Visit] {
        let found: [VisitRow] = try rows(
            """
            SELECT id, person_id, membership_id, started_at, seen_at, ended_at, device FROM visit
            WHERE \(condition) ORDER BY seen_at DESC, id
            """)
        return found.map {
            Visit(
                id: $0.id, personID: $0.personID, membershipID: $0.membershipID, startedAt: $0.startedAt, seenAt: $0.seenAt,
                endedAt: $0.endedAt, device: $0.device)
        }
    }

    /// Who acts in a visit. Nil where they have left.
    func actor(in visit: Visit, at now: Instant) throws -> Actor? {
        let day = LondonTime.day(of: now)
        let members = try currentMembers(of: visit.personID, on: day)
        guard let member = members.first(where: { $0.id == visit.membershipID }) ?? members.first else { return nil }
        return Actor(
            personID: visit.personID, membershipID: member.id, organisationID: member.membership.organisationID,
            roles: try roles(of: member.id, on: day))
    }

    func currentMembers(of person: Person.ID, on day: CivilDate) throws -> [Member] {
        try members(
            where: """
                membership.person_id = \(person) AND membership.starts_on <= \(day)
                    AND (membership.ends_on IS NULL OR membership.ends_on >= \(day))
                """)
    }

    func organisation(_ id: Organisation.ID) throws -> Organisation? {
        try organisations(where: "id = \(id)").first
    }

    func organisations(where condition: SQL) throws -> [Organisation] {
        let found: [OrganisationRow] = try rows(
            "SELECT id, code, name, nation, year_start_month FROM organisation WHERE \(condition) ORDER BY code")
        return found.map { Organisation(id: $0.id, code: $0.code, name: $0.name, nation: $0.nation, yearStartMonth: $0.yearStartMonth) }
    }
}

extension Store {
    /// Somebody as they act on a day: for commands, the demo and tests, which have no visit.
    package func actor(_ id: Membership.ID, on day: CivilDate) async throws -> Actor {
        try await look { db in
            guard let member = try db.member(id) else { throw NotFound() }
            return Actor(
                personID: member.person.id, membershipID: id, organisationID: member.membership.organisationID,
                roles: try db.roles(of: id, on: day))
        }
    }
}
