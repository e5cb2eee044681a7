/// Which figures have to be withheld so that no small one can be worked out from the others.
///
/// What is known to everybody are the relations: sums of rows and columns, and figures that stand in two tables. For each figure withheld
/// the suppression holds in hand another set of figures that would look the same from outside, in which that figure differs: a small one
/// would be five or more, unless what must be shown makes that impossible. While there is none it withholds more, as little as it can find.
struct Suppression {
    /// A figure that takes part in a relation, with the sign under which it does.
    struct Term: Hashable {
        let cell: Int
        let sign: Int
    }

    struct Cell: Hashable {
        let value: Int
        /// Whether it counts people or what they did, so that a small one gives somebody away.
        let isCount: Bool
        /// Whether it is shown whatever it is.
        let isShown: Bool
        /// How much is lost when it is withheld.
        let weight: Int
    }

    static let threshold = 5

    let cells: [Cell]
    /// In each the terms add up to nought.
    let relations: [[Term]]
    /// Figures of which one tells the others: all or none of them are withheld.
    let bound: [[Int]]
    private let relationsOfCell: [[Int]]
    private let boundWith: [[Int]]

    init(cells: [Cell], relations: [[Term]], bound: [[Int]] = []) {
        self.cells = cells
        self.relations = relations
        self.bound = bound
        var relationsOfCell = cells.map { _ in [Int]() }
        for (index, terms) in relations.enumerated() { for term in terms { relationsOfCell[term.cell].append(index) } }
        self.relationsOfCell = relationsOfCell
        var boundWith = cells.map { _ in [Int]() }
        for group in bound { for cell in group { boundWith[cell] += group } }
        self.boundWith = boundWith
    }

    func isSmall(_ cell: Int) -> Bool {
        let cell = cells[cell]
        return cell.isCount && !cell.isShown && (1..<Self.threshold).contains(cell.value)
    }

    /// The figures to withhold.
    func withheld() -> Set<Int> {
        var withheld: Set<Int> = []
        var waiting: [Int] = []
        func withhold(_ cell: Int) {
            guard !cells[cell].isShown, withheld.insert(cell).inserted else { return }
            waiting.append(cell)
            for other in boundWith[cell] { withhold(other) }
        }
        for cell in cells.indices where isSmall(cell) { withhold(cell) }
        while let cell = waiting.popLast() {
            for other in doubt(about: cell, withheld) ?? everything(relatedTo: cell) { withhold(other) }
        }
        return withheld
    }

    /// What to withhold so that a figure cannot be known; nil where nothing found is enough.
    private func doubt(about cell: Int, _ withheld: Set<Int>) -> Set<Int>? {
        let enough = isSmall(cell) ? [[Self.threshold - cells[cell].value], [1, -1]] : [[1, -1]]
        for changes in enough {
            let found = changes.compactMap { alternative(changing: cell, by: $0, withheld) }
            if let best = found.min(by: { $0.cost < $1.cost }) { return best.cells.subtracting(withheld) }
        }
        return nil
    }

    /// Among what is withheld already, or else with as few figures more as there can be.
    private func alternative(changing cell: Int, by change: Int, _ withheld: Set<Int>) -> Alternative? {
        var search = Search(problem: self, withheld: withheld, isFree: false, depth: cells.count)
        if let found = search.cheapest(changing: cell, by: change) { return found }
        for depth in [4, 6, 8, 12, 18, cells.count] {
            var search = Search(problem: self, withheld: withheld, isFree: true, depth: depth)
            if let found = search.cheapest(changing: cell, by: change) { return found }
        }
        return nil
    }

    /// The last resort: whatever is connected with it.
    private func everything(relatedTo cell: Int) -> Set<Int> {
        var related: Set<Int> = [cell]
        var waiting = [cell]
        while let next = waiting.popLast() {
            for relation in relationsOfCell[next] {
                for term in relations[relation] where related.insert(term.cell).inserted { waiting.append(term.cell) }
            }
        }
        return related
    }

    /// Figures that could be others without anything that is shown being another.
    private struct Alternative {
        let cells: Set<Int>
        let cost: Int
    }

    /// Follows a change through the relations: each that no longer adds up is put right by another of its figures, the one with the
    /// fewest ways first.
    private struct Search {
        let problem: Suppression
        let withheld: Set<Int>
        /// Whether figures that are not withheld may be changed as well, at a cost.
        let isFree: Bool
        /// How many figures may be changed.
        let depth: Int
        private var changes: [Int: Int] = [:]
        private var excess: [Int: Int] = [:]
        private var best: Alternative?
        private var steps = 3_000

        init(problem: Suppression, withheld: Set<Int>, isFree: Bool, depth: Int) {
            self.problem = problem
            self.withheld = withheld
            self.isFree = isFree
            self.depth = depth
        }

        mutating func cheapest(changing cell: Int, by change: Int) -> Alternative? {
            guard !problem.cells[cell].isShown, problem.cells[cell].value + change >= 0 else { return nil }
            set(cell, to: change)
            putRight(cost: cost(of: cell))
            return best
        }

        private mutating func putRight(cost: Int) {
            steps -= 1
            guard steps > 0, cost < best?.cost ?? .max else { return }
            guard !excess.isEmpty else {
                best = Alternative(cells: Set(changes.keys), cost: cost)
                return
            }
            guard changes.count < depth, let ways = fewestWays() else { return }
            for (cell, change) in ways {
                set(cell, to: change)
                putRight(cost: cost + self.cost(of: cell))
                set(cell, to: nil)
                if steps <= 0 || best?.cost == 0 { return }
            }
        }

        private func fewestWays() -> [(Int, Int)]? {
            excess.sorted { $0.key < $1.key }.map { ways(ofPuttingRight: $0.key, $0.value) }.min { $0.count < $1.count }?
                .sorted { (cost(of: $0.0), $0.0) < (cost(of: $1.0), $1.0) }
        }

        private func ways(ofPuttingRight relation: Int, _ sum: Int) -> [(Int, Int)] {
            problem.relations[relation].compactMap { term -> (Int, Int)? in
                let change = -sum * term.sign
                guard changes[term.cell] == nil, isFree || withheld.contains(term.cell), !problem.cells[term.cell].isShown,
                    problem.cells[term.cell].value + change >= 0
                else { return nil }
                return (term.cell, change)
            }
        }

        private func cost(of cell: Int) -> Int { withheld.contains(cell) ? 0 : problem.cells[cell].weight }

        /// - Parameter change: nil takes it back.
        private mutating func set(_ cell: Int, to change: Int?) {
            let difference = (change ?? 0) - (changes[cell] ?? 0)
            changes[cell] = change
            for relation in problem.relationsOfCell[cell] {
                let sign = problem.relations[relation].first { $0.cell == cell }?.sign ?? 0
                let sum = (excess[relation] ?? 0) + sign * difference
                excess[relation] = sum == 0 ? nil : sum
            }
        }
    }
}
