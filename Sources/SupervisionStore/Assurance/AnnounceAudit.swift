import SQLStorage
public import Supervision

/// An audit as somebody announces it.
public struct AuditPlan: Hashable, Sendable {
    public let id: Audit.ID
    public let title: String
    public let purpose: Purpose
    public let readerID: Membership.ID
    public let opensOn: CivilDate
    public let closesOn: CivilDate
    public let sample: Audit.Sample

    public init(
        id: Audit.ID, title: String, purpose: Purpose, readerID: Membership.ID, opensOn: CivilDate, closesOn: CivilDate,
        sample: Audit.Sample
    ) {
        self.id = id
        self.title = title
        self.purpose = purpose
        self.readerID = readerID
        self.opensOn = opensOn
        self.closesOn = closesOn
        self.sample = sample
    }
}

extension Store {
    /// Announces an audit to the parties of the records that are drawn for it by lot.
    /// - Parameter plan: its identifier comes with the form, so that sending it twice has one effect.
    /// - Throws: ``NotFound``, ``Refusal``, ``NamesSomebody`` where the title names a party of the sample.
    public func announce(_ plan: AuditPlan, as actor: Actor, at now: Instant) async throws {
        let lot = Salt.new()
        try await change { db in
            _ = try Access.grant(.announceAudit(actor.organisationID), to: actor)
            let entry = LogEntry(.auditAnnounced, plan.id, by: actor, as: actor.readerRole, for: plan.purpose, at: now)
            if let known = try db.audits(where: "audit.id = \(plan.id)").first {
                guard known.announcedBy == actor.membershipID else { throw NotFound() }
                return ((), entry)
            }
            let audit = Audit(plan, announcedBy: actor, at: now)
            let reader = try db.reader(plan.readerID, in: actor.organisationID, on: LondonTime.day(of: now))
            let drawn = try db.drawn(for: audit.sample, readableBy: reader, lot: lot)
            let inTheWay = AuditRules.announcing.unmet(
                by: .init(
                    audit: audit, readerIsTeam: reader.isSafeguardingTeam, announcerIsHead: actor.holds(.headOfSafeguarding),
                    found: drawn.count))
            guard inTheWay.isEmpty else { throw Refusal(inTheWay) }
            if let words = KnownNames(of: try db.parties(ofRecords: drawn)).first(in: audit.title) { throw NamesSomebody(words: words) }
            try db.insert(audit, drawing: drawn)
            return ((), entry)
        }
    }

    /// Who can be named as reader: the Safeguarding Team for its head, oneself for a specialist.
    /// - Throws: ``NotFound``.
    public func auditReaders(as actor: Actor, at now: Instant) async throws -> [Member] {
        let day = LondonTime.day(of: now)
        return try await look { db in
            _ = try Access.grant(.announceAudit(actor.organisationID), to: actor)
            guard actor.holds(.headOfSafeguarding) else { return try db.members(where: "membership.id = \(actor.membershipID)") }
            return try db.members(
                where: """
                    membership.organisation_id = \(actor.organisationID)
                        AND membership.starts_on <= \(day) AND (membership.ends_on IS NULL OR membership.ends_on >= \(day))
                        AND EXISTS (SELECT 1 FROM role_assignment AS held WHERE held.membership_id = membership.id
                            AND held.role IN \([Role.headOfSafeguarding, .safeguardingSpecialist].map(\.rawValue))
                            AND held.starts_on <= \(day) AND (held.ends_on IS NULL OR held.ends_on >= \(day)))
                    """)
        }
    }
}

extension Audit {
    fileprivate init(_ plan: AuditPlan, announcedBy actor: Actor, at now: Instant) {
        self.init(
            id: plan.id, organisationID: actor.organisationID, title: plan.title, purpose: plan.purpose, readerID: plan.readerID,
            announcedBy: actor.membershipID, announcedAt: now, opensOn: plan.opensOn, closesOn: plan.closesOn, sample: plan.sample)
    }
}

extension Actor {
    /// In what part somebody of the Safeguarding Team acts.
    var readerRole: String { Role.allCases.first { roles.contains($0) }?.rawValue ?? "member" }
}

extension ReadTransaction {
    /// The named reader as they would act today; without roles where there is no such person here.
    fileprivate func reader(_ id: Membership.ID, in organisation: Organisation.ID, on day: CivilDate) throws -> Actor {
        guard let member = try member(id), member.membership.organisationID == organisation, member.membership.isCurrent(on: day) else {
            throw Refusal(.auditReaderIsNamed)
        }
        return Actor(personID: member.person.id, membershipID: id, organisationID: organisation, roles: try roles(of: id, on: day))
    }

    /// So many of the records that the reader may read for audit, by lot.
    fileprivate func drawn(for sample: Audit.Sample, readableBy reader: Actor, lot: String) throws -> [SupervisionRecord.ID] {
        let from = LondonTime.instant(on: sample.heldFrom, hour: 0, minute: 0)
        let to = LondonTime.instant(on: sample.heldTo.adding(days: 1), hour: 0, minute: 0)
        let formats = sample.format.map { [$0] } ?? SessionFormat.allCases
        let found = try records(
            where: """
                \(Visible.recordsForAudit(to: reader)) AND session.format IN \(formats.map(\.rawValue))
                    AND EXISTS (SELECT 1 FROM session_outset AS outset WHERE outset.session_id = session.id
                        AND outset.started_at >= \(from) AND outset.started_at < \(to))
                """)
        let order = found.map { (id: $0.id, rank: Digest.of($0.id.text + lot).hex) }.sorted { $0.rank < $1.rank }
        return order.prefix(sample.wanted).map(\.id)
    }
}

extension WriteTransaction {
    fileprivate func insert(_ audit: Audit, drawing records: [SupervisionRecord.ID]) throws {
        try execute(
            """
            INSERT INTO audit (id, organisation_id, title, purpose, reader_id, announced_by, announced_at, opens_on, closes_on, held_from,
                held_to, format, wanted)
            VALUES (\(audit.id), \(audit.organisationID), \(audit.title), \(audit.purpose.rawValue), \(audit.readerID),
                \(audit.announcedBy), \(audit.announcedAt), \(audit.opensOn), \(audit.closesOn), \(audit.sample.heldFrom),
                \(audit.sample.heldTo), \(audit.sample.format?.rawValue), \(audit.sample.wanted))
            """)
        for record in records { try execute("INSERT INTO audit_record (audit_id, record_id) VALUES (\(audit.id), \(record))") }
    }
}
