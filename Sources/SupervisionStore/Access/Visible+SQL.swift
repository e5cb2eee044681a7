import SQLStorage
import Supervision

/// The decision function's twin for lists and counts: the same permissions as conditions on rows. A test compares both over the
/// whole demo.
enum Visible {
    /// Twin of ``Access/Act/seeSession(_:)``, on `session`.
    static func sessions(to actor: Actor) -> SQL {
        """
        (\(near(actor)) AND session.organisation_id = \(actor.organisationID) AND (\(parties(to: actor))
            OR session.arranger_id = \(actor.membershipID)
            OR \(truth(actor.isSafeguardingTeam || actor.holds(.administrator)))
            OR (NOT session.is_telling AND EXISTS (
                SELECT 1 FROM session_supervisee AS managed JOIN membership AS report ON report.id = managed.membership_id
                WHERE managed.session_id = session.id AND report.line_manager_id = \(actor.membershipID)))))
        """
    }

    /// The sessions among which those are to be looked for that somebody may see: a way in by index, so that not everybody's are gone
    /// through. It permits nothing.
    private static func near(_ actor: Actor) -> SQL {
        if actor.seesEverySession { return truth(true) }
        return """
            session.id IN (SELECT own.id FROM session AS own WHERE own.supervisor_id = \(actor.membershipID)
                UNION SELECT own.id FROM session AS own WHERE own.arranger_id = \(actor.membershipID)
                UNION SELECT own.session_id FROM session_supervisee AS own WHERE own.membership_id = \(actor.membershipID)
                UNION SELECT own.session_id FROM membership AS report JOIN session_supervisee AS own ON own.membership_id = report.id
                    WHERE report.line_manager_id = \(actor.membershipID))
            """
    }

    /// Twin of ``Access/Act/seeSessionType(_:)``, for sessions that are visible.
    static func types(to actor: Actor) -> SQL {
        "(NOT session.is_telling OR \(truth(actor.isSafeguardingTeam)) OR \(parties(to: actor)))"
    }

    /// Twin of ``Access/Act/takePart(_:)``, on `session`.
    static func parties(to actor: Actor) -> SQL {
        """
        (session.organisation_id = \(actor.organisationID) AND (session.supervisor_id = \(actor.membershipID) OR EXISTS (
            SELECT 1 FROM session_supervisee AS party
            WHERE party.session_id = session.id AND party.membership_id = \(actor.membershipID))))
        """
    }

    /// The same as a way in by index.
    static func ownSessions(of actor: Actor) -> SQL {
        """
        (session.id IN (SELECT own.id FROM session AS own WHERE own.supervisor_id = \(actor.membershipID)
            UNION SELECT own.session_id FROM session_supervisee AS own WHERE own.membership_id = \(actor.membershipID))
            AND \(parties(to: actor)))
        """
    }

    /// Twin of ``Access/Act/seeCoverage(_:)``, on `session`.
    static func coverage(to actor: Actor) -> SQL {
        "(session.format = 'individual' AND \(parties(to: actor)))"
    }

    /// Twin of ``SupervisionRecord/partyIDs``, on `record`: in a group these are two of those who were there.
    static func recordParties(to actor: Actor) -> SQL {
        "(record.supervisor_id = \(actor.membershipID) OR record.supervisee_id = \(actor.membershipID))"
    }

    /// Twin of ``Access/Act/readRecord(_:_:)`` for audit, on `record` joined to its `session`.
    static func recordsForAudit(to actor: Actor) -> SQL {
        """
        (record.organisation_id = \(actor.organisationID)
            AND EXISTS (SELECT 1 FROM record_version AS sent WHERE sent.record_id = record.id)
            AND EXISTS (SELECT 1 FROM record_reader AS named WHERE named.record_id = record.id AND (
                (named.reader = 'headOfSafeguarding' AND \(truth(actor.holds(.headOfSafeguarding))))
                OR (named.reader = 'safeguardingSpecialists' AND \(truth(actor.holds(.safeguardingSpecialist))))))
            AND NOT \(concerning(actor)))
        """
    }

    /// Own matters, on `record`: a party oneself, or the line manager of one.
    private static func concerning(_ actor: Actor) -> SQL {
        """
        (\(recordParties(to: actor)) OR EXISTS (
            SELECT 1 FROM membership AS report
            WHERE report.line_manager_id = \(actor.membershipID) AND report.id IN (record.supervisor_id, record.supervisee_id)))
        """
    }

    /// Twin of ``Access/Act/readGroupRecord(_:_:)`` for audit, on `session`.
    static func groupRecordsForAudit(to actor: Actor) -> SQL {
        """
        (session.organisation_id = \(actor.organisationID)
            AND EXISTS (SELECT 1 FROM group_record_closing AS closed WHERE closed.session_id = session.id)
            AND EXISTS (SELECT 1 FROM group_record_reader AS named WHERE named.session_id = session.id AND (
                (named.reader = 'headOfSafeguarding' AND \(truth(actor.holds(.headOfSafeguarding))))
                OR (named.reader = 'safeguardingSpecialists' AND \(truth(actor.holds(.safeguardingSpecialist))))))
            AND NOT \(parties(to: actor))
            AND NOT EXISTS (
                SELECT 1 FROM membership AS report
                WHERE report.line_manager_id = \(actor.membershipID) AND (report.id = session.supervisor_id OR report.id IN (
                    SELECT audited.membership_id FROM session_supervisee AS audited WHERE audited.session_id = session.id))))
        """
    }

    /// Twin of ``Access/Act/seeGroupReaders(_:)``, on `session`.
    static func groupRecords(of actor: Actor) -> SQL {
        """
        (session.organisation_id = \(actor.organisationID)
            AND EXISTS (SELECT 1 FROM group_record_closing AS closed WHERE closed.session_id = session.id)
            AND (session.supervisor_id = \(actor.membershipID) OR EXISTS (
                SELECT 1 FROM attendance AS present
                WHERE present.session_id = session.id AND present.membership_id = \(actor.membershipID))))
        """
    }

    /// Twin of ``Access/Act/seeAudit(_:)``, on `audit`.
    static func audits(to actor: Actor) -> SQL {
        """
        (audit.organisation_id = \(actor.organisationID) AND (\(truth(actor.holds(.headOfSafeguarding)))
            OR (audit.reader_id = \(actor.membershipID) AND \(truth(actor.isSafeguardingTeam)))))
        """
    }

    /// Twin of ``Access/Act/seeRisk(_:)``, on `risk` joined to its `record`.
    static func risks(to actor: Actor) -> SQL {
        """
        (risk.organisation_id = \(actor.organisationID) AND (\(recordParties(to: actor)) OR risk.found_by = \(actor.membershipID)
            OR (\(truth(actor.holds(.headOfSafeguarding))) AND NOT \(concerning(actor)))))
        """
    }

    /// Twin of ``Access/Act/readRecord(_:_:)`` for a stand-in, on `record`.
    static func recordsShown(to actor: Actor) -> SQL {
        """
        (record.organisation_id = \(actor.organisationID) AND EXISTS (SELECT 1 FROM \(showings) AS showing
            WHERE showing.record_id = record.id AND showing.membership_id = \(actor.membershipID)))
        """
    }

    /// Twin of ``Access/Act/readActionPoint(_:)``, on `action_point` joined to its `record`, where it has one.
    static func actionPoints(to actor: Actor) -> SQL {
        "(\(ownActionPoints(of: actor)) OR \(actionPoints(toStandIn: actor)))"
    }

    /// Open ones, for whoever stands in for the one who agreed them and before the other who did.
    static func actionPoints(toStandIn actor: Actor) -> SQL {
        """
        (action_point.organisation_id = \(actor.organisationID) AND \(openActionPoints)
            AND EXISTS (SELECT 1 FROM \(standIns) AS standing
                WHERE standing.membership_id = \(actor.membershipID)
                    AND (standing.instead_of = record.supervisor_id OR EXISTS (SELECT 1 FROM action_point_carried AS carried
                        WHERE carried.action_point_id = action_point.id AND carried.to_id = standing.instead_of))
                    AND standing.supervisee_id = record.supervisee_id
                UNION ALL
                SELECT 1 FROM \(standIns) AS standing
                JOIN imported_action_point AS brought ON brought.supervisee_id = standing.supervisee_id
                WHERE brought.action_point_id = action_point.id AND standing.membership_id = \(actor.membershipID)
                    AND (standing.instead_of = brought.supervisor_id OR EXISTS (SELECT 1 FROM action_point_carried AS carried
                        WHERE carried.action_point_id = action_point.id AND carried.to_id = standing.instead_of))))
        """
    }

    /// Those in somebody's own list. A group's is for its owner and the supervisor; the others read it in the group's record.
    static func ownActionPoints(of actor: Actor) -> SQL {
        """
        (action_point.organisation_id = \(actor.organisationID) AND (\(recordParties(to: actor))
            OR \(carried(to: actor.membershipID))
            OR (action_point.owner_id = \(actor.membershipID)
                AND (action_point.session_id IS NOT NULL OR \(sharedActionPoints)))
            OR EXISTS (SELECT 1 FROM imported_action_point AS brought
                WHERE brought.action_point_id = action_point.id
                    AND (brought.supervisor_id = \(actor.membershipID) OR brought.supervisee_id = \(actor.membershipID)))
            OR EXISTS (SELECT 1 FROM session AS led
                WHERE led.id = action_point.session_id AND led.supervisor_id = \(actor.membershipID))))
        """
    }

    /// Twin of `[ConsentPart].cover(_:)`, on `action_point`: everybody was asked, and nobody's latest answer stands in the way.
    static let sharedActionPoints: SQL = """
        (EXISTS (SELECT 1 FROM consent_question AS asked WHERE asked.record_id = action_point.record_id)
            AND NOT EXISTS (
                SELECT 1 FROM consent_question AS asked
                LEFT JOIN consent AS latest ON latest.record_id = asked.record_id AND latest.membership_id = asked.membership_id
                    AND latest.number = (SELECT MAX(number) FROM consent AS given
                        WHERE given.record_id = asked.record_id AND given.membership_id = asked.membership_id)
                WHERE asked.record_id = action_point.record_id AND CASE
                    WHEN latest.answer IS NULL THEN NOT EXISTS (SELECT 1 FROM consent_absence AS absence
                        WHERE absence.record_id = asked.record_id AND absence.membership_id = asked.membership_id)
                    WHEN latest.answer = 'some' THEN NOT EXISTS (SELECT 1 FROM consent_point AS named
                        WHERE named.consent_id = latest.id AND named.action_point_id = action_point.id)
                    ELSE latest.answer = 'none' END))
        """

    /// Twin of ``Access/Act/seeRelease(_:)``, on `release_request` joined to its `session` and to `membership`, who is to be released.
    static func releases(to actor: Actor) -> SQL {
        """
        (release_request.organisation_id = \(actor.organisationID) AND (membership.line_manager_id = \(actor.membershipID)
            OR release_request.membership_id = \(actor.membershipID)
            OR session.arranger_id = \(actor.membershipID) OR session.supervisor_id = \(actor.membershipID)))
        """
    }

    /// Twin of ``Access/Act/answerRelease(_:)``, on the same.
    static func releases(answeredBy actor: Actor) -> SQL {
        "(release_request.organisation_id = \(actor.organisationID) AND membership.line_manager_id = \(actor.membershipID))"
    }

    /// Twin of ``Access/Act/seeMember(_:)``, on `membership`.
    static func members(to actor: Actor) -> SQL {
        """
        (membership.organisation_id = \(actor.organisationID) AND (membership.id = \(actor.membershipID)
            OR membership.line_manager_id = \(actor.membershipID)
            OR \(truth(actor.isSafeguardingTeam || actor.holds(.administrator)))))
        """
    }

    /// Twin of ``Access/Act/planFor(_:)``, on `membership`.
    static func plannable(by actor: Actor) -> SQL {
        """
        (membership.organisation_id = \(actor.organisationID) AND (membership.line_manager_id = \(actor.membershipID)
            OR \(truth(actor.isSafeguardingTeam || actor.holds(.administrator)))
            OR \(supervised(by: actor))))
        """
    }

    /// Everybody else for whoever supervises as one of the staff; whom they have met for whoever does from outside. On `membership`.
    private static func supervised(by actor: Actor) -> SQL {
        """
        ((\(truth(actor.holds(.supervisor))) AND membership.id <> \(actor.membershipID))
            OR (\(truth(actor.holds(.externalSupervisor))) AND \(supervisees(of: actor.membershipID))))
        """
    }

    /// Whose sessions of two somebody leads or led, has to book anew, or took over. On `membership`.
    static func supervisees(of supervisor: Membership.ID) -> SQL {
        """
        (EXISTS (SELECT 1 FROM session AS led JOIN session_supervisee AS met ON met.session_id = led.id
                WHERE led.supervisor_id = \(supervisor) AND met.membership_id = membership.id AND \(formedPairs))
            OR EXISTS (SELECT 1 FROM rebooking_duty AS duty JOIN session AS off ON off.id = duty.session_id
                JOIN session_supervisee AS met ON met.session_id = off.id WHERE duty.membership_id = \(supervisor)
                    AND off.supervisor_id = \(supervisor) AND off.format = 'individual' AND met.membership_id = membership.id)
            OR EXISTS (SELECT 1 FROM hand_over AS taken JOIN hand_over_completion AS done ON done.hand_over_id = taken.id
                WHERE taken.to_id = \(supervisor) AND taken.supervisee_id = membership.id))
        """
    }

    /// Twin of ``Access/Act/enterLate(_:)``, on `membership`.
    static func met(by actor: Actor) -> SQL {
        "(membership.organisation_id = \(actor.organisationID) AND \(supervised(by: actor)))"
    }

    /// Twin of ``Access/Act/ownNotes(_:_:)``, on `private_note`.
    static func notes(to actor: Actor) -> SQL {
        "(private_note.organisation_id = \(actor.organisationID) AND private_note.author_id = \(actor.membershipID))"
    }

    static func truth(_ holds: Bool) -> SQL { holds ? "(1 = 1)" : "(1 = 0)" }
}

extension Actor {
    /// Whether nothing is gained by looking for their sessions one by one. It permits nothing.
    var seesEverySession: Bool { isSafeguardingTeam || holds(.administrator) }
}
