extension Clause {
    public static let durationGroup = Clause(
        "durationGroup",
        "A group session is planned for its usual length unless the matrix says otherwise.",
        keeps: ["LAS-042"])
    public static let groupAgreementSharesTerms = Clause(
        "groupAgreementSharesTerms",
        "The group's agreement has the terms of the individual one, said for several.",
        keeps: ["LAS-130"])
    public static let groupConsentOfAll = Clause(
        "groupConsentOfAll",
        "What is said in a group goes further only if all consent, or under an exception that the agreement names.",
        keeps: ["LAS-069"], keptBy: .people)
    public static let groupPrinciplesExplained = Clause(
        "groupPrinciplesExplained",
        "The supervisor explains to the group the principles of supervision and its responsibilities.",
        keeps: ["LAS-180"])
    public static let groupLengthAgreed = Clause(
        "groupLengthAgreed",
        "The supervisor brings agreement, attendance record and record form, and the group agrees how long it will meet.",
        keeps: ["LAS-181", "LAS-182"])
    public static let introductionsInvited = Clause(
        "introductionsInvited",
        "Supervisees are invited to say who they are, what they do and what they hope for; it can be written down.",
        keeps: ["LAS-184"])
    public static let objectivesSummedUp = Clause(
        "objectivesSummedUp",
        "The supervisor sums up what the group wants from the session.",
        keeps: ["LAS-185"])
    public static let issueGetsTime = Clause(
        "issueGetsTime",
        "A group that meets about one issue gets time for it, and other issues have their place.",
        keeps: ["LAS-186"])
    public static let closingTimeKept = Clause(
        "closingTimeKept",
        "Time is kept at the end for themes, conclusions and action points; where it was not, the supervisor says why.",
        keeps: ["LAS-187"])
    public static let participationExpected = Clause(
        "participationExpected",
        "The supervisor says from the outset that everybody takes part, in comfort and with support.",
        keeps: ["LAS-188"])
    public static let otherForumOffered = Clause(
        "otherForumOffered",
        "What belongs elsewhere can be moved to another forum, and stays private to whom it concerns.",
        keeps: ["LAS-189"])
    public static let everybodyHeard = Clause(
        "everybodyHeard",
        "People meet with courtesy and respect, and everybody gets to speak.",
        keeps: ["LAS-190"], keptBy: .people)
    public static let reflectionEncouraged = Clause(
        "reflectionEncouraged",
        "The supervisor leads the group and is offered questions that encourage it to reflect.",
        keeps: ["LAS-191"])
    public static let impactAsked = Clause(
        "impactAsked",
        "The supervisor is offered questions about what the work does to people, and whether supervision gave what was needed.",
        keeps: ["LAS-026", "LAS-206", "DDICB-013", "HIPS-009", "HIPS-030"])
    public static let valuesExplored = Clause(
        "valuesExplored",
        "Values, assumptions and attitudes about protected characteristics can be explored; the supervisor is offered the question.",
        keeps: ["LAS-027", "LAS-080", "CROY-011"])
    public static let attitudesChallenged = Clause(
        "attitudesChallenged",
        "Supervisor and supervisee challenge attitudes and behaviour that fall short.",
        keeps: ["LAS-081", "DDICB-137", "CROY-013"], keptBy: .people)
    public static let confidenceKept = Clause(
        "confidenceKept",
        "Everybody keeps the trust and confidence that they are given.",
        keeps: ["LAS-028", "DDICB-047", "DDICB-093"], keptBy: .people)
    public static let groupHasSeveral = Clause(
        "groupHasSeveral",
        "A group has at least two supervisees.",
        keeps: ["LAS-040"], isOurs: true)
    public static let groupStandsWithSupervisor = Clause(
        "groupStandsWithSupervisor",
        "A group session stands once the supervisor has accepted it; one person's missing answer stops nobody.",
        keeps: ["LAS-055"], isOurs: true)
    public static let groupsAreAnswered = Clause(
        "groupsAreAnswered",
        "Whoever is invited to a group can accept or decline; a session for two is moved or cancelled instead.",
        keeps: ["LAS-055"], isOurs: true)
    public static let needsStayPrivate = Clause(
        "needsStayPrivate",
        "What one member of a group needs so that they can take part is not shown to the others.",
        keeps: ["LAS-028"], isOurs: true)
    public static let groupsHaveTheirPlace = Clause(
        "groupsHaveTheirPlace",
        "A group is for staff who work on the same task, as part of a team meeting or as a session of its own.",
        keeps: ["DDICB-065", "DDICB-066"], keptBy: .people)

    static let groupClauses: [Clause] = [
        durationGroup, groupAgreementSharesTerms, groupConsentOfAll, groupPrinciplesExplained, groupLengthAgreed, introductionsInvited,
        objectivesSummedUp, issueGetsTime, closingTimeKept, participationExpected, otherForumOffered, everybodyHeard,
        reflectionEncouraged, impactAsked, valuesExplored, attitudesChallenged, confidenceKept, groupHasSeveral,
        groupStandsWithSupervisor, groupsAreAnswered, needsStayPrivate,
        groupsHaveTheirPlace,
    ]
}
