import Supervision
import Testing

@Suite struct CapacityTests {
    private func row(
        _ key: String, _ format: Matrix.Format = .individual, _ kind: Matrix.Kind = .mandatory, by supervisor: String = "Specialists",
        sessions: Int? = 2, members: Int? = 1, hours: Double? = 1, places: [String] = []
    ) -> Matrix.Row {
        Matrix.Row(
            key: key, group: key, format: format, kind: kind, supervisor: supervisor, sessionsPerYear: sessions, members: members,
            hours: hours, averageGroupSize: nil, locations: places, provision: Provision(paragraph: "1", strength: .must))
    }

    private var matrix: Matrix {
        Matrix(
            rows: [
                row("beds", .group, members: 28, hours: 1.5), row("nurses", members: 5),
                row("head", by: "Provider", sessions: 10, hours: 2.5),
                row("asked", .open, .onRequest, by: "Anybody", sessions: nil, members: nil, hours: nil),
                row("surgery", .open, .surgery, by: "Team", members: nil, hours: 6, places: ["A", "B", "C"]),
            ], defaultGroupSize: Setting(6, Provision(paragraph: "1", strength: .should)))
    }

    private func declared(_ hours: Int, _ supervisor: String) -> DeclaredHours {
        DeclaredHours(supervisor: supervisor, membershipID: .init(), minutes: hours * 60)
    }

    @Test func `DB-11: hours are summed for each supervisor and stand beside those declared, surgeries apart`() {
        let capacity = Capacity(
            of: matrix, asItStands: [:], declared: [declared(12, "Specialists"), declared(8, "Specialists"), declared(30, "Provider")])
        #expect(capacity.supervision.map(\.supervisor) == ["Specialists", "Provider"])
        #expect(capacity.supervision.map(\.printed) == [25, 25])
        #expect(capacity.supervision.map(\.declared) == [1_200, 1_800])
        #expect(capacity.supervision.map { $0.spare(for: $0.printed) } == [-300, 300])
        #expect(capacity.surgeries.map(\.printed) == [36])
        #expect(capacity.surgeries.map(\.declared) == [nil])
        #expect(capacity.surgeries.map { $0.spare(for: $0.printed) } == [nil])
    }

    @Test func `DB-11 LAS-159: of whom nobody has said who they are, nothing is known, and that is not nought`() {
        let none = Capacity(of: matrix, asItStands: [:], declared: [])
        #expect(none.supervision.map(\.standing) == [nil, nil])
        #expect(none.supervision.map(\.unknown) == [["beds", "nurses"], ["head"]])
        #expect(none.surgeries.map(\.standing) == [36])
        let some = Capacity(of: matrix, asItStands: ["nurses": RowAsItStands(members: 0)], declared: [])
        #expect(some.supervision.map(\.standing) == [0, nil])
        #expect(some.supervision[0].unknown == ["beds"])
    }

    @Test func `DB-11: as it stands counts the people of today and the groups that are formed`() {
        let stands = [
            "beds": RowAsItStands(members: 30, groups: 6), "nurses": RowAsItStands(members: 7), "head": RowAsItStands(members: 1),
        ]
        let capacity = Capacity(of: matrix, asItStands: stands, declared: [])
        #expect(capacity.supervision.map(\.standing) == [32, 25])
        #expect(capacity.standing.staffHours == 30 * 3 + 14 + 25)
        let unformed = Capacity(of: matrix, asItStands: ["beds": RowAsItStands(members: 31)], declared: [])
        #expect(unformed.supervision[0].standing == 18)
    }

    @Test func `DB-11: a change of head count, size, length or number is worked out at once beside what is`() {
        let stands = ["beds": RowAsItStands(members: 28, groups: 5), "nurses": RowAsItStands(members: 5)]
        func hours(_ change: MatrixChange) -> Double? {
            let capacity = Capacity(of: matrix, asItStands: stands, declared: [], changing: change)
            #expect(capacity.supervision[0].standing == 25)
            return capacity.supervision[0].changed
        }
        #expect(hours(MatrixChange(row: "beds", members: 34)) == 28)
        #expect(hours(MatrixChange(row: "beds", size: 4)) == 31)
        #expect(hours(MatrixChange(row: "beds", hours: 2)) == 30)
        #expect(hours(MatrixChange(row: "beds", sessionsPerYear: 4)) == 40)
        #expect(hours(MatrixChange(row: "nurses", members: 6)) == 27)
        #expect(hours(MatrixChange(row: "surgery", hours: 3)) == 25)
    }

    @Test func `DB-11: a change of a row of which nothing is known goes on from what is printed`() {
        let capacity = Capacity(of: matrix, asItStands: [:], declared: [], changing: MatrixChange(row: "beds", hours: 2))
        #expect(capacity.supervision[0].changed == 20)
    }
}
