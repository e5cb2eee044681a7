import SQLStorage
import Support
import Supervision
@testable import SupervisionStore

extension GeneratedTrust {
    /// Puts all of it into an empty database.
    func add(to store: Store) async throws {
        var editions: [Organisation.ID: PolicyEdition.ID] = [:]
        for (place, organisation) in organisations.enumerated() {
            editions[organisation] = try await store.addOrganisation(organisation, code: "G\(place)")
        }
        let governing = editions
        try await store.database.write { db in
            for actor in actors {
                try db.insertPerson(actor.personID, first: "Person", last: String(actor.personID.text.suffix(4)), email: nil)
                try db.insertMembership(of: actor, managedBy: nil)
            }
            for (member, manager) in managers {
                try db.execute("UPDATE membership SET line_manager_id = \(manager) WHERE id = \(member)")
            }
            for meeting in meetings { try db.insert(meeting, under: governing[meeting.organisationID] ?? .init()) }
            for meeting in meetings { try db.insertStandIn(at: meeting) }
            for agreed in agreements { try db.insert(agreed, under: governing[agreed.organisationID] ?? .init()) }
        }
    }
}

extension WriteTransaction {
    /// Drawn up, and signed by nobody.
    fileprivate func insert(_ agreed: GeneratedTrust.Agreed, under edition: PolicyEdition.ID) throws {
        try execute(
            """
            INSERT INTO pair_agreement (id, organisation_id, edition_id, form_key, supervisor_id, supervisee_id, manager_id, drawn_up_by,
                drawn_up_at)
            VALUES (\(agreed.id), \(agreed.organisationID), \(edition), 'a', \(agreed.supervisorID), \(agreed.superviseeID),
                \(agreed.managerID), \(agreed.supervisorID), \(Instant.ofTests))
            """)
        let party = PartyAsSigned(membershipID: agreed.superviseeID, name: "", post: "")
        let provision = Provision(paragraph: "", strength: .must)
        let form = AgreementForm(
            key: "a", title: "", terms: [], closing: Setting("", provision), confidentiality: [], readers: Setting([], provision),
            signedPer: Setting(.relationship, provision), signatories: Setting([.supervisee, .supervisor], provision))
        try insertText(
            AgreementText(edition: "", terms: .init(form), supervisee: party, supervisor: party, drawnUpAt: .ofTests, salt: ""), number: 1,
            of: agreed.id, by: agreed.supervisorID, at: .ofTests)
    }

    fileprivate func insert(_ meeting: GeneratedTrust.Meeting, under edition: PolicyEdition.ID) throws {
        let session = Session(
            id: meeting.id, organisationID: meeting.organisationID, format: meeting.isGroup ? .group : .individual,
            type: meeting.type, supervisorID: meeting.supervisorID, superviseeIDs: meeting.superviseeIDs, arrangerID: meeting.arrangerID,
            editionID: edition,
            schedule: SessionSchedule(
                number: 1, startsAt: .ofTests, minutes: 60, venue: "Quiet room", venueIsPrivate: true, proposedBy: meeting.arrangerID))
        try insert(session, isTelling: meeting.isTelling, plannedAt: .ofTests)
        try insertState(of: meeting)
        if meeting.isGroup { try insertGroup(meeting, session) }
        for release in meeting.releases {
            try execute(
                """
                INSERT INTO release_request (id, organisation_id, session_id, number, membership_id, requested_at)
                VALUES (\(release.id), \(meeting.organisationID), \(meeting.id), 1, \(release.memberID), \(Instant.ofTests))
                """)
        }
        guard let supervisee = meeting.superviseeIDs.first else { return }
        try insertRecord(meeting.record.id, for: session, supervisee: supervisee, at: .ofTests)
        try insertReaders(meeting.record.readers, of: meeting.record.id)
        if meeting.record.isSent {
            try execute(
                """
                INSERT INTO record_version (record_id, number, draft, digest, sent_at)
                VALUES (\(meeting.record.id), 1, 1, '00', \(Instant.ofTests))
                """)
        }
        for (place, point) in meeting.record.points.enumerated() {
            try execute(
                """
                INSERT INTO action_point (id, organisation_id, record_id, place, kind, owner_id)
                VALUES (\(point.id), \(meeting.organisationID), \(meeting.record.id), \(place + 1), 'training', \(point.ownerID))
                """)
            guard point.isFinished else { continue }
            try execute(
                """
                INSERT INTO action_outcome (action_point_id, kind, by_id, at, outcome_on)
                VALUES (\(point.id), 'done', \(meeting.supervisorID), \(Instant.ofTests), \(LondonTime.day(of: .ofTests)))
                """)
        }
        try insertConsents(of: meeting.record)
    }

    fileprivate func insertStandIn(at meeting: GeneratedTrust.Meeting) throws {
        guard let usual = meeting.standsInFor else { return }
        try execute(
            """
            INSERT INTO stand_in (session_id, number, instead_of, membership_id, asked_by, at)
            VALUES (\(meeting.id), 1, \(usual), \(meeting.supervisorID), \(meeting.arrangerID), \(Instant.ofTests))
            """)
        for showing in meeting.showings {
            for (place, answer) in showing.answers.enumerated() {
                try execute(
                    """
                    INSERT INTO record_showing (record_id, session_id, number, membership_id, is_shown, at)
                    VALUES (\(showing.recordID), \(meeting.id), \(place + 1), \(answer.to), \(answer.isShown), \(Instant.ofTests))
                    """)
            }
        }
    }

    private func insertConsents(of record: GeneratedTrust.Record) throws {
        try askForConsent(of: record.id, among: record.asked.map(\.memberID), at: .ofTests)
        for asked in record.asked {
            for answer in asked.answers {
                let named = answer == .named ? asked.named : []
                try insert(Consent(memberID: asked.memberID, answer: answer, points: named, at: .ofTests), id: .init(), for: record.id)
            }
            guard asked.isPassedOver else { continue }
            try execute(
                """
                INSERT INTO consent_absence (id, record_id, membership_id, by_id, at)
                VALUES (\(ConsentAbsence.ID()), \(record.id), \(asked.memberID), \(asked.memberID), \(Instant.ofTests))
                """)
        }
    }

    /// The first two came; every other group's record is closed.
    private func insertGroup(_ meeting: GeneratedTrust.Meeting, _ session: Session) throws {
        try insertGroupRecord(for: session, at: .ofTests)
        for member in meeting.attendeeIDs {
            try insert(
                Attendance(
                    sessionID: meeting.id, memberID: member, kind: .notSigned, agreementDigest: nil, enteredBy: meeting.supervisorID,
                    at: .ofTests))
        }
        try insertGroupReaders(meeting.record.readers, of: meeting.id)
        guard meeting.record.isSent else { return }
        try execute(
            """
            INSERT INTO action_point (id, organisation_id, session_id, place, kind, owner_id)
            VALUES (\(meeting.groupPoint.id), \(meeting.organisationID), \(meeting.id), 1, 'training', \(meeting.groupPoint.ownerID))
            """)
        try execute(
            """
            INSERT INTO group_record_closing (session_id, digest, closed_by, at)
            VALUES (\(meeting.id), '00', \(meeting.supervisorID), \(Instant.ofTests))
            """)
    }

    private func insertState(of meeting: GeneratedTrust.Meeting) throws {
        let (id, now, supervisor) = (meeting.id, Instant.ofTests, meeting.supervisorID)
        if meeting.state != .proposed {
            for party in meeting.partyIDs { try insertAcceptance(of: 1, of: id, by: party, at: now) }
        }
        if meeting.state == .cancelled {
            try execute("INSERT INTO session_cancellation (session_id, cancelled_by, at) VALUES (\(id), \(supervisor), \(now))")
        }
        if meeting.state == .notAttended {
            try execute(
                """
                INSERT INTO session_non_attendance (session_id, absent_id, noted_by, noted_at)
                VALUES (\(id), \(supervisor), \(supervisor), \(now))
                """)
        }
        if meeting.state == .underWay || meeting.state == .held {
            try execute("INSERT INTO session_outset (session_id, started_at, minutes_agreed) VALUES (\(id), \(now), 60)")
        }
        if meeting.state == .held {
            try execute(
                "INSERT INTO session_closing (session_id, minutes_held, closed_by, closed_at) VALUES (\(id), 60, \(supervisor), \(now))")
        }
    }
}
