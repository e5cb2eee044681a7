/// What a first-day import would do: worked out from the sheet and from what is known, before anything is changed. It only ever adds:
/// what is known already is left as it is, so that the same sheet twice is harmless.
public struct FirstDayPlan: Hashable, Sendable {
    public struct Line: Hashable, Sendable {
        /// As a spreadsheet counts rows, from 1.
        public let row: Int
        /// Whom it is about, as the row names them.
        public let person: String
        public let entry: FirstDayEntry
    }

    public let sheet: FirstDaySheet
    /// What would be taken.
    public let new: [Line]
    /// Rows that say what is known already.
    public let known: Int
    public let problems: [FirstDayProblem]

    /// Tells two plans apart: what was previewed and what would be done now.
    public var fingerprint: String { new.map { "\($0.row) \($0.entry)" }.joined(separator: "\n") }

    public init(taking file: FirstDayFile, among known: KnownBefore) {
        var reading = Reading(known)
        for row in file.rows { reading.read(row, on: file.sheet) }
        sheet = file.sheet
        new = reading.new
        self.known = reading.known
        problems = reading.problems
    }

    /// Row by row, each beside what is known and what the rows above it say.
    private struct Reading {
        let before: KnownBefore
        var new: [Line] = []
        var known = 0
        var problems: [FirstDayProblem] = []
        /// By what they are about; without a row where they were known before.
        private var said: [String: (entry: FirstDayEntry, row: Int?)]
        private var nominations: [NominationBefore] = []
        /// Minutes a year, by person and by whom they supervise.
        private var declared: [String: Int] = [:]

        init(_ before: KnownBefore) {
            self.before = before
            said = Dictionary(before.entries.map { ($0.subject, ($0, nil)) }) { first, _ in first }
            for case .nomination(let it) in before.entries { declare(it) }
        }

        mutating func read(_ row: FirstDayRow, on sheet: FirstDaySheet) {
            let person = row.person(on: sheet)
            do throws(FirstDayRowFault) {
                let entry = try row.entry(on: sheet, among: before)
                guard let earlier = said[entry.subject] else {
                    try take(entry)
                    said[entry.subject] = (entry, row.number)
                    return new.append(Line(row: row.number, person: person, entry: entry))
                }
                if earlier.row == nil, earlier.entry == entry { return known += 1 }
                throw FirstDayRowFault(Self.sentence(on: entry, after: earlier))
            } catch {
                problems.append(FirstDayProblem(row: row.number, person: person, reason: error.reason))
            }
        }

        /// Nominations of one sheet must not contradict each other either.
        private mutating func take(_ entry: FirstDayEntry) throws(FirstDayRowFault) {
            guard case .nomination(let it) = entry else { return }
            if nominations.contains(where: it.conflicts) {
                throw FirstDayRowFault("Another row has this person in this role on some of these days")
            }
            if let hours = it.declared, let minutes = declared[Self.key(it, hours)], minutes != hours.minutes {
                throw FirstDayRowFault("Other hours are declared for \(hours.supervises) already")
            }
            declare(it)
            nominations.append(it)
        }

        private mutating func declare(_ nomination: NominationBefore) {
            if let hours = nomination.declared { declared[Self.key(nomination, hours)] = hours.minutes }
        }

        private static func key(_ nomination: NominationBefore, _ hours: NominationBefore.Hours) -> String {
            "\(nomination.memberID) \(hours.supervises)"
        }

        private static func sentence(on entry: FirstDayEntry, after earlier: (entry: FirstDayEntry, row: Int?)) -> String {
            switch (earlier.row, earlier.entry == entry) {
            case (let row?, true): "The row says the same as row \(row)"
            case (let row?, false): "The row says something else of the same \(entry.noun) than row \(row)"
            case (nil, _): "This \(entry.noun) is known already, with other details"
            }
        }
    }
}
