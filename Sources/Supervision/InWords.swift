extension String {
    /// With a capital, to begin a line or a sentence.
    public var withCapital: String { prefix(1).uppercased() + dropFirst() }

    /// “sessionsPerYear”, a name in a policy pack, as people say it.
    var keyInWords: String { reduce(into: "") { $0 += $1.isUppercase ? " \($1.lowercased())" : String($1) } }
}

extension [String] {
    /// "one, two and three".
    public var inWords: String {
        guard let last, count > 1 else { return first ?? "" }
        return "\(dropLast().joined(separator: ", ")) and \(last)"
    }
}
