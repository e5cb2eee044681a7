import Supervision
import Testing

@Suite struct ClauseTests {
    @Test func `every clause has a name of its own`() {
        #expect(Set(Clause.all.map(\.name)).count == Clause.all.count)
    }

    @Test func `every clause is a sentence and says which requirements it keeps`() {
        for clause in Clause.all {
            #expect(clause.sentence.utf8.last == UInt8(ascii: "."), "\(clause.name)")
            #expect(!clause.keeps.isEmpty, "\(clause.name)")
            #expect(clause.keeps.allSatisfy(isRequirement), "\(clause.name)")
        }
    }

    @Test func `what is ours is kept by the software`() {
        #expect(Clause.all.filter { $0.isOurs && $0.keptBy == .people } == [])
    }

    private func isRequirement(_ text: String) -> Bool {
        let parts = text.split(separator: "-")
        return parts.count == 2 && ["LAS", "DB", "GAP", "DIFF", "HWCCG", "HIPS", "DDICB", "CROY"].contains(String(parts[0]))
            && (2...3).contains(parts[1].utf8.count) && Int(parts[1]) != nil
    }
}
