import HTMLLiteral
import Supervision

/// How a session repeats, as somebody typed it. Nothing chosen and nothing typed is a single one.
struct TypedRepetition: Sendable {
    var rhythm = ""
    var times = ""

    init() {}

    /// What came back.
    init(_ form: Fields) {
        rhythm = form["repeat"]
        times = form["times"]
    }

    /// Nil for a single session, and where something stands in the errors.
    func read(_ errors: inout FieldErrors) -> Repetition? {
        if rhythm.utf8.isEmpty, times.utf8.isEmpty { return nil }
        let rhythm = Repetition.Rhythm(answer: rhythm)
        if rhythm == nil { errors.add("Select how often the session repeats", at: "repeat") }
        let times = Int(times).flatMap { Repetition.times.contains($0) ? $0 : nil }
        if times == nil {
            let range = "\(Repetition.times.lowerBound) and \(Repetition.times.upperBound)"
            errors.add(
                self.times.utf8.isEmpty
                    ? "Enter how many more times it takes place" : "Number of further dates must be a whole number between \(range)",
                at: "times")
        }
        guard let rhythm, let times else { return nil }
        return Repetition(rhythm, times: times)
    }
}

/// Whether a session repeats: asked alike for two and for a group. Whoever plans a single one passes it by.
struct RepeatFields: Component {
    let repetition: TypedRepetition
    let errors: FieldErrors

    var html: HTML {
        """
        \(Select(
            name: "repeat", label: "Repeat", prominence: .small, prompt: "Does not repeat", choices: Self.rhythms, value: repetition.rhythm,
            error: errors["repeat"]))
        \(TextInput(
            name: "times", label: "How many more times?", prominence: .small,
            hint: "Only where it repeats: up to \(Repetition.times.upperBound), after the first date", value: repetition.times,
            error: errors["times"], kind: .wholeNumber, width: 2))
        """
    }

    private static let rhythms = (Repetition.weeks.map { .weeks($0) } + [.months]).map { (rhythm: Repetition.Rhythm) in
        Choice(value: rhythm.answer, text: rhythm.words)
    }
}

extension Repetition.Rhythm {
    /// "4" stands for every 4 weeks.
    fileprivate init?(answer: String) {
        if answer == Self.months.answer {
            self = .months
        } else if let weeks = Int(answer), Repetition.weeks.contains(weeks) {
            self = .weeks(weeks)
        } else {
            return nil
        }
    }

    fileprivate var answer: String {
        switch self {
        case .weeks(let weeks): String(weeks)
        case .months: "month"
        }
    }

    fileprivate var words: String {
        switch self {
        case .weeks(1): "Every week"
        case .weeks(let weeks): "Every \(weeks) weeks"
        case .months: "Every month"
        }
    }
}
