/// Who manages whom. Nobody comes to manage themselves by way of others.
enum LineOfManagement {
    /// The entries that can stand. Taking a row out leaves that member's manager as it was, so it is asked again until nothing is in the way.
    static func withoutCircles(
        _ entries: [StaffEntry], known: [String: KnownMember], columns: Set<StaffColumn>
    ) -> (entries: [StaffEntry], problems: [StaffProblem]) {
        guard columns.contains(.lineManagerNumber) else { return (entries, []) }
        var kept = entries
        var refused: [StaffEntry] = []
        while true {
            let circular = numbersInCircles(of: managers(after: kept, known: known))
            let inTheWay = kept.filter { circular.contains($0.employeeNumber) }
            if inTheWay.isEmpty { break }
            refused += inTheWay
            kept.removeAll { circular.contains($0.employeeNumber) }
        }
        return (kept, refused.map { $0.problem("Line managers go round in a circle: the person manages themselves by way of others") })
    }

    /// Employee number to that of the manager, as it would be afterwards.
    private static func managers(after entries: [StaffEntry], known: [String: KnownMember]) -> [String: String] {
        let numbers = Dictionary(known.map { ($1.membership.id, $0) }) { first, _ in first }
        var managers = known.compactMapValues { $0.membership.lineManagerID.flatMap { numbers[$0] } }
        for entry in entries { managers[entry.employeeNumber] = entry.lineManagerNumber }
        return managers
    }

    /// Goes up from everybody once; whoever is met again on the same way up is in a circle.
    private static func numbersInCircles(of managers: [String: String]) -> Set<String> {
        var settled: Set<String> = []
        var circular: Set<String> = []
        for start in managers.keys where !settled.contains(start) {
            var way: [String] = []
            var places: [String: Int] = [:]
            var number: String? = start
            while let current = number, !settled.contains(current), places[current] == nil {
                places[current] = way.count
                way.append(current)
                number = managers[current]
            }
            if let number, let place = places[number] { circular.formUnion(way[place...]) }
            settled.formUnion(way)
        }
        return circular
    }
}
