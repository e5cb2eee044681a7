extension Clause {
    public static let closedUnsignedCounts = Clause(
        "closedUnsignedCounts",
        "A record that will never get its second signature is closed by the other party with the reason; its session counts as held.",
        keeps: ["DB-46", "LAS-174"], isOurs: true)
    public static let closedRecordStands = Clause(
        "closedRecordStands",
        "A record that was closed unsigned is not changed any more; who did not sign can still sign it, or comment on it.",
        keeps: ["DB-46", "DB-18"], isOurs: true)
    public static let closedByWhoSigned = Clause(
        "closedByWhoSigned",
        "Only somebody who has signed the text can close it without the other signature.",
        keeps: ["DB-46"], isOurs: true)
    public static let otherHadTimeToSign = Clause(
        "otherHadTimeToSign",
        "A record is closed without the other signature once the other party has left, has refused it, or has had 28 days to sign it.",
        keeps: ["DB-46"], isOurs: true)

    static let unsignedClosingClauses: [Clause] = [
        closedUnsignedCounts, closedRecordStands, closedByWhoSigned, otherHadTimeToSign,
    ]
}
