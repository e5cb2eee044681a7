import Testing

@testable import Supervision

/// A table of counts with its sums, as somebody might publish it.
private struct SmallTable {
    let rows: Int
    let columns: Int
    let problem: Suppression

    init(_ inner: [[Int]], shown: Set<Int> = [], bound: [[Int]] = []) {
        rows = inner.count + 1
        columns = inner[0].count + 1
        var values = inner.map { $0 + [$0.reduce(0, +)] }
        values.append((0..<columns).map { column in values.map { $0[column] }.reduce(0, +) })
        let (rows, columns) = (rows, columns)
        func cell(_ row: Int, _ column: Int) -> Int { row * columns + column }
        let cells = (0..<rows).flatMap { row in
            (0..<columns).map { column in
                Suppression.Cell(
                    value: values[row][column], isCount: true, isShown: shown.contains(cell(row, column)),
                    weight: row == rows - 1 || column == columns - 1 ? 100 : 20)
            }
        }
        let sumsOfRows = (0..<rows).map { row in
            [Suppression.Term(cell: cell(row, columns - 1), sign: 1)] + (0..<columns - 1).map { .init(cell: cell(row, $0), sign: -1) }
        }
        let sumsOfColumns = (0..<columns).map { column in
            [Suppression.Term(cell: cell(rows - 1, column), sign: 1)] + (0..<rows - 1).map { .init(cell: cell($0, column), sign: -1) }
        }
        problem = Suppression(cells: cells, relations: sumsOfRows + sumsOfColumns, bound: bound)
    }
}

/// Looks through every set of figures, none below nought and none above a limit, that agrees with what is shown. It knows the sums and
/// nothing of how figures were chosen to be withheld.
private struct Attack {
    let problem: Suppression
    let withheld: [Int]
    let limit: Int
    private var values: [Int?]

    init(_ problem: Suppression, _ withheld: Set<Int>) {
        self.problem = problem
        self.withheld = withheld.sorted()
        limit = (problem.cells.map(\.value).max() ?? 0) + 8
        values = problem.cells.indices.map { withheld.contains($0) ? nil : problem.cells[$0].value }
    }

    /// Every value that a withheld figure has in one of those sets.
    func possible(_ cell: Int) -> [Int] { (0...limit).filter { couldBe($0, cell) } }

    func couldBe(_ value: Int, _ cell: Int) -> Bool {
        var trial = self
        trial.values[cell] = value
        return trial.agrees(cell) && trial.goesOn(from: 0)
    }

    private mutating func goesOn(from index: Int) -> Bool {
        guard index < withheld.count else { return true }
        let cell = withheld[index]
        guard values[cell] == nil else { return goesOn(from: index + 1) }
        for value in 0...limit {
            values[cell] = value
            if agrees(cell), goesOn(from: index + 1) { return true }
        }
        values[cell] = nil
        return false
    }

    /// Whether each sum with that figure adds up, or still can.
    private func agrees(_ cell: Int) -> Bool {
        problem.relations.filter { $0.contains { $0.cell == cell } }.allSatisfy { terms in
            let known = terms.reduce(0) { $0 + $1.sign * (values[$1.cell] ?? 0) }
            let unknown = terms.filter { values[$0.cell] == nil }
            let (most, least) = (unknown.filter { $0.sign > 0 }.count * limit, unknown.filter { $0.sign < 0 }.count * limit)
            return known - least <= 0 && 0 <= known + most
        }
    }
}

struct SuppressionTests {
    /// Random numbers that are the same each time.
    private struct Chance: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 29)
        }
    }

    @Test func `DB-09 LAS-093: of a few hundred small tables no attack through every solution finds a figure under five`() {
        var chance = Chance(state: 20_260_404)
        var shown = 0
        for _ in 0..<300 {
            let columns = Int.random(in: 2...3, using: &chance)
            let table = SmallTable(
                (0..<2).map { _ in (0..<columns).map { _ in [0, 0, 1, 2, 3, 4, 5, 6, 7].randomElement(using: &chance) ?? 0 } })
            let withheld = table.problem.withheld()
            let attack = Attack(table.problem, withheld)
            for (index, cell) in table.problem.cells.enumerated() {
                guard withheld.contains(index) else {
                    #expect(cell.value == 0 || cell.value >= 5)
                    shown += 1
                    continue
                }
                let others = [cell.value + 1, cell.value - 1] + Array(0...attack.limit)
                #expect(attack.couldBe(cell.value, index))
                #expect(
                    others.contains { $0 != cell.value && $0 >= 0 && attack.couldBe($0, index) },
                    "\(table.problem.cells.map(\.value)) without \(withheld.sorted()): \(index)")
                #expect(
                    cell.value >= 5 || (5...attack.limit).contains { attack.couldBe($0, index) },
                    "\(table.problem.cells.map(\.value)) without \(withheld.sorted()): \(index)")
            }
        }
        #expect(shown > 300, "Not everything is withheld.")
    }

    @Test func `DB-09: large figures and noughts stay, and a second figure goes with a small one`() {
        #expect(SmallTable([[10, 20], [0, 30]]).problem.withheld() == [])
        let withheld = SmallTable([[3, 20, 9], [8, 30, 7]]).problem.withheld()
        #expect(withheld == [0, 2, 4, 6] || withheld == [0, 1, 4, 5], "Four inner figures in a rectangle, no sum: \(withheld)")
    }

    @Test func `DB-09: figures that tell one another go together`() {
        let table = SmallTable([[3, 60], [20, 600], [30, 900]], bound: [[0, 1], [3, 4], [6, 7]])
        let withheld = table.problem.withheld()
        #expect(withheld.contains(1))
        for pair in table.problem.bound { #expect(Set(pair).isSubset(of: withheld) || withheld.isDisjoint(with: pair)) }
    }

    @Test func `GAP-18: what is shown as it is never goes, and where it pins a figure down as much doubt is left as there can be`() {
        let table = SmallTable([[1, 0], [6, 9]], shown: [2])
        let withheld = table.problem.withheld()
        #expect(!withheld.contains(2) && withheld.isSuperset(of: [0, 1]))
        let attack = Attack(table.problem, withheld)
        #expect(attack.possible(0) == [0, 1] && attack.possible(1) == [0, 1])
    }
}
