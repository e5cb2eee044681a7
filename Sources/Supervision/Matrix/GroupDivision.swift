/// How a row of the matrix is divided into groups that come to supervision together.
public struct GroupDivision: Hashable, Sendable {
    /// Where somebody is put.
    public enum Place: Hashable, Sendable {
        /// By the group's number.
        case group(Int)
        case newGroup
        case nowhere
    }

    public let row: Matrix.Row
    /// As many people as a group has unless somebody says why it has more: what the row prints, or the policy's usual size.
    public let size: Int
    /// Those who belong to the row today, by name.
    public let members: [Membership.ID]
    /// By number.
    public let groups: [SupervisionGroup]

    public init(row: Matrix.Row, size: Int, members: [Membership.ID], groups: [SupervisionGroup]) {
        self.row = row
        self.size = max(1, size)
        self.members = members
        self.groups = groups.filter { !$0.members.isEmpty }.sorted { $0.number < $1.number }
    }

    public var isFormed: Bool { !groups.isEmpty }

    /// Those who belong to the row and are in no group; nobody while there are no groups.
    public var joiners: [Membership.ID] {
        isFormed ? members.filter { group(of: $0) == nil } : []
    }

    /// Those in a group who do not belong to the row any longer, group by group.
    public var leavers: [Membership.ID] {
        let staying = Set(members)
        return groups.flatMap { $0.members.subtracting(staying).sorted { $0.text < $1.text } }
    }

    public func group(of member: Membership.ID) -> SupervisionGroup? { groups.first { $0.members.contains(member) } }

    /// Everybody in as many groups as give each a place, even in size.
    public var proposal: [[Membership.ID]] { members.inEvenGroups(ofAtMost: size) }

    /// How many a group would have with somebody in it who is not there yet.
    public func people(in place: Place, with member: Membership.ID) -> Int {
        switch place {
        case .group(let number): (groups.first { $0.number == number }?.members ?? []).union([member]).count
        case .newGroup: 1
        case .nowhere: 0
        }
    }

    public func moving(_ member: Membership.ID, to place: Place) -> GroupDivision {
        var moved = groups.map { group in
            SupervisionGroup(
                id: group.id, row: group.row, number: group.number,
                members: place == .group(group.number) ? group.members.union([member]) : group.members.subtracting([member]))
        }
        if place == .newGroup { moved.append(SupervisionGroup(row: row.key, number: freeNumber, members: [member])) }
        return GroupDivision(row: row, size: size, members: members, groups: moved)
    }

    /// Where each joiner can go: by name, each into the smallest group that has room. Whoever finds none stays without.
    public var roomForJoiners: [Membership.ID: Int] {
        var (sizes, places) = (groups.map { (number: $0.number, people: $0.members.count) }, [Membership.ID: Int]())
        for joiner in joiners {
            guard let index = sizes.indices.min(by: { (sizes[$0].people, sizes[$0].number) < (sizes[$1].people, sizes[$1].number) }),
                sizes[index].people < size
            else { break }
            sizes[index].people += 1
            places[joiner] = sizes[index].number
        }
        return places
    }

    /// The lowest number that no group has.
    public var freeNumber: Int {
        let taken = Set(groups.map(\.number))
        return (1...(taken.count + 1)).first { !taken.contains($0) } ?? taken.count + 1
    }
}

extension Array {
    /// In their order, in as few groups as give each a place, none larger than another by more than one.
    public func inEvenGroups(ofAtMost size: Int) -> [[Element]] {
        guard !isEmpty, size > 0 else { return [] }
        let groups = count / size + (count % size > 0 ? 1 : 0)
        let (least, larger) = (count / groups, count % groups)
        return (0..<groups).map { group in
            let start = group * least + Swift.min(group, larger)
            return Array(self[start..<start + least + (group < larger ? 1 : 0)])
        }
    }
}

extension GroupDivision {
    /// What the groups come to in a year, with those who are in them; while there are none, what the proposed ones would.
    public var year: MatrixFigures.Row? {
        var divided = row
        divided.members = isFormed ? groups.map(\.members.count).reduce(0, +) : members.count
        divided.averageGroupSize = size
        return Matrix(rows: [divided], defaultGroupSize: Setting(size, row.provision))
            .workedOut(formed: isFormed ? [row.key: groups.count] : [:]).rows.first
    }

    /// The year after everybody was divided anew.
    public var proposedYear: MatrixFigures.Row? { GroupDivision(row: row, size: size, members: members, groups: []).year }
}
