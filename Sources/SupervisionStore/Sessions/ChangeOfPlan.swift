import Foundation
import SQLStorage
public import Supervision

/// That a session was moved or cancelled: who did so, when and why.
public struct ChangeOfPlan: Sendable {
    public enum Kind: Hashable, Sendable { case moved, cancelled }

    public let kind: Kind
    public let by: String
    public let at: Instant
    public let reason: OpenedWords?
}

extension Store {
    /// The last change of a session's plan, with its reason; nil while it stands as it was first proposed.
    /// - Throws: ``NotFound`` for whoever takes no part in it.
    public func changeOfPlan(of id: Session.ID, as actor: Actor, at now: Instant) async throws -> ChangeOfPlan? {
        try await change { db in
            let (session, _, grant) = try db.session(id, for: Access.Act.takePart, by: actor)
            let entry = LogEntry(.reasonOpened, id, by: actor, as: session.part(of: actor), for: .own, at: now)
            guard let last = try db.lastChange(of: session) else { return (nil, entry) }
            let bytes = try bytes(
                at: Place(.sessionChange, id, version: last.version, in: session.organisationID), with: grant, in: db)
            return (
                ChangeOfPlan(
                    kind: last.kind, by: try db.member(last.byID)?.name ?? "", at: last.at,
                    reason: bytes.map { OpenedWords(bytes: $0, grant: grant) }),
                entry
            )
        }
    }
}

private struct ProposedAtRow: Decodable { let proposedAt: Instant }

private struct LastChange {
    let kind: ChangeOfPlan.Kind
    let byID: Membership.ID
    let at: Instant
    let version: Int
}

extension ReadTransaction {
    fileprivate func lastChange(of session: Session) throws -> LastChange? {
        if let cancellation = session.cancellation {
            return LastChange(kind: .cancelled, byID: cancellation.cancelledBy, at: cancellation.at, version: 0)
        }
        let number = session.schedule.number
        guard number > 1 else { return nil }
        let proposed: ProposedAtRow? = try row(
            "SELECT proposed_at FROM session_schedule WHERE session_id = \(session.id) AND number = \(number)")
        return proposed.map { LastChange(kind: .moved, byID: session.schedule.proposedBy, at: $0.proposedAt, version: number) }
    }
}
