import SQLStorage
public import Supervision

/// Whom somebody supervises, and what of it waits for somebody when they leave or are away: names and dates.
public struct Caseload: Sendable {
    public struct Pair: Hashable, Sendable {
        public let supervisee: Membership.ID
        public let name: String
        public let openActions: Int
        public let next: Instant?
        /// The hand-over that is open for it.
        public let handOver: HandOver.ID?
    }

    public struct Waiting: Hashable, Sendable {
        public let heldAt: Instant
        public let supervisee: String
    }

    public let supervisor: Member
    public let pairs: [Pair]
    /// Records that nobody has sent for signature yet.
    public let drafts: [Waiting]
    /// Records that wait for a signature.
    public let unsigned: [Waiting]
    /// Planned sessions: without somebody they have to be rebooked.
    public let planned: [Waiting]
    /// Who could take over.
    public let successors: [Member]
    /// Whether they have left, are no longer nominated, or are away for long; never why.
    public let isGone: Bool
    /// The last day of a post that ends.
    public let lastDay: CivilDate?
}

/// A supervisor who has left, leaves or is away for long, with pairs that wait for somebody.
public struct CaseloadLine: Hashable, Sendable {
    public let supervisor: Membership.ID
    public let name: String
    public let pairs: Int
}

extension Store {
    /// - Throws: ``NotFound`` for anybody but the supervisor and the Safeguarding Team.
    public func caseload(of id: Membership.ID, as actor: Actor, at now: Instant) async throws -> Caseload {
        try await look { db in
            guard let supervisor = try db.member(id) else { throw NotFound() }
            _ = try Access.grant(.handOverCaseload(of: id, supervisor.membership.organisationID), to: actor)
            let today = LondonTime.day(of: now)
            let sessions = try db.sessions(
                where:
                    "session.supervisor_id = \(id) AND session.format = 'individual' AND session.organisation_id = \(actor.organisationID)")
            let pairs = try db.pairs(of: id, at: now)
            let names = try db.members(pairs + sessions.flatMap(\.superviseeIDs)).mapValues(\.name)
            let toCome = sessions.filter { ($0.state == .proposed || $0.state == .agreed) && $0.schedule.startsAt > now }
            let records = try db.records(ofSessions: sessions.filter { $0.state == .held }.map(\.id))
            func waiting(_ session: Session) -> Caseload.Waiting {
                Caseload.Waiting(
                    heldAt: session.beginsAt,
                    supervisee: session.superviseeIDs.compactMap { names[$0] }.joined(separator: ", "))
            }
            func unsettled(_ isWanted: (SupervisionRecord) -> Bool) -> [Caseload.Waiting] {
                sessions.filter { session in records[session.id].map { !$0.isSettled && isWanted($0) } ?? false }.map(waiting)
                    .sorted { $0.heldAt < $1.heldAt }
            }
            let open = try db.handOvers(where: "hand_over.from_id = \(id) AND \(Visible.openHandOvers)")
            let openActions = try db.openPoints(of: pairs, ledBy: id)
            return Caseload(
                supervisor: supervisor,
                pairs: pairs.map { supervisee in
                    Caseload.Pair(
                        supervisee: supervisee, name: names[supervisee] ?? "",
                        openActions: openActions[supervisee]?.count ?? 0,
                        next: toCome.filter { $0.superviseeIDs == [supervisee] }.map(\.schedule.startsAt).min(),
                        handOver: open.first { $0.superviseeID == supervisee }?.id)
                }.sorted { $0.name < $1.name },
                drafts: unsettled { $0.current == nil }, unsigned: unsettled { $0.current != nil },
                planned: toCome.map(waiting).sorted { $0.heldAt < $1.heldAt },
                successors: try db.supervisors(offeredTo: actor, on: today).filter { $0.id != id },
                isGone: try db.isGone(id, on: today), lastDay: supervisor.membership.endsOn)
        }
    }

    /// Supervisors who are gone, or go within 30 days, and whose pairs wait for somebody.
    func caseloadsWaiting(for actor: Actor, at now: Instant, in db: any ReadTransaction) throws -> [CaseloadLine] {
        let today = LondonTime.day(of: now)
        let supervisors: [Membership.ID] = try db.rows(
            """
            SELECT DISTINCT session.supervisor_id FROM session JOIN membership ON membership.id = session.supervisor_id
            LEFT JOIN leave ON leave.membership_id = membership.id
            WHERE session.organisation_id = \(actor.organisationID) AND session.format = 'individual'
                AND (membership.ends_on <= \(today.adding(days: 30))
                    OR (leave.starts_on <= \(today) AND (leave.ends_on IS NULL OR leave.ends_on >= \(today)))
                    OR NOT EXISTS (SELECT 1 FROM role_assignment AS nomination WHERE nomination.membership_id = membership.id
                        AND nomination.role IN \(Role.allCases.filter(\.isNomination).map(\.rawValue))
                        AND (nomination.ends_on IS NULL OR nomination.ends_on >= \(today))))
            """)
        guard !supervisors.isEmpty else { return [] }
        let (members, gone) = (try db.members(supervisors), try db.gone(among: supervisors, on: today))
        let pairs = try db.pairs(of: supervisors, at: now)
        return supervisors.compactMap { id -> CaseloadLine? in
            guard let member = members[id], let count = pairs[id]?.count, member.membership.endsOn != nil || gone.contains(id) else {
                return nil
            }
            return CaseloadLine(supervisor: id, name: member.name, pairs: count)
        }.sorted { $0.name < $1.name }
    }
}
