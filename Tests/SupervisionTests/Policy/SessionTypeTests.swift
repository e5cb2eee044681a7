import Supervision
import Testing

@Suite struct SessionTypeTests {
    @Test func `HIPS-032 HIPS-040: a kind that is meant for one format is offered in no other`() {
        let pack = pack(of: [type("planned", .individual), type("teamGroup", .group), type("responsive", nil, meets: false)])
        #expect(pack.types(for: .individual).map(\.key) == ["planned", "responsive"])
        #expect(pack.types(for: .group).map(\.key) == ["teamGroup", "responsive"])
    }

    @Test func `what the matrix asks for is planned as a kind of its own format, where there is one`() {
        let both = pack(of: [type("planned", .individual), type("teamGroup", .group)])
        #expect(both.planned(.individual)?.key == "planned")
        #expect(both.planned(.group)?.key == "teamGroup")
        let one = pack(of: [type("mandatory", nil), type("onRequest", nil, meets: false)])
        #expect(SessionFormat.allCases.map { one.planned($0)?.key } == ["mandatory", "mandatory"])
        #expect(pack(of: [type("planned", .individual)]).planned(.group) == nil)
    }

    private func type(_ key: String, _ format: SessionFormat?, meets: Bool = true) -> SessionTypeTerm {
        SessionTypeTerm(key: key, label: key, meetsObligation: meets, isTelling: false, format: format, provision: .ours())
    }

    private func pack(of types: [SessionTypeTerm]) -> PolicyPack {
        PolicyPack(
            key: "k", title: "t", issuer: "i", version: "1", status: .draft, subjects: "children", norms: [:],
            matrix: Matrix(rows: [], defaultGroupSize: Setting(6, .ours())), lengths: [:], sessionTypes: types, topicKinds: [],
            agreements: [:], records: [:],
            actionPoints: ActionPointTerms(kinds: [], printedRows: 1, briefLimit: Setting(200, .ours()), signposts: []),
            procedure: [], prompts: [], adviceLines: [], venueNote: Setting("v", .ours()), readers: Setting([.supervisee], .ours()),
            duties: [])
    }
}
