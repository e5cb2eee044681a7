import SQLStorage
import Supervision

extension WriteTransaction {
    /// Books many sessions at once, each with what ``Store/plan(_:as:at:)`` gives it: its schedule, those whom it is for, the arranger's own
    /// acceptance, an agreement, a record, the question to line managers and an entry in the log.
    func book(
        _ drafted: [(session: DraftedSession, date: PlannedDate)], ofType type: SessionTypeTerm, inPrivate: Bool,
        under edition: PolicyEdition, by actor: Actor, at now: Instant
    ) throws {
        let booked = drafted.map { BookedSession($0.session, $0.date, type: type.key, inPrivate: inPrivate, under: edition, by: actor) }
        try insertSessions(booked.map(\.session), isTelling: type.isTelling, at: now)
        let members = Dictionary(
            try members(where: "membership.organisation_id = \(actor.organisationID)", limit: 100_000).map { ($0.id, $0) }
        ) { first, _ in first }
        try insertAgreements(of: booked.filter { $0.session.format == .individual }, between: members, under: edition, at: now)
        try insertGroupAgreements(of: booked.filter { $0.session.format == .group }, between: members, under: edition, at: now)
        try insertRecords(of: booked, at: now)
        if !type.isTelling { try askForRelease(for: booked.map(\.session), managed: members, by: actor, at: now) }
        try insertAll(
            "INSERT INTO log_entry (id, organisation_id, at, person_id, membership_id, role, event, subject_id, purpose)",
            booked.map {
                let entry = LogEntry(.sessionPlanned, $0.session.id, by: actor, as: "arranger", at: now)
                return """
                    (\(entry.id), \(entry.organisationID), \(entry.at), \(entry.personID), \(entry.membershipID), \(entry.role),
                        \(entry.event.rawValue), \(entry.subjectID), \(entry.purpose?.rawValue))
                    """
            })
    }

    /// Whoever books for their own team has released them with that.
    private func askForRelease(
        for sessions: [Session], managed members: [Membership.ID: Member], by actor: Actor, at now: Instant
    ) throws {
        let requests = sessions.flatMap { session in session.superviseeIDs.map { (id: ReleaseRequest.ID(), session: session, member: $0) } }
        try insertAll(
            "INSERT INTO release_request (id, organisation_id, session_id, number, membership_id, requested_at)",
            requests.map {
                "(\($0.id), \($0.session.organisationID), \($0.session.id), \($0.session.schedule.number), \($0.member), \(now))"
            })
        for request in requests where members[request.member]?.membership.lineManagerID == actor.membershipID {
            try insertReleaseAnswer(.released, to: request.id, by: actor, at: now)
        }
    }

    private func insertSessions(_ sessions: [Session], isTelling: Bool, at now: Instant) throws {
        try insertAll(
            """
            INSERT INTO session (id, organisation_id, edition_id, format, type, is_telling, supervisor_id, arranger_id, planned_at)
            """,
            sessions.map {
                """
                (\($0.id), \($0.organisationID), \($0.editionID), \($0.format.rawValue), \($0.type), \(isTelling), \($0.supervisorID),
                    \($0.arrangerID), \(now))
                """
            })
        try insertAll(
            "INSERT INTO session_supervisee (session_id, membership_id)",
            sessions.flatMap { session in session.superviseeIDs.map { "(\(session.id), \($0))" as SQL } })
        try insertAll(
            """
            INSERT INTO session_schedule (session_id, number, starts_at, minutes, venue, venue_is_private, proposed_by, proposed_at)
            """,
            sessions.map {
                """
                (\($0.id), \($0.schedule.number), \($0.schedule.startsAt), \($0.schedule.minutes), \($0.schedule.venue),
                    \($0.schedule.venueIsPrivate), \($0.schedule.proposedBy), \(now))
                """
            })
        for session in sessions where session.partyIDs.contains(session.arrangerID) {
            try insertAcceptance(of: 1, of: session.id, by: session.arrangerID, at: now)
        }
    }

    private func insertAgreements(
        of booked: [BookedSession], between members: [Membership.ID: Member], under edition: PolicyEdition, at now: Instant
    ) throws {
        guard let type = booked.first?.session.type, let form = edition.pack.agreement(for: .individual, type: type) else { return }
        if form.signedPer.value == .relationship {
            return try insertPairAgreements(form, of: booked, between: members, under: edition, now)
        }
        let terms = AgreementText.Terms(form)
        try insertAll(
            "INSERT INTO agreement (id, organisation_id, edition_id, session_id, supervisor_id, supervisee_id, frozen_text, digest)",
            try booked.map { booked in
                let session = booked.session
                guard let supervisee = session.superviseeIDs.first.flatMap({ members[$0] }), let supervisor = members[session.supervisorID]
                else { throw NotFound() }
                let bytes = try CanonicalJSON.bytes(
                    of: AgreementText(
                        edition: edition.title, terms: terms, supervisee: PartyAsSigned(supervisee), supervisor: PartyAsSigned(supervisor),
                        drawnUpAt: now, salt: booked.date.salt))
                return """
                    (\(booked.date.agreementID), \(session.organisationID), \(edition.id), \(session.id), \(supervisor.id),
                        \(supervisee.id), \(bytes), \(Digest(of: bytes)))
                    """
            })
    }

    private func insertPairAgreements(
        _ form: AgreementForm, of booked: [BookedSession], between members: [Membership.ID: Member], under edition: PolicyEdition,
        _ now: Instant
    ) throws {
        var pairs: Set<[Membership.ID]> = []
        for booked in booked {
            guard let supervisee = booked.session.superviseeIDs.first.flatMap({ members[$0] }),
                let supervisor = members[booked.session.supervisorID]
            else { throw NotFound() }
            guard pairs.insert([supervisor.id, supervisee.id]).inserted else { continue }
            try insertPairAgreement(
                booked.date.agreementID, form, between: supervisor, and: supervisee, under: edition, salt: booked.date.salt,
                by: booked.session.arrangerID, at: now)
        }
    }

    private func insertGroupAgreements(
        of booked: [BookedSession], between members: [Membership.ID: Member], under edition: PolicyEdition, at now: Instant
    ) throws {
        for booked in booked {
            guard let supervisor = members[booked.session.supervisorID] else { throw NotFound() }
            try insertGroupAgreement(for: booked.session, by: supervisor, under: edition, salt: booked.date.salt, at: now)
        }
    }

    private func insertRecords(of booked: [BookedSession], at now: Instant) throws {
        try insertAll(
            "INSERT INTO record (id, organisation_id, session_id, edition_id, supervisor_id, supervisee_id, draft, saved_at)",
            booked.filter { $0.session.format == .individual }.flatMap { booked in
                booked.session.superviseeIDs.map { supervisee in
                    """
                    (\(booked.date.recordID), \(booked.session.organisationID), \(booked.session.id), \(booked.session.editionID),
                        \(booked.session.supervisorID), \(supervisee), 0, \(now))
                    """ as SQL
                }
            })
        for booked in booked where booked.session.format == .group { try insertGroupRecord(for: booked.session, at: now) }
    }
}

/// A session as it comes out of a draft, with the identifiers of what it brings along.
private struct BookedSession {
    let session: Session
    let date: PlannedDate

    init(
        _ drafted: DraftedSession, _ date: PlannedDate, type: String, inPrivate: Bool, under edition: PolicyEdition, by actor: Actor
    ) {
        self.date = date
        session = Session(
            id: drafted.id, organisationID: actor.organisationID, format: drafted.format, type: type, supervisorID: drafted.supervisorID,
            superviseeIDs: drafted.memberIDs, arrangerID: actor.membershipID, editionID: edition.id,
            schedule: SessionSchedule(
                number: 1, startsAt: drafted.startsAt, minutes: drafted.minutes, venue: drafted.venue, venueIsPrivate: inPrivate,
                proposedBy: actor.membershipID))
    }
}
