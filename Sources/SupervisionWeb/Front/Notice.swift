/// What a green banner says after a redirect. The address carries the name only, so that nobody's words come to stand there.
enum Notice: String, Sendable, CaseIterable {
    case saved
    case loggedOut
    case invited
    case personAdded
    case roleGiven
    case roleEnded
    case visitsEnded
    case passphraseSet
    case passphraseChanged
    case visitEnded
    case membershipChosen
    case policyAdopted
    case agreementSent
    case agreementSigned
    case termsAgreed
    case agreementDrawnUp
    case sessionBooked
    case sessionEntered
    case sessionAccepted
    case sessionMoved
    case sessionCancelled
    case standInAsked
    case pairAsked
    case pairAnswered
    case recordShown
    case recordTakenBack
    case absenceNoted
    case releaseAnswered
    case releaseAsked
    case releaseTakenBack
    case sessionStarted
    case sessionClosed
    case adjustmentsSaved
    case topicSaved
    case topicShared
    case noteSaved
    case noteDeleted
    case attendanceSaved
    case attendanceSigned
    case attendeeAdded
    case registerOpened
    case sessionDeclined
    case groupRecordClosed
    case themesSentRound
    case recordSaved
    case recordSent
    case recordSigned
    case recordClosed
    case sheetAttached
    case commentSent
    case refusalSent
    case addendumSigned
    case actionPointAdded
    case actionPointChanged
    case actionPointClosed
    case actionPointReviewed
    case handOverBegun
    case handOverWritten
    case handOverAgreed
    case handOverWithdrawn
    case referralPlanned
    case referralFollowed
    case consentSaved
    case wentOn
    case auditAnnounced
    case findingsSaved
    case riskReported
    case riskAcknowledged
    case draftStopped
    case draftedSessionMoved
    case draftedSessionLeftOut
    case draftThrownAway
    case yearBooked
    case groupsFormed
    case movedToGroup
    case placedInGroups
    case takenOutOfGroups
    case hoursDeclared
    case reportReleased
    case touchedNoted
    case policyChanged

    /// - Parameter count: to how many it was done; of a series it is said.
    func sentence(of count: Int) -> String {
        switch self {
        case .sessionBooked where count > 1: "\(count) sessions have been booked"
        case .sessionMoved where count > 1: "\(count) sessions have been moved"
        case .sessionCancelled where count > 1: "\(count) sessions have been cancelled"
        case .yearBooked where count == 0: "No session has been booked"
        case .yearBooked where count > 1: "\(count.grouped) sessions have been booked, and their people invited"
        case .placedInGroups where count != 1: "\(count) people have been put into groups"
        case .takenOutOfGroups where count != 1: "\(count) people have been taken out of their groups"
        default: sentence
        }
    }

    var sentence: String {
        switch self {
        case .saved: "Your changes have been saved"
        case .loggedOut: "You have logged out"
        case .invited: "The invitation is ready to hand over"
        case .personAdded: "The person has been added"
        case .roleGiven: "The role has been given"
        case .roleEnded: "The role ends on the day that you chose"
        case .visitsEnded: "They have been logged out everywhere"
        case .passphraseSet: "Your passphrase has been set. Sign in with it"
        case .passphraseChanged: "Your passphrase has been changed"
        case .visitEnded: "The visit on the other device has been ended"
        case .membershipChosen: "You have changed the post that you act in"
        case .policyAdopted: "The policy has been adopted"
        case .agreementSent: "The agreement has been sent to be signed"
        case .termsAgreed: "It is in the agreement now. Read it and sign"
        case .agreementDrawnUp: "The agreement has been drawn up. Read it and sign"
        case .agreementSigned: "You have signed the agreement"
        case .sessionBooked: "The session has been booked"
        case .sessionEntered: "The session has been entered"
        case .sessionAccepted: "You have accepted the time and place"
        case .sessionMoved: "The session has been moved"
        case .sessionCancelled: "The session has been cancelled"
        case .standInAsked: "They have been asked to stand in"
        case .pairAsked: "The line manager has been asked. Book the session once they have agreed"
        case .pairAnswered: "Your answer has been saved"
        case .recordShown: "The record is shown for this session"
        case .recordTakenBack: "The record is not shown any more"
        case .releaseAnswered: "Your answer has been saved"
        case .releaseAsked: "Your line manager has been asked for protected time"
        case .releaseTakenBack: "Your line manager is not asked any more"
        case .absenceNoted: "It has been noted that the session did not take place"
        case .sessionStarted: "The session has started"
        case .sessionClosed: "The session has been closed"
        case .adjustmentsSaved: "What you need has been saved"
        case .topicSaved: "The topic has been saved"
        case .topicShared: "The topic has been shared"
        case .noteSaved: "Your note has been saved"
        case .noteDeleted: "Your note has been deleted"
        case .attendanceSaved: "Attendance has been saved"
        case .attendanceSigned: "You have signed the attendance record"
        case .attendeeAdded: "The person has been added to the group"
        case .registerOpened: "The attendance record is open"
        case .sessionDeclined: "You have declined the invitation"
        case .groupRecordClosed: "The record has been closed"
        case .themesSentRound: "It has been noted that the themes were sent round"
        case .recordSaved: "The record has been saved"
        case .recordSent: "The record has been sent to be signed"
        case .recordSigned: "You have signed the record"
        case .recordClosed: "The record has been closed"
        case .sheetAttached: "The signed sheet has been attached"
        case .commentSent: "Your comment has been sent"
        case .refusalSent: "You have refused to sign, and your reason has been sent"
        case .addendumSigned: "You have signed the addendum"
        case .actionPointAdded: "The action point has been added"
        case .actionPointChanged: "The action point has been changed"
        case .handOverBegun: "The hand-over has begun"
        case .handOverWritten: "The hand-over lies before everybody"
        case .handOverAgreed: "You have agreed to the hand-over"
        case .handOverWithdrawn: "The hand-over has been withdrawn"
        case .referralPlanned: "The referral is planned"
        case .referralFollowed: "The step of the referral is noted"
        case .actionPointReviewed: "It is noted how the action point stands"
        case .actionPointClosed: "The action point has been closed"
        case .consentSaved: "Your answer has been saved. It holds from now on"
        case .wentOn: "You go on without the other answer"
        case .auditAnnounced: "The audit has been announced to the parties"
        case .findingsSaved: "The findings have been saved"
        case .riskReported: "The parties and the Head of Safeguarding have been told"
        case .reportReleased: "The report has been released"
        case .riskAcknowledged: "You have said that you know of it"
        case .draftStopped: "The drafting was stopped. Nothing of it has been kept"
        case .draftedSessionMoved: "The session of the draft has been moved"
        case .draftedSessionLeftOut: "The session has been left out of the draft"
        case .draftThrownAway: "The draft has been thrown away"
        case .yearBooked: "The session has been booked, and its people invited"
        case .groupsFormed: "The groups have been formed"
        case .movedToGroup: "The person has been moved"
        case .placedInGroups: "1 person has been put into a group"
        case .takenOutOfGroups: "1 person has been taken out of a group"
        case .hoursDeclared: "The hours have been declared"
        case .policyChanged: "The policy changes on the day that you chose"
        case .touchedNoted: "What the session touched has been noted"
        }
    }
}
