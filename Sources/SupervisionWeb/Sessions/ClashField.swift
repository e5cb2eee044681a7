import HTMLLiteral
import Supervision
import SupervisionStore

/// What does not fit with the time that was typed, and the tick by which it is kept all the same.
struct ClashField: Component {
    let warnings: [String]
    let isKept: Bool
    let error: String?

    static let name = "keep"
    static let message = "Choose another time or place, or confirm that you keep it"

    var html: HTML {
        """
        \(WarningCallout(heading: "This does not fit", content: BulletList(items: warnings).html))
        \(Checkboxes(
            name: Self.name, legend: "Keep it all the same?", prominence: .small,
            choices: [Choice(value: "yes", text: "I know, keep this time and place")], values: isKept ? ["yes"] : [], error: error))
        """
    }
}

extension ClashField {
    /// Nil where all of it fits.
    init?(_ clashes: PlanDoesNotFit?, isKept: Bool, error: String?) {
        guard let clashes else { return nil }
        self.init(warnings: clashes.warnings.map(\.sentence), isKept: isKept, error: error)
    }
}

extension Fields {
    /// Whether somebody knows what does not fit, and keeps it.
    var keepsClashes: Bool { self[ClashField.name] == "yes" }
}

extension PlanWarning {
    var sentence: String {
        switch self {
        case .session(let name, let startsAt, let minutes): "\(name) has another session: \(Self.when(startsAt, minutes))."
        case .notFree(let name, let startsAt): "\(name) is not free on \(ShownTime.dateAndTime(startsAt))."
        case .venueTaken(let venue, let startsAt, let minutes): "Another session has “\(venue)”: \(Self.when(startsAt, minutes))."
        case .waitsForPlanned(let day):
            "A planned session of these two is on \(ShownTime.date(day)). An extra session need not wait for it, and takes nothing from it."
        case .leftToOthers(let names): "The policy leaves it to \(names.joined(separator: " or ")) to book this session."
        case .venueNotPrivate: "The policy would have the place private and free of interruption."
        case .bankHoliday(let day): "\(ShownTime.date(day)) is a bank holiday."
        }
    }

    private static func when(_ startsAt: Instant, _ minutes: Int) -> String {
        "\(ShownTime.date(LondonTime.day(of: startsAt))), \(ShownTime.span(from: startsAt, minutes: minutes))"
    }
}
