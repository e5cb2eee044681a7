import HTMLLiteral
import Supervision
import Support
import Testing

@testable import SupervisionWeb

/// An agreement of which the form leaves headings to the two.
@Suite struct AgreementViewTests {
    private func view(_ agreed: AgreedTerms?, review: Int?) throws -> String {
        let provision = Provision(paragraph: "4", strength: .must)
        var form = AgreementForm(
            key: "contract", title: "Contract", terms: [], closing: Setting("We agree.", provision), confidentiality: [],
            readers: Setting([], provision), signedPer: Setting(.relationship, provision),
            signatories: Setting([.supervisee, .supervisor], provision), review: .init(months: review, provision: provision))
        form.headings = [
            .init(key: "purpose", label: "The purpose", kind: .words, provision: provision),
            .init(key: "often", label: "The frequency", kind: .frequency, provision: provision),
            .init(key: "agenda", label: "The agenda", kind: .words, provision: provision),
            .init(key: "looking", label: "The review", kind: .review, provision: provision),
            .init(key: "dates", label: "The dates", kind: .arranger, provision: provision),
            .init(key: "concerns", label: "Concerns", kind: .words, provision: provision),
        ]
        let party = PartyAsSigned(membershipID: .init(), name: "Somebody", post: "Nurse")
        let agreement = Agreement(
            id: .init(), organisationID: .init(), editionID: .init(), sessionID: nil, supervisorID: .init(), superviseeID: .init(),
            text: AgreementText(
                edition: "Policy", terms: .init(form), supervisee: party, supervisor: party, drawnUpAt: .ofTests, salt: "", agreed: agreed,
                lasting: LastingTerms(form, manager: nil)), digest: Digest(hex: "00"), signatures: [])
        return AgreementView(
            agreement: agreement, form: form, reviewOn: CivilDate("2027-05-04"),
            words: ["purpose": "To reflect", "agenda": "We bring it", "concerns": "We say so"]
        ).html.description
    }

    private let terms = AgreedTerms(frequency: .init(every: 6, .weeks), minutes: 75, arranger: .supervisee, reviewMonths: 6)

    @Test func `CROY-044 CROY-047 CROY-052 CROY-054: what the two settle stands in the form's order, words and agreed terms alike`() throws
    {
        let page = try view(terms, review: nil)
        let places = try [
            "The purpose", "To reflect", "The frequency", "We meet every 6 weeks", "The agenda", "We bring it", "The review",
            "after 6 months", "4 May 2027", "The dates", "The supervisee proposes", "Concerns", "We say so",
        ].map { try #require(page.firstRange(of: $0)?.lowerBound, "\($0)") }
        #expect(places == places.sorted() && !page.contains("What we agreed"))
        let open = try view(nil, review: nil)
        #expect(open.ranges(of: "Nothing is settled here yet.").count == 3)
    }

    @Test func `CROY-052 HWCCG-108: where the policy sets the review it is no heading of the two`() throws {
        let page = try view(terms, review: 12)
        #expect(page.contains("after 12 months, or sooner if one of you asks") && page.contains("What we agreed"))
        #expect(page.ranges(of: "The review").count == 1)
    }
}
