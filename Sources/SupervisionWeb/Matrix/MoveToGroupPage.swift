import HTMLLiteral
import Supervision
import SupervisionStore

/// What came back about where somebody goes.
struct MoveToGroupForm: Sendable {
    let place: String
    let reason: String

    init() { (place, reason) = ("", "") }

    init(_ form: Fields) {
        place = form["place"]
        reason = form["reason"]
    }

    /// One of those that were offered.
    func place(among offered: [Choice], _ errors: inout FieldErrors) -> GroupDivision.Place? {
        guard offered.contains(where: { $0.value.utf8.elementsEqual(self.place.utf8) }), let place = GroupDivision.Place(text: self.place)
        else {
            errors.add("Select where to move them", at: "place")
            return nil
        }
        return place
    }
}

/// Somebody of a row is moved: each choice says what comes of it.
struct MoveToGroupPage: Component {
    let context: PageContext
    let title: String
    let now: String
    let row: Link
    let action: Path
    let expecting: String
    let choices: [Choice]
    /// The size beyond which a reason is asked; nil where no choice goes beyond it.
    let size: Int?
    let form: MoveToGroupForm
    var errors = FieldErrors()

    var html: HTML {
        Page(
            title: title, context: context,
            wayBack: .breadcrumb(Breadcrumb(links: [Link(text: "Group planner", path: .planner), row])), errors: errors, body: body
        ).html
    }

    private var body: HTML {
        """
        \(Heading(text: title))
        <p>\(now)</p>
        \(Form(
            action: action, formGuard: context.formGuard, hidden: [HiddenField(name: "expecting", value: expecting)], content: fields,
            button: Button(text: "Move"), beside: [Link(text: "Cancel", path: row.path)]))
        """
    }

    private var fields: HTML {
        """
        \(Radios(name: "place", legend: "Where to?", prominence: .small, choices: choices, value: form.place, error: errors["place"]))
        \(size.map(reason))
        """
    }

    private func reason(_ size: Int) -> HTML {
        Select(
            name: "reason", label: "Why the group has more than \(size)", prominence: .small, hint: "Only where it will have more",
            prompt: "Select a reason", choices: Placing.Reason.allCases.map { Choice(value: $0.rawValue, text: $0.words) },
            value: form.reason, error: errors["reason"]
        ).html
    }
}

extension MoveToGroupPage {
    init(
        _ member: Member, in row: DividedRow, _ form: MoveToGroupForm, errors: FieldErrors = FieldErrors(), context: PageContext
    ) {
        let division = row.division
        let choices = division.choices(for: member.id)
        self.init(
            context: context, title: "Move \(member.name)", now: division.whereabouts(of: member.id),
            row: Link(text: division.row.group, path: .planner(division.row.key)), action: .movedMember(member.id, inRow: division.row.key),
            expecting: row.digest.hex, choices: choices,
            size: division.groups.contains { $0.members.union([member.id]).count > division.size } ? division.size : nil, form: form,
            errors: errors)
    }
}

extension GroupDivision {
    fileprivate func whereabouts(of member: Membership.ID) -> String {
        let place = group(of: member).map { "In group \($0.number), \($0.members.count.people)" } ?? "In no group"
        return members.contains(member) ? "\(place)." : "\(place), and does not belong to \(row.group) any longer."
    }

    /// Every other place, with what comes of it.
    func choices(for member: Membership.ID) -> [Choice] {
        let own = group(of: member)
        var choices: [Choice] = []
        if members.contains(member) {
            choices = groups.filter { $0.number != own?.number }.map { group in
                Choice(value: Place.group(group.number).text, text: "Group \(group.number)", hint: effect(of: member, in: group))
            }
            if own?.members.count != 1 {
                choices.append(Choice(value: Place.newGroup.text, text: "A new group", hint: yearly(after: moving(member, to: .newGroup))))
            }
        }
        if own != nil {
            choices.append(Choice(value: Place.nowhere.text, text: "No group", hint: members.contains(member) ? missed : nil))
        }
        return choices
    }

    private func effect(of member: Membership.ID, in group: SupervisionGroup) -> String {
        let after = people(in: .group(group.number), with: member)
        let sizes = "\(group.members.count.people) now, \(after) then"
        let over = after > size ? ", \(after - size) more than \(size): a reason is asked" : ""
        let year = moving(member, to: .group(group.number))
        return sizes + over + (year.groups.count == groups.count ? "" : ". \(yearly(after: year))")
    }

    private func yearly(after: GroupDivision) -> String {
        "\(after.yearly) in a year, instead of \(yearly)"
    }

    private var yearly: String {
        "\(groups.count == 1 ? "1 group" : "\(groups.count) groups"), \(year?.sessionsToBook.shown ?? "Unknown") sessions and "
            + "\(year?.totalHours.hoursWords ?? "Unknown") of the supervisors"
    }

    private var missed: String {
        row.sessionsPerYear.map { "They would miss the \($0) sessions that everybody here has in a year" }
            ?? "They would come to no session"
    }
}

extension GroupDivision.Place {
    var text: String {
        switch self {
        case .group(let number): "\(number)"
        case .newGroup: "new"
        case .nowhere: "none"
        }
    }

    init?(text: String) {
        switch text {
        case "new": self = .newGroup
        case "none": self = .nowhere
        default:
            guard let number = Int(text) else { return nil }
            self = .group(number)
        }
    }
}
