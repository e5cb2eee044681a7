import Supervision
import Testing

@Suite struct GroupDivisionTests {
    private let row = Matrix.Row(
        key: "beds", group: "Bed service", format: .group, kind: .mandatory, supervisor: "Specialists", sessionsPerYear: 2, members: 28,
        hours: 1.5, averageGroupSize: 6, locations: [], provision: Provision(paragraph: "1", strength: .must))

    private func people(_ count: Int) -> [Membership.ID] { (0..<count).map { _ in Membership.ID() } }

    private func formed(_ people: [Membership.ID], size: Int = 6) -> GroupDivision {
        GroupDivision(
            row: row, size: size, members: people,
            groups: people.inEvenGroups(ofAtMost: size).enumerated().map {
                SupervisionGroup(row: row.key, number: $0 + 1, members: Set($1))
            })
    }

    @Test func `LAS-147 DB-12: 28 people and an average of 6 make five groups of 5 or 6, in the order of their names`() {
        let people = people(28)
        let groups = people.inEvenGroups(ofAtMost: 6)
        #expect(groups.map(\.count) == [6, 6, 6, 5, 5])
        #expect(groups.flatMap(\.self) == people)
        #expect(people.inEvenGroups(ofAtMost: 6) == groups)
    }

    @Test func `DB-12: whatever the head count and the size, everybody has one place, and sizes differ by one at most`() {
        for count in 0...130 {
            for size in 1...17 {
                let people = Array(0..<count)
                let groups = people.inEvenGroups(ofAtMost: size)
                #expect(groups.flatMap(\.self) == people)
                #expect(groups.count == (count + size - 1) / size)
                let sizes = groups.map(\.count)
                #expect((sizes.max() ?? 0) <= size && (sizes.max() ?? 0) - (sizes.min() ?? 0) <= 1 && !sizes.contains(0))
            }
        }
    }

    @Test func `DB-12: nobody makes no group, one person makes one, and a size of nought none`() {
        #expect([Int]().inEvenGroups(ofAtMost: 6).isEmpty)
        #expect([1].inEvenGroups(ofAtMost: 6) == [[1]])
        #expect([1, 2].inEvenGroups(ofAtMost: 0).isEmpty)
        #expect([1, 2].inEvenGroups(ofAtMost: .max) == [[1, 2]])
    }

    @Test func `LAS-153: a group without a printed size is one group of two`() {
        #expect(people(2).inEvenGroups(ofAtMost: 6).count == 1)
    }

    @Test func `LAS-157 DB-12: the year of five groups of 28 is ten sessions, 15 hours of supervisors and 84 of staff`() throws {
        let year = try #require(formed(people(28)).year)
        #expect((year.sessionsToBook, year.totalHours, year.staffHours) == (10, 15, 84))
        let unformed = try #require(GroupDivision(row: row, size: 6, members: people(28), groups: []).year)
        #expect((unformed.sessionsToBook, unformed.totalHours) == (10, 15))
    }

    @Test func `DB-12: a move shows at once in the sizes and in the year`() throws {
        let people = people(28)
        let division = formed(people)
        #expect(division.people(in: .group(5), with: people[0]) == 6)
        #expect(division.people(in: .group(2), with: people[0]) == 7)
        let moved = division.moving(people[0], to: .group(5))
        #expect(moved.groups.map(\.members.count) == [5, 6, 6, 5, 6])
        #expect(moved.year?.totalHours == 15)
        let alone = division.moving(people[0], to: .newGroup)
        #expect(alone.groups.map(\.members.count) == [5, 6, 6, 5, 5, 1])
        #expect(alone.year?.totalHours == 18)
        #expect(alone.moving(people[0], to: .group(1)).groups.count == 5)
        let out = division.moving(people[0], to: .nowhere)
        #expect(out.joiners == [people[0]] && out.year?.staffHours == 81)
    }

    @Test func `DB-12: whoever joins or leaves is named, and joiners go to the smallest group with room, by name`() {
        let people = people(28)
        let (joined, left) = (self.people(3), [people[0], people[27]])
        let groups = formed(people).groups
        let now = GroupDivision(row: row, size: 6, members: Array(people[1..<27]) + joined, groups: groups)
        #expect(now.joiners == joined)
        #expect(Set(now.leavers) == Set(left))
        #expect(now.roomForJoiners == [joined[0]: 4, joined[1]: 5])
        let undivided = GroupDivision(row: row, size: 6, members: people, groups: [])
        #expect(undivided.joiners.isEmpty && undivided.leavers.isEmpty && undivided.roomForJoiners.isEmpty)
    }

    @Test func `DB-12: a group beyond its size needs a reason, and no other does`() {
        #expect(Placing.rules.unmet(by: Placing(people: 7, size: 6, reason: nil)) == [.groupsKeepTheirSize])
        #expect(Placing.rules.unmet(by: Placing(people: 7, size: 6, reason: .sameHours)) == [])
        #expect(Placing.rules.unmet(by: Placing(people: 6, size: 6, reason: nil)) == [])
    }
}
