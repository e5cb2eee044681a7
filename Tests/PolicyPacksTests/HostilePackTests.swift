import Foundation
import PolicyPacks
import Supervision
import Testing

/// Files that are made, or have come, to harm.
@Suite struct HostilePackTests {
    private func faults(_ bytes: [UInt8]) throws -> PackFaults {
        try #require(throws: PackFaults.self) { try PolicyPackReader.read(bytes, file: "pack.yaml") }
    }

    private func faults(_ text: String) throws -> [PackFault] { try faults(Array(text.utf8)).faults }

    @Test func `a file beyond 256 KB is refused unread`() throws {
        let faults = try faults([UInt8](repeating: UInt8(ascii: "a"), count: 256 * 1024 + 1)).faults
        #expect(faults.map(\.message) == ["the file is longer than 256 KB, the most that a pack may have"])
    }

    @Test(arguments: [
        "a: &x 1", "a: [&x 1]", "a: {b:&x 1}", "- &x 1", "&x a: 1", "\"a\":&x 1", "# fine\na: [1,&x 2]", "a: \"b &x c\"",
    ])
    func `an anchor is refused, wherever it might begin`(text: String) throws {
        #expect(try faults(text).contains { $0.message.hasPrefix("anchors") })
    }

    @Test(arguments: ["a: *x", "a: [*x]", "*x : 1", "a: {*x : 1}", "? *x"])
    func `an alias is refused, wherever it might begin`(text: String) throws {
        #expect(try faults(text).contains { $0.message.hasPrefix("aliases") })
    }

    @Test(arguments: ["a: !!str 1", "a: !x 1", "! a: 1", "a: [!!set {}]"])
    func `a tag is refused, wherever it might begin`(text: String) throws {
        #expect(try faults(text).contains { $0.message.hasPrefix("tags") })
    }

    @Test(arguments: Harm.allCases)
    func `a file made to harm is answered within a tenth of a second`(harm: Harm) throws {
        let bytes = harm.bytes
        // The best of some: others run beside.
        let times = try (0..<5).map { _ in
            let start = ContinuousClock.now
            let count = try faults(bytes).faults.count
            #expect((1...100).contains(count))
            return ContinuousClock.now - start
        }
        let best = try #require(times.min())
        #expect(best < .milliseconds(100))
    }

    /// Kinds of bytes that would cost a careless reader its time or its memory, or read as something else.
    enum Harm: CaseIterable {
        case megabytes, aliasesThatMultiply, aliasesWithoutEnd, utf16, latin1, compressed

        var bytes: [UInt8] {
            switch self {
            case .megabytes: [UInt8](repeating: UInt8(ascii: "a"), count: 8_000_000)
            case .aliasesThatMultiply:
                Array(("a0: &a0 [x, x]\n" + (1...60).map { "a\($0): &a\($0) [*a\($0 - 1), *a\($0 - 1)]\n" }.joined()).utf8)
            case .aliasesWithoutEnd: Array("a: &a [*a]\n".utf8)
            case .utf16:
                [0xFF, 0xFE] + "key: small\n".utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
            case .latin1: Array("title: Caf".utf8) + [0xE9, 0x0A]
            case .compressed: [0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x03]
            }
        }
    }

    @Test func `a file with thousands of faults is told a hundred of them`() throws {
        let names = (0..<20_000).map { "a\($0): b\n" }.joined()
        #expect(try faults(names).count == 100)
        #expect(try faults("norms:\n" + names.split(separator: "\n").map { "  \($0)\n" }.joined()).count == 100)
        #expect(try faults(String(repeating: "a: *x\n", count: 30_000)).count == 100)
    }

    @Test func `aliases that would multiply cost no time`() throws {
        let bomb = "a: &a [x,x,x,x,x,x,x,x,x]\n" + (1...8).map { "b\($0): &b\($0) [*a,*a,*a,*a,*a,*a,*a,*a,*a]\n" }.joined()
        let start = ContinuousClock.now
        #expect(try faults(bomb).count == 81)
        #expect(ContinuousClock.now - start < .seconds(2))
    }

    @Test(arguments: ["\u{FEFF}", "\u{2028}", "\u{0085}", "\u{202E}", "\t", "\u{0}", "\u{200B}"])
    func `a hidden character is refused with its line`(character: String) throws {
        let found = try faults("key: pack\ntitle: a\(character)b\n")
        #expect(found.count == 1)
        #expect(found.first?.line == 2)
        #expect(found.first?.message.hasPrefix("the line has the hidden character U+") == true)
    }

    @Test(arguments: [#"\u202E"#, #"\u200B"#, #"\x9B"#, #"\e"#, #"\t"#, #"\0"#, #"\N"#, #"\L"#])
    func `a hidden character that is written as an escape is refused with its line and never repeated`(escape: String) throws {
        let text = try faults("key: pack\ntitle: \"a\(escape)b\"\n")
        #expect(text.contains { $0.line == 2 && $0.message.hasPrefix("“title” has the hidden character U+") })
        let key = try faults("key: \"a\(escape)b\"\n")
        #expect(key.contains { $0.line == 1 && $0.message.hasPrefix("“key” has the hidden character U+") })
        let name = try faults("key: pack\n\"a\(escape)b\": 1\n")
        #expect(name.contains { $0.line == 2 && $0.message.hasPrefix("a name has the hidden character U+") })
        let twice = try faults("\"a\(escape)b\": 1\n\"a\(escape)b\": 2\n")
        #expect(twice.map(\.message) == ["a name stands here more than once; write it once"])
        let hidden: Set<Unicode.GeneralCategory> = [.control, .format, .lineSeparator, .paragraphSeparator]
        let said = (text + key + name + twice).map(\.message).joined()
        #expect(!said.unicodeScalars.contains { hidden.contains($0.properties.generalCategory) })
    }

    @Test func `bytes that are not UTF-8 are refused with their line`() throws {
        let bytes = Array("key: pack\ntitle: ".utf8) + [0xC3, 0x28, 0x0A]
        #expect(try faults(bytes).faults == [PackFault(line: 2, "this line is not UTF-8, the encoding of a pack")])
    }

    @Test(arguments: ["---\nkey: a\n", "key: a\n---\nkey: b\n", "%YAML 1.1\n", "key: a\n...\n"])
    func `a pack is a single document`(text: String) throws {
        #expect(try faults(text).contains { $0.message.hasPrefix("a pack is one document") })
    }

    @Test func `a file with nothing in it, or with no mapping, is answered`() throws {
        #expect(try faults("").map(\.line) == [1])
        #expect(try faults("# only a comment\n").map(\.line) == [1])
        #expect(try faults("- a\n- b\n").first?.message.hasPrefix("the pack has to be a list of") == true)
        #expect(try faults("just words\n").count == 1)
    }

    @Test(arguments: [
        String(repeating: "[", count: 100_000), String(repeating: "{a: ", count: 30_000), String(repeating: "- ", count: 60_000) + "x",
        String(repeating: "? ", count: 60_000) + "x", "key: " + String(repeating: "[", count: 900) + String(repeating: "]", count: 900),
        (0..<700).map { String(repeating: " ", count: $0) + "a:\n" }.joined(),
    ])
    func `however deep it nests, it ends in faults`(text: String) throws {
        #expect(try !faults(text).isEmpty)
    }

    @Test func `a missing file, a folder and an endless file are answered in a sentence`() {
        for file in ["/nowhere/pack.yaml", "/tmp", "/dev/zero"] {
            let faults = #expect(throws: PackFaults.self) { try PolicyPackReader.read(file: file) }
            #expect(faults?.faults.count == 1)
            #expect(faults?.description.hasPrefix("\(file):1: ") == true)
        }
    }

    @Test func `lines may end as on Windows`() throws {
        let text = try LondonPack.text().replacingOccurrences(of: "\n", with: "\r\n")
        #expect(try PolicyPackReader.read(Array(text.utf8), file: "pack.yaml") == LondonPack.pack())
    }

    @Test func `two thousand damaged packs each end in a pack or in faults`() throws {
        var chance = SplitMix(seed: 20_260_302)
        let whole = Array(try LondonPack.text().utf8)
        let lines = whole.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { Array($0) + [UInt8(ascii: "\n")] }
        var answered = 0
        for _ in 0..<2_000 {
            // Forty lines at a time, so that two thousand take seconds.
            let start = Int.random(in: 0..<lines.count, using: &chance)
            var bytes = Array(lines[start..<min(start + 40, lines.count)].joined())
            for _ in 0..<Int.random(in: 1...4, using: &chance) { damage(&bytes, with: &chance) }
            do throws(PackFaults) {
                _ = try PolicyPackReader.read(bytes, file: "pack.yaml")
                answered += 1
            } catch {
                answered += error.faults.isEmpty ? 0 : 1
                #expect(error.faults.allSatisfy { $0.line >= 1 })
            }
        }
        #expect(answered == 2_000)
    }

    @Test func `sixty damaged whole packs each end in a pack or in faults`() throws {
        var chance = SplitMix(seed: 7)
        let whole = Array(try LondonPack.text().utf8)
        for _ in 0..<60 {
            var bytes = whole
            damage(&bytes, with: &chance)
            do throws(PackFaults) {
                #expect(try PolicyPackReader.read(bytes, file: "pack.yaml").key.isEmpty == false)
            } catch {
                #expect(!error.faults.isEmpty)
            }
        }
    }

    /// Changes, removes, repeats or adds some bytes; among those added are the signs that YAML gives a meaning.
    private func damage(_ bytes: inout [UInt8], with chance: inout SplitMix) {
        guard let place = bytes.indices.randomElement(using: &chance) else { return }
        let signs = Array("[]{}:,-#&*!|>'\"%@`?\n \t\\".utf8)
        switch Int.random(in: 0..<5, using: &chance) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &chance)
        case 1: bytes.remove(at: place)
        case 2: bytes.insert(signs.randomElement(using: &chance) ?? 0, at: place)
        case 3: bytes.removeSubrange(place..<min(place + 40, bytes.count))
        default: bytes.insert(contentsOf: bytes[place..<min(place + 40, bytes.count)], at: place)
        }
    }
}

/// Chance that comes out the same each time.
struct SplitMix: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
