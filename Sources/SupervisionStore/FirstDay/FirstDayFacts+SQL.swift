import SQLStorage
import Supervision

private struct ImportedSessionRow: Decodable {
    let membershipID: Membership.ID
    let format: SessionFormat
    let heldOn: CivilDate
    let supervisorID: Membership.ID?
    let minutes: Int?

    var session: SessionBefore {
        SessionBefore(memberID: membershipID, format: format, heldOn: heldOn, supervisorID: supervisorID, minutes: minutes)
    }
}

private struct ImportedAgreementRow: Decodable {
    let supervisorID: Membership.ID
    let superviseeID: Membership.ID
    let format: SessionFormat
    let signedOn: CivilDate
    let reviewOn: CivilDate?

    var agreement: AgreementOnPaper {
        AgreementOnPaper(supervisorID: supervisorID, superviseeID: superviseeID, format: format, signedOn: signedOn, reviewOn: reviewOn)
    }
}

private struct ImportedPointRow: Decodable {
    let supervisorID: Membership.ID
    let superviseeID: Membership.ID
    let ownerID: Membership.ID
    let kind: String
    let dueOn: CivilDate?
    let mark: String

    /// Without its words, which nobody needs to tell it from another.
    var point: ActionPointBefore {
        ActionPointBefore(
            supervisorID: supervisorID, superviseeID: superviseeID, ownerID: ownerID, kind: kind, kindLabel: "", dueOn: dueOn,
            words: Confidential(""), mark: mark)
    }
}

extension ReadTransaction {
    func agreementsOnPaper(where condition: SQL) throws -> [AgreementOnPaper] {
        let found: [ImportedAgreementRow] = try rows(
            """
            SELECT supervisor_id, supervisee_id, format, signed_on, review_on FROM imported_agreement
            WHERE \(condition) ORDER BY signed_on DESC
            """)
        return found.map(\.agreement)
    }

    /// The last that the two of an individual session signed; a group's agreement is drawn up with its invitation.
    func agreementOnPaper(of session: Session) throws -> AgreementOnPaper? {
        guard session.format == .individual, let supervisee = session.superviseeIDs.first else { return nil }
        return try agreementsOnPaper(
            where: "supervisor_id = \(session.supervisorID) AND supervisee_id = \(supervisee) AND format = 'individual'"
        ).first
    }

    /// What a first-day sheet is read against.
    /// - Parameter importer: nil at the command line.
    func knownBefore(
        _ sheet: FirstDaySheet, in organisation: Organisation.ID, under pack: PolicyPack, by importer: Person.ID?, on day: CivilDate,
        mark: @escaping @Sendable (String) -> String
    ) throws -> KnownBefore {
        let members = try members(where: "membership.organisation_id = \(organisation)", limit: 100_000)
        let nominations = try roleAssignments(
            where: "organisation_id = \(organisation) AND role IN \(Role.allCases.filter(\.isNomination).map(\.rawValue))"
        ).filter { $0.startsOn <= $0.endsOn ?? $0.startsOn }
        return KnownBefore(
            day: day, matrix: pack.matrix,
            colleagues: members.map { (Colleague(membership: $0.membership, name: $0.name), $0.person.workEmail) },
            nominations: nominations, entries: try entries(of: sheet, in: organisation, nominations), importer: importer,
            actionPoints: pack.actionPoints, mark: mark)
    }

    private func entries(
        of sheet: FirstDaySheet, in organisation: Organisation.ID, _ nominations: [RoleAssignment]
    ) throws -> [FirstDayEntry] {
        switch sheet {
        case .sessions:
            let found: [ImportedSessionRow] = try rows(
                """
                SELECT membership_id, format, held_on, supervisor_id, minutes FROM imported_session
                WHERE organisation_id = \(organisation)
                """)
            return found.map { .session($0.session) }
        case .actionPoints:
            let found: [ImportedPointRow] = try rows(
                """
                SELECT brought.supervisor_id, brought.supervisee_id, action_point.owner_id, action_point.kind, action_point.due_on, brought.mark
                FROM imported_action_point AS brought JOIN action_point ON action_point.id = brought.action_point_id
                WHERE brought.organisation_id = \(organisation)
                """)
            return found.map { .actionPoint($0.point) }
        case .agreements:
            return try agreementsOnPaper(where: "organisation_id = \(organisation)").map { .agreement($0) }
        case .nominations:
            let declared = Dictionary(grouping: try declaredHours(in: organisation), by: \.membershipID)
            return nominations.flatMap { held -> [FirstDayEntry] in
                let hours = (declared[held.membershipID] ?? []).map {
                    NominationBefore.Hours(supervises: $0.supervisor, minutes: $0.minutes)
                }
                return ([nil] + hours).map { .nomination(NominationBefore(held, declared: $0)) }
            }
        }
    }
}
