import Supervision
import SupervisionStore

/// What stands in a field, read as what it should be, with the message where it is not.
extension FieldErrors {
    /// A date in three boxes. Missing comes before incomplete, incomplete before impossible.
    /// - Parameters:
    ///   - missing: "Enter the date of the session".
    ///   - subject: "Session date": what the other messages begin with.
    mutating func date(_ name: String, in form: Fields, missing: String?, subject: String) -> CivilDate? {
        switch form.typedDate(name) {
        case .missing: if let missing { add(missing, at: name) }
        case .incomplete(let parts): add("\(subject) must include a \(parts.map(\.rawValue).inWords)", at: name)
        case .impossible: add("\(subject) must be a real date", at: name)
        case .date(let date): return date
        }
        return nil
    }

    /// A time of day.
    mutating func time(_ name: String, in form: Fields, missing: String, subject: String) -> (hour: Int, minute: Int)? {
        switch TypedTime(form[name]) {
        case .missing: add(missing, at: name)
        case .ambiguous: add("\(subject) must say am or pm, like 2:30pm or 14:30", at: name)
        case .impossible: add("\(subject) must be a real time, like 10am or 14:30", at: name)
        case .time(let hour, let minute): return (hour, minute)
        }
        return nil
    }

    /// A day and a time on it, as an instant; London's clocks skip one hour a year.
    mutating func instant(on day: CivilDate?, at time: (hour: Int, minute: Int)?, field: String, subject: String) -> Instant? {
        guard let day, let time else { return nil }
        guard let instant = LondonTime.instant(on: day, hour: time.hour, minute: time.minute) else {
            add("\(subject) must be a time that the clocks show on that day", at: field)
            return nil
        }
        return instant
    }

    /// A length in minutes.
    mutating func minutes(_ name: String, in form: Fields, missing: String, subject: String) -> Int? {
        switch TypedMinutes(form[name]) {
        case .missing: add(missing, at: name)
        case .impossible: add("\(subject) must be a whole number of minutes between 1 and \(TypedMinutes.most)", at: name)
        case .minutes(let minutes): return minutes
        }
        return nil
    }

    /// Some text; empty where none was typed.
    mutating func text(_ name: String, in form: Fields, missing: String?, subject: String, limit: Int) -> String {
        let text = form[name]
        if text.utf8.isEmpty, let missing { add(missing, at: name) }
        if text.unicodeScalars.count > limit { add("\(subject) must be \(limit.grouped) characters or fewer", at: name) }
        return text
    }

    /// Each clause in the way, at the field that it is about, in our own words where it has some there.
    mutating func add(_ refusal: Refusal, at fields: [Clause: String] = [:]) {
        for clause in refusal.clauses { add(clause.sentence, at: fields[clause]) }
    }

    /// What is said where a passphrase does not open, and how the page answers. Nil for whatever else was thrown.
    mutating func add(passphrase error: any Error, at field: String = "passphrase") -> Reply.Status? {
        switch error {
        case is MissingPassphrase: add("Enter your passphrase", at: field)
        case is WrongPassphrase: add("The passphrase is not right", at: field)
        case let tries as TooManyTries:
            add("You have tried too many times. Try again at \(ShownTime.time(tries.until))", at: field)
            return .tooManyRequests
        default: return nil
        }
        return .unprocessable
    }
}

extension Fields {
    func typedDate(_ name: String) -> TypedDate {
        let boxes = dateBoxes(name)
        return TypedDate(day: boxes.day, month: boxes.month, year: boxes.year)
    }

    /// What stands in the three boxes, to be shown again.
    func dateBoxes(_ name: String) -> DateInput.Typed {
        DateInput.Typed(day: self["\(name)-day"], month: self["\(name)-month"], year: self["\(name)-year"])
    }

    /// The passphrase, spaces included.
    /// - Throws: ``MissingPassphrase`` before anything is hashed.
    func passphrase(_ name: String = "passphrase") throws -> Confidential {
        guard let typed = raw(name), !typed.utf8.isEmpty else { throw MissingPassphrase() }
        return Confidential(typed)
    }
}

struct MissingPassphrase: Error {}

extension Int {
    /// "2,000".
    var grouped: String {
        self < 1_000 ? "\(self)" : "\(self / 1_000),\(String(String(self % 1_000 + 1_000).dropFirst()))"
    }
}
