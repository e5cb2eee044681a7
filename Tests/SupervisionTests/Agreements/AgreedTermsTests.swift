import Supervision
import Testing

@Suite struct AgreedTermsTests {
    private func terms(every count: Int, _ unit: AgreedTerms.Frequency.Unit, minutes: Int = 60, because: AgreedTerms.ShorterBecause? = nil)
        -> AgreedTerms
    {
        AgreedTerms(
            frequency: .init(every: count, unit), minutes: minutes, arranger: .supervisor, reviewMonths: 6, shorterBecause: because)
    }

    private func row(_ sessions: Int, hours: Double? = nil) -> Matrix.Row {
        Matrix.Row(
            key: "row", group: "Row", format: .individual, kind: .mandatory, supervisor: "specialist", sessionsPerYear: sessions,
            members: nil,
            hours: hours, averageGroupSize: nil, locations: [], provision: Provision(paragraph: "6.2", strength: .must))
    }

    private func unmet(_ terms: AgreedTerms, _ rows: [Matrix.Row], usual: Int? = 60) -> [Clause] {
        AgreementRules.agreeing.unmet(by: ProposedTerms(terms: terms, compulsory: rows, usualMinutes: usual))
    }

    @Test(arguments: [
        (1, AgreedTerms.Frequency.Unit.months, 12, true), (3, .months, 4, true), (4, .months, 4, false), (6, .months, 2, true),
        (7, .months, 2, false), (13, .weeks, 4, true), (14, .weeks, 4, false), (26, .weeks, 2, true), (1, .weeks, 52, true),
    ])
    func `DB-16: fewer sessions a year than the matrix makes compulsory are refused`(
        _ count: Int, _ unit: AgreedTerms.Frequency.Unit, _ sessions: Int, _ isKept: Bool
    ) {
        #expect(unmet(terms(every: count, unit), [row(sessions)]) == (isKept ? [] : [.agreedFrequencyKeepsMinimum]))
        #expect(unmet(terms(every: count, unit), []) == [], "Nothing is compulsory for this person.")
    }

    @Test func `DB-16 LAS-041 LAS-166: shorter than usual takes a reason, shorter than the matrix row is refused all the same`() {
        #expect(unmet(terms(every: 1, .months, minutes: 45), []) == [.shorterHasReason])
        #expect(unmet(terms(every: 1, .months, minutes: 45, because: .moreOften), []) == [])
        #expect(unmet(terms(every: 1, .months, minutes: 90, because: .rota), [row(4, hours: 2.5)]) == [.agreedLengthKeepsMinimum])
        #expect(unmet(terms(every: 1, .months, minutes: 150), [row(4, hours: 2.5)]) == [])
        #expect(unmet(terms(every: 1, .months, minutes: 5), [], usual: nil) == [])
    }

    @Test func `DB-16: the next session is due by the agreement or the policy, whichever is stricter`() throws {
        func day(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }
        let monthly = PairTerms(terms: terms(every: 1, .months), signedOn: try day("2027-01-10"), lastHeld: try day("2027-01-31"))
        #expect(try monthly.due == day("2027-02-28"))
        #expect(try monthly.due(beside: day("2027-02-01")) == day("2027-02-01"))
        #expect(try monthly.due(beside: day("2027-06-30")) == day("2027-02-28") && monthly.due(beside: nil) == day("2027-02-28"))
        #expect(try monthly.reviewOn == day("2027-07-10"))
        let weekly = PairTerms(terms: terms(every: 6, .weeks), signedOn: try day("2027-01-10"), lastHeld: nil)
        #expect(try weekly.due == day("2027-02-21"))
    }

    @Test func `DB-16: an agreement from before there were terms of one's own is read as it was, and written as it was`() throws {
        let party = PartyAsSigned(membershipID: .init(), name: "Ann", post: "Nurse")
        let form = AgreementForm(
            key: "k", title: "t", terms: [], closing: Setting("c", Provision(paragraph: "1", strength: .must)), confidentiality: [],
            readers: Setting([], Provision(paragraph: "1", strength: .must)),
            signedPer: Setting(.session, Provision(paragraph: "1", strength: .must)),
            signatories: Setting([.both], Provision(paragraph: "1", strength: .must)))
        let text = AgreementText(
            edition: "e", terms: .init(form), supervisee: party, supervisor: party, drawnUpAt: Instant(milliseconds: 0), salt: "s")
        let bytes = try CanonicalJSON.bytes(of: text)
        #expect(!String(decoding: bytes, as: UTF8.self).contains("agreed"))
    }
}
