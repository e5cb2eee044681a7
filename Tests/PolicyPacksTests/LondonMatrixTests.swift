import Supervision
import Testing

@Suite struct LondonMatrixTests {
    private func figures() throws -> MatrixFigures { try LondonPack.pack().matrix.workedOut() }

    @Test func `LAS-020 LAS-043: seven staff groups have mandatory supervision, each with its frequency`() throws {
        let mandatory = try LondonPack.pack().matrix.rows.filter { $0.kind == .mandatory }
        #expect(
            mandatory.map(\.group) == [
                "Emergency Bed Service", "Head of Safeguarding", "Safeguarding Specialists", "Safeguarding Officer",
                "Safeguarding Administrator", "Mental Health Nurses", "Frequent Caller Team",
            ])
        #expect(mandatory.map(\.sessionsPerYear) == [2, 10, 4, 2, 2, 2, 2])
        #expect(try LondonPack.norm(.mandatoryGroups).strength == .must)
    }

    @Test func `LAS-147 LAS-148 LAS-149 LAS-150 LAS-151 LAS-152 LAS-153 LAS-156 LAS-157: the hours are those that the policy prints`()
        throws
    {
        #expect(try figures().rows.prefix(7).map(\.totalHours) == [15, 25, 8, 2, 2, 10, 3])
    }

    @Test func `LAS-146: every row has its group, format, supervisor, members and length`() throws {
        let rows = try LondonPack.pack().matrix.rows.prefix(7)
        #expect(rows.map(\.members) == [28, 1, 2, 1, 1, 5, 2])
        #expect(rows.map(\.hours) == [1.5, 2.5, 1, 1, 1, 1, 1.5])
        #expect(rows.map(\.format) == [.group, .individual, .individual, .individual, .individual, .individual, .group])
        #expect(
            rows.map(\.supervisor) == [
                "Safeguarding Specialists", "External Provider", "External Provider", "Safeguarding Specialists",
                "Safeguarding Specialists", "Safeguarding Specialists", "Safeguarding Specialists",
            ])
        #expect(rows.map(\.averageGroupSize) == [6, nil, nil, nil, nil, nil, nil])
        #expect(try LondonPack.pack().matrix.defaultGroupSize.value == 6)
    }

    @Test func `LAS-156 LAS-157: sessions to book, attendances and staff hours, row by row`() throws {
        let rows = try figures().rows.prefix(7)
        #expect(rows.map(\.sessionsToBook) == [10, 10, 8, 2, 2, 10, 2])
        #expect(rows.map(\.attendances) == [56, 10, 8, 2, 2, 10, 4])
        #expect(rows.map(\.staffHours) == [84, 25, 8, 2, 2, 10, 6])
    }

    @Test func `DB-11: 65 hours, 32 of them the Specialists' and 33 external, and 36 of surgeries`() throws {
        let figures = try figures()
        let totals = figures.totals
        #expect((totals.supervisorHours, totals.sessions, totals.attendances, totals.staffHours) == (65, 44, 92, 137))
        #expect(totals.surgeryHours == 36)
        #expect(figures.supervisors.map(\.name) == ["Safeguarding Specialists", "External Provider"])
        #expect(figures.supervisors.map(\.hours) == [32, 33])
    }

    @Test func `LAS-154: on request all figures are unknown, and none is nought`() throws {
        let row = try figures().rows[7]
        #expect((row.type, row.format) == (.onRequest, .open))
        #expect([row.sessionsPerYear, row.members, row.sessionsToBook, row.attendances] == [nil, nil, nil, nil])
        #expect([row.hours, row.totalHours, row.staffHours] == [nil, nil, nil])
        #expect(row.supervisor == "Dependent on issue identified")
    }

    @Test func `LAS-064 LAS-155 LAS-158: three surgeries' places, six surgeries, 36 hours kept apart`() throws {
        let row = try figures().rows[8]
        #expect(try LondonPack.row("surgery").locations == ["EOC Bow", "EOC Waterloo", "111 Croydon"])
        #expect((row.type, row.sessionsPerYear, row.sessionsToBook, row.hours, row.totalHours) == (.surgery, 6, 6, 6, 36))
        #expect((row.members, row.attendances, row.staffHours) == (nil, nil, nil))
    }
}
