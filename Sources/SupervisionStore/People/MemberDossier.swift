import SQLStorage
public import Supervision

/// What the page of one person shows: details, roles and how they get in. No content of any session.
public struct MemberDossier: Hashable, Sendable {
    public let member: Member
    public let lineManager: Member?
    public let sponsor: Member?
    public let roles: [RoleAssignment]
    /// Whether they have set a passphrase.
    public let hasPassphrase: Bool
    /// Until when an unused invitation works.
    public let invitedUntil: Instant?
    /// Whether the actor keeps the staff list.
    public let canManage: Bool
    /// Whether the actor may give them roles.
    public let canAssignRoles: Bool
    /// Whether it is the actor's own.
    public let isOwn: Bool
    /// When they are away; nil where the actor may not know of it.
    public let leaves: [Leave]?
}

private struct ExpiryRow: Decodable { let expiresAt: Instant }

extension Store {
    /// One person, for whoever may see them.
    /// - Throws: ``NotFound``.
    public func dossier(of id: Membership.ID, as actor: Actor, at now: Instant) async throws -> MemberDossier {
        try await look { db in
            let (member, _) = try db.member(id, for: Access.Act.seeMember, by: actor)
            let invitation: ExpiryRow? = try db.row(
                """
                SELECT expires_at FROM invitation WHERE person_id = \(member.person.id) AND expires_at > \(now)
                    AND NOT EXISTS (SELECT 1 FROM invitation_use WHERE invitation_id = invitation.id)
                ORDER BY expires_at DESC LIMIT 1
                """)
            let isOwn = member.person.id == actor.personID
            let canManage = Access.allows(.manageMember(member.facts), to: actor)
            return MemberDossier(
                member: member, lineManager: try member.membership.lineManagerID.flatMap { try db.member($0) },
                sponsor: try member.membership.sponsorID.flatMap { try db.member($0) }, roles: try db.roleAssignments(of: id),
                hasPassphrase: try db.passphrase(of: member.person.id) != nil, invitedUntil: invitation?.expiresAt,
                canManage: canManage, canAssignRoles: canManage && !isOwn, isOwn: isOwn,
                leaves: Access.allows(.seeLeave(member.facts), to: actor) ? try db.leaves(ofThose: "membership.id = \(id)")[id] ?? [] : nil)
        }
    }
}
