import SQLStorage
import Supervision

/// The numbers on somebody's first page.
struct HomeFigures {
    let counts: HomeCounts
    /// What the actor owes.
    let owed: [ObligationLine]
    /// What those owe whom the actor manages.
    let managed: [ObligationLine]
    let teamStates: [ObligationState: Int]?
    let everybodysStates: [ObligationState: Int]?
    let groupAttentionCount: Int?
}

/// Those that are counted in one query; nil where the actor has no such list.
struct HomeCounts: Decodable {
    let upcoming: Int
    let toFinish: Int
    let audited: Int?
    let people: Int?
    let withoutWorkEmail: Int?
    let withoutLineManager: Int?
    let notInvited: Int?

    var staff: StaffFigures? {
        guard let people, let withoutWorkEmail, let withoutLineManager, let notInvited else { return nil }
        return StaffFigures(
            people: people, withoutWorkEmail: withoutWorkEmail, withoutLineManager: withoutLineManager, notInvited: notInvited)
    }
}

extension ReadTransaction {
    func homeCounts(of actor: Actor, at now: Instant) throws -> HomeCounts {
        let audits = Access.allows(.auditRecords(actor.organisationID), to: actor)
        let manages = Access.allows(.manageStaff(actor.organisationID), to: actor)
        let none: SQL = "CAST(NULL AS BIGINT)"
        let audited: SQL = """
            (SELECT COUNT(*) FROM record JOIN session ON session.id = record.session_id WHERE \(Visible.recordsForAudit(to: actor)))
            """
        func people(_ condition: SQL) -> SQL { manages ? staff(of: actor.organisationID, on: LondonTime.day(of: now), condition) : none }
        let counts: HomeCounts? = try row(
            """
            SELECT \(sessionCount(.upcoming, for: actor, at: now)) AS upcoming, \(sessionCount(.toFinish, for: actor, at: now)) AS to_finish,
                \(audits ? audited : none) AS audited, \(people("1 = 1")) AS people,
                \(people("person.work_email IS NULL")) AS without_work_email,
                \(people("membership.line_manager_id IS NULL")) AS without_line_manager,
                \(people(Self.notInvited)) AS not_invited
            """)
        guard let counts else { throw DatabaseFailure(.other, "A query without a table has no row.") }
        return counts
    }

    private func sessionCount(_ tab: SessionListTab, for actor: Actor, at now: Instant) -> SQL {
        "(SELECT COUNT(*) \(SessionRow.source) WHERE \(Visible.sessions(to: actor)) AND \(tab.condition(for: actor, at: now)))"
    }

    private func staff(of organisation: Organisation.ID, on day: CivilDate, _ condition: SQL) -> SQL {
        """
        (SELECT COUNT(*) FROM membership JOIN person ON person.id = membership.person_id
            WHERE membership.organisation_id = \(organisation) AND \(MemberFilter().condition(on: day)) AND \(condition))
        """
    }

    private static var notInvited: SQL {
        """
        person.work_email IS NOT NULL AND NOT EXISTS (SELECT 1 FROM passphrase WHERE passphrase.person_id = person.id)
            AND NOT EXISTS (SELECT 1 FROM invitation WHERE invitation.person_id = person.id)
        """
    }
}
