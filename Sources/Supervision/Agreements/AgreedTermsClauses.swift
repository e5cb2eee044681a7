extension Clause {
    public static let agreedFrequencyKeepsMinimum = Clause(
        "agreedFrequencyKeepsMinimum",
        "What a pair agrees is no fewer sessions a year than the matrix row of any policy that the two are under makes compulsory.",
        keeps: ["DB-16", "DB-52", "DDICB-146", "DDICB-149"], isOurs: true)
    public static let agreedLengthKeepsMinimum = Clause(
        "agreedLengthKeepsMinimum",
        "What a pair agrees is no shorter than the length that the matrix row of any policy that the two are under makes compulsory.",
        keeps: ["DB-16", "LAS-148"], isOurs: true)
    public static let shorterHasReason = Clause(
        "shorterHasReason",
        "Sessions that are agreed to be shorter than the usual length have a reason.",
        keeps: ["DB-16", "LAS-041", "LAS-166"], isOurs: true)

    public static let weakerHasReason = Clause(
        "weakerHasReason",
        "Sessions that are agreed to be fewer or shorter than the policy advises have a reason.",
        keeps: ["DB-16"], isOurs: true)

    static let agreedTermsClauses: [Clause] = [
        agreedFrequencyKeepsMinimum, agreedLengthKeepsMinimum, shorterHasReason, weakerHasReason,
    ]
}
