public import Supervision

extension Store {
    /// Divides everybody of a row into groups that are even in size, as it was proposed; groups that were there before give way.
    /// - Throws: ``NotFound``, ``GroupsChanged`` where people or groups are others than those shown.
    public func formGroups(ofRow key: String, expecting digest: Digest, as actor: Actor, at now: Instant) async throws {
        let day = LondonTime.day(of: now)
        try await change { db in
            _ = try Access.grant(.manageMatrix(actor.organisationID), to: actor)
            let row = try dividedRow(key, of: actor.organisationID, on: day, in: db)
            let entry = LogEntry(.groupsFormed, ofRow: row.division.row.key, by: actor, at: now)
            if row.division.isAsProposed { return ((), entry) }
            guard row.digest == digest else { throw GroupsChanged() }
            try db.takeOut(row.division.groups.flatMap(\.members), ofRow: key, in: actor.organisationID)
            for (index, members) in row.division.proposal.enumerated() {
                try db.put(members, intoGroup: index + 1, ofRow: key, in: actor.organisationID)
            }
            return ((), entry)
        }
    }
}

extension GroupDivision {
    fileprivate var isAsProposed: Bool { groups.map(\.members) == proposal.map { Set($0) } }
}

extension LogEntry {
    init(_ event: Event, ofRow key: String, by actor: Actor, at now: Instant) {
        self.init(
            event, key, organisation: actor.organisationID, person: actor.personID, membership: actor.membershipID, role: "member", at: now)
    }
}
