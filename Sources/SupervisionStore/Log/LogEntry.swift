public import Supervision

/// One line of the log: who did what to which thing, when, and where they stated one, for which purpose.
public struct LogEntry: Hashable, Sendable {
    public typealias ID = Identifier<LogEntry>

    public enum Event: String, Hashable, Sendable, Codable, CaseIterable {
        case organisationAdded, staffFileReceived, staffImported, firstDayFileReceived, firstDayImported, personAdded, roleAssigned,
            roleEnded, groupChanged, memberChanged
        case invited, invitationAccepted, signedIn, signInFailed, visitEnded, membershipChosen, passphraseChanged
        case policyAdopted, policyChanged
        case groupsFormed, groupsMoved, groupsSettled, hoursDeclared
        case sessionPlanned, sessionAccepted, sessionMoved, sessionCancelled, sessionStarted, sessionClosed, stepDone
        case adjustmentsAsked, adjustmentsAnswered, adjustmentsOpened
        case topicWritten, topicOpened
        case termsAgreed
        case agreementDrawnUp, agreementSigned, agreementOpened, agreementPrinted, agreementExported
        case recordOpened, recordPrinted, recordExported, ownCopiesKept, recordSaved, recordSent, recordSigned, recordCommented,
            recordRefused
        case addendumWritten, addendumSigned
        case actionPointOpened, actionPointFinished, actionPointReviewed
        case referralOpened, referralPlanned, referralFollowed
        case caseloadHandedOver, handOverOpened, handOverWritten, handOverRead, handOverAgreed, handOverWithdrawn, sessionHandedOver
        case consentAnswered, consentWithdrawn, consentPassedOver
        case auditAnnounced, auditFindingsWritten, auditFindingsOpened
        case riskFound, riskOpened, riskAcknowledged
        case reasonOpened
        case formKept, keptFormOpened
        case leaveEntered, leaveEnded, leaveReasonOpened
        case noteWritten, noteOpened, noteDeleted
        case sessionEnteredLate, absenceNoted, sheetAttached, sheetOpened, recordClosedUnsigned
        case releaseAsked, releaseAnswered, releaseTakenBack
        case pairAsked, pairFormed, pairOpened, pairAnswered
        case standInAsked, recordShown, recordShowingWithdrawn
        case sessionDeclined, groupAgreementOpened, groupAgreementPrinted
        case registerOpened, registerSeen, registerPrinted, attendanceEntered, attendeeAdded
        case yearDrafted, draftedSessionMoved, draftedSessionLeftOut, yearDraftThrownAway, yearDraftConfirmed
        case groupRecordOpened, groupRecordPrinted, groupRecordExported, groupRecordSaved, groupRecordClosed, groupThemesSentRound,
            ownPartOpened
        case reportReleased
        case touchedNoted
    }

    public let id: ID
    public let organisationID: Organisation.ID
    public let at: Instant
    public let personID: Person.ID?
    public let membershipID: Membership.ID?
    /// In what part they acted: "supervisor", "headOfSafeguarding", "system".
    public let role: String
    public let event: Event
    public let subjectID: String
    public let purpose: Purpose?

    public init<Subject>(
        _ event: Event, _ subject: Identifier<Subject>, by actor: Actor, as role: String = "member", for purpose: Purpose? = nil,
        at now: Instant
    ) {
        self.init(
            event, subject.text, organisation: actor.organisationID, person: actor.personID, membership: actor.membershipID, role: role,
            purpose: purpose, at: now)
    }

    /// For what the system or a command does, without a signed-in person.
    public init(
        _ event: Event, _ subjectID: String, organisation: Organisation.ID, person: Person.ID? = nil, membership: Membership.ID? = nil,
        role: String = "system", purpose: Purpose? = nil, at now: Instant
    ) {
        id = .init()
        organisationID = organisation
        self.at = now
        personID = person
        membershipID = membership
        self.role = role
        self.event = event
        self.subjectID = subjectID
        self.purpose = purpose
    }
}
