import PolicyPacks
import Supervision
import Testing

/// A partnership's standard laid over an agency's policy.
@Suite struct OverlayTests {
    @Test func `An overlay changes what it names and leaves the rest as it was`() throws {
        let base = try LondonPack.pack()
        let pack = try overlaid(
            with: """
                lengths:
                  individual: { value: 75, paragraph: "Standard 3" }
                prompts:
                  - key: voiceOfTheChild
                    stage: talking
                    text: What would the child say about this?
                    paragraph: "Standard 7"
                    strength: should
                """)
        #expect(pack.lengths[.individual] == Setting(75, Provision(paragraph: "Standard 3", strength: .should)))
        #expect(
            pack.prompts == base.prompts + [
                Prompt(
                    key: "voiceOfTheChild", stage: .talking, step: "", text: "What would the child say about this?",
                    provision: Provision(paragraph: "Standard 7", strength: .should))
            ])
        #expect(pack.title == "Standard" && pack.version == "1" && pack.key == base.key)
        #expect(pack.matrix == base.matrix && pack.agreements == base.agreements && pack.duties == base.duties)
    }

    @Test func `An entry of a list is found by its key and keeps its place`() throws {
        let base = try LondonPack.pack()
        let first = try #require(base.adviceLines.first)
        let pack = try overlaid(
            with: """
                adviceLines:
                  - key: \(first.key)
                    label: The partnership's advice line
                """)
        #expect(pack.adviceLines.first?.label == "The partnership's advice line")
        #expect(pack.adviceLines.dropFirst() == base.adviceLines.dropFirst())
        #expect(pack.adviceLines.first?.provision == first.provision)
    }

    @Test func `DB-52: an entry without a key is found by its party, so that no party has two headings or two places to sign`() throws {
        let base = try #require(try LondonPack.pack().agreements[.individual])
        let pack = try overlaid(
            with: """
                agreements:
                  individual:
                    parts:
                      - { party: supervisor, title: What the supervisor agrees to }
                    signatureBlocks:
                      - { party: supervisor, name: Name of the supervisor }
                """)
        let form = try #require(pack.agreements[.individual])
        #expect(form.parts.map(\.party) == base.parts.map(\.party))
        #expect(form.parts.map(\.title) == base.parts.dropLast().map(\.title) + ["What the supervisor agrees to"])
        #expect(form.signatureBlocks.map(\.party) == [.supervisee, .supervisor])
        #expect(form.signatureBlocks.map(\.name) == ["Supervisee", "Name of the supervisor"])
        #expect(form.signatureBlocks.map(\.signature) == base.signatureBlocks.map(\.signature))
        #expect(form.terms == base.terms)
    }

    @Test func `A list of plain words is the overlay's`() throws {
        let pack = try overlaid(with: "readers: { value: [supervisee, supervisor] }")
        #expect(pack.readers.value == [.supervisee, .supervisor])
    }

    @Test func `What is wrong is named with the overlay's own line`() throws {
        #expect(
            throws: PackFaults(
                file: "standard.yaml",
                faults: [
                    PackFault(line: 4, "“value” is “long”; it has to be a whole number from 1 to 1440")
                ])
        ) {
            try overlaid(with: "lengths:\n  individual: { value: long }")
        }
        #expect(
            throws: PackFaults(
                file: "standard.yaml",
                faults: [
                    PackFault(line: 1, "“title” is missing; an overlay has its own"),
                    PackFault(line: 1, "“version” is missing; an overlay has its own"),
                ])
        ) {
            try PolicyPackReader.read(Array("status: draft\n".utf8), file: "standard.yaml", over: [Array(try LondonPack.text().utf8)])
        }
    }

    @Test func `A key that stands twice in an overlay is a fault`() throws {
        #expect(throws: PackFaults.self) {
            try overlaid(
                with: """
                    adviceLines:
                      - { key: onCall, label: One, isAlwaysOpen: true, paragraph: "1", strength: must }
                      - { key: onCall, label: Two, isAlwaysOpen: true, paragraph: "1", strength: must }
                    """)
        }
    }

    /// - Parameter lines: they begin on the third line.
    private func overlaid(with lines: String) throws -> PolicyPack {
        let overlay = "title: Standard\nversion: \"1\"\n\(lines)\n"
        return try PolicyPackReader.read(Array(overlay.utf8), file: "standard.yaml", over: [Array(try LondonPack.text().utf8)])
    }
}
