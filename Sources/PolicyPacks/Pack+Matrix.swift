import Supervision

extension PolicyPackReader {
    static func matrix(_ entry: Entry) -> Matrix {
        Matrix(
            rows: entry.list("rows", by: \.key, matrixRow),
            defaultGroupSize: entry.wholeSetting("defaultGroupSize", 1...1_000))
    }

    private static func matrixRow(_ entry: Entry) -> Matrix.Row {
        let row = Matrix.Row(
            key: entry.key(),
            group: entry.text("group"),
            format: entry.choice("format", or: .open),
            kind: entry.choice("type", or: .onRequest),
            supervisor: entry.text("supervisor"),
            sessionsPerYear: entry.wholeOrUnknown("sessionsPerYear", 1...366),
            members: entry.wholeOrUnknown("members", 1...1_000_000),
            hours: entry.hoursOrUnknown("hours"),
            averageGroupSize: entry.has("averageGroupSize") ? entry.whole("averageGroupSize", 1...1_000) : nil,
            locations: entry.has("locations") ? entry.texts("locations") : [],
            provision: entry.provision())
        check(row, entry)
        return row
    }

    private static func check(_ row: Matrix.Row, _ entry: Entry) {
        if row.kind == .mandatory, entry.says("unknown", in: "sessionsPerYear") {
            entry.note("sessionsPerYear", "a mandatory row has to say how many sessions a year; “unknown” is for those on request")
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
