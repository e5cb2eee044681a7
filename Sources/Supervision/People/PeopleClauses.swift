extension Clause {
    static let peopleClauses: [Clause] = []
}
