extension Clause {
    public static let agreementHoldsForPair = Clause(
        "agreementHoldsForPair",
        "An agreement that a pair signs once is in force for all its sessions until another takes its place or its review is past.",
        keeps: ["HWCCG-072", "DDICB-086", "DIFF-17", "DB-15"], isOurs: true)
    public static let agreementSignedByAll = Clause(
        "agreementSignedByAll",
        "An agreement is in force once everybody whom it names has signed it; a line manager who signs sees the terms, and no record.",
        keeps: ["HWCCG-074", "DDICB-088", "CROY-019", "DIFF-16", "GAP-01"], isOurs: true)
    public static let agreementIsReviewed = Clause(
        "agreementIsReviewed",
        "The parties look at their agreement together when the policy says or as they agreed, and whenever one of them asks.",
        keeps: ["HWCCG-073", "HWCCG-108", "DDICB-087", "DDICB-138", "CROY-052", "DIFF-18", "GAP-08"], isOurs: true)
    public static let headingsAreSettled = Clause(
        "headingsAreSettled",
        "What the form leaves to the two stands in the agreement before anybody signs it.",
        keeps: [
            "CROY-044", "CROY-045", "CROY-046", "CROY-047", "CROY-048", "CROY-049", "CROY-050", "CROY-051", "CROY-053", "CROY-054",
            "CROY-055", "DIFF-15",
        ], isOurs: true)
    public static let replacedAgreementIsNotSigned = Clause(
        "replacedAgreementIsNotSigned",
        "An agreement in whose place another stands is neither changed nor signed any more.",
        keeps: ["DB-18"], isOurs: true)
    public static let agreementIsInPolicy = Clause(
        "agreementIsInPolicy",
        "An agreement is drawn up anew where the policy in force still has it signed once for all sessions of a pair.",
        keeps: ["DIFF-14", "DIFF-17"], isOurs: true)
    public static let agreementIsForSignatories = Clause(
        "agreementIsForSignatories",
        "The agreement of a pair is for those who sign it.",
        keeps: ["CROY-019", "DB-07"], isOurs: true)
    public static let agreementIsKept = Clause(
        "agreementIsKept",
        "Each party can open and download the signed agreement; it says who keeps it.",
        keeps: ["HWCCG-075", "DDICB-089", "DIFF-19"], isOurs: true)

    static let pairAgreementClauses: [Clause] = [
        agreementHoldsForPair, agreementSignedByAll, agreementIsReviewed, headingsAreSettled, replacedAgreementIsNotSigned,
        agreementIsInPolicy, agreementIsForSignatories, agreementIsKept,
    ]
}
