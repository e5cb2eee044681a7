extension Obligation {
    /// Why it stands as it does: our norm that decides it. The row of the matrix has the policy's paragraph.
    public var clause: Clause {
        switch state {
        case .notApplicable: .windowsCountWhenHere
        case .deferred: .longLeaveDefers
        default: .matrixStatesFrequency
        }
    }

    /// "2 group sessions a year".
    public var asked: String {
        guard let months = row.monthsBetween else { return Self.sessions(row.sessionsPerYear ?? 0, row.sessionFormat) + " a year" }
        return Self.sessions(1, row.sessionFormat) + (months == 1 ? " every month" : " every \(months) months")
    }

    /// The reason in sentences, so that anybody can work it out again.
    public var sentences: [String] {
        guard isHere else { return ["Not here on \(ShownTime.shortDate(day)), so that nothing is due."] }
        return [whatIsAsked, whatIsOwed, whatWasHeld].compactMap(\.self) + whatFollows + ["\(row.provision.source)."]
    }

    private var whatIsAsked: String {
        if interval != nil { return "\(asked.withCapital), counted from the last one." }
        return "\(asked.withCapital), counted in \(year.words)."
    }

    private var whatIsOwed: String? {
        guard interval == nil, let number = row.sessionsPerYear, owed.count < number, state != .deferred else { return nil }
        return "\(owed.isEmpty ? "None" : "\(owed.count)") of \(number) \(owed.count > 1 ? "are" : "is") owed in it: "
            + "a part of the year counts only where the policy was in force, and the person here, for at least half of its days."
    }

    private var whatWasHeld: String? {
        let days = held.map { ShownTime.shortDate($0) + (imported.contains($0) ? " (imported)" : "") }
        guard !days.isEmpty else { return interval != nil || owed.isEmpty || state == .deferred ? nil : "None has been held yet." }
        return days.count == 1 ? "One was held on \(days.inWords)." : "\(days.count) were held, on \(days.inWords)."
    }

    private var whatFollows: [String] {
        let bookedFor = booked.map { "One is booked for \(ShownTime.shortDate($0))." }
        switch state {
        case .deferred: return ["Away at present: nothing is due until the return."]
        case .notApplicable:
            return [next.map { "Nothing is due before \(ShownTime.shortDate($0.first))." } ?? "Nothing more is due in it."]
        case .compliant:
            return [next.map { "The next is due by \(ShownTime.shortDate($0.last))." } ?? "No more is due in it.", bookedFor]
                .compactMap(\.self)
        case .planned, .pending:
            return [
                next.map { "The \(held.isEmpty ? "first" : "next") is due by \(ShownTime.shortDate($0.last))." },
                bookedFor ?? "None is booked.",
            ].compactMap(\.self)
        case .overdue:
            return [
                next.map { "The \(held.isEmpty ? "first" : "next") was due by \(ShownTime.shortDate($0.last))." },
                bookedFor ?? "None is booked.",
            ].compactMap(\.self)
        }
    }

    private static func sessions(_ number: Int, _ format: SessionFormat?) -> String {
        "\(number) \(format == .group ? "group" : "one-to-one") \(number == 1 ? "session" : "sessions")"
    }
}
