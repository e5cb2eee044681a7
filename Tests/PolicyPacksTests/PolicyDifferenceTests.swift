import PolicyPacks
import Supervision
import Testing

@Suite struct PolicyDifferenceTests {
    @Test(arguments: [
        ("version: \"1\"", "version: \"2\"", "Version: was “1”, is now “2”."),
        (
            "individual: { value: 60, ours: true }", "individual: { value: 75, paragraph: \"7.0\", strength: must }",
            "Lengths, one to one: was “60” (our choice; the policy leaves it open, should), is now “75” (7.0, must)."
        ),
        (
            "  copiesForBoth: { paragraph: \"7.0\", strength: must }", "  copiesForBoth: { paragraph: \"7.0\", strength: should }",
            "Norms, copies for both: was 7.0, must, is now 7.0, should."
        ),
        (
            "  copiesForBoth: { paragraph: \"7.0\", strength: must }\n", "", "Norms, copies for both: no longer there, it was 7.0, must."
        ),
        (
            "label: Other discussion", "label: Anything else",
            "Records, one to one, fields, “Anything else”, label: was “Other discussion”, is now “Anything else”."
        ),
        (
            "  - { key: issue, text: An issue to reflect on, paragraph: \"7.0\", strength: must }\n", "",
            "Topic kinds: no longer “An issue to reflect on”."
        ),
        (
            "topicKinds:\n", "topicKinds:\n  - { key: success, text: What went well, ours: true }\n", "Topic kinds: new, “What went well”."
        ),
        (
            "        isRequired: true\n        hint: When you will", "        isRequired: false\n        hint: When you will",
            "Records, one to one, fields, “Review Date”, is required: was “yes”, is now “no”."
        ),
    ])
    func `What is other is said in a sentence, and nothing else`(old: String, new: String, sentence: String) throws {
        let text = try HerefordshirePack.text()
        let changed = text.replacing(old, with: new, maxReplacements: 1)
        let later = try PolicyPackReader.read(Array(changed.utf8), file: "later.yaml")
        #expect(later.differences(from: try HerefordshirePack.pack()) == [sentence])
    }

    @Test func `A pack is not other than itself`() throws {
        #expect(try LondonPack.pack().differences(from: try LondonPack.pack()).isEmpty)
    }

    @Test func `Between two policies every part is told`() throws {
        let differences = try HerefordshirePack.pack().differences(from: try LondonPack.pack())
        for part in ["Norms", "Matrix", "Agreements", "Records", "Prompts", "Scheduling", "Document", "Issuer"] {
            #expect(differences.contains { $0.hasPrefix(part) }, "nothing is said of \(part)")
        }
        #expect(Set(differences).count == differences.count)
    }
}
