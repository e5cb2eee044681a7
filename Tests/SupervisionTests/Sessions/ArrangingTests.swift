import Supervision
import Testing

struct ArrangingTests {
    private let supervisee = Membership.ID()
    private let supervisor = Membership.ID()
    private let manager = Membership.ID()

    private func arranging(_ arranger: SchedulingTerms.Arranger?, agreed: AgreedTerms.Arranger? = nil) -> Arranging {
        Arranging(
            terms: arranger.map { SchedulingTerms(arranger: Setting($0, Provision(paragraph: "6.0", strength: .must))) }, agreed: agreed,
            superviseeID: supervisee, supervisorID: supervisor, lineManagerID: manager)
    }

    @Test func `DIFF-10 HWCCG-044 HWCCG-056 DDICB-069: booking is left to whom the policy names, and to anybody where it names nobody`() {
        #expect(arranging(.supervisee).arrangerIDs == [supervisee])
        #expect(arranging(.supervisor).arrangerIDs == [supervisor])
        #expect(arranging(.lineManager).arrangerIDs == [manager])
        #expect(!arranging(.supervisee).isLeft(to: supervisor) && arranging(.supervisee).isLeft(to: supervisee))
        for member in [supervisee, supervisor, manager, .init()] { #expect(arranging(nil).isLeft(to: member)) }
    }

    @Test func `DIFF-10 CROY-054: or to whom the two agreed on`() {
        #expect(arranging(.asAgreed, agreed: .supervisee).arrangerIDs == [supervisee])
        #expect(arranging(.asAgreed, agreed: .supervisor).arrangerIDs == [supervisor])
        #expect(arranging(.asAgreed, agreed: .together).arrangerIDs == [supervisee, supervisor])
        #expect(arranging(.asAgreed).arrangerIDs == nil)
        #expect(arranging(.supervisee, agreed: .supervisor).arrangerIDs == [supervisee], "The policy does not leave it to them.")
    }

    @Test func `DB-02 GAP-26 DDICB-125: illness and another reason are grounds beside those of the policy, each once`() throws {
        var pack = try SamplePair().edition.pack
        #expect(pack.cancelGrounds(ofType: "mandatory") == [])
        let provision = Provision(paragraph: "App. 1", strength: .must)
        pack.cancel = CancelTerms(
            grounds: [Term(key: "emergency", text: "A clinical emergency", provision: provision)],
            rebooker: Setting(.cancellingParty, provision))
        #expect(pack.cancelGrounds(ofType: "mandatory").map(\.key) == ["emergency", "illness", "other"])
        pack.cancel?.grounds.append(Term(key: "illness", text: "Sickness", provision: provision))
        #expect(pack.cancelGrounds(ofType: "mandatory").map(\.text) == ["A clinical emergency", "Sickness", "Another reason"])
    }
}
