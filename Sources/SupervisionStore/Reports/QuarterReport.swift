import SQLStorage
public import Supervision

extension Store {
    /// The report of a quarter as it is known now, for the command line.
    /// - Parameter day: the day whose end it shows, where the quarter had not ended by then.
    /// - Throws: ``UnknownOrganisation``, ``NoPolicyAdopted``, ``NoSuchReport``.
    public func report(
        of code: String, quarter: String, for audience: ReportAudience, on day: CivilDate
    ) async throws -> QuarterlyReport {
        try await look { db in
            guard let organisation = try db.organisations(where: "code = \(code)").first else { throw UnknownOrganisation(code: code) }
            guard let quarter = Quarter(quarter, startMonth: organisation.yearStartMonth) else { throw NoSuchReport.notAQuarter }
            return try report(of: quarter, organisation, on: day, in: db).shown(to: audience)
        }
    }

    /// Every figure of a quarter, for the team.
    /// - Throws: ``NoPolicyAdopted``, ``NoSuchReport``.
    func report(
        of quarter: Quarter, _ organisation: Organisation, on day: CivilDate, in db: any ReadTransaction
    ) throws -> QuarterlyReport {
        guard let beginning = try db.governing(organisation.id, on: day)?.firstPolicyDay else { throw NoPolicyAdopted() }
        let first = Quarter(containing: beginning, startMonth: organisation.yearStartMonth)
        guard quarter >= first else { throw NoSuchReport.before(first: first) }
        guard quarter.hasBegun(on: day), beginning <= day else { throw NoSuchReport.notBegun(quarter) }
        let asOf = min(day, quarter.days.last)
        let edition = try policyInForce(of: organisation.id, on: asOf, in: db)
        return QuarterlyReport(
            of: quarter, organisation: organisation.code, policy: edition.pack, since: beginning, asOf: asOf,
            counts: try counts(of: quarter, organisation.id, under: edition.pack, asOf: asOf, in: db))
    }

    private func counts(
        of quarter: Quarter, _ organisation: Organisation.ID, under pack: PolicyPack, asOf: CivilDate, in db: any ReadTransaction
    ) throws -> QuarterCounts {
        let span = ReportSpan(
            organisation: organisation, start: quarter.days.first.beginning, end: quarter.days.last.adding(days: 1).beginning,
            over: asOf.adding(days: 1).beginning)
        let held = try db.held(span)
        let attended = try db.attended(span)
        let arranged = try db.arranged(span)
        let actions = try db.actions(span, in: DaySpan(first: quarter.days.first, last: asOf))
        let editions = Set(held.map(\.editionID) + attended.map(\.editionID) + arranged.map(\.editionID))
        let packs = [pack] + (try editions.sorted { $0.text < $1.text }.map { try shelf.edition($0, in: db).pack })

        var counts = QuarterCounts()
        counts.types = packs.flatMap(\.sessionTypes).firsts(by: \.key)
        counts.kinds = packs.flatMap(\.actionPoints.kinds).map { QuarterCounts.Kind(key: $0.key, label: $0.label) }.firsts(by: \.key)
            .including(actions.map(\.kind))
        counts.surgeries = pack.matrix.rows.filter { $0.kind == .surgery }
        counts.held = held.map {
            .init(
                format: $0.format, type: $0.type, isLate: $0.isLate, hasAgreement: $0.hasAgreement, sessions: $0.sessions,
                minutes: $0.minutes)
        }
        let rules = try db.membershipRules(of: organisation)
        counts.groups = try groups(pack.matrix.obliging, rules, of: organisation, on: asOf, in: db)
        let rowsOfMembers = try rowsOfMembers(pack.matrix.obliging, rules, of: organisation, in: db)
        counts.attended = try attended.map { row in
            let term = try shelf.edition(row.editionID, in: db).pack.sessionTypes.first { $0.key == row.type }
            return .init(row, rows: rowsOfMembers[row.membershipID] ?? [], typeCounts: term?.meetsObligation ?? false)
        }
        counts.planned = try db.notHeld(span).map { .init(format: $0.format, fate: $0.fate, sessions: $0.sessions) }
        counts.invitations = try db.invitations(span)
        counts.records = try db.recordStandings(span)
        counts.groupRecords = try db.groupRecordStandings(span)
        counts.arranged = Dictionary(arranged.map { ($0.type, $0.sessions) }, uniquingKeysWith: +)
        counts.actions = actions.map { .init(kind: $0.kind, isEarlier: $0.isEarlier, standing: $0.standing, count: $0.count) }
        return counts
    }

    /// To which rows of the matrix each member belongs, here or gone, in the order of the rows.
    private func rowsOfMembers(
        _ rows: [Matrix.Row], _ rules: [String: MembershipRule], of organisation: Organisation.ID, in db: any ReadTransaction
    ) throws -> [Membership.ID: [Matrix.Row]] {
        let members = try db.members(where: "membership.organisation_id = \(organisation)", limit: 100_000)
        let spellings = Spellings(of: members)
        var rowsOfMembers: [Membership.ID: [Matrix.Row]] = [:]
        for row in rows {
            for member in rules[row.key]?.those(of: members, spellings) ?? [] { rowsOfMembers[member.id, default: []].append(row) }
        }
        return rowsOfMembers
    }

    private func groups(
        _ rows: [Matrix.Row], _ rules: [String: MembershipRule], of organisation: Organisation.ID, on day: CivilDate,
        in db: any ReadTransaction
    ) throws -> [QuarterCounts.Group] {
        let standings = try standings(of: organisation, where: "1 = 1", on: day, in: db)
        let byRow = Dictionary(grouping: standings.map(\.obligation), by: \.row.key)
        return rows.map { row in
            QuarterCounts.Group(row: row, obligations: rules[row.key] == nil ? nil : byRow[row.key] ?? [])
        }
    }
}

extension QuarterCounts.Attended {
    /// For the first row of the matrix that it meets, or else the first to which the member belongs.
    fileprivate init(_ row: AttendedRow, rows: [Matrix.Row], typeCounts: Bool) {
        let met = typeCounts ? rows.first { $0.sessionFormat == row.format } : nil
        self.init(
            group: (met ?? rows.first)?.key, format: row.format, type: row.type, meetsRow: met != nil, attendances: row.attendances,
            minutes: row.minutes)
    }
}

extension [QuarterCounts.Kind] {
    /// With those under which action points stand that no policy in question knows.
    fileprivate func including(_ keys: [String]) -> Self {
        self + Set(keys).subtracting(map(\.key)).sorted().map { .init(key: $0, label: $0) }
    }
}
