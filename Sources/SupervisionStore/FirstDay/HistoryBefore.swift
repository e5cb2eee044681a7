import SQLStorage
public import Supervision

/// Where a fact from before the system comes from.
public struct ImportedSource: Hashable, Sendable {
    public let fileName: String
    /// Of the file, as a spreadsheet counts.
    public let row: Int
    public let at: Instant
    /// Nil at the command line.
    public let by: String?
}

/// What is known of somebody from before the system: dates, and who; no words.
public struct HistoryBefore: Hashable, Sendable {
    public struct Held: Hashable, Sendable {
        public let session: SessionBefore
        public let supervisor: String?
        public let source: ImportedSource
    }

    public struct Signed: Hashable, Sendable {
        public let agreement: AgreementOnPaper
        public let supervisor: String
        public let supervisee: String
        public let source: ImportedSource
    }

    /// The last first.
    public let sessions: [Held]
    /// The last first; those in which the person supervises among them.
    public let agreements: [Signed]

    public var isEmpty: Bool { sessions.isEmpty && agreements.isEmpty }
}

extension Store {
    /// What was brought in of somebody, for those who see the reasons of what is due: the person and whoever arranges. Nil for others.
    /// - Throws: ``NotFound``.
    public func historyBefore(of id: Membership.ID, as actor: Actor) async throws -> HistoryBefore? {
        try await look { db in
            let (member, _) = try db.member(id, for: Access.Act.seeMember, by: actor)
            guard Access.allows(.seeReasons(member.facts), to: actor) else { return nil }
            return try db.historyBefore(of: id)
        }
    }
}

extension ReadTransaction {
    fileprivate func historyBefore(of id: Membership.ID) throws -> HistoryBefore {
        let facts: [FactRow] = try rows(
            """
            SELECT 'session' AS kind, fact.format, fact.held_on AS happened_on, NULL AS review_on, fact.supervisor_id,
                fact.membership_id AS supervisee_id, fact.minutes, fact.line, brought.file_name, brought.applied_at, brought.membership_id
            FROM imported_session AS fact JOIN first_day_import AS brought ON brought.id = fact.import_id
            WHERE fact.membership_id = \(id)
            UNION ALL
            SELECT 'agreement' AS kind, fact.format, fact.signed_on AS happened_on, fact.review_on, fact.supervisor_id,
                fact.supervisee_id, NULL AS minutes, fact.line, brought.file_name, brought.applied_at, brought.membership_id
            FROM imported_agreement AS fact JOIN first_day_import AS brought ON brought.id = fact.import_id
            WHERE fact.supervisor_id = \(id) OR fact.supervisee_id = \(id)
            ORDER BY happened_on DESC, line
            """)
        guard !facts.isEmpty else { return HistoryBefore(sessions: [], agreements: []) }
        let people = Set(facts.flatMap { [$0.supervisorID, $0.superviseeID, $0.membershipID].compactMap(\.self) })
        let names = try members(Array(people)).mapValues(\.name)
        return HistoryBefore(
            sessions: facts.compactMap { $0.held(names) }, agreements: facts.compactMap { $0.signed(names) })
    }
}

private struct FactRow: Decodable {
    enum Kind: String, Decodable { case session, agreement }

    let kind: Kind
    let format: SessionFormat
    let happenedOn: CivilDate
    let reviewOn: CivilDate?
    let supervisorID: Membership.ID?
    let superviseeID: Membership.ID
    let minutes: Int?
    let line: Int
    let fileName: String
    let appliedAt: Instant
    let membershipID: Membership.ID?

    func held(_ names: [Membership.ID: String]) -> HistoryBefore.Held? {
        guard kind == .session else { return nil }
        return HistoryBefore.Held(
            session: SessionBefore(
                memberID: superviseeID, format: format, heldOn: happenedOn, supervisorID: supervisorID, minutes: minutes),
            supervisor: supervisorID.flatMap { names[$0] }, source: source(names))
    }

    func signed(_ names: [Membership.ID: String]) -> HistoryBefore.Signed? {
        guard kind == .agreement, let supervisorID else { return nil }
        return HistoryBefore.Signed(
            agreement: AgreementOnPaper(
                supervisorID: supervisorID, superviseeID: superviseeID, format: format, signedOn: happenedOn, reviewOn: reviewOn),
            supervisor: names[supervisorID] ?? "", supervisee: names[superviseeID] ?? "", source: source(names))
    }

    private func source(_ names: [Membership.ID: String]) -> ImportedSource {
        ImportedSource(fileName: fileName, row: line, at: appliedAt, by: membershipID.flatMap { names[$0] })
    }
}
