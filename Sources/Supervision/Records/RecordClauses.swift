extension Clause {
    public static let recordFollowsForm = Clause(
        "recordFollowsForm",
        "A record has the fields of the policy's form, in the form's order, and is complete before it is sent for signature.",
        keeps: [
            "LAS-116", "LAS-117", "LAS-118", "LAS-119", "LAS-120", "LAS-121", "LAS-122", "LAS-123", "LAS-124", "DDICB-082", "DDICB-163",
            "DDICB-164", "DDICB-165", "DDICB-167",
        ])
    public static let postsStayAsTheyWere = Clause(
        "postsStayAsTheyWere",
        "Roles and departments on a record stay as they were on the day of the session.",
        keeps: ["LAS-117", "LAS-119"], isOurs: true)
    public static let missingFieldsAdded = Clause(
        "missingFieldsAdded",
        "The record has room for length, escalation and consent to share, which the procedure needs and the printed form leaves out.",
        keeps: ["LAS-129", "GAP-17"], isOurs: true)
    public static let actionPointsRecorded = Clause(
        "actionPointsRecorded",
        "The action points that were agreed stand in the record.",
        keeps: ["LAS-070", "LAS-192", "DDICB-153", "DDICB-171", "CROY-042", "HIPS-045"])
    public static let discussionStaysOut = Clause(
        "discussionStaysOut",
        "What else was said stays between the parties and out of the record.",
        keeps: ["LAS-070"], keptBy: .people)
    public static let actionPointsAgreed = Clause(
        "actionPointsAgreed",
        "A record has at least one action point, and both parties agree to them all.",
        keeps: ["LAS-124", "LAS-173", "DDICB-171", "CROY-033"])
    public static let recordSignedByBoth = Clause(
        "recordSignedByBoth",
        "Supervisee and supervisor both sign and date the individual record.",
        keeps: ["LAS-127", "LAS-128", "LAS-174", "DDICB-081", "DDICB-134", "DDICB-174", "DDICB-175"])
    public static let signedRecordStands = Clause(
        "signedRecordStands",
        "A signed record is never changed; a correction is a new version that both sign again.",
        keeps: ["LAS-174", "DB-18"], isOurs: true)
    public static let noticeOnEveryRecord = Clause(
        "noticeOnEveryRecord",
        "The confidentiality notice stands on every record, on screen and on paper.",
        keeps: ["LAS-074", "DDICB-162"])
    public static let copiesForBoth = Clause(
        "copiesForBoth",
        "Supervisee and supervisor can each keep a copy of the agreement and of the record.",
        keeps: ["LAS-178", "DDICB-089", "DDICB-159"])
    public static let recordFollowsSession = Clause(
        "recordFollowsSession",
        "A record is sent for signature once its session has been closed.",
        keeps: ["LAS-120"], isOurs: true)
    public static let signaturesBindToText = Clause(
        "signaturesBindToText",
        "A signature is for the very text that was shown; a newer one has to be read first.",
        keeps: ["DB-18"], isOurs: true)
    public static let refusalStandsUntilRevised = Clause(
        "refusalStandsUntilRevised",
        "A refusal stands until the supervisor sends a new text.",
        keeps: ["LAS-174"], isOurs: true)
    public static let newTextBeforeSigning = Clause(
        "newTextBeforeSigning",
        "While the text is being revised nobody signs the old one.",
        keeps: ["DB-18"], isOurs: true)
    public static let ownSignatureStands = Clause(
        "ownSignatureStands",
        "Who has signed a text cannot comment on it or refuse it any more.",
        keeps: ["DB-18"], isOurs: true)
    public static let onlyAddendumAfterSigning = Clause(
        "onlyAddendumAfterSigning",
        "Something is added to a record only once it is signed; until then the record itself is changed.",
        keeps: ["DB-18"], isOurs: true)
    public static let casesGoIntoChildsRecord = Clause(
        "casesGoIntoChildsRecord",
        "Where a case was discussed, the supervisee enters a summary, the agreed actions and by when in the child's own record.",
        keeps: ["DDICB-055", "DDICB-056", "DDICB-057", "DDICB-058", "DDICB-154", "GAP-29"], keptBy: .people)
    public static let judgementMayBeEndorsed = Clause(
        "judgementMayBeEndorsed",
        "The supervisor can endorse a clinical judgement; it stands in the record under the name of the supervisor.",
        keeps: ["DDICB-029"])
    public static let eachSessionIsRecorded = Clause(
        "eachSessionIsRecorded",
        "Each session leaves a written record, whatever its form, and so does advice outside planned supervision.",
        keeps: ["HIPS-059", "CROY-023", "CROY-025", "CROY-042"])
    public static let adviceAndDecisionApart = Clause(
        "adviceAndDecisionApart",
        "Advice stands under the name of whoever gave it, apart from what the person advised decides to do.",
        keeps: ["CROY-016", "CROY-058"])
    public static let caseFileSaysSo = Clause(
        "caseFileSaysSo",
        "A decision about a child, young person or family is entered on their case file, or the file points to where it stands.",
        keeps: ["HIPS-060", "DIFF-28"], keptBy: .people)
    public static let caseFileInTime = Clause(
        "caseFileInTime",
        "That is done as soon as possible and within the policy's working days; at once where a decision has to be acted on at once.",
        keeps: ["HIPS-061", "HIPS-062", "GAP-06"], keptBy: .people)

    static let recordClauses: [Clause] = [
        recordFollowsForm, postsStayAsTheyWere, missingFieldsAdded, actionPointsRecorded, discussionStaysOut, actionPointsAgreed,
        recordSignedByBoth, signedRecordStands, noticeOnEveryRecord, copiesForBoth,
        recordFollowsSession, signaturesBindToText, refusalStandsUntilRevised, newTextBeforeSigning, ownSignatureStands,
        onlyAddendumAfterSigning,
        casesGoIntoChildsRecord, judgementMayBeEndorsed, eachSessionIsRecorded, adviceAndDecisionApart, caseFileSaysSo, caseFileInTime,
    ]
}
