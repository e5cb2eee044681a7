extension Clause {
    static let sessionClauses: [Clause] = []
}
