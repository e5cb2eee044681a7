import SQLStorage
import Supervision
import Synchronization

extension Store {
    /// Keeps what the plan's new rows say, each with its row and the import that brought it; a few statements, however many rows.
    func apply(
        _ plan: FirstDayPlan, of id: FirstDayImport.ID, in organisation: Organisation.ID, by actor: Actor?, ids: FirstDayIDs,
        at now: Instant,
        in db: any WriteTransaction
    ) throws {
        for start in stride(from: 0, to: plan.new.count, by: 200) {
            let portion = plan.new.dropFirst(start).prefix(200)
            try db.insert(sessions: portion.compactMap { $0.session }, of: id, in: organisation)
            try db.insert(agreements: portion.compactMap { $0.agreement }, of: id, in: organisation)
            try keep(portion.compactMap { $0.actionPoint }, of: id, in: organisation, ids: ids, at: now, in: db)
        }
        try db.insert(nominations: plan.new.compactMap { $0.nomination }, in: organisation, by: actor?.membershipID, ids: ids, at: now)
    }

    /// The words go where an action point's words are, each under a key of its own.
    private func keep(
        _ points: [(row: Int, it: ActionPointBefore)], of id: FirstDayImport.ID, in organisation: Organisation.ID, ids: FirstDayIDs,
        at now: Instant, in db: any WriteTransaction
    ) throws {
        guard !points.isEmpty, let edition = try db.editionID(of: organisation, on: LondonTime.day(of: now)) else { return }
        try db.insert(points: points, of: id, in: organisation, under: edition, ids: ids)
        let key = try db.organisationKey(of: organisation)
        for (row, it) in points {
            let place = Place(.actionPoint, ids.points.id(for: row), in: organisation)
            try db.insert(try vault.seal(it.words, at: place, organisationKey: key, with: Access.firstDayGrant))
        }
    }
}

extension WriteTransaction {
    fileprivate func insert(
        points: [(row: Int, it: ActionPointBefore)], of id: FirstDayImport.ID, in organisation: Organisation.ID,
        under edition: PolicyEdition.ID, ids: FirstDayIDs
    ) throws {
        let values = points.map { row, it -> SQL in
            "(\(ids.points.id(for: row)), \(organisation), TRUE, \(row), \(it.kind), \(it.ownerID), \(it.dueOn))"
        }
        try execute(
            """
            INSERT INTO action_point (id, organisation_id, is_imported, place, kind, owner_id, due_on) VALUES \(values.joined(by: ", "))
            """)
        let brought = points.map { row, it -> SQL in
            """
            (\(ids.points.id(for: row)), \(id), \(organisation), \(edition), \(it.supervisorID), \(it.superviseeID), \(it.mark))
            """
        }
        try execute(
            """
            INSERT INTO imported_action_point
                (action_point_id, import_id, organisation_id, edition_id, supervisor_id, supervisee_id, mark)
            VALUES \(brought.joined(by: ", "))
            """)
    }

    fileprivate func insert(sessions: [(row: Int, it: SessionBefore)], of id: FirstDayImport.ID, in organisation: Organisation.ID) throws {
        guard !sessions.isEmpty else { return }
        let values = sessions.map { row, it -> SQL in
            """
            (\(id), \(row), \(organisation), \(it.memberID), \(it.format.rawValue), \(it.heldOn), \(it.supervisorID), \(it.minutes))
            """
        }
        try execute(
            """
            INSERT INTO imported_session
                (import_id, line, organisation_id, membership_id, format, held_on, supervisor_id, minutes)
            VALUES \(values.joined(by: ", ")) ON CONFLICT DO NOTHING
            """)
    }

    fileprivate func insert(agreements: [(row: Int, it: AgreementOnPaper)], of id: FirstDayImport.ID, in organisation: Organisation.ID)
        throws
    {
        guard !agreements.isEmpty else { return }
        let values = agreements.map { row, it -> SQL in
            """
            (\(id), \(row), \(organisation), \(it.supervisorID), \(it.superviseeID), \(it.format.rawValue), \(it.signedOn), \(it.reviewOn))
            """
        }
        try execute(
            """
            INSERT INTO imported_agreement
                (import_id, line, organisation_id, supervisor_id, supervisee_id, format, signed_on, review_on)
            VALUES \(values.joined(by: ", ")) ON CONFLICT DO NOTHING
            """)
    }

    /// A nomination that stands in two rows, with hours for two kinds of supervision, is one.
    fileprivate func insert(
        nominations: [(row: Int, it: NominationBefore)], in organisation: Organisation.ID, by enterer: Membership.ID?, ids: FirstDayIDs,
        at now: Instant
    ) throws {
        guard !nominations.isEmpty else { return }
        var held = try roleAssignments(where: "organisation_id = \(organisation)")
        for (row, it) in nominations {
            if !held.contains(where: it.isSame) {
                let assignment = RoleAssignment(
                    id: ids.roles.id(for: row), membershipID: it.memberID, role: it.role, startsOn: it.startsOn, endsOn: it.endsOn)
                try insert(assignment, in: organisation, by: enterer)
                held.append(assignment)
            }
            guard let hours = it.declared else { continue }
            try execute(
                """
                INSERT INTO declared_hours (organisation_id, supervisor, membership_id, minutes, declared_by, at)
                VALUES (\(organisation), \(hours.supervises), \(it.memberID), \(hours.minutes), \(enterer), \(now)) ON CONFLICT DO NOTHING
                """)
        }
    }
}

/// Identifiers for what a sheet brings.
struct FirstDayIDs: Sendable {
    let roles = FreshByRow<RoleAssignment>()
    let points = FreshByRow<ActionPoint>()
}

/// Identifiers by row, the same each time the transaction has to run again.
final class FreshByRow<Subject>: Sendable {
    private let made = Mutex<[Int: Identifier<Subject>]>([:])

    func id(for row: Int) -> Identifier<Subject> {
        made.withLock { made in
            let id = made[row] ?? Identifier<Subject>()
            made[row] = id
            return id
        }
    }
}

extension FirstDayPlan.Line {
    fileprivate var session: (row: Int, it: SessionBefore)? { if case .session(let it) = entry { (row, it) } else { nil } }
    fileprivate var agreement: (row: Int, it: AgreementOnPaper)? { if case .agreement(let it) = entry { (row, it) } else { nil } }
    fileprivate var actionPoint: (row: Int, it: ActionPointBefore)? { if case .actionPoint(let it) = entry { (row, it) } else { nil } }
    fileprivate var nomination: (row: Int, it: NominationBefore)? { if case .nomination(let it) = entry { (row, it) } else { nil } }
}
