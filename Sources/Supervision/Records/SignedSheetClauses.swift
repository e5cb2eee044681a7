extension Clause {
    public static let sheetsOfLateEntries = Clause(
        "sheetsOfLateEntries",
        "A sheet that was signed on paper is attached to the record of a session that was entered late.",
        keeps: ["DB-43", "LAS-084"], isOurs: true)
    public static let sheetIsWhatItSays = Clause(
        "sheetIsWhatItSays",
        "A sheet is a PDF, JPEG or PNG file by what is in it, whatever it is called.",
        keeps: ["DB-43"], isOurs: true)
    public static let sheetsAreSmall = Clause(
        "sheetsAreSmall",
        "A sheet has 8 MB at most, and a record ten of them.",
        keeps: ["DB-43"], isOurs: true)
    public static let sheetReadLikeItsRecord = Clause(
        "sheetReadLikeItsRecord",
        "A signed sheet is read by those who may read its record; each reading is written down first and shown to the parties.",
        keeps: ["DB-43", "LAS-072"], isOurs: true)

    static let signedSheetClauses: [Clause] = [sheetsOfLateEntries, sheetIsWhatItSays, sheetsAreSmall, sheetReadLikeItsRecord]
}
