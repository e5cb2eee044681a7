import Crypto
import Foundation
import SQLStorage
public import Supervision

/// A link that lets one person set a passphrase, once. Shown once, to be handed over; only its hash is kept.
public struct InvitationToken: Hashable, Sendable {
    public let text: String

    public init(_ text: String) { self.text = text }

    static func new() -> InvitationToken { InvitationToken(RandomText.make()) }
}

/// The link was used, has run out, or never was; it is not said which.
public struct InvitationGone: Error, Hashable, Sendable {}

extension Store {
    public static let invitationDays = 7

    /// Makes a new link for a member; earlier unused ones stop working.
    /// - Throws: ``NotFound`` for whoever may not manage the staff list, ``Refusal`` where another organisation knows the person too.
    public func invite(_ id: Membership.ID, as actor: Actor, at now: Instant) async throws -> InvitationToken {
        let token = InvitationToken.new()
        let invitation = Identifier<InvitationToken>()
        return try await change { db in
            let (member, _) = try db.member(id, for: Access.Act.manageMember, by: actor)
            // The link sets the passphrase of the whole person: one organisation's must not open what is another's.
            guard try !db.isShared(member.person.id, beyond: actor.organisationID) else { throw Refusal(.identityIsOnesOwn) }
            try db.insertInvitation(invitation, token, for: member.person.id, at: now)
            return (token, LogEntry(.invited, id, by: actor, as: "administrator", at: now))
        }
    }

    /// The same from the command line, for the first administrator.
    public func inviteFromCommand(_ member: Member, at now: Instant) async throws -> InvitationToken {
        let token = InvitationToken.new()
        let invitation = Identifier<InvitationToken>()
        return try await change { db in
            try db.insertInvitation(invitation, token, for: member.person.id, at: now)
            return (token, LogEntry(.invited, member.id.text, organisation: member.membership.organisationID, role: "command", at: now))
        }
    }

    /// Whose link it is, so that the page can greet them. Nil for every link that does not work.
    public func invitee(of token: InvitationToken, at now: Instant) async throws -> Person? {
        try await look { db in
            guard let row = try db.invitation(token, at: now) else { return nil }
            return try db.members(where: "person.id = \(row.personID)").first?.person
        }
    }

    /// Sets the passphrase and uses up the link. Earlier visits of the person end.
    /// - Throws: ``InvitationGone``; `PassphraseFault` where it could be guessed, and the link goes on working.
    public func accept(_ token: InvitationToken, passphrase: Confidential, at now: Instant) async throws {
        guard let invitee = try await invitee(of: token, at: now) else { throw InvitationGone() }
        let hash = try await newHash(of: passphrase, for: invitee)
        try await change { db in
            guard let row = try db.invitation(token, at: now),
                let member = try db.members(where: "person.id = \(row.personID)").first
            else { throw InvitationGone() }
            try db.execute("INSERT INTO invitation_use (invitation_id, used_at) VALUES (\(row.id), \(now))")
            try db.setPassphrase(hash, of: row.personID, at: now)
            try db.endVisits(of: row.personID, at: now)
            return (
                (),
                LogEntry(
                    .invitationAccepted, row.personID.text, organisation: member.membership.organisationID, person: row.personID,
                    role: "member", at: now)
            )
        }
    }
}

struct InvitationRow: Decodable {
    let id: Identifier<InvitationToken>
    let personID: Person.ID
}

extension ReadTransaction {
    func invitation(_ token: InvitationToken, at now: Instant) throws -> InvitationRow? {
        try row(
            """
            SELECT id, person_id FROM invitation
            WHERE token_hash = \(Digest.of(token.text)) AND expires_at > \(now)
                AND NOT EXISTS (SELECT 1 FROM invitation_use WHERE invitation_id = invitation.id)
            """)
    }
}

extension WriteTransaction {
    func endInvitations(of person: Person.ID, at now: Instant) throws {
        try execute("UPDATE invitation SET expires_at = \(now) WHERE person_id = \(person) AND expires_at > \(now)")
    }

    func insertInvitation(_ id: Identifier<InvitationToken>, _ token: InvitationToken, for person: Person.ID, at now: Instant) throws {
        try endInvitations(of: person, at: now)
        try execute(
            """
            INSERT INTO invitation (id, person_id, token_hash, made_at, expires_at)
            VALUES (\(id), \(person), \(Digest.of(token.text)), \(now), \(now.adding(days: Store.invitationDays)))
            """)
    }

    /// Where somebody's passphrase has changed, whoever knew the old one is sent out.
    func endVisits(of person: Person.ID, except kept: Visit.ID? = nil, at now: Instant) throws {
        let kept = kept?.text ?? ""
        try execute("UPDATE visit SET ended_at = \(now) WHERE person_id = \(person) AND id <> \(kept) AND ended_at IS NULL")
    }

    func setPassphrase(_ hash: PassphraseHash, of person: Person.ID, at now: Instant) throws {
        try execute("DELETE FROM passphrase WHERE person_id = \(person)")
        try execute(
            """
            INSERT INTO passphrase (person_id, salt, hash, rounds, block_size, parallelism, set_at)
            VALUES (\(person), \(hash.salt), \(hash.hash), \(hash.cost.rounds), \(hash.cost.blockSize), \(hash.cost.parallelism), \(now))
            """)
    }
}
