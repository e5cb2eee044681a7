import Foundation
import PolicyPacks
import Supervision
import Testing

/// A file of `Broken/`: what it changes in `whole.yaml` beside it, and what is answered.
///
/// Its first line is the answer, `LINE: sentence`; its second the line of `whole.yaml` at which the change begins, `@ LINE`. Then follow
/// the lines that are taken out, each after a “-”, and those that stand there instead, each after a “+”.
struct BrokenFile: CustomTestStringConvertible, Sendable {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Broken")

    let name: String

    var testDescription: String { name }

    static let all: [BrokenFile] = {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []
        return files.filter { $0.hasSuffix(".diff") }.sorted().map(BrokenFile.init)
    }()

    static func whole() throws -> String { try String(contentsOf: folder.appending(path: "whole.yaml"), encoding: .utf8) }

    func answer() throws -> PackFault {
        let first = try #require(try lines().first)
        let parts = first.split(separator: ":", maxSplits: 1)
        let line = try #require(parts.first.flatMap { Int($0) })
        let sentence = try #require(parts.last)
        return PackFault(line: line, String(sentence.dropFirst()))
    }

    func pack() throws -> [UInt8] {
        let change = try lines().dropFirst()
        let place = try #require(change.first)
        let first = try #require(Int(place.dropFirst(2))) - 1
        let old = change.filter { $0.hasPrefix("-") }.map { $0.dropFirst() }
        let new = change.filter { $0.hasPrefix("+") }.map { $0.dropFirst() }
        var text = try Self.whole().split(separator: "\n", omittingEmptySubsequences: false)
        let there = Array(text.dropFirst(first).prefix(old.count))
        try #require(there == old, "whole.yaml has other lines at \(first + 1)")
        text.replaceSubrange(first..<first + old.count, with: new)
        return Array(text.joined(separator: "\n").utf8)
    }

    private func lines() throws -> [Substring] {
        try String(contentsOf: Self.folder.appending(path: name), encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false)
    }
}

@Suite struct BrokenFolderTests {
    @Test func `What the broken packs are made of is sound itself`() throws {
        let pack = try PolicyPackReader.read(Array(try BrokenFile.whole().utf8), file: "whole.yaml")
        #expect(pack.matrix.rows.map(\.sessionsPerYear) == [4, nil, 4])
        #expect(pack.programme(ofType: "advice")?.key == "advising")
    }

    @Test(arguments: BrokenFile.all)
    func `A broken pack is answered with its own line and sentence`(file: BrokenFile) throws {
        let bytes = try file.pack()
        let faults = try #require(throws: PackFaults.self) { try PolicyPackReader.read(bytes, file: file.name) }
        let answer = try file.answer()
        #expect(faults.faults.contains(answer), "expected \(answer.line): \(answer.message)\nbut got\n\(faults)")
        #expect(faults.faults.count <= 2, "\(faults)")
    }

    @Test func `No two broken packs have the same answer`() throws {
        let answers = try BrokenFile.all.map { try $0.answer() }
        #expect(answers.count >= 40)
        #expect(Set(answers).count == answers.count)
    }
}
