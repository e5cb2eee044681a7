import SQLStorage
public import Supervision

/// A quarter with what became of its report.
public struct ReportLine: Hashable, Sendable {
    public enum State: Hashable, Sendable {
        /// The quarter goes on.
        case provisional
        /// It has ended, and nobody has approved its report.
        case ready
        case released(Instant)
    }

    public let quarter: Quarter
    public let state: State
}

/// A report as somebody is shown it.
public struct ShownReport: Sendable {
    public let quarter: Quarter
    public let report: QuarterlyReport
    /// Nil while its figures may still change.
    public let release: ReportRelease?
    /// What has become known since the release, for the team's own view.
    public let changes: [ReportChange]
    /// Those whom the policy names as recipients.
    public let recipients: [Term]
    /// Of the team's figures, which a release freezes; nil for whoever cannot let it go, or before the quarter has ended.
    public let digest: Digest?
    /// The forms of it that the actor may choose between.
    public let audiences: [ReportAudience]
}

extension Store {
    /// Every quarter since the first policy, the latest first; for the assurance group those of which it has the report.
    /// - Throws: ``NotFound``.
    public func reports(as actor: Actor, at now: Instant) async throws -> [ReportLine] {
        let day = LondonTime.day(of: now)
        return try await look { db in
            _ = try Access.grant(.readReleasedReports(actor.organisationID), to: actor)
            let lines = try reportLines(of: actor.organisationID, on: day, in: db)
            guard !Access.allows(.seeReports(actor.organisationID), to: actor) else { return lines }
            let own = Set(try db.releases(of: actor.organisationID).filter(\.isWithAssuranceGroup).map(\.quarter))
            return lines.filter { own.contains($0.quarter.description) }
        }
    }

    /// What was released as it was released, and anything else as it is known now.
    /// - Parameter audience: nil for the fullest form that the actor may see.
    /// - Throws: ``NotFound``, also where there is no such report or it is not for the actor.
    public func report(of quarter: String, for audience: ReportAudience?, as actor: Actor, at now: Instant) async throws -> ShownReport {
        let day = LondonTime.day(of: now)
        return try await look { db in
            _ = try Access.grant(.readReleasedReports(actor.organisationID), to: actor)
            let seesAll = Access.allows(.seeReports(actor.organisationID), to: actor)
            let audiences: [ReportAudience] = seesAll ? ReportAudience.allCases : [.assurance]
            guard let audience = audience ?? audiences.first, audiences.contains(audience) else { throw NotFound() }
            let (organisation, quarter) = try self.quarter(quarter, of: actor.organisationID, in: db)
            let release = try db.releases(of: organisation.id, quarter: quarter.description).first
            guard seesAll || release?.isWithAssuranceGroup == true else { throw NotFound() }
            if let release, audience != .team {
                return ShownReport(
                    quarter: quarter, report: try db.copy(of: release.id, for: audience), release: release, changes: [],
                    recipients: try recipients(of: quarter, organisation, on: day, in: db), digest: nil, audiences: audiences)
            }
            guard let known = try reportIfAny(of: quarter, organisation, on: day, in: db) else { throw NotFound() }
            let released = try release.map { try db.copy(of: $0.id, for: .team) }
            let mayRelease = Access.allows(.releaseReport(organisation.id), to: actor) && quarter.hasEnded(on: day)
            return ShownReport(
                quarter: quarter, report: (released ?? known).shown(to: audience), release: release,
                changes: released?.changes(to: known) ?? [], recipients: try recipients(of: quarter, organisation, on: day, in: db),
                digest: mayRelease ? Digest(of: try (released ?? known).canonical) : nil, audiences: audiences)
        }
    }

    /// Nil before the first policy and in the future.
    func reportIfAny(
        of quarter: Quarter, _ organisation: Organisation, on day: CivilDate, in db: any ReadTransaction
    ) throws -> QuarterlyReport? {
        do {
            return try report(of: quarter, organisation, on: day, in: db)
        } catch is NoSuchReport {
            return nil
        }
    }

    private func recipients(
        of quarter: Quarter, _ organisation: Organisation, on day: CivilDate, in db: any ReadTransaction
    ) throws -> [Term] {
        try policyInForce(of: organisation.id, on: min(day, quarter.days.last), in: db).pack.reports?.recipients ?? []
    }

    /// None where no policy is in force yet. One query.
    func reportLines(of organisation: Organisation.ID, on day: CivilDate, in db: any ReadTransaction) throws -> [ReportLine] {
        let rows = try db.reportedQuarters(of: organisation)
        guard let known = rows.first, let beginning = known.firstPolicyDay, beginning <= day else { return [] }
        let released = Dictionary(
            rows.compactMap { row in row.quarter.flatMap { quarter in row.releasedAt.map { (quarter, $0) } } },
            uniquingKeysWith: { first, _ in first })
        let first = Quarter(containing: beginning, startMonth: known.yearStartMonth)
        let current = Quarter(containing: day, startMonth: known.yearStartMonth)
        return sequence(first: current) { $0 > first ? $0.previous : nil }.map { quarter in
            let state: ReportLine.State =
                released[quarter.description].map { .released($0) } ?? (quarter.hasEnded(on: day) ? .ready : .provisional)
            return ReportLine(quarter: quarter, state: state)
        }
    }

    /// The latest quarter that has ended and whose report waits for the actor's approval.
    func reportWaiting(for actor: Actor, on day: CivilDate, in db: any ReadTransaction) throws -> Quarter? {
        guard Access.allows(.releaseReport(actor.organisationID), to: actor) else { return nil }
        return try reportLines(of: actor.organisationID, on: day, in: db).first { $0.state == .ready }?.quarter
    }
}
