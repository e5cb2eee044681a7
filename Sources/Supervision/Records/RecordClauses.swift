extension Clause {
    static let recordClauses: [Clause] = []
}
