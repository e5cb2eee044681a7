public import Supervision

/// What can be done at once for those who joined or left a row.
public enum GroupSettling: String, Hashable, Sendable, CaseIterable { case placeJoiners, takeOutLeavers }

extension Store {
    /// Puts those who joined where there is room, or takes out those who left.
    /// - Returns: how many people it was done for; whoever found no room stays without a group.
    /// - Throws: ``NotFound``, ``GroupsChanged``.
    @discardableResult
    public func settle(
        _ settling: GroupSettling, ofRow key: String, expecting digest: Digest, as actor: Actor, at now: Instant
    ) async throws -> Int {
        let day = LondonTime.day(of: now)
        return try await change { db in
            _ = try Access.grant(.manageMatrix(actor.organisationID), to: actor)
            let row = try dividedRow(key, of: actor.organisationID, on: day, in: db)
            let entry = LogEntry(.groupsSettled, ofRow: row.division.row.key, by: actor, at: now)
            let (places, leavers) = (row.division.roomForJoiners, row.division.leavers)
            let count = settling == .placeJoiners ? places.count : leavers.count
            guard count > 0 else { return (0, entry) }
            guard row.digest == digest else { throw GroupsChanged() }
            switch settling {
            case .placeJoiners:
                for (member, number) in places {
                    try db.put([member], intoGroup: number, ofRow: key, in: actor.organisationID)
                }
            case .takeOutLeavers: try db.takeOut(leavers, ofRow: key, in: actor.organisationID)
            }
            return (count, entry)
        }
    }
}
