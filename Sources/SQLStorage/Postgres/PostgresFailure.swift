extension PostgresResult {
    /// Nil where the server could not answer any more.
    var state: String? { errorField("C") }

    /// Another transaction got in the way (or both waited for each other), and this one left nothing behind.
    var mayBeRunAgain: Bool { state == "40001" || state == "40P01" }

    /// The server or its administrator ends the connection; libpq may notice only at the next statement.
    var isEndOfConnection: Bool { state.map { ["57P01", "57P02", "57P05"].contains($0) } ?? false }
}

extension DatabaseFailure {
    /// Tells the state and the names that the server gives apart from its message, because the message and its detail
    /// quote values. Only a failure of the statement itself (class 42) tells its message: no value was looked at yet.
    init(_ result: PostgresResult) {
        guard let state = result.state else {
            self.init(.unavailable, "The connection to PostgreSQL was lost.")
            return
        }
        let names = ["t", "c", "n"].compactMap { result.errorField($0) }
        let message = state.utf8.starts(with: "42".utf8) ? [result.errorField("M") ?? ""] : []
        self.init(Self.kind(of: state), (["SQLSTATE \(state)"] + names + message).joined(separator: ", "))
    }

    private static func kind(of state: String) -> Kind {
        switch state {
        case "23505": .uniqueness
        case "23503", "23001": .foreignKey
        case "23514", "23502": .check
        case "AO001": .appendOnly
        case "40001", "40P01", "55P03", "57014": .busy
        default: ["08", "53", "57", "58", "XX"].contains { state.utf8.starts(with: $0.utf8) } ? .unavailable : .other
        }
    }
}
