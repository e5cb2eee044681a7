import SQLStorage
public import Supervision

/// Who makes a referral, to which authority and by when.
public struct ReferralPlan: Sendable {
    public let referrerID: Membership.ID
    public let concerns: Referral.Subject
    public let authority: Confidential
    public let dueOn: CivilDate
    /// Why it is not made today; empty where it is.
    public let reason: Confidential

    public init(
        referrerID: Membership.ID, concerns: Referral.Subject, authority: Confidential, dueOn: CivilDate, reason: Confidential
    ) {
        self.referrerID = referrerID
        self.concerns = concerns
        self.authority = authority
        self.dueOn = dueOn
        self.reason = reason
    }
}

/// A referral with its words, for those who follow it.
public struct OpenedReferral: Sendable {
    public struct Step: Sendable {
        public let step: Referral.Step
        public let by: String
        public let text: String?
    }

    public let line: ActionPointLine
    /// Who may be named as the one who refers.
    public let referrers: [Member]
    /// Nil until somebody has said who refers and by when.
    public let referral: Referral?
    public let authority: String
    public let reason: String?
    public let steps: [Step]
    /// The organisation's, by which it is to be confirmed.
    public let days: WorkingDays
}

extension Store {
    /// Opens the referral that an action point asks for.
    /// - Throws: ``NotFound`` for whoever may not follow it, and where the action point asks for none.
    public func referral(of id: ActionPoint.ID, as actor: Actor, at now: Instant) async throws -> OpenedReferral {
        try await change { db in
            let (line, facts, grant) = try self.referral(id, as: actor, in: db)
            func words(_ subject: Place.Subject) throws -> String? {
                try self.words(subject, of: [id], in: actor.organisationID, with: grant, in: db)[id]
            }
            let referral = try db.referral(of: id)
            let members = try db.members(Array(facts.partyIDs) + [facts.ownerID].compactMap(\.self) + (referral?.steps.map(\.by) ?? []))
            let answers = try self.words(
                .referralStep, of: referral?.steps.map(\.id) ?? [], in: actor.organisationID, with: grant, in: db)
            let opened = OpenedReferral(
                line: line,
                referrers: facts.partyIDs.union([facts.ownerID].compactMap(\.self)).compactMap { members[$0] }.sorted { $0.name < $1.name },
                referral: referral, authority: try words(.referral) ?? "", reason: try words(.referralReason),
                steps: referral?.steps.map { .init(step: $0, by: members[$0.by]?.name ?? "", text: answers[$0.id]) } ?? [],
                days: try db.workingDays(of: actor.organisationID))
            return (opened, LogEntry(.referralOpened, id, by: actor, for: .own, at: now))
        }
    }

    /// Says who refers, to which authority and by when. The first answer stands.
    /// - Throws: ``NotFound``, ``Refusal``.
    public func planReferral(_ plan: ReferralPlan, for id: ActionPoint.ID, as actor: Actor, at now: Instant) async throws {
        try await change { db in
            let (_, facts, grant) = try self.referral(id, as: actor, in: db)
            let entry = LogEntry(.referralPlanned, id, by: actor, at: now)
            if try db.referral(of: id) != nil { return ((), entry) }
            guard facts.partyIDs.contains(plan.referrerID) || facts.ownerID == plan.referrerID else { throw NotFound() }
            let hasReason = !plan.reason.opened(with: grant).utf8.isEmpty
            let inTheWay = ReferralRules.planning.unmet(by: (plan.dueOn, LondonTime.day(of: now), hasReason))
            guard inTheWay.isEmpty else { throw Refusal(inTheWay) }
            try db.execute(
                """
                INSERT INTO referral (action_point_id, referrer_id, concerns, due_on, by_id, at)
                VALUES (\(id), \(plan.referrerID), \(plan.concerns.rawValue), \(plan.dueOn), \(actor.membershipID), \(now))
                """)
            try seal(plan.authority, at: Place(.referral, id, in: actor.organisationID), with: grant, in: db)
            if hasReason { try seal(plan.reason, at: Place(.referralReason, id, in: actor.organisationID), with: grant, in: db) }
            return ((), entry)
        }
    }

    /// Writes down a step of a referral, with its reference or what was answered. The same step sent twice is one.
    /// - Throws: ``NotFound``, ``Refusal``.
    public func add(_ step: Referral.Step, _ words: Confidential, toReferralOf id: ActionPoint.ID, as actor: Actor) async throws {
        try await change { db in
            let (_, _, grant) = try self.referral(id, as: actor, in: db)
            let entry = LogEntry(.referralFollowed, id, by: actor, at: step.at)
            guard let referral = try db.referral(of: id) else { throw NotFound() }
            if referral.steps.contains(where: { $0.id == step.id }) { return ((), entry) }
            let inTheWay = ReferralRules.following.unmet(by: (referral, step))
            guard inTheWay.isEmpty else { throw Refusal(inTheWay) }
            try db.execute(
                """
                INSERT INTO referral_step (id, action_point_id, number, kind, step_on, by_id, at)
                VALUES (\(step.id), \(id), \(referral.steps.count + 1), \(step.kind.rawValue), \(step.on), \(actor.membershipID), \(step.at))
                """)
            if !words.opened(with: grant).utf8.isEmpty {
                try seal(words, at: Place(.referralStep, step.id, in: actor.organisationID), with: grant, in: db)
            }
            return ((), entry)
        }
    }

    private func referral(
        _ id: ActionPoint.ID, as actor: Actor, in db: any ReadTransaction
    ) throws -> (line: ActionPointLine, facts: ActionPointFacts, grant: Grant) {
        let facts = try db.facts(of: id)
        let grant = try Access.grant(.followReferral(facts), to: actor)
        guard let line = try actionPointLines("action_point.id = \(id)", as: actor, in: db).first, line.need == .referral else {
            throw NotFound()
        }
        return (line, facts, grant)
    }
}

private struct ReferralRow: Decodable {
    let actionPointID: ActionPoint.ID
    let referrerID: Membership.ID
    let concerns: Referral.Subject
    let dueOn: CivilDate
}

private struct ReferralStepRow: Decodable {
    let id: Referral.Step.ID
    let actionPointID: ActionPoint.ID
    let kind: Referral.Step.Kind
    let stepOn: CivilDate
    let byID: Membership.ID
    let at: Instant
}

extension ReadTransaction {
    func referral(of id: ActionPoint.ID) throws -> Referral? { try referrals(of: [id])[id] }

    func referrals(of points: [ActionPoint.ID]) throws -> [ActionPoint.ID: Referral] {
        guard !points.isEmpty else { return [:] }
        let found: [ReferralRow] = try rows(
            "SELECT action_point_id, referrer_id, concerns, due_on FROM referral WHERE action_point_id IN \(points)")
        let steps: [ReferralStepRow] = try rows(
            """
            SELECT id, action_point_id, kind, step_on, by_id, at FROM referral_step WHERE action_point_id IN \(points)
            ORDER BY action_point_id, number
            """)
        let stepsOf = Dictionary(grouping: steps, by: \.actionPointID)
        return Dictionary(
            found.map { row in
                let steps = stepsOf[row.actionPointID, default: []].map {
                    Referral.Step(id: $0.id, kind: $0.kind, on: $0.stepOn, by: $0.byID, at: $0.at)
                }
                return (
                    row.actionPointID,
                    Referral(
                        pointID: row.actionPointID, referrerID: row.referrerID, concerns: row.concerns, dueOn: row.dueOn, steps: steps)
                )
            }, uniquingKeysWith: { first, _ in first })
    }
}
