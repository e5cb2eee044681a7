/// Who may do what to which thing. Every page, list, pick-list, export and count asks here, and nowhere else.
///
/// The answer is a ``Grant`` or ``NotFound``: what a person may not see does not exist for them.
public enum Access {
    public enum Act: Hashable, Sendable {
        /// Date, time, length and who; for those who arrange, release or take part.
        case seeSession(SessionFacts)
        /// The type, where it tells something.
        case seeSessionType(SessionFacts)
        /// The hub with its tasks: what the parties do in and around it.
        case takePart(SessionFacts)
        case leadSession(SessionFacts)
        case rearrange(SessionFacts)
        case seeAdjustments(SessionFacts)
        /// Why somebody did not come.
        case readAbsence(SessionFacts)
        /// What one supervisee needs; in a group not for the others.
        case readAdjustments(SessionFacts, of: Membership.ID)
        case seeAgreement(SessionFacts)
        /// Read and sign an agreement of a pair.
        case seePairAgreement(AgreementFacts)
        /// Put terms into it, and draw it up anew.
        case settlePairAgreement(AgreementFacts)
        /// What the sessions of its pair touched over time.
        case seeCoverage(SessionFacts)
        /// Tick what it touched.
        case noteTouched(SessionFacts)
        /// Answer the invitation to a group, and sign its attendance record.
        case attend(SessionFacts)
        /// Open a group's register and enter who is there.
        case keepRegister(SessionFacts)
        case seeRegister(GroupFacts)
        case writeGroupRecord(SessionFacts)
        case readGroupRecord(GroupFacts, Purpose)
        case seeGroupReaders(GroupFacts)
        /// One's own part of a group session.
        case seeOwnPart(GroupFacts)
        case writeRecord(RecordFacts)
        case readRecord(RecordFacts, Purpose)
        /// Sign, comment, refuse, add to.
        case answerRecord(RecordFacts)
        case seeReaders(RecordFacts)
        /// Show it to whoever stands in for one session, and take that back.
        case showRecord(RecordFacts)
        /// Say whether its action points may be shared with those who carry them out.
        case consent(RecordFacts)
        case readActionPoint(ActionPointFacts)
        case completeActionPoint(ActionPointFacts)
        /// Say in a session how an action point of an earlier one stands.
        case reviewActionPoint(ActionPointFacts, in: SessionFacts)
        /// Plan the referral that it asks for, and write down its steps.
        case followReferral(ActionPointFacts)
        /// What action points ask of the Safeguarding Team.
        case seeNeeds(Organisation.ID)
        case seeMember(MemberFacts)
        /// Plan a session for this supervisee.
        case planFor(MemberFacts)
        /// Plan a session for oneself, where that is left to the supervisee.
        case planOwn(MemberFacts, isArranger: Bool)
        /// Enter a session that the actor held with this supervisee earlier.
        case enterLate(MemberFacts)
        case manageMember(MemberFacts)
        /// Why somebody's supervision is due or not, beyond the state and the date.
        case seeReasons(MemberFacts)
        /// From when to when somebody is away.
        case seeLeave(MemberFacts)
        /// What one says of oneself: adjustments, a kept form.
        case ownWords(Membership.ID, Organisation.ID)
        /// What somebody noted for themselves.
        case ownNotes(Membership.ID, Organisation.ID)
        /// That somebody's line manager was asked to release them, and the answer.
        case seeRelease(ReleaseFacts)
        case answerRelease(ReleaseFacts)
        /// Ask one's own line manager for protected time, and take that back.
        case wishRelease(SessionFacts)
        /// That two people are brought together: with whom, never why.
        case seePairing(PairingFacts)
        case answerPairing(PairingFacts)
        /// Why the pair is to be although the policy would have it otherwise.
        case readPairingReason(PairingFacts)
        case manageStaff(Organisation.ID)
        case manageMatrix(Organisation.ID)
        /// Say how many hours this supervisor can give in a year.
        case declareHours(of: Membership.ID, Organisation.ID)
        case seePolicy(Organisation.ID)
        /// Change the figures and choices of its policy that organisations vary.
        case settlePolicy(Organisation.ID)
        /// Draft a year's sessions, change the draft and book it.
        case planYear(Organisation.ID)
        /// The list of records that can be read for audit.
        case auditRecords(Organisation.ID)
        case announceAudit(Organisation.ID)
        /// What somebody supervises, and beginning to hand it over.
        case handOverCaseload(of: Membership.ID, Organisation.ID)
        case seeHandOver(HandOver)
        case writeHandOver(HandOver)
        case readHandOver(HandOver)
        /// Of what it says, only that somebody may come to harm.
        case readHarmHandedOver(HandOver)
        case agreeHandOver(HandOver, as: HandOver.Part, isGone: Bool)
        case withdrawHandOver(HandOver)
        case seeAudit(AuditFacts)
        case writeFindings(AuditFacts)
        case readInAudit(RecordFacts, AuditFacts)
        /// Leave the audit because a record shows a risk.
        case reportRisk(RecordFacts)
        case seeRisk(RiskFacts)
        case acknowledgeRisk(RiskFacts)
        /// Every figure of every quarter, released or not.
        case seeReports(Organisation.ID)
        /// What was released to the assurance group.
        case readReleasedReports(Organisation.ID)
        case releaseReport(Organisation.ID)
    }

    /// - Throws: ``NotFound`` where the actor may not.
    public static func grant(_ act: Act, to actor: Actor) throws(NotFound) -> Grant {
        guard allows(act, to: actor) else { throw NotFound() }
        return Grant(act.subject, act.use)
    }

    public static func allows(_ act: Act, to actor: Actor) -> Bool {
        guard act.organisationID == actor.organisationID else { return false }
        return rules(for: act).contains { $0.isKept(actor) }
    }

    /// The permissions that open an act; any one is enough.
    static func rules(for act: Act) -> [Rule<Actor>] {
        switch act {
        case .seeSession(let session): SessionPermissions.seeing(session)
        case .seeSessionType(let session): SessionPermissions.seeingType(session)
        case .takePart(let session): SessionPermissions.takingPart(session)
        case .leadSession(let session): SessionPermissions.leading(session)
        case .rearrange(let session): SessionPermissions.rearranging(session)
        case .seeAdjustments(let session): SessionPermissions.seeingAdjustments(session)
        case .readAbsence(let session): SessionPermissions.readingAbsence(session)
        case .readAdjustments(let session, let member): SessionPermissions.readingAdjustments(session, of: member)
        case .seeAgreement(let session): SessionPermissions.seeingAgreement(session)
        case .seePairAgreement(let agreement): AgreementPermissions.seeing(agreement)
        case .settlePairAgreement(let agreement): AgreementPermissions.settling(agreement)
        case .seeCoverage(let session), .noteTouched(let session): GuidancePermissions.ofPair(session)
        case .attend(let session): GroupPermissions.attending(session)
        case .keepRegister(let session), .writeGroupRecord(let session): GroupPermissions.leading(session)
        case .seeRegister(let group): GroupPermissions.seeingRegister(group)
        case .readGroupRecord(let group, let purpose): GroupPermissions.reading(group, for: purpose)
        case .seeGroupReaders(let group): GroupPermissions.seeingReaders(group)
        case .seeOwnPart(let group): GroupPermissions.seeingOwnPart(group)
        case .writeRecord(let record): RecordPermissions.writing(record)
        case .readRecord(let record, let purpose): RecordPermissions.reading(record, for: purpose)
        case .answerRecord(let record): RecordPermissions.answering(record)
        case .seeReaders(let record): RecordPermissions.seeingReaders(record)
        case .showRecord(let record): RecordPermissions.showing(record)
        case .consent(let record): RecordPermissions.answering(record)
        case .readActionPoint(let point): ActionPointPermissions.reading(point)
        case .completeActionPoint(let point): ActionPointPermissions.completing(point)
        case .reviewActionPoint(let point, let session): ActionPointPermissions.reviewing(point, in: session)
        case .followReferral(let point): ActionPointPermissions.following(point)
        case .seeNeeds: ActionPointPermissions.seeingNeeds
        case .seeMember(let member): PeoplePermissions.seeing(member)
        case .planFor(let member): PeoplePermissions.planning(for: member)
        case .planOwn(let member, let isArranger): PeoplePermissions.planningOwn(member, isArranger: isArranger)
        case .enterLate(let member): PeoplePermissions.enteringLate(for: member)
        case .manageMember(let member): PeoplePermissions.managing(member)
        case .seeReasons(let member): PeoplePermissions.seeingReasons(of: member)
        case .seeLeave(let member): PeoplePermissions.seeingLeave(of: member)
        case .ownWords(let member, _): [Rule(.ownWordsAreOnesOwn) { $0.membershipID == member }]
        case .ownNotes(let member, _): [Rule(.privateNotesStayPrivate) { $0.membershipID == member }]
        case .seeRelease(let release): ReleasePermissions.seeing(release)
        case .answerRelease(let release): ReleasePermissions.answering(release)
        case .wishRelease(let session): ReleasePermissions.wishing(session)
        case .seePairing(let pairing): PairingPermissions.seeing(pairing)
        case .answerPairing(let pairing): PairingPermissions.answering(pairing)
        case .readPairingReason(let pairing): PairingPermissions.readingReason(pairing)
        case .manageStaff: PeoplePermissions.managingStaff
        case .manageMatrix: PeoplePermissions.managingMatrix
        case .declareHours(let member, _): PeoplePermissions.declaringHours(of: member)
        case .seePolicy: PeoplePermissions.seeingPolicy
        case .settlePolicy: PolicyPermissions.settling
        case .planYear: YearPlanPermissions.planning
        case .auditRecords: RecordPermissions.listingForAudit
        case .announceAudit: AuditPermissions.announcing
        case .handOverCaseload(let supervisor, _): HandOverPermissions.caseload(of: supervisor)
        case .seeHandOver(let handOver), .withdrawHandOver(let handOver): HandOverPermissions.seeing(handOver)
        case .writeHandOver(let handOver): HandOverPermissions.writing(handOver)
        case .readHandOver(let handOver): HandOverPermissions.reading(handOver)
        case .readHarmHandedOver(let handOver): HandOverPermissions.readingHarm(handOver)
        case .agreeHandOver(let handOver, let part, let isGone): HandOverPermissions.agreeing(handOver, as: part, isGone: isGone)
        case .seeAudit(let audit): AuditPermissions.seeing(audit)
        case .writeFindings(let audit): AuditPermissions.writingFindings(audit)
        case .readInAudit(let record, let audit): AuditPermissions.reading(record, in: audit)
        case .reportRisk(let record): RecordPermissions.reading(record, for: .audit)
        case .seeRisk(let risk): AuditPermissions.seeing(risk)
        case .acknowledgeRisk(let risk): AuditPermissions.acknowledging(risk)
        case .seeReports: ReportPermissions.seeing
        case .readReleasedReports: ReportPermissions.readingReleased
        case .releaseReport: ReportPermissions.releasing
        }
    }
}

extension Access.Act {
    public var organisationID: Organisation.ID {
        switch self {
        case .seeSession(let s), .seeSessionType(let s), .takePart(let s), .leadSession(let s), .rearrange(let s), .seeAdjustments(let s),
            .readAdjustments(let s, _), .seeAgreement(let s), .readAbsence(let s), .attend(let s), .keepRegister(let s),
            .writeGroupRecord(let s), .wishRelease(let s), .seeCoverage(let s), .noteTouched(let s):
            s.organisationID
        case .seeRegister(let g), .readGroupRecord(let g, _), .seeGroupReaders(let g), .seeOwnPart(let g): g.session.organisationID
        case .writeRecord(let r), .readRecord(let r, _), .answerRecord(let r), .seeReaders(let r), .showRecord(let r), .consent(let r):
            r.session.organisationID
        case .readActionPoint(let p), .completeActionPoint(let p), .reviewActionPoint(let p, _), .followReferral(let p): p.organisationID
        case .seeMember(let m), .planFor(let m), .planOwn(let m, _), .enterLate(let m), .manageMember(let m), .seeReasons(let m),
            .seeLeave(let m):
            m.organisationID
        case .ownWords(_, let id), .ownNotes(_, let id), .declareHours(_, let id), .manageStaff(let id), .manageMatrix(let id),
            .seePolicy(let id), .auditRecords(let id), .announceAudit(let id), .seeReports(let id), .readReleasedReports(let id),
            .releaseReport(let id), .planYear(let id), .seeNeeds(let id):
            id
        case .handOverCaseload(_, let id), .settlePolicy(let id): id
        case .seeHandOver(let h), .writeHandOver(let h), .readHandOver(let h), .readHarmHandedOver(let h), .agreeHandOver(let h, _, _),
            .withdrawHandOver(let h):
            h.organisationID
        case .seeAudit(let a), .writeFindings(let a): a.organisationID
        case .readInAudit(let r, _), .reportRisk(let r): r.session.organisationID
        case .seeRisk(let r), .acknowledgeRisk(let r): r.record.session.organisationID
        case .seeRelease(let r), .answerRelease(let r): r.organisationID
        case .seePairing(let p), .answerPairing(let p), .readPairingReason(let p): p.organisationID
        case .seePairAgreement(let a), .settlePairAgreement(let a): a.organisationID
        }
    }

    var subject: String {
        switch self {
        case .seeSession(let s), .seeSessionType(let s), .takePart(let s), .leadSession(let s), .rearrange(let s), .seeAdjustments(let s),
            .readAdjustments(let s, _), .seeAgreement(let s), .readAbsence(let s), .attend(let s), .keepRegister(let s),
            .writeGroupRecord(let s), .wishRelease(let s), .seeCoverage(let s), .noteTouched(let s):
            s.id.text
        case .seeRegister(let g), .readGroupRecord(let g, _), .seeGroupReaders(let g), .seeOwnPart(let g): g.session.id.text
        case .writeRecord(let r), .readRecord(let r, _), .answerRecord(let r), .seeReaders(let r), .showRecord(let r), .consent(let r):
            r.id.text
        case .readActionPoint(let p), .completeActionPoint(let p), .reviewActionPoint(let p, _), .followReferral(let p): p.id.text
        case .seeMember(let m), .planFor(let m), .planOwn(let m, _), .enterLate(let m), .manageMember(let m), .seeReasons(let m),
            .seeLeave(let m):
            m.id.text
        case .ownWords(let id, _), .ownNotes(let id, _), .declareHours(let id, _): id.text
        case .manageStaff(let id), .manageMatrix(let id), .seePolicy(let id), .auditRecords(let id), .announceAudit(let id): id.text
        case .seeReports(let id), .readReleasedReports(let id), .releaseReport(let id), .planYear(let id), .seeNeeds(let id): id.text
        case .handOverCaseload(let id, _): id.text
        case .settlePolicy(let id): id.text
        case .seeHandOver(let h), .writeHandOver(let h), .readHandOver(let h), .readHarmHandedOver(let h), .agreeHandOver(let h, _, _),
            .withdrawHandOver(let h):
            h.id.text
        case .seeAudit(let a), .writeFindings(let a): a.id.text
        case .readInAudit(let r, _), .reportRisk(let r): r.id.text
        case .seeRisk(let r), .acknowledgeRisk(let r): r.id.text
        case .seeRelease(let r), .answerRelease(let r): r.id.text
        case .seePairing(let p), .answerPairing(let p), .readPairingReason(let p): p.id.text
        case .seePairAgreement(let a), .settlePairAgreement(let a): a.id.text
        }
    }

    var use: Grant.Use {
        switch self {
        case .attend, .keepRegister, .writeGroupRecord, .writeRecord, .answerRecord, .showRecord, .consent, .rearrange,
            .completeActionPoint, .reviewActionPoint, .followReferral, .handOverCaseload, .writeHandOver, .agreeHandOver,
            .withdrawHandOver, .takePart, .leadSession, .planFor, .planOwn, .enterLate, .manageMember, .ownWords, .ownNotes, .declareHours,
            .writeFindings, .reportRisk, .acknowledgeRisk, .releaseReport, .planYear, .answerRelease, .answerPairing,
            .wishRelease, .settlePairAgreement, .noteTouched, .settlePolicy:
            .writing
        default: .reading
        }
    }
}
