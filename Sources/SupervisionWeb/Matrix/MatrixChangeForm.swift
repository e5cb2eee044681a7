import Supervision

/// What the address tries: other figures of one row.
struct MatrixChangeForm: Sendable {
    let row: String
    let members: String
    let size: String
    let hours: String
    let sessions: String

    init(_ query: Fields) {
        row = query["row"]
        members = query["members"]
        size = query["size"]
        hours = query["hours"]
        sessions = query["sessions"]
    }

    /// Nil where nothing is tried, and where something is not a figure.
    func change(in matrix: Matrix, _ errors: inout FieldErrors) -> MatrixChange? {
        guard ![row, members, size, hours, sessions].allSatisfy(\.utf8.isEmpty) else { return nil }
        guard let row = matrix.rows.first(where: { $0.key.utf8.elementsEqual(self.row.utf8) }) else {
            errors.add("Select the group of the matrix", at: "row")
            return nil
        }
        let change = MatrixChange(
            row: row.key, members: number(members, "members", "Members", 0...9_999, &errors),
            size: number(size, "size", "Size of a group", 1...9_999, &errors), hours: length(&errors),
            sessionsPerYear: number(sessions, "sessions", "Sessions a year", 0...366, &errors))
        if errors.isEmpty, change == MatrixChange(row: row.key) { errors.add("Enter what would be different", at: "members") }
        return errors.isEmpty ? change : nil
    }

    private func number(
        _ text: String, _ field: String, _ subject: String, _ range: ClosedRange<Int>, _ errors: inout FieldErrors
    ) -> Int? {
        guard !text.utf8.isEmpty else { return nil }
        guard text.utf8.count <= 9, let number = Int(text), range.contains(number) else {
            errors.add("\(subject) must be a whole number from \(range.lowerBound) to \(range.upperBound.grouped)", at: field)
            return nil
        }
        return number
    }

    private func length(_ errors: inout FieldErrors) -> Double? {
        switch TypedHours(hours) {
        case .missing: return nil
        case .minutes(let minutes) where (1...TypedMinutes.most).contains(minutes): return Double(minutes) / 60
        case .minutes, .impossible:
            errors.add("Length must be hours from 0.02 to \(TypedMinutes.most / 60), like 1.5", at: "hours")
            return nil
        }
    }
}
