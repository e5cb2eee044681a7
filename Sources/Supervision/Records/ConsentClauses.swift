extension Clause {
    public static let consentShares = Clause(
        "consentShares",
        "Somebody who is no party reads an action point only while every party consents to share it with whoever carries it out.",
        keeps: ["LAS-028", "LAS-068", "LAS-069", "LAS-176", "DDICB-093"])
    public static let consentAskedOnce = Clause(
        "consentAskedOnce",
        "Each party is asked once whether action points may be shared with those who carry them out: yes, no, or only some of them.",
        keeps: ["LAS-176", "DB-05"], isOurs: true)
    public static let consentCanBeWithdrawn = Clause(
        "consentCanBeWithdrawn",
        "A party can withdraw consent at any time; from then on nobody but the parties opens what it was for.",
        keeps: ["DB-05"], isOurs: true)
    public static let consentFollowsActionPoints = Clause(
        "consentFollowsActionPoints",
        "A party is asked for consent once there are action points that stand.",
        keeps: ["LAS-176", "DB-05"], isOurs: true)
    public static let consentNamesActionPoints = Clause(
        "consentNamesActionPoints",
        "Consent for some action points says for which; each goes to nobody but the one who carries it out.",
        keeps: ["LAS-176", "DB-05"], isOurs: true)
    public static let answerStands = Clause(
        "answerStands",
        "What a party has answered stands, also once that party has left.",
        keeps: ["DB-05"], isOurs: true)
    public static let absentPartyIsOutOfReach = Clause(
        "absentPartyIsOutOfReach",
        "The others go on without a party's answer only where that party has left or has not answered for 14 days, and say why.",
        keeps: ["DB-05"], isOurs: true)

    static let consentClauses: [Clause] = [
        consentShares, consentAskedOnce, consentCanBeWithdrawn, consentFollowsActionPoints, consentNamesActionPoints, answerStands,
        absentPartyIsOutOfReach,
    ]
}
