import SQLStorage
import Supervision

private struct HandOverRow: Decodable {
    let id: HandOver.ID
    let organisationID: Organisation.ID
    let superviseeID: Membership.ID
    let fromID: Membership.ID
    let toID: Membership.ID
    let writtenBy: Membership.ID?
    let tellsOfHarm: Bool?
    let isCompleted: Bool
    let isWithdrawn: Bool
}

private struct AgreementRow: Decodable {
    let handOverID: HandOver.ID
    let part: HandOver.Part
}

extension Visible {
    /// Twin of ``Access/Act/seeHandOver(_:)``, on `hand_over`.
    static func handOvers(to actor: Actor) -> SQL {
        """
        (hand_over.organisation_id = \(actor.organisationID) AND (hand_over.supervisee_id = \(actor.membershipID)
            OR hand_over.from_id = \(actor.membershipID) OR hand_over.to_id = \(actor.membershipID)
            OR \(truth(actor.isSafeguardingTeam))))
        """
    }

    /// Neither complete nor withdrawn, on `hand_over`.
    static let openHandOvers: SQL = """
        (NOT EXISTS (SELECT 1 FROM hand_over_completion AS complete WHERE complete.hand_over_id = hand_over.id)
            AND NOT EXISTS (SELECT 1 FROM hand_over_withdrawal AS withdrawn WHERE withdrawn.hand_over_id = hand_over.id))
        """

    /// Twin of ``Access/Act/readRecord(_:_:)`` for a new supervisor, on `record`.
    static func recordsHandedOver(to actor: Actor) -> SQL {
        """
        (record.organisation_id = \(actor.organisationID) AND EXISTS (
            SELECT 1 FROM hand_over_record AS handed JOIN hand_over ON hand_over.id = handed.hand_over_id
                JOIN hand_over_completion AS complete ON complete.hand_over_id = hand_over.id
            WHERE handed.record_id = record.id AND hand_over.to_id = \(actor.membershipID)))
        """
    }

    /// Whether an action point was handed on to somebody, on `action_point`.
    static func carried(to member: Membership.ID) -> SQL {
        """
        EXISTS (SELECT 1 FROM action_point_carried AS carried
            WHERE carried.action_point_id = action_point.id AND carried.to_id = \(member))
        """
    }
}

extension ReadTransaction {
    func handOver(_ id: HandOver.ID) throws -> HandOver? { try handOvers(where: "hand_over.id = \(id)").first }

    /// Latest first.
    func handOvers(where condition: SQL) throws -> [HandOver] {
        let found: [HandOverRow] = try rows(
            """
            SELECT hand_over.id, hand_over.organisation_id, hand_over.supervisee_id, hand_over.from_id, hand_over.to_id,
                written.by_id AS written_by, written.tells_of_harm, complete.at IS NOT NULL AS is_completed,
                withdrawn.at IS NOT NULL AS is_withdrawn
            FROM hand_over LEFT JOIN hand_over_text AS written ON written.hand_over_id = hand_over.id
            LEFT JOIN hand_over_completion AS complete ON complete.hand_over_id = hand_over.id
            LEFT JOIN hand_over_withdrawal AS withdrawn ON withdrawn.hand_over_id = hand_over.id
            WHERE \(condition) ORDER BY hand_over.at DESC, hand_over.id LIMIT 500
            """)
        let agreements: [AgreementRow] = try rows(
            "SELECT hand_over_id, part FROM hand_over_agreement WHERE hand_over_id IN \(found.map(\.id))")
        let agreed = Dictionary(grouping: agreements, by: \.handOverID)
        return found.map {
            HandOver(
                id: $0.id, organisationID: $0.organisationID, superviseeID: $0.superviseeID, fromID: $0.fromID, toID: $0.toID,
                writtenBy: $0.writtenBy, tellsOfHarm: $0.tellsOfHarm ?? false, agreed: Set(agreed[$0.id, default: []].map(\.part)),
                isCompleted: $0.isCompleted, isWithdrawn: $0.isWithdrawn)
        }
    }

    /// A hand-over for whoever may do that with it.
    /// - Throws: ``NotFound`` for everybody else, and where there is none.
    func handOver(
        _ id: HandOver.ID, for act: (HandOver) -> Access.Act, by actor: Actor
    ) throws -> (handOver: HandOver, grant: Grant) {
        guard let handOver = try handOver(id) else { throw NotFound() }
        return (handOver, try Access.grant(act(handOver), to: actor))
    }

    /// To whom an action point was handed on, first to last.
    func successors(of id: ActionPoint.ID) throws -> [Membership.ID] {
        try rows("SELECT to_id FROM action_point_carried WHERE action_point_id = \(id) ORDER BY number")
    }

    /// Whether somebody has left, is no longer nominated, or is away for long: their agreement cannot be waited for.
    func isGone(_ supervisor: Membership.ID, on day: CivilDate) throws -> Bool {
        try !gone(among: [supervisor], on: day).isEmpty
    }

    /// Those who have left, are no longer nominated, or are away for long.
    func gone(among supervisors: [Membership.ID], on day: CivilDate) throws -> Set<Membership.ID> {
        guard !supervisors.isEmpty else { return [] }
        let present: [Membership.ID] = try rows(
            """
            SELECT DISTINCT membership.id FROM membership JOIN role_assignment AS nomination ON nomination.membership_id = membership.id
            WHERE membership.id IN \(supervisors) AND membership.starts_on <= \(day)
                AND (membership.ends_on IS NULL OR membership.ends_on >= \(day))
                AND nomination.role IN \(Role.allCases.filter(\.isNomination).map(\.rawValue))
                AND nomination.starts_on <= \(day) AND (nomination.ends_on IS NULL OR nomination.ends_on >= \(day))
            """)
        let away = try leaves(ofThose: "membership.id IN \(supervisors)").filter { $0.value.contains { $0.isLong && $0.contains(day) } }
        return Set(supervisors).subtracting(present).union(away.keys)
    }
}
