extension Clause {
    public static let agreementCarriesTerms = Clause(
        "agreementCarriesTerms",
        "The agreement sets out what both parties, the supervisee and the supervisor each undertake.",
        keeps: [
            "LAS-104", "LAS-105", "LAS-106", "LAS-107", "LAS-109", "LAS-112", "LAS-113", "LAS-204", "LAS-205",
            "LAS-207", "DDICB-116", "DDICB-119", "DDICB-136", "DDICB-145", "DDICB-179", "DDICB-180", "CROY-035",
            "CROY-044", "CROY-045", "CROY-046", "CROY-047", "CROY-048", "CROY-049", "CROY-050", "CROY-051", "CROY-052",
            "CROY-053", "CROY-054", "CROY-055", "HIPS-056", "HIPS-057", "HIPS-058", "GAP-12",
        ])
    public static let agreementSignedByBoth = Clause(
        "agreementSignedByBoth",
        "Supervisee and supervisor both sign and date the agreement.",
        keeps: ["LAS-114", "LAS-115", "LAS-167", "DDICB-088", "DDICB-140", "DDICB-141", "DDICB-143", "DDICB-144", "DDICB-160", "DDICB-161"])
    public static let agreementSignedAtStart = Clause(
        "agreementSignedAtStart",
        "The agreement is signed when the session begins.",
        keeps: ["LAS-167"])
    public static let agreementAndRecordReady = Clause(
        "agreementAndRecordReady",
        "The supervisor has the agreement and the record form to hand in the session.",
        keeps: ["LAS-165"])
    public static let agreementNeverAGate = Clause(
        "agreementNeverAGate",
        "A missing signature under an agreement stops neither the talk nor its record; it shows as “no agreement” when the session is closed.",
        keeps: ["LAS-165", "LAS-167", "GAP-30"], isOurs: true)
    public static let signedAgreementStands = Clause(
        "signedAgreementStands",
        "A signed agreement is never changed; new terms are a new agreement.",
        keeps: ["DB-18"], isOurs: true)
    public static let timeIsProtected = Clause(
        "timeIsProtected",
        "Both parties keep to the agreed times and let nothing interrupt them.",
        keeps: ["LAS-105", "DDICB-125", "DDICB-147", "CROY-036", "HIPS-053"], keptBy: .people)
    public static let respectIsMutual = Clause(
        "respectIsMutual",
        "Both parties are open and respectful, and tell each other how supervision itself is going.",
        keeps: ["LAS-107", "DDICB-136"], keptBy: .people)
    public static let agreementMakesClear = Clause(
        "agreementMakesClear",
        "The agreement makes clear what to expect, and who has which role and responsibility.",
        keeps: ["DDICB-086"], keptBy: .people)
    public static let agreementInWriting = Clause(
        "agreementInWriting",
        "Supervision one to one has a written agreement; where there is none, that is shown, and a reason can be given.",
        keeps: ["HIPS-055", "DIFF-14"])
    public static let managerAgreesToSupervision = Clause(
        "managerAgreesToSupervision",
        "The line manager of whoever is supervised agrees to it as well; both acceptances are kept.",
        keeps: ["CROY-019", "DIFF-16"])

    static let agreementClauses: [Clause] = [
        agreementCarriesTerms, agreementSignedByBoth, agreementSignedAtStart, agreementAndRecordReady, agreementNeverAGate,
        signedAgreementStands, timeIsProtected, respectIsMutual,
        agreementMakesClear, agreementInWriting, managerAgreesToSupervision,
    ]
}
