import SQLStorage
public import Supervision

/// What somebody finds about themselves: who they are here, where they are signed in, and what else they can act as.
public struct Account: Sendable {
    /// A post that somebody can act in, with whose it is.
    public struct Standing: Hashable, Sendable {
        public let member: Member
        public let organisation: Organisation
    }

    public let member: Member
    public let organisation: Organisation
    /// Everything that the person can act as today, this standing included.
    public let standings: [Standing]
    /// Visits that go on, latest first.
    public let visits: [Visit]
}

extension Store {
    /// - Throws: ``NotFound`` where the actor's membership has ended meanwhile.
    public func account(as actor: Actor, at now: Instant) async throws -> Account {
        let day = LondonTime.day(of: now)
        let visits = try await visits(of: actor.personID, at: now)
        return try await look { db in
            let standings = try db.currentMembers(of: actor.personID, on: day).compactMap { member in
                try db.organisation(member.membership.organisationID).map { Account.Standing(member: member, organisation: $0) }
            }
            guard let own = standings.first(where: { $0.member.id == actor.membershipID }) else { throw NotFound() }
            return Account(member: own.member, organisation: own.organisation, standings: standings, visits: visits)
        }
    }
}
