import Supervision

extension PolicyPackReader {
    static func matrix(_ entry: Entry) -> Matrix {
        Matrix(
            rows: entry.list("rows", by: \.key, matrixRow),
            defaultGroupSize: entry.wholeSetting("defaultGroupSize", 1...1_000))
    }

    private static func matrixRow(_ entry: Entry) -> Matrix.Row {
        let months = entry.has("monthsBetween") ? entry.whole("monthsBetween", 1...12) : nil
        let row = Matrix.Row(
            key: entry.key(),
            group: entry.text("group"),
            format: entry.choice("format", or: .open),
            kind: entry.choice("type", or: .onRequest),
            supervisor: entry.text("supervisor"),
            sessionsPerYear: sessionsPerYear(entry, every: months),
            members: entry.wholeOrUnknown("members", 1...1_000_000),
            hours: entry.hoursOrUnknown("hours"),
            averageGroupSize: entry.has("averageGroupSize") ? entry.whole("averageGroupSize", 1...1_000) : nil,
            locations: entry.has("locations") ? entry.texts("locations") : [],
            monthsBetween: months,
            provision: entry.provision())
        check(row, entry)
        return row
    }

    /// Said as such, or as so many months between sessions; nil is unknown, or for each pair to agree.
    private static func sessionsPerYear(_ entry: Entry, every months: Int?) -> Int? {
        if let months, !entry.has("sessionsPerYear") { return (12 + months - 1) / months }
        return entry.wholeOr(["unknown", "asAgreed"], "sessionsPerYear", 1...366)
    }

    private static func check(_ row: Matrix.Row, _ entry: Entry) {
        if row.kind == .mandatory, entry.says("unknown", in: "sessionsPerYear") {
            entry.note(
                "sessionsPerYear", "a mandatory row has to say how many sessions a year, or “asAgreed”; “unknown” is for those on request")
        }
        if let months = row.monthsBetween, let sessions = row.sessionsPerYear, sessions * months < 12 {
            entry.note("sessionsPerYear", "every \(months) months comes to more than \(sessions) sessions a year; write one of the two")
        }
        if row.monthsBetween != nil, entry.says("asAgreed", in: "sessionsPerYear") {
            entry.note("sessionsPerYear", "a row says “monthsBetween” or “asAgreed”, not both")
        }
        if row.kind != .mandatory, entry.says("asAgreed", in: "sessionsPerYear") {
            entry.note("sessionsPerYear", "only a mandatory row can be “asAgreed”; for others nobody knows how many: “unknown”")
        }
        if row.kind == .surgery, row.locations.isEmpty {
            entry.note("locations", "a surgery needs at least one of “locations”")
        }
        if row.kind != .surgery, entry.has("locations") {
            entry.note("locations", "only a surgery has “locations”")
        }
        if row.format == .individual, entry.has("averageGroupSize") {
            entry.note("averageGroupSize", "an individual row has no “averageGroupSize”")
        }
    }
}
