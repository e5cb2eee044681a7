extension Clause {
    static let accessClauses: [Clause] = []
}
