import Supervision

/// Who may see what, said a second time and without the decision function: plain sentences, any of which can be left out.
struct Statement {
    enum Sentence: String, CaseIterable, Sendable {
        // Who may.
        case partiesSeeTheirSessions, arrangersSeeWhatTheyArranged, teamSeesSessions, administratorsSeeSessions
        case managersSeeSessionsOfReports
        case partiesSeeTypes, teamSeesTypes, whoSeesASessionSeesAPlainType
        case partiesTakePart, pairsSeeTheirCoverage
        case partiesReadWhatWasSent, supervisorsReadTheirDrafts
        case headReadsForAudit, specialistsReadForAudit
        case whoTookPartReadsTheGroup, supervisorsReadTheirGroups
        case ownersReadActionPoints, partiesReadActionPoints, whoIsPassedOverIsNotWaitedFor, supervisorsReadGroupPoints
        case standInsReadOpenPoints, standInsReadWhatIsShown
        case everybodySeesThemselves, managersSeeReports, teamSeesMembers, administratorsSeeMembers
        case everybodySeesOwnReasons, teamSeesReasons, administratorsSeeReasons
        case everybodySeesOwnLeave, administratorsSeeLeave
        case managersAnswerReleases, managersSeeReleases, arrangersSeeReleases, supervisorsSeeReleases, everybodySeesTheirOwnRelease
        case partiesSeeTheirAgreements, managersWhoSignSeeAgreements
        // Who may not, all the same.
        case othersOrganisationsAreClosed
        case managersDoNotSeeTellingSessions, tellingTypesStayInside
        case onlyClosedGroupsAreRead, groupsHaveNoCoverage
        case onlySentRecordsAreAudited, headOnlyWhereNamed, specialistsOnlyWhereNamed
        case othersReadActionPointsWithConsentOnly, everybodyIsAsked, everyPartyHasToConsent, theLastAnswerCounts, onlyWhatIsNamed
        case standInsLeaveWithTheSession, standInsAreForSessionsOfTwo
        case standInsReadNoFinishedPoints, standInsReadNobodyElsesPoints, ownersOrDatesMakePoints
        case takenBackIsNotShown, shownToOneOnly
        case nobodyAuditsTheirOwn, nobodyAuditsTheirReports, nobodyAuditsWhatTheirReportsSupervise
    }

    let trust: GeneratedTrust
    var without: Sentence?

    private func says(_ sentence: Sentence) -> Bool { sentence != without }

    /// Everything that anybody may.
    func everythingSeen() -> Set<Seen> {
        var seen: Set<Seen> = []
        for actor in trust.actors {
            for meeting in trust.meetings where isOpen(meeting.organisationID, to: actor) { seen.formUnion(allowed(meeting, to: actor)) }
            for agreed in trust.agreements where isOpen(agreed.organisationID, to: actor) && sees(agreed, actor) {
                seen.insert(Seen(.seesPairAgreement, actor, agreed.id))
            }
            for member in trust.actors where isOpen(member.organisationID, to: actor) && sees(member, actor) {
                seen.insert(Seen(.seesMember, actor, member.membershipID))
            }
            for member in trust.actors where isOpen(member.organisationID, to: actor) {
                if seesReasons(of: member, actor) { seen.insert(Seen(.seesReasons, actor, member.membershipID)) }
                if seesLeave(of: member, actor) { seen.insert(Seen(.seesLeave, actor, member.membershipID)) }
            }
        }
        return seen
    }

    /// Not every manager: the one who signs it.
    private func sees(_ agreed: GeneratedTrust.Agreed, _ actor: Actor) -> Bool {
        if says(.partiesSeeTheirAgreements), [agreed.supervisorID, agreed.superviseeID].contains(actor.membershipID) { return true }
        return says(.managersWhoSignSeeAgreements) && agreed.managerID == actor.membershipID
    }

    /// Not managers: they see how their reports stand, and not why.
    private func seesReasons(of member: Actor, _ actor: Actor) -> Bool {
        (says(.everybodySeesOwnReasons) && member.membershipID == actor.membershipID) || (says(.teamSeesReasons) && isTeam(actor))
            || (says(.administratorsSeeReasons) && actor.roles.contains(.administrator))
    }

    private func seesLeave(of member: Actor, _ actor: Actor) -> Bool {
        (says(.everybodySeesOwnLeave) && member.membershipID == actor.membershipID)
            || (says(.administratorsSeeLeave) && actor.roles.contains(.administrator))
    }

    private func isOpen(_ organisation: Organisation.ID, to actor: Actor) -> Bool {
        organisation == actor.organisationID || !says(.othersOrganisationsAreClosed)
    }

    private func allowed(_ meeting: GeneratedTrust.Meeting, to actor: Actor) -> [Seen] {
        var seen: [Seen] = []
        if sees(meeting, actor) { seen.append(Seen(.seesSession, actor, meeting.id)) }
        if seesType(meeting, actor) { seen.append(Seen(.seesType, actor, meeting.id)) }
        if says(.partiesTakePart), isParty(actor, meeting) { seen.append(Seen(.takesPart, actor, meeting.id)) }
        if says(.pairsSeeTheirCoverage), !meeting.isGroup || !says(.groupsHaveNoCoverage), isParty(actor, meeting) {
            seen.append(Seen(.seesCoverage, actor, meeting.id))
        }
        if readsForAudit(meeting, actor) { seen.append(Seen(.readsForAudit, actor, meeting.record.id)) }
        if readsShown(meeting.record.id, actor) { seen.append(Seen(.readsShownRecord, actor, meeting.record.id)) }
        if readsOwn(meeting, actor) { seen.append(Seen(.readsOwnRecord, actor, meeting.record.id)) }
        if meeting.isGroup {
            if readsGroup(meeting, actor) { seen.append(Seen(.readsGroupRecord, actor, meeting.id)) }
            if meeting.record.isSent, readsGroupPoint(of: meeting, actor) {
                seen.append(Seen(.readsActionPoint, actor, meeting.groupPoint.id))
            }
            if readsGroupForAudit(meeting, actor) { seen.append(Seen(.readsGroupForAudit, actor, meeting.id)) }
        }
        for point in meeting.record.points where reads(point, of: meeting, actor) {
            seen.append(Seen(.readsActionPoint, actor, point.id))
        }
        for release in meeting.releases {
            if sees(release, of: meeting, actor) { seen.append(Seen(.seesRelease, actor, release.id)) }
            if says(.managersAnswerReleases), manages(actor, release.memberID) { seen.append(Seen(.answersRelease, actor, release.id)) }
        }
        return seen
    }

    private func sees(_ release: GeneratedTrust.Release, of meeting: GeneratedTrust.Meeting, _ actor: Actor) -> Bool {
        if says(.managersSeeReleases), manages(actor, release.memberID) { return true }
        if says(.arrangersSeeReleases), meeting.arrangerID == actor.membershipID { return true }
        if says(.supervisorsSeeReleases), meeting.supervisorID == actor.membershipID { return true }
        return says(.everybodySeesTheirOwnRelease) && release.memberID == actor.membershipID
    }

    private func sees(_ meeting: GeneratedTrust.Meeting, _ actor: Actor) -> Bool {
        if says(.partiesSeeTheirSessions), isParty(actor, meeting) { return true }
        if says(.arrangersSeeWhatTheyArranged), meeting.arrangerID == actor.membershipID { return true }
        if says(.teamSeesSessions), isTeam(actor) { return true }
        if says(.administratorsSeeSessions), actor.roles.contains(.administrator) { return true }
        guard says(.managersSeeSessionsOfReports), meeting.superviseeIDs.contains(where: { manages(actor, $0) }) else { return false }
        return !meeting.isTelling || !says(.managersDoNotSeeTellingSessions)
    }

    private func seesType(_ meeting: GeneratedTrust.Meeting, _ actor: Actor) -> Bool {
        if says(.partiesSeeTypes), isParty(actor, meeting) { return true }
        if says(.teamSeesTypes), isTeam(actor) { return true }
        guard says(.whoSeesASessionSeesAPlainType), sees(meeting, actor) else { return false }
        return !meeting.isTelling || !says(.tellingTypesStayInside)
    }

    private func readsOwn(_ meeting: GeneratedTrust.Meeting, _ actor: Actor) -> Bool {
        if says(.partiesReadWhatWasSent), meeting.record.isSent, isParty(actor, toRecordOf: meeting) { return true }
        return says(.supervisorsReadTheirDrafts) && meeting.supervisorID == actor.membershipID
    }

    private func readsGroupPoint(of meeting: GeneratedTrust.Meeting, _ actor: Actor) -> Bool {
        if says(.ownersReadActionPoints), meeting.groupPoint.ownerID == actor.membershipID { return true }
        return says(.supervisorsReadGroupPoints) && meeting.supervisorID == actor.membershipID
    }

    private func readsGroup(_ meeting: GeneratedTrust.Meeting, _ actor: Actor) -> Bool {
        guard meeting.record.isSent || !says(.onlyClosedGroupsAreRead) else { return false }
        if says(.whoTookPartReadsTheGroup), meeting.attendeeIDs.contains(actor.membershipID) { return true }
        return says(.supervisorsReadTheirGroups) && meeting.supervisorID == actor.membershipID
    }

    private func readsGroupForAudit(_ meeting: GeneratedTrust.Meeting, _ actor: Actor) -> Bool {
        guard isNamedReader(meeting, actor), meeting.record.isSent || !says(.onlySentRecordsAreAudited) else { return false }
        if says(.nobodyAuditsTheirOwn), isParty(actor, meeting) { return false }
        if says(.nobodyAuditsTheirReports), meeting.superviseeIDs.contains(where: { manages(actor, $0) }) { return false }
        return !(says(.nobodyAuditsWhatTheirReportsSupervise) && manages(actor, meeting.supervisorID))
    }

    private func readsForAudit(_ meeting: GeneratedTrust.Meeting, _ actor: Actor) -> Bool {
        guard isNamedReader(meeting, actor) else { return false }
        if says(.onlySentRecordsAreAudited), !meeting.record.isSent { return false }
        if says(.nobodyAuditsTheirOwn), isParty(actor, toRecordOf: meeting) { return false }
        if says(.nobodyAuditsTheirReports), meeting.superviseeIDs.prefix(1).contains(where: { manages(actor, $0) }) { return false }
        if says(.nobodyAuditsWhatTheirReportsSupervise), manages(actor, meeting.supervisorID) { return false }
        return true
    }

    private func isNamedReader(_ meeting: GeneratedTrust.Meeting, _ actor: Actor) -> Bool {
        let readers = meeting.record.readers
        let head =
            says(.headReadsForAudit) && actor.roles.contains(.headOfSafeguarding)
            && (readers.contains(.headOfSafeguarding) || !says(.headOnlyWhereNamed))
        let specialist =
            says(.specialistsReadForAudit) && actor.roles.contains(.safeguardingSpecialist)
            && (readers.contains(.safeguardingSpecialists) || !says(.specialistsOnlyWhereNamed))
        return head || specialist
    }

    private func reads(_ point: GeneratedTrust.Point, of meeting: GeneratedTrust.Meeting, _ actor: Actor) -> Bool {
        let isParty = [meeting.supervisorID, meeting.superviseeIDs.first].contains(actor.membershipID)
        if says(.partiesReadActionPoints), isParty { return true }
        if says(.standInsReadOpenPoints), isOpen(point), standsIn(actor, for: meeting) { return true }
        guard says(.ownersReadActionPoints), point.ownerID == actor.membershipID else { return false }
        return isParty || !says(.othersReadActionPointsWithConsentOnly) || isShared(point, by: meeting.record.asked)
    }

    private func isShared(_ point: GeneratedTrust.Point, by asked: [GeneratedTrust.Asked]) -> Bool {
        if asked.isEmpty { return !says(.everybodyIsAsked) }
        return says(.everyPartyHasToConsent) ? asked.allSatisfy { shares(point, $0) } : asked.contains { shares(point, $0) }
    }

    private func shares(_ point: GeneratedTrust.Point, _ party: GeneratedTrust.Asked) -> Bool {
        guard let answer = says(.theLastAnswerCounts) ? party.answers.last : party.answers.first else {
            return party.isPassedOver && says(.whoIsPassedOverIsNotWaitedFor)
        }
        return answer == .all || (answer == .named && (party.named.contains(point.id) || !says(.onlyWhatIsNamed)))
    }

    private func isOpen(_ point: GeneratedTrust.Point) -> Bool {
        (!point.isFinished || !says(.standInsReadNoFinishedPoints)) && (point.ownerID != nil || !says(.ownersOrDatesMakePoints))
    }

    /// For the one who agreed it, before the other who did.
    private func standsIn(_ actor: Actor, for meeting: GeneratedTrust.Meeting) -> Bool {
        stoodIn(by: actor).contains { stood in
            stood.superviseeIDs.contains { $0 == meeting.superviseeIDs.first }
                && (stood.standsInFor == meeting.supervisorID || !says(.standInsReadNobodyElsesPoints))
        }
    }

    /// The sessions that somebody stands in for now.
    private func stoodIn(by actor: Actor) -> [GeneratedTrust.Meeting] {
        trust.stoodIn[actor.membershipID, default: []].filter { stood in
            (!stood.isGroup || !says(.standInsAreForSessionsOfTwo)) && (!stood.state.isOver || !says(.standInsLeaveWithTheSession))
        }
    }

    private func readsShown(_ record: SupervisionRecord.ID, _ actor: Actor) -> Bool {
        guard says(.standInsReadWhatIsShown) else { return false }
        return stoodIn(by: actor).flatMap(\.showings).contains { showing in
            guard showing.recordID == record, let last = showing.answers.last else { return false }
            return (last.isShown || !says(.takenBackIsNotShown)) && (last.to == actor.membershipID || !says(.shownToOneOnly))
        }
    }

    private func sees(_ member: Actor, _ actor: Actor) -> Bool {
        if says(.everybodySeesThemselves), member == actor { return true }
        if says(.managersSeeReports), manages(actor, member.membershipID) { return true }
        if says(.teamSeesMembers), isTeam(actor) { return true }
        return says(.administratorsSeeMembers) && actor.roles.contains(.administrator)
    }

    private func isParty(_ actor: Actor, _ meeting: GeneratedTrust.Meeting) -> Bool { meeting.partyIDs.contains(actor.membershipID) }

    /// A record from a group is between the supervisor and one of it.
    private func isParty(_ actor: Actor, toRecordOf meeting: GeneratedTrust.Meeting) -> Bool {
        [meeting.supervisorID, meeting.superviseeIDs.first].contains(actor.membershipID)
    }

    private func isTeam(_ actor: Actor) -> Bool {
        actor.roles.contains(.headOfSafeguarding) || actor.roles.contains(.safeguardingSpecialist)
    }

    private func manages(_ actor: Actor, _ member: Membership.ID) -> Bool { trust.managers[member] == actor.membershipID }
}
