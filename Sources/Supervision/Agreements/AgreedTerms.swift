/// What a pair agrees beside the policy's terms, as data: due dates, defaults and reminders follow from it.
public struct AgreedTerms: Hashable, Sendable, Codable {
    public struct Frequency: Hashable, Sendable, Codable {
        public enum Unit: String, Hashable, Sendable, Codable, CaseIterable { case weeks, months }

        public static let counts = 1...26

        public let unit: Unit
        /// Every so many.
        public let count: Int

        public init(every count: Int, _ unit: Unit) {
            self.unit = unit
            self.count = count
        }

        /// The day by which the next session is due after one on that day.
        public func due(after day: CivilDate) -> CivilDate {
            let days = day.adding(days: count * 7)
            return unit == .weeks ? days : day.adding(months: count) ?? days
        }

        /// Whether it comes to that many sessions a year, or more.
        public func comes(to sessions: Int) -> Bool { count * sessions <= (unit == .weeks ? 52 : 12) }

        /// Whether it is no longer than so many months.
        public func comes(everyMonths months: Int) -> Bool { unit == .weeks ? count * 12 <= months * 52 : count <= months }
    }

    /// Who proposes the dates.
    public enum Arranger: String, Hashable, Sendable, Codable, CaseIterable { case supervisor, supervisee, together }

    /// Why sessions are shorter than usual: a choice, no words.
    public enum ShorterBecause: String, Hashable, Sendable, Codable, CaseIterable { case moreOften, suitsSupervisee, rota }

    /// Why the two meet less than the policy advises: a choice, no words.
    public enum WeakerBecause: String, Hashable, Sendable, Codable, CaseIterable { case supportedElsewhere, fewCases, workload, ownWish }

    public static let reviewMonths = [3, 6, 12]

    public let frequency: Frequency
    public let minutes: Int
    public let arranger: Arranger
    /// After so many months the terms are looked at together.
    public let reviewMonths: Int
    public let shorterBecause: ShorterBecause?
    public let weakerBecause: WeakerBecause?

    public init(
        frequency: Frequency, minutes: Int, arranger: Arranger, reviewMonths: Int, shorterBecause: ShorterBecause? = nil,
        weakerBecause: WeakerBecause? = nil
    ) {
        self.frequency = frequency
        self.minutes = minutes
        self.arranger = arranger
        self.reviewMonths = reviewMonths
        self.shorterBecause = shorterBecause
        self.weakerBecause = weakerBecause
    }
}

/// Agreed terms beside what the governing edition asks of this supervisee.
public struct ProposedTerms: Sendable {
    public let terms: AgreedTerms
    /// Rows of the matrix that are a must for the supervisee, one to one.
    public let compulsory: [Matrix.Row]
    /// Rows that are a should.
    public let advised: [Matrix.Row]
    /// The usual length in minutes; nil where the policy has none.
    public let usualMinutes: Int?

    public init(terms: AgreedTerms, compulsory: [Matrix.Row], advised: [Matrix.Row] = [], usualMinutes: Int?) {
        self.terms = terms
        self.compulsory = compulsory
        self.advised = advised
        self.usualMinutes = usualMinutes
    }

    /// Whether they are shorter than what the policy has as usual.
    public var isShorterThanUsual: Bool { usualMinutes.map { terms.minutes < $0 } ?? false }

    func comesOftenEnough(for rows: [Matrix.Row]) -> Bool {
        rows.allSatisfy { row in
            row.monthsBetween.map { terms.frequency.comes(everyMonths: $0) } ?? terms.frequency.comes(to: row.sessionsPerYear ?? 0)
        }
    }

    func isLongEnough(for rows: [Matrix.Row]) -> Bool {
        rows.allSatisfy { row in row.hours.map { Double(terms.minutes) >= $0 * 60 } ?? true }
    }
}

public enum AgreementRules {
    /// What stands before terms may be agreed, and before they may be signed.
    public static let agreeing: [Rule<ProposedTerms>] = [
        Rule(.agreedFrequencyKeepsMinimum) { $0.comesOftenEnough(for: $0.compulsory) },
        Rule(.agreedLengthKeepsMinimum) { $0.isLongEnough(for: $0.compulsory) },
        Rule(.shorterHasReason) { !$0.isShorterThanUsual || $0.terms.shorterBecause != nil },
        Rule(.weakerHasReason) {
            $0.terms.weakerBecause != nil || ($0.comesOftenEnough(for: $0.advised) && $0.isLongEnough(for: $0.advised))
        },
    ]
}

/// The terms of a pair that both signed last.
public struct PairTerms: Hashable, Sendable {
    public let terms: AgreedTerms
    public let signedOn: CivilDate
    /// Of the last session that they held; nil while there is none.
    public let lastHeld: CivilDate?

    public init(terms: AgreedTerms, signedOn: CivilDate, lastHeld: CivilDate?) {
        self.terms = terms
        self.signedOn = signedOn
        self.lastHeld = lastHeld
    }

    /// By when the next session is due as they agreed it.
    public var due: CivilDate { terms.frequency.due(after: max(signedOn, lastHeld ?? signedOn)) }

    /// The stricter of what they agreed and what the policy asks.
    public func due(beside policy: CivilDate?) -> CivilDate { min(due, policy ?? due) }

    /// From when the terms are to be looked at together.
    public var reviewOn: CivilDate { signedOn.adding(months: terms.reviewMonths) ?? signedOn }
}
