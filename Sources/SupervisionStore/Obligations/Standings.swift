import SQLStorage
public import Supervision

/// How somebody stands to one row of the matrix.
public struct Standing: Hashable, Sendable {
    public let member: Member
    public let obligation: Obligation
}

extension Store {
    /// How those stand, on a day, who meet a condition on `membership` and are here: row by row of the matrix, by name. A few queries,
    /// however many people there are.
    func standings(
        of organisationID: Organisation.ID, where scope: SQL, on day: CivilDate, in db: any ReadTransaction
    ) throws -> [Standing] {
        guard let organisation = try db.organisations(where: "id = \(organisationID)").first,
            let beginning = try db.firstPolicyDay(of: organisationID)
        else { throw NoPolicyAdopted() }
        let matrix = try policyInForce(of: organisationID, on: day, in: db).pack.matrix
        let here: SQL = "membership.organisation_id = \(organisationID) AND \(scope) AND \(MemberFilter().condition(on: day))"
        let known = try known(of: here, in: ReportingYear(containing: day, startMonth: organisation.yearStartMonth), on: day, in: db)
        let rules = try db.membershipRules(of: organisationID)
        let spellings = try db.spellings(in: organisationID)
        return try matrix.rows.flatMap { row -> [Standing] in
            guard row.kind == .mandatory, let rule = rules[row.key], let format = row.sessionFormat else { return [] }
            return try db.members(where: "\(here) AND \(rule.condition(spellings))", limit: 100_000).compactMap { member in
                Obligation(
                    of: known.history(of: member.membership, in: format), under: row, since: beginning,
                    startMonth: organisation.yearStartMonth, on: day
                ).map { Standing(member: member, obligation: $0) }
            }
        }
    }

    private func known(of scope: SQL, in year: ReportingYear, on day: CivilDate, in db: any ReadTransaction) throws -> KnownSupervision {
        let over = day.adding(days: 1).beginning
        return KnownSupervision(
            held: try counting(try db.sessionsHeld(from: year.first.beginning, before: over, byThose: scope), in: db),
            booked: try counting(
                try db.sessionsBooked(
                    from: day.beginning, before: year.last.adding(days: 1).beginning, asOf: over, byThose: scope), in: db),
            leaves: try db.leaves(ofThose: scope))
    }

    /// Of sessions those whose type, under the policy by which they were planned, meets an obligation.
    private func counting(_ sessions: [TakenSession], in db: any ReadTransaction) throws -> [TakenSession] {
        let editions = Set(sessions.map(\.editionID))
        var types: [PolicyEdition.ID: Set<String>] = [:]
        for id in editions {
            types[id] = Set(try shelf.edition(id, in: db).pack.sessionTypes.filter(\.meetsObligation).map(\.key))
        }
        return sessions.filter { types[$0.editionID]?.contains($0.type) ?? false }
    }
}

/// What is known of several people, by membership.
private struct KnownSupervision {
    let held: [Membership.ID: [TakenSession]]
    let booked: [Membership.ID: [TakenSession]]
    let leaves: [Membership.ID: [Leave]]

    init(held: [TakenSession], booked: [TakenSession], leaves: [Membership.ID: [Leave]]) {
        self.held = Dictionary(grouping: held, by: \.membershipID)
        self.booked = Dictionary(grouping: booked, by: \.membershipID)
        self.leaves = leaves
    }

    func history(of membership: Membership, in format: SessionFormat) -> SupervisionHistory {
        func days(_ sessions: [TakenSession]?) -> [CivilDate] {
            (sessions ?? []).filter { $0.format == format }.map { LondonTime.day(of: $0.at) }
        }
        return SupervisionHistory(
            startsOn: membership.startsOn, endsOn: membership.endsOn, leaves: leaves[membership.id] ?? [],
            held: days(held[membership.id]), booked: days(booked[membership.id]))
    }
}

extension CivilDate {
    /// Midnight in London, with which it begins.
    fileprivate var beginning: Instant {
        LondonTime.instant(on: self, hour: 0, minute: 0) ?? Instant(milliseconds: Int64(daysSince1970) * 86_400_000)
    }
}
