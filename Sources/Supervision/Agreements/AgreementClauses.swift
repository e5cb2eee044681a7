extension Clause {
    static let agreementClauses: [Clause] = []
}
