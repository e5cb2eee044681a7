extension Clause {
    public static let supervisorsComeFromOutside = Clause(
        "supervisorsComeFromOutside",
        "The supervisor comes from another organisation than the supervisee.",
        keeps: ["DDICB-003", "DIFF-09"])
    public static let supervisorsComeFromInside = Clause(
        "supervisorsComeFromInside",
        "The supervisor belongs to the supervisee's own organisation.",
        keeps: ["HIPS-032", "DIFF-09"])
    public static let supervisorsComeFromElsewhere = Clause(
        "supervisorsComeFromElsewhere",
        "The supervisor comes from another area than the one in which the supervisee works.",
        keeps: ["HWCCG-041", "DIFF-09"])
    public static let managersDoNotSupervise = Clause(
        "managersDoNotSupervise",
        "Nobody is supervised by their own line manager.",
        keeps: ["DIFF-09"])
    public static let managersAgreeToPairs = Clause(
        "managersAgreeToPairs",
        "The supervisee's line manager agrees to who supervises them, and learns nothing but who that is.",
        keeps: ["CROY-019", "DIFF-16"])
    public static let outsidersSupervise = Clause(
        "outsidersSupervise",
        "Somebody from another organisation supervises here as a guest: nominated for it, with a sponsor and an end date, from a named organisation.",
        keeps: ["DDICB-006", "CROY-018", "DB-44"], isOurs: true)
    public static let guestsSeeOwnPairs = Clause(
        "guestsSeeOwnPairs",
        "Whoever supervises from outside sees the own pairs, and no list, page or choice of the organisation beside them.",
        keeps: ["DDICB-003", "DDICB-006", "CROY-018"], isOurs: true)
    public static let reasonsForPairsStayInside = Clause(
        "reasonsForPairsStayInside",
        "Why two people are brought together all the same is read by the Safeguarding Team and by whoever gave the reason.",
        keeps: ["HWCCG-041"], isOurs: true)

    static let pairingClauses: [Clause] = [
        supervisorsComeFromOutside, supervisorsComeFromInside, supervisorsComeFromElsewhere, managersDoNotSupervise, managersAgreeToPairs,
        outsidersSupervise, guestsSeeOwnPairs, reasonsForPairsStayInside,
    ]
}
