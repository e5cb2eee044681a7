import HTMLLiteral
import Supervision
import SupervisionStore

extension DivisionPage {
    init(_ row: DividedRow, errors: FieldErrors = FieldErrors(), context: PageContext) {
        let division = row.division
        let proposed = division.proposal
        self.init(
            context: context, title: division.row.group, action: .planner(division.row.key), expecting: row.digest.hex,
            summary: Self.summary(of: division), needs: division.isFormed ? Self.needs(of: row) : nil,
            groups: division.isFormed
                ? division.groups.map { Group($0, in: row) }
                : proposed.enumerated().map { index, members in
                    Group(name: "Group \(index + 1)", people: members.count.people, members: members.compactMap { row.link(to: $0) })
                },
            year: division.year.map { Self.year($0, groups: division.isFormed ? division.groups.count : proposed.count) } ?? [],
            anew: division.isFormed && !proposed.isEmpty ? Self.anew(division) : nil,
            twice: division.members.compactMap { id in
                row.alsoIn[id].map { "\(row.people[id]?.name ?? "") is also in \($0.inWords), and owes both" }
            }, errors: errors)
    }

    private static func summary(of division: GroupDivision) -> String {
        if division.isFormed { return "\(GroupDivision.words(division.groups.map(\.members.count))). The size is \(division.size)." }
        if division.members.isEmpty { return "Nobody belongs to it today, so there is nobody to divide." }
        return "\(GroupDivision.words(division.proposal.map(\.count))), by name. The size is \(division.size). Nothing is kept yet."
    }

    private static func needs(of row: DividedRow) -> [Need] {
        let division = row.division
        var needs: [Need] = []
        let (joiners, room) = (division.joiners, division.roomForJoiners.count)
        if !joiners.isEmpty {
            needs.append(
                Need(
                    heading: "Belong to it and have no group", people: joiners.compactMap { row.link(to: $0) },
                    note: room == joiners.count
                        ? nil : room == 0 ? Self.noRoom : "There is room for \(room.people). The others have to be moved one by one.",
                    button: room == 0
                        ? nil
                        : Button(
                            text: "Put them where there is room", variant: .secondary, name: "do",
                            value: GroupSettling.placeJoiners.rawValue)))
        }
        if !division.leavers.isEmpty {
            needs.append(
                Need(
                    heading: "Are in a group and do not belong to it any longer", people: division.leavers.compactMap { row.link(to: $0) },
                    button: Button(
                        text: "Take them out", variant: .secondary, name: "do", value: GroupSettling.takeOutLeavers.rawValue)))
        }
        return needs
    }

    private static let noRoom = "No group has room. Move them one by one, into a new group or with a reason, or divide everybody anew."

    static func year(_ year: MatrixFigures.Row, groups: Int) -> [SummaryList.Row] {
        [
            .init("Groups", "\(groups)"), .init("Sessions to book", year.sessionsToBook.shown),
            .init("Hours of the supervisors", year.totalHours.hoursWords), .init("Staff hours away from duty", year.staffHours.hoursWords),
        ]
    }

    private static func anew(_ division: GroupDivision) -> String {
        let year = division.proposedYear
        return """
            It would make \(GroupDivision.words(division.proposal.map(\.count))), by name, with \(year?.sessionsToBook.shown ?? "") sessions \
            to book and \(year?.totalHours.hoursWords ?? "") of the supervisors in a year. Whoever was moved by hand loses that place.
            """
    }
}

extension DivisionPage.Group {
    fileprivate init(_ group: SupervisionGroup, in row: DividedRow) {
        let more = group.members.count - row.division.size
        let order = Dictionary(row.division.members.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        self.init(
            name: "Group \(group.number)",
            people: more > 0 ? "\(group.members.count.people), \(more) more than \(row.division.size)" : group.members.count.people,
            members: group.members.sorted { (order[$0] ?? .max, $0.text) < (order[$1] ?? .max, $1.text) }.compactMap { row.link(to: $0) },
            reasons: more > 0
                ? group.members.compactMap { id in row.reasons[id].map { "\(row.people[id]?.name ?? ""): \($0.words)" } }.sorted() : [])
    }
}

extension DividedRow {
    /// To where somebody is moved; only a name while there are no groups.
    fileprivate func link(to id: Membership.ID) -> Link? {
        people[id].map {
            Link(text: $0.name, path: division.isFormed ? .movedMember(id, inRow: division.row.key) : .person(id))
        }
    }
}
