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

private struct WayInRow: Decodable {
    let expiresAt: Instant?
    let hasPassphrase: Bool
}

extension Store {
    /// One person, for whoever may see them.
    /// - Throws: ``NotFound``.
    public func dossier(of id: Membership.ID, as actor: Actor, at now: Instant) async throws -> MemberDossier {
        try await look { db in
            let (member, _) = try db.member(id, for: Access.Act.seeMember, by: actor)
            let wayIn: WayInRow? = try db.row(
                """
                SELECT (SELECT MAX(expires_at) FROM invitation WHERE person_id = \(member.person.id) AND expires_at > \(now)
                    AND NOT EXISTS (SELECT 1 FROM invitation_use WHERE invitation_id = invitation.id)) AS expires_at,
                    EXISTS (SELECT 1 FROM passphrase WHERE person_id = \(member.person.id)) AS has_passphrase
                """)
            let colleagues = try db.members([member.membership.lineManagerID, member.membership.sponsorID].compactMap(\.self))
            let isOwn = member.person.id == actor.personID
            let canManage = Access.allows(.manageMember(member.facts), to: actor)
            return MemberDossier(
                member: member, lineManager: member.membership.lineManagerID.flatMap { colleagues[$0] },
                sponsor: member.membership.sponsorID.flatMap { colleagues[$0] }, roles: try db.roleAssignments(of: id),
                hasPassphrase: wayIn?.hasPassphrase ?? false, invitedUntil: wayIn?.expiresAt,
                canManage: canManage, canAssignRoles: canManage && !isOwn, isOwn: isOwn,
                leaves: Access.allows(.seeLeave(member.facts), to: actor) ? try db.leaves(ofThose: "membership.id = \(id)")[id] ?? [] : nil)
        }
    }
}
