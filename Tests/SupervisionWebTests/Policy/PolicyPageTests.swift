import HTMLLiteral
import Supervision
import Support
import Testing

@testable import SupervisionWeb

/// What the software takes from the policy, on one page.
@Suite struct PolicyPageTests {
    private func page(_ pack: PolicyPack, changes: [OwnersChange] = [], isOwners: Bool = false) -> String {
        let edition = PolicyEdition(
            id: .init(), organisationID: .init(), pack: pack, from: LondonTime.day(of: .ofTests), changes: changes)
        return PolicyPage(edition, isOwners: isOwners, context: .sample(saying: "Test")).html.description
    }

    /// Names for the software alone: keys, and what refers to them.
    private let unseen: Set<String> = ["key", "lookingBack", "step", "types", "rows", "norms"]

    @Test func `HIPS-011: every setting of a policy stands on its page with its paragraph and with every word of it`() throws {
        let pack = try WholePack.pack()
        let (page, inside) = (page(pack, isOwners: true), Inside(of: pack))
        #expect(inside.paragraphs.count > 300 && Set(inside.paragraphs).count == inside.paragraphs.count)
        #expect(inside.paragraphs.filter { !page.contains($0) }.prefix(10) == [], "paragraphs that the page leaves out")
        let texts = inside.texts.filter { !unseen.contains($0.name) && !$0.text.utf8.isEmpty }
        let missing = texts.filter { !page.contains(("\($0.text)" as HTML).description) }
        #expect(missing.prefix(10).map { "\($0.name): \($0.text)" } == [], "words that the page leaves out")
        #expect(texts.count > 300)
    }

    @Test func `HIPS-011: whatever a policy can say is in the sample that the page is held against`() throws {
        let inside = Inside(of: try WholePack.pack())
        #expect(inside.optional.subtracting(inside.there).sorted() == [], "new parts that the sample has not")
        #expect(inside.optional.count > 40)
    }

    @Test func `DIFF-60 DIFF-61: what the policy is silent on is not on its page`() throws {
        var pack = try WholePack.filled()
        #expect(page(pack).contains("Models and functions of supervision"))
        pack.guidance = nil
        pack.programmes = []
        #expect(!page(pack).contains("Models and functions of supervision") && !page(pack).contains("A programme of its own"))
    }

    @Test func `DDICB-031: a part of the policy with terms of its own has a section of its own`() throws {
        let page = page(try WholePack.filled())
        #expect(page.contains("href=\"#programme-children\"") && page.contains("id=\"programme-children\""))
    }

    @Test func `GAP-02 GAP-09: what the policy leaves open says so in place of a paragraph`() throws {
        var pack = try WholePack.filled()
        #expect(!page(pack).contains("Our choice; the policy leaves it open"))
        pack.lengths[.individual] = Setting(45, .ours())
        let open = page(pack)
        #expect(open.ranges(of: "Our choice; the policy leaves it open").count == 1)
        #expect(open.contains("45 minutes"))
    }

    @Test func `HIPS-011: what the owner set stands there, with what the document says and why`() throws {
        let pack = try WholePack.filled()
        let page = page(pack, changes: [OwnersChange(key: "lengths.individual", value: "75", reason: "Long ways to <travel>")])
        #expect(page.contains("What your organisation has set itself"))
        #expect(page.contains("75 minutes") && page.contains("Long ways to &lt;travel&gt;"))
        #expect(!self.page(pack).contains("What your organisation has set itself"))
    }

    @Test func `DB-52: where an overlay asks for less than the policy below it, its owner reads it, and nobody else`() throws {
        let pack = try WholePack.filled()
        let words = "A matter of ours: the overlay has twelve months"
        #expect(page(pack, isOwners: true).contains(words))
        #expect(!page(pack).contains(words))
    }

    @Test func `HIPS-011: the contents lead to each part, and no two parts have one name`() throws {
        let page = page(try WholePack.filled())
        let ids = page.matches(of: /<h2[^>]* id="([^"]+)"/).map { String($0.1) }
        #expect(ids.count > 30 && Set(ids).count == ids.count)
        for id in ids { #expect(page.contains("href=\"#\(id)\""), "\(id)") }
    }
}
