public import Supervision

extension Store {
    /// Puts somebody of a row into another group, into one of their own, or out of all.
    /// - Parameter reason: why the group is to have more people than its size; kept only where it has.
    /// - Throws: ``NotFound``, also for somebody who has nothing to do with the row; ``GroupsChanged``; ``Refusal`` where the group would
    ///   have too many people and no reason is given.
    public func move(
        _ member: Membership.ID, inRow key: String, to place: GroupDivision.Place, because reason: Placing.Reason? = nil,
        expecting digest: Digest, as actor: Actor, at now: Instant
    ) async throws {
        let day = LondonTime.day(of: now)
        try await change { db in
            _ = try Access.grant(.manageMatrix(actor.organisationID), to: actor)
            let row = try dividedRow(key, of: actor.organisationID, on: day, in: db)
            let division = row.division
            guard row.people[member] != nil else { throw NotFound() }
            let entry = LogEntry(.groupsMoved, member, by: actor, at: now)
            if division.has(member, at: place) { return ((), entry) }
            guard row.digest == digest else { throw GroupsChanged() }
            guard division.offers(place, to: member) else { throw NotFound() }
            let people = division.people(in: place, with: member)
            try Placing.rules.require(
                of: Placing(people: people, size: division.size, reason: reason),
                under: policyInForce(of: actor.organisationID, on: day, in: db).pack)
            try db.takeOut([member], ofRow: key, in: actor.organisationID)
            if let number = division.number(of: place) {
                try db.put(
                    [member], intoGroup: number, ofRow: key, in: actor.organisationID, because: people > division.size ? reason : nil)
            }
            return ((), entry)
        }
    }
}

extension GroupDivision {
    fileprivate func has(_ member: Membership.ID, at place: Place) -> Bool {
        switch place {
        case .group(let number): group(of: member)?.number == number
        case .newGroup: group(of: member)?.members == [member]
        case .nowhere: group(of: member) == nil
        }
    }

    /// Whoever does not belong to the row any longer can only be taken out.
    fileprivate func offers(_ place: Place, to member: Membership.ID) -> Bool {
        switch place {
        case .group(let number): members.contains(member) && groups.contains { $0.number == number }
        case .newGroup: members.contains(member)
        case .nowhere: true
        }
    }

    fileprivate func number(of place: Place) -> Int? {
        switch place {
        case .group(let number): number
        case .newGroup: freeNumber
        case .nowhere: nil
        }
    }
}
