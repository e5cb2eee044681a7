/// What the sessions of a pair touched over time. It is for the two of them and for nobody else.
public struct Coverage: Hashable, Sendable {
    /// A session of the pair that has begun.
    public struct Held: Hashable, Sendable {
        public let id: Session.ID
        public let on: CivilDate
        /// Empty where nobody ticked anything: then it says nothing, not that it touched nothing.
        public let touched: Touched

        public init(id: Session.ID, on: CivilDate, touched: Touched) {
            self.id = id
            self.on = on
            self.touched = touched
        }
    }

    /// How often one function or stakeholder was touched.
    public struct Line: Hashable, Sendable {
        public let term: Term
        /// In how many of the last ``Coverage/reach`` sessions.
        public let count: Int
        public let lastOn: CivilDate?
    }

    /// The functions, or the stakeholders.
    public struct Axis: Hashable, Sendable {
        public let lines: [Line]
        /// Of the last sessions, those that say something of it.
        public let count: Int
        /// Nil while there is no long one.
        public let run: Run?
    }

    /// That the sessions up to the last touched one thing alone.
    public struct Run: Hashable, Sendable {
        public let term: Term
        public let count: Int
        /// What the policy says of too much of it; nil where it says nothing.
        public let caution: Term?
    }

    /// How many sessions are looked at.
    public static let reach = 6
    /// From how many sessions on a run is a long one.
    public static let longRun = 3

    public let functions: Axis
    public let stakeholders: Axis
    /// Of the last sessions, those of which nothing is ticked.
    public let silent: Int

    /// - Parameter sessions: of the pair, the last first.
    public init(of sessions: [Held], under terms: GuidanceTerms) {
        functions = Axis(of: sessions, terms.functions, terms.cautions, \.functions)
        stakeholders = Axis(of: sessions, terms.stakeholders, terms.cautions, \.stakeholders)
        silent = sessions.prefix(Self.reach).count(where: \.touched.isEmpty)
    }

    public var runs: [Run] { [functions.run, stakeholders.run].compactMap(\.self) }
}

extension Coverage.Axis {
    fileprivate init(
        of sessions: [Coverage.Held], _ terms: [Term], _ cautions: [Term], _ touched: KeyPath<Touched, Set<String>>
    ) {
        let saying = sessions.filter { !$0.touched[keyPath: touched].isEmpty }
        let last = sessions.prefix(Coverage.reach).map { $0.touched[keyPath: touched] }
        lines = terms.map { term in
            Coverage.Line(
                term: term, count: last.count { $0.contains(term.key) },
                lastOn: saying.first { $0.touched[keyPath: touched].contains(term.key) }?.on)
        }
        count = last.count { !$0.isEmpty }
        run = Coverage.Run(saying.map { $0.touched[keyPath: touched] }, terms, cautions)
    }
}

extension Coverage.Run {
    /// Nil where the last sessions touched more than one thing, or too few of them touched it alone.
    fileprivate init?(_ touched: [Set<String>], _ terms: [Term], _ cautions: [Term]) {
        guard terms.count > 1, let last = touched.first, last.count == 1, let term = terms.first(where: { last == [$0.key] }) else {
            return nil
        }
        let count = touched.prefix { $0 == last }.count
        guard count >= Coverage.longRun else { return nil }
        self.init(term: term, count: count, caution: cautions.first { $0.key == term.key })
    }
}
