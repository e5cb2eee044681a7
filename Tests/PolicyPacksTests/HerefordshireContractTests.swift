import Supervision
import Testing

@Suite struct HerefordshireContractTests {
    @Test func `HWCCG-072 DIFF-14 DIFF-15: the contract has 1 and 10 expectations, 4 terms of the supervisee and 5 of the supervisor`()
        throws
    {
        let contract = try HerefordshirePack.contract()
        #expect(AgreementForm.Party.allCases.map { party in contract.terms.count { $0.party == party } } == [11, 0, 4, 5, 0])
        #expect(
            contract.parts == [
                .init(party: .organisation, title: "HWCCG Expectations"), .init(party: .supervisee, title: "As a Supervisee I agree to"),
                .init(party: .supervisor, title: "As a Safeguarding Supervisor I agree to"),
            ])
        #expect(try HerefordshirePack.pack().norms["agreementCarriesTerms"] == must("7.0, Appendix 2"))
        #expect(try HerefordshirePack.pack().agreements[.group] == nil)
    }

    @Test(arguments: [
        ("takePart", "", "expects|take part"), ("packagesFit", " (1)", "care and support|now"),
        ("ownRoleIsClear", " (2)", "safeguarding role"),
        ("agenciesAreClear", " (3)", "which agency"), ("development", " (4)", "develops|gaps|training"),
        ("accountability", " (5)", "answers"),
        ("standards", " (6)", "professional body|board or partnership|policies of the ccg"), ("support", " (7)", "support"),
        ("staffCare", " (8)", "wellbeing"), ("feedback", " (9)", "regularly"), ("yearlyReview", " (10)", "every year"),
    ])
    func
        `HWCCG-098 HWCCG-099 HWCCG-100 HWCCG-101 HWCCG-102 HWCCG-103 HWCCG-104 HWCCG-105 HWCCG-106 HWCCG-107: what the CCG expects, in the form's order`(
            key: String, number: String, words: String
        ) throws
    {
        let term = try HerefordshirePack.term(key)
        #expect((term.party, term.provision) == (.organisation, must("Appendix 2, HWCCG expectations" + number)))
        #expect(words.split(separator: "|").allSatisfy { term.text.says(String($0)) })
    }

    @Test(arguments: [
        ("superviseeKnowsPolicy", 1, "principles"), ("superviseePrepares", 2, "prepared|agenda|notes"),
        ("superviseeUsesTime", 3, "punctual|actions"), ("superviseeLearns", 4, "learn|clinical|challenged"),
    ])
    func `HWCCG-109 HWCCG-110 HWCCG-111 HWCCG-112: what the supervisee undertakes`(key: String, number: Int, words: String) throws {
        let term = try HerefordshirePack.term(key)
        #expect((term.party, term.provision) == (.supervisee, must("Appendix 2, supervisee (\(number))")))
        #expect(words.split(separator: "|").allSatisfy { term.text.says(String($0)) })
    }

    @Test(arguments: [
        ("supervisorKnowsPolicy", 1, "principles"), ("supervisorKeepsConfidence", 2, "three exceptions|no others"),
        ("supervisorOnException", 3, "first try|line manager|designated nurse"), ("supervisorSupportsAndChallenges", 4, "challenge|depth"),
        ("supervisorDevelops", 5, "professional|supervisor"),
    ])
    func `HWCCG-113 HWCCG-114 HWCCG-121 HWCCG-122: what the supervisor undertakes`(key: String, number: Int, words: String) throws {
        let term = try HerefordshirePack.term(key)
        #expect((term.party, term.provision) == (.supervisor, must("Appendix 2, supervisor (\(number))")))
        #expect(words.split(separator: "|").allSatisfy { term.text.says(String($0)) })
    }

    @Test func `HWCCG-114 HWCCG-115 HWCCG-116 HWCCG-117: three exceptions to confidence and no others`() throws {
        let exceptions = try HerefordshirePack.contract().confidentiality
        #expect(exceptions.map(\.key) == ["unwillingToAct", "repeatedAbsence", "unreportedIncident"])
        #expect(exceptions[0].text.says("unsafe", "unethical", "law", "not willing"))
        #expect(exceptions[1].text.says("attend"))
        #expect(exceptions[2].text.says("child protection", "adult safeguarding", "nobody reported"))
    }

    @Test func `HWCCG-074 HWCCG-124 HWCCG-125 HWCCG-126 DIFF-16 GAP-01: both sign the contract, each with a date`() throws {
        let contract = try HerefordshirePack.contract()
        #expect(contract.signatories == Setting([.supervisee, .supervisor], should("7.0, Appendix 2")))
        #expect(contract.signatureBlocks.map(\.party) == [.supervisee, .supervisor])
        #expect(contract.signatureBlocks.map(\.signature) == ["Signed (Supervisee)", "Signed (Supervisor)"])
        #expect(contract.signatureBlocks.allSatisfy { $0.date == "Date" })
        #expect(try HerefordshirePack.pack().norms["agreementSignedByBoth"] == should("7.0, Appendix 2"))
    }

    @Test func `HWCCG-096 HWCCG-097: the contract names supervisee and supervisor, in that order`() throws {
        #expect(try HerefordshirePack.contract().signatureBlocks.map(\.name) == ["Name of Supervisee", "Name of Supervisor"])
    }

    @Test func `HWCCG-108 HWCCG-123 DIFF-18: the contract is reviewed every year, on a date that it has`() throws {
        let contract = try HerefordshirePack.contract()
        #expect(contract.review == .init(months: 12, provision: must("Appendix 2")))
        #expect(contract.headings == [.init(key: "reviewDate", label: "Review Date", kind: .review, provision: must("Appendix 2"))])
        #expect(contract.review?.isAsAgreed == false)
    }

    @Test func `HWCCG-073: beside the yearly review the supervisor looks at the contract as needed`() throws {
        #expect(try HerefordshirePack.hasDuty("Supervisor", "7.0", .must, saying: "contract", "whenever there is need"))
    }

    @Test func `HWCCG-075 DIFF-19: the signed contract is kept in the practitioner's personal file`() throws {
        #expect(try HerefordshirePack.contract().keptBy == Setting("The practitioner's personal file", should("7.0")))
    }

    @Test func `DIFF-17: one contract lasts for the relationship, which is our choice`() throws {
        #expect(try HerefordshirePack.contract().signedPer == Setting(.relationship, .ours()))
    }
}
