extension Clause {
    public static let caseFreeRecordWarns = Clause(
        "caseFreeRecordWarns",
        "Where a record is to be free of any case, what looks like an identifier brings a warning that names its kind and field. "
            + "Nothing is taken away, and nobody is stopped.",
        keeps: ["DB-21", "HWCCG-085", "GAP-03"], isOurs: true)

    static let caseTraceClauses: [Clause] = [caseFreeRecordWarns]
}
