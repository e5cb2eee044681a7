import Supervision
import Testing

/// People and a matrix against which sheets are read. Today is 15 March 2027.
struct SampleBefore {
    static let today = CivilDate(year: 2027, month: 3, day: 15) ?? CivilDate(daysSince1970: 0)

    let people: [String: Colleague]

    init() {
        func colleague(_ number: String, from start: String, until end: String? = nil) -> (String, Colleague) {
            let membership = Membership(
                id: .init(), organisationID: .init(), personID: .init(), kind: .staff, employeeNumber: number, staffGroup: "Nursing",
                role: "Nurse", department: "Clinic", startsOn: CivilDate(start) ?? Self.today, endsOn: end.flatMap { CivilDate($0) })
            return (number, Colleague(membership: membership, name: "Person \(number)"))
        }
        people = Dictionary(
            uniqueKeysWithValues: [
                colleague("001", from: "2020-01-06"), colleague("002", from: "2021-05-01"), colleague("003", from: "2020-01-06"),
                colleague("009", from: "2020-01-06", until: "2026-12-31"),
            ])
    }

    func id(_ number: String) -> Membership.ID { people[number]?.membership.id ?? .init() }

    /// - Parameter nominated: employee numbers.
    func known(
        entries: [FirstDayEntry] = [], nominated: [String] = ["001"], from start: String = "2025-04-01", until end: String? = nil,
        importer: String? = nil, actionPoints: ActionPointTerms? = nil
    ) -> KnownBefore {
        KnownBefore(
            day: Self.today, matrix: Self.matrix,
            colleagues: people.sorted { $0.key < $1.key }.map { ($0.value, "p\($0.key)@trust.example") },
            nominations: nominated.map {
                RoleAssignment(
                    id: .init(), membershipID: id($0), role: .supervisor, startsOn: CivilDate(start) ?? Self.today,
                    endsOn: end.flatMap { CivilDate($0) })
            }, entries: entries, importer: importer.flatMap { people[$0]?.membership.personID }, actionPoints: actionPoints)
    }

    func plan(_ sheet: FirstDaySheet, _ heading: String, _ rows: String..., known: KnownBefore? = nil) throws -> FirstDayPlan {
        try plan(sheet, heading, rows: rows, known: known)
    }

    func plan(_ sheet: FirstDaySheet, _ heading: String, rows: [String], known: KnownBefore? = nil) throws -> FirstDayPlan {
        let bytes = Array(([heading] + rows).joined(separator: "\n").utf8)
        return FirstDayPlan(taking: try FirstDayFile(bytes, as: sheet), among: known ?? self.known())
    }

    private static let matrix = Matrix(
        rows: [
            row("mentalHealthNurses", "Mental Health Nurses", .individual, "Safeguarding Specialists"),
            row("bedService", "Bed Service", .group, "Safeguarding Specialists"),
            row("onRequest", "Anybody", .open, "External Provider"),
        ], defaultGroupSize: Setting(6, Provision(paragraph: "1", strength: .should)))

    private static func row(_ key: String, _ group: String, _ format: Matrix.Format, _ supervisor: String) -> Matrix.Row {
        Matrix.Row(
            key: key, group: group, format: format, kind: .mandatory, supervisor: supervisor, sessionsPerYear: 2, members: nil, hours: 1,
            averageGroupSize: nil, locations: [], provision: Provision(paragraph: "1", strength: .must))
    }
}

extension FirstDayPlan {
    var reasons: [String] { problems.map { "\($0.row): \($0.reason)" } }
    var entries: [FirstDayEntry] { new.map(\.entry) }
}
