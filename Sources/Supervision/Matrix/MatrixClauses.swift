extension Clause {
    static let matrixClauses: [Clause] = []
}
