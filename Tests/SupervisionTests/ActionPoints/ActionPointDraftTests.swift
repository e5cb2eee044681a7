import PolicyPacks
import Supervision
import Support
import Testing

@Suite struct ActionPointDraftTests {
    private let terms: ActionPointTerms

    init() throws { terms = try PolicyPackReader.read(PolicyForTests.bytes(), file: "pack").actionPoints }

    private func draft(_ kind: String, text: String = "Do it") -> ActionPointDraft { ActionPointDraft(kind: kind, text: text) }

    @Test func `LAS-196: no further action needs neither text nor owner nor date`() {
        #expect(draft("nothingFurther", text: "").missing(under: terms).isEmpty)
    }

    @Test(arguments: ["training", "guidance", "signpost", "furtherSupervision", "referral", "escalation", "other"])
    func `LAS-110 LAS-125 LAS-126 LAS-195 LAS-197 LAS-198 LAS-199 LAS-203 GAP-14: every other kind says what, by whom and by when`(
        _ kind: String
    ) {
        #expect(draft(kind, text: "").missing(under: terms) == [.text, .owner, .date])
        let whole = ActionPointDraft(kind: kind, text: "Do it", ownerID: .init(), dueOn: CivilDate(year: 2027, month: 4, day: 1))
        #expect(whole.missing(under: terms).isEmpty)
    }

    @Test func `A kind that the policy does not have is missing`() {
        #expect(draft("").missing(under: terms) == [.kind])
        #expect(draft("forged").missing(under: terms) == [.kind])
    }

    @Test func `LAS-175: nobody owns an action point until somebody is chosen`() {
        #expect(draft("training").ownerID == nil)
    }

    @Test func `LAS-194: a long action point brings a warning, never a refusal`() {
        let long = ActionPointDraft(
            kind: "training", text: String(repeating: "a", count: terms.briefLimit.value + 1), ownerID: .init(),
            dueOn: CivilDate(year: 2027, month: 4, day: 1))
        #expect(long.isLong(under: terms))
        #expect(long.missing(under: terms).isEmpty)
        #expect(!draft("training", text: String(repeating: "a", count: terms.briefLimit.value)).isLong(under: terms))
    }

    @Test func `An outcome is said once it has come`() throws {
        let today = try #require(CivilDate(year: 2027, month: 4, day: 1))
        #expect(ActionPointRules.finishing.unmet(by: (today, today)).isEmpty)
        #expect(ActionPointRules.finishing.unmet(by: (today.adding(days: 1), today)) == [.outcomeHasCome])
    }
}
