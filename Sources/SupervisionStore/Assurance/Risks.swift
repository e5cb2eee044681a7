import SQLStorage
public import Supervision

/// A risk as it is told: by whom it was found, when, in the record of which session. No words.
public struct RiskLine: Hashable, Sendable {
    public let risk: Risk
    public let finder: String
    public let heldAt: Instant
    /// Whether the actor is a party who has still to say that they know of it.
    public let awaitsActor: Bool
    public let isParty: Bool
}

/// A risk with its words.
public struct OpenedRisk: Sendable {
    public let line: RiskLine
    public let text: String
    /// Where to turn now, by the policy in force.
    public let adviceLines: [AdviceLine]
    /// Who knows of it, by name.
    public let acknowledgedBy: [String]
}

extension Store {
    /// Leaves an audit, or a single reading, because the record shows a risk: both parties and the head are told.
    /// - Parameters:
    ///   - risk: its identifier, from the form, so that sending it twice has one effect.
    ///   - audit: in which it was read; nil for a single reading.
    /// - Throws: ``NotFound`` for whoever may not read the record for audit, or names an audit that does not hold it.
    public func report(
        _ words: Confidential, in recordID: SupervisionRecord.ID, of audit: Audit.ID?, id risk: Risk.ID, as actor: Actor, at now: Instant
    ) async throws {
        try await change { db in
            let (record, session, _, grant) = try db.record(recordID, for: Access.Act.reportRisk, by: actor)
            let entry = LogEntry(.riskFound, risk, by: actor, as: session.part(of: actor), at: now)
            if let known = try db.risks(where: "risk.id = \(risk)").first {
                guard known.foundBy == actor.membershipID, known.recordID == recordID else { throw NotFound() }
                return ((), entry)
            }
            if let audit {
                let (_, facts, _) = try db.audit(audit, for: Access.Act.writeFindings, by: actor, on: LondonTime.day(of: now))
                guard facts.sample.contains(recordID) else { throw NotFound() }
            }
            try db.execute(
                """
                INSERT INTO risk (id, organisation_id, record_id, audit_id, found_by, role, found_at)
                VALUES (\(risk), \(record.organisationID), \(recordID), \(audit), \(actor.membershipID), \(session.part(of: actor)), \(now))
                """)
            try seal(words, at: Place(.risk, risk, in: record.organisationID), with: grant, in: db)
            return ((), entry)
        }
    }

    /// The risks that the actor may know of, latest first.
    public func risks(as actor: Actor) async throws -> [RiskLine] {
        try await look { db in try risks(for: actor, in: db) }
    }

    /// Opens one.
    /// - Throws: ``NotFound``.
    public func open(_ id: Risk.ID, as actor: Actor, at now: Instant) async throws -> OpenedRisk {
        try await change { db in
            let (risk, grant) = try db.risk(id, for: Access.Act.seeRisk, by: actor)
            guard let line = try lines(of: [risk], for: actor, in: db).first,
                let bytes = try bytes(at: Place(.risk, id, in: actor.organisationID), with: grant, in: db)
            else { throw NotFound() }
            let edition = try policyInForce(of: actor.organisationID, on: LondonTime.day(of: now), in: db)
            let opened = OpenedRisk(
                line: line, text: OpenedWords(bytes: bytes, grant: grant).text, adviceLines: edition.pack.adviceLines,
                acknowledgedBy: try db.members(Array(risk.acknowledgedBy)).values.map(\.name).sorted())
            return (opened, LogEntry(.riskOpened, id, by: actor, at: now))
        }
    }

    /// A party says that they know of it. Saying it twice is saying it once.
    /// - Throws: ``NotFound`` for anybody else.
    public func acknowledge(_ id: Risk.ID, as actor: Actor, at now: Instant) async throws {
        try await change { db in
            _ = try db.risk(id, for: Access.Act.acknowledgeRisk, by: actor)
            try db.execute(
                """
                INSERT INTO risk_acknowledgement (risk_id, membership_id, at) VALUES (\(id), \(actor.membershipID), \(now))
                ON CONFLICT DO NOTHING
                """)
            return ((), LogEntry(.riskAcknowledged, id, by: actor, at: now))
        }
    }

    func risks(for actor: Actor, in db: any ReadTransaction) throws -> [RiskLine] {
        try lines(of: try db.risks(where: Visible.risks(to: actor)), for: actor, in: db)
    }

    private func lines(of risks: [Risk], for actor: Actor, in db: any ReadTransaction) throws -> [RiskLine] {
        guard !risks.isEmpty else { return [] }
        let records = Dictionary(
            try db.records(where: "record.id IN \(risks.map(\.recordID))").map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let sessions = Dictionary(
            try db.sessions(where: "session.id IN \(records.values.map(\.sessionID))").map { ($0.id, $0) },
            uniquingKeysWith: { first, _ in first })
        let finders = try db.members(risks.map(\.foundBy)).mapValues(\.name)
        return risks.compactMap { risk in
            guard let record = records[risk.recordID], let session = sessions[record.sessionID] else { return nil }
            let isParty = record.partyIDs.contains(actor.membershipID)
            return RiskLine(
                risk: risk, finder: finders[risk.foundBy] ?? "", heldAt: session.beginsAt,
                awaitsActor: isParty && !risk.acknowledgedBy.contains(actor.membershipID), isParty: isParty)
        }
    }
}

private struct RiskRow: Decodable {
    let id: Risk.ID
    let recordID: SupervisionRecord.ID
    let auditID: Audit.ID?
    let foundBy: Membership.ID
    let role: String
    let foundAt: Instant
}

private struct AcknowledgementRow: Decodable {
    let riskID: Risk.ID
    let membershipID: Membership.ID
}

extension ReadTransaction {
    /// A condition may name `risk`, its `record` and that one's `session`.
    func risks(where condition: SQL) throws -> [Risk] {
        let found: [RiskRow] = try rows(
            """
            SELECT risk.id, risk.record_id, risk.audit_id, risk.found_by, risk.role, risk.found_at
            FROM risk JOIN record ON record.id = risk.record_id JOIN session ON session.id = record.session_id
            WHERE \(condition) ORDER BY risk.found_at DESC, risk.id
            """)
        guard !found.isEmpty else { return [] }
        let known: [AcknowledgementRow] = try rows(
            "SELECT risk_id, membership_id FROM risk_acknowledgement WHERE risk_id IN \(found.map(\.id))")
        return found.map { row in
            Risk(
                id: row.id, recordID: row.recordID, auditID: row.auditID, foundBy: row.foundBy, role: row.role, foundAt: row.foundAt,
                acknowledgedBy: Set(known.filter { $0.riskID == row.id }.map(\.membershipID)))
        }
    }

    /// A risk for whoever may do that with it.
    fileprivate func risk(_ id: Risk.ID, for act: (RiskFacts) -> Access.Act, by actor: Actor) throws -> (risk: Risk, grant: Grant) {
        guard let risk = try risks(where: "risk.id = \(id)").first, let record = try knownRecord(risk.recordID) else {
            throw NotFound()
        }
        let facts = RiskFacts(id: id, record: record.facts, foundBy: risk.foundBy)
        return (risk, try Access.grant(act(facts), to: actor))
    }
}
