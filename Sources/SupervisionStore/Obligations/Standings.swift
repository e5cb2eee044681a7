import SQLStorage
public import Supervision

/// How somebody stands to one row of the matrix.
public struct Standing: Hashable, Sendable {
    public let member: Member
    public let obligation: Obligation
}

extension Store {
    /// How those stand, on a day, who meet a condition on `membership` and are here: row by row of the matrix, by name. Five queries,
    /// however many people there are.
    /// - Parameter isEverybody: whether the condition leaves out hardly anybody.
    func standings(
        of organisationID: Organisation.ID, where scope: SQL, isEverybody: Bool = false, on day: CivilDate, in db: any ReadTransaction
    ) throws -> [Standing] {
        guard let governing = try db.governing(organisationID, on: day), let edition = governing.editionID,
            let beginning = governing.firstPolicyDay
        else { throw NoPolicyAdopted() }
        let pack = try shelf.edition(edition, in: db).pack
        let here: SQL = "membership.organisation_id = \(organisationID) AND \(scope) AND \(MemberFilter().condition(on: day))"
        let members = try db.members(where: here, limit: 100_000)
        let spellings = Spellings(of: members)
        let year = ReportingYear(containing: day, startMonth: governing.yearStartMonth)
        let known = try known(of: here, isEverybody: isEverybody, in: pack.matrix.span(of: year, on: day), on: day, in: db)
        let rules = try db.membershipRules(of: organisationID)
        return pack.matrix.rows.flatMap { row -> [Standing] in
            guard row.kind == .mandatory, let rule = rules[row.key], let counted = CountedSessions(row, under: pack, in: year) else {
                return []
            }
            return rule.those(of: members, spellings).compactMap { member in
                Obligation(
                    of: known.history(of: member.membership, counting: counted), under: row, since: beginning,
                    startMonth: governing.yearStartMonth, on: day
                ).map { Standing(member: member, obligation: $0) }
            }
        }
    }

    private func known(
        of scope: SQL, isEverybody: Bool, in span: DaySpan, on day: CivilDate, in db: any ReadTransaction
    ) throws -> KnownSupervision {
        let over = day.adding(days: 1).beginning
        let taken = try counting(
            try db.sessionsTaken(
                held: (from: span.first.beginning, before: over),
                booked: (from: day.beginning, before: span.last.adding(days: 1).beginning, asOf: over), byThose: isEverybody ? nil : scope),
            in: db)
        return KnownSupervision(
            held: taken.filter { $0.isHeld && !$0.isImported }, booked: taken.filter { !$0.isHeld },
            imported: taken.filter(\.isImported), leaves: try db.leaves(ofThose: scope))
    }

    /// Of sessions those whose type, under the policy by which they were planned, meets an obligation; whatever is from before them does.
    private func counting(_ sessions: [TakenSession], in db: any ReadTransaction) throws -> [TakenSession] {
        var types: [PolicyEdition.ID: Set<String>] = [:]
        return try sessions.filter { session in
            guard let edition = session.editionID, let type = session.type else { return true }
            if let known = types[edition] { return known.contains(type) }
            let counting = Set(try shelf.edition(edition, in: db).pack.sessionTypes.filter(\.meetsObligation).map(\.key))
            types[edition] = counting
            return counting.contains(type)
        }
    }
}

extension Matrix {
    /// The days whose sessions decide: the year's, or where a row counts from one session to the next two years back and one ahead.
    fileprivate func span(of year: ReportingYear, on day: CivilDate) -> DaySpan {
        guard rows.contains(where: { $0.monthsBetween != nil }) else { return year.days }
        return DaySpan(first: year.first.adding(days: -731), last: max(year.last, day.adding(days: 366)))
    }
}

/// Which sessions meet a row: of the formats and types that count for it, in its time.
private struct CountedSessions {
    private let formats: Set<SessionFormat>
    /// Of the row's programme; nil where it has none.
    private let types: Set<String>?
    /// Nil where the time runs from one session to the next.
    private let days: DaySpan?

    /// Nil where the row leaves its format open.
    init?(_ row: Matrix.Row, under pack: PolicyPack, in year: ReportingYear) {
        guard let format = row.sessionFormat else { return nil }
        formats = format == .individual && pack.compliance?.groupCounts.value == true ? [.individual, .group] : [format]
        types = pack.programme(ofRow: row.key).flatMap { $0.types.isEmpty ? nil : Set($0.types) }
        days = row.monthsBetween == nil ? year.days : nil
    }

    func day(of session: TakenSession) -> CivilDate? {
        guard formats.contains(session.format), session.type.map({ types?.contains($0) ?? true }) ?? true else { return nil }
        let day = LondonTime.day(of: session.at)
        return days?.contains(day) ?? true ? day : nil
    }
}

/// What is known of several people, by membership.
private struct KnownSupervision {
    let held: [Membership.ID: [TakenSession]]
    let booked: [Membership.ID: [TakenSession]]
    let imported: [Membership.ID: [TakenSession]]
    let leaves: [Membership.ID: [Leave]]

    init(held: [TakenSession], booked: [TakenSession], imported: [TakenSession], leaves: [Membership.ID: [Leave]]) {
        self.held = Dictionary(grouping: held, by: \.membershipID)
        self.booked = Dictionary(grouping: booked, by: \.membershipID)
        self.leaves = leaves
        self.imported = Dictionary(grouping: imported, by: \.membershipID)
    }

    func history(of membership: Membership, counting counted: CountedSessions) -> SupervisionHistory {
        func days(_ sessions: [TakenSession]?) -> [CivilDate] { (sessions ?? []).compactMap(counted.day) }
        return SupervisionHistory(
            startsOn: membership.startsOn, endsOn: membership.endsOn, leaves: leaves[membership.id] ?? [],
            held: days(held[membership.id]), imported: days(imported[membership.id]), booked: days(booked[membership.id]))
    }
}

extension CivilDate {
    /// Midnight in London, with which it begins.
    var beginning: Instant {
        LondonTime.instant(on: self, hour: 0, minute: 0) ?? Instant(milliseconds: Int64(daysSince1970) * 86_400_000)
    }
}
