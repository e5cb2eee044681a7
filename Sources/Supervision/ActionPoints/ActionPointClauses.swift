extension Clause {
    static let actionPointClauses: [Clause] = []
}
