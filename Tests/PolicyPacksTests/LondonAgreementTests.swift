import Supervision
import Testing

@Suite struct LondonAgreementTests {
    @Test func `LAS-104: both reflect in depth, develop, and keep child and adult at the centre`() throws {
        let term = try LondonPack.term("reflectTogether")
        #expect(term.party == .both)
        #expect(term.text.says("reflect in depth", "as a person", "professional", "child or vulnerable adult"))
    }

    @Test func `LAS-105: both protect the time, keep to it, respect privacy and avoid interruptions`() throws {
        let term = try LondonPack.term("protectTheTime")
        #expect(term.party == .both)
        #expect(term.text.says("protect the time", "agreed", "privacy", "interrupt"))
    }

    @Test func `LAS-106: the supervisor finds a quiet, confidential space, and the venue note says so`() throws {
        #expect(try LondonPack.term("quietSpace").party == .supervisor)
        #expect(try LondonPack.pack().venueNote.value.says("quiet", "private"))
    }

    @Test func `LAS-107: both respect each other and speak of supervision itself`() throws {
        let term = try LondonPack.term("respectAndFeedback")
        #expect(term.party == .both)
        #expect(term.text.says("respect", "openly", "constructively", "supervision itself"))
    }

    @Test func `LAS-108: the supervisee brings a case or concern, of four kinds`() throws {
        #expect(try LondonPack.term("bringCaseOrConcern").party == .supervisee)
        #expect(try LondonPack.pack().topicKinds.map(\.key) == ["referralMade", "referralInHindsight", "query", "other"])
    }

    @Test func `LAS-109: the supervisee is on time and uses it well`() throws {
        let term = try LondonPack.term("useTheTimeWell")
        #expect(term.party == .supervisee)
        #expect(term.text.says("on time", "good use"))
    }

    @Test func `LAS-110 GAP-14: every action point has a date and an outcome, whoever else says otherwise`() throws {
        let term = try LondonPack.term("timelineAndOutcome")
        #expect(term.party == .supervisee)
        #expect(term.text.says("action point", "date", "outcome"))
        let dated = try LondonPack.pack().actionPoints.kinds.filter(\.needsDate)
        #expect(dated.count == 7)
        #expect(dated.allSatisfy { !$0.isNothingFurther })
    }

    @Test func `LAS-111: the supervisor keeps to the points settled at the start`() throws {
        let term = try LondonPack.term("keepTheFocus")
        #expect(term.party == .supervisor)
        #expect(term.text.says("each session begins"))
    }

    @Test func `LAS-112: the supervisor helps to clarify role and responsibility under the policies`() throws {
        let term = try LondonPack.term("clarifyRole")
        #expect(term.party == .supervisor)
        #expect(term.text.says("role", "responsibility", "policies"))
    }

    @Test func `LAS-113: the supervisor keeps confidence, with the exceptions named`() throws {
        let form = try LondonPack.individualAgreement()
        let term = try LondonPack.term("keepConfidence")
        #expect(term.party == .supervisor)
        #expect(term.text.says("exceptions"))
        #expect(form.confidentiality.map(\.key) == ["consentOfBoth", "actionPointsAreWritten", "riskOfHarm", "practiceIssue"])
    }

    @Test func `LAS-114 LAS-115: the form has name, signature and date for supervisee and supervisor`() throws {
        let blocks = try LondonPack.individualAgreement().signatureBlocks
        #expect(blocks.map(\.party) == [.supervisee, .supervisor])
        #expect(blocks.map(\.name) == ["Supervisee", "Supervisor"])
        #expect(blocks.allSatisfy { $0.signature == "Signature" && $0.date == "Date" })
    }

    @Test func `LAS-167: both sign it, at the start of each session`() throws {
        let form = try LondonPack.individualAgreement()
        #expect(form.signedPer == Setting(.session, Provision(paragraph: "Procedure 4.3", strength: .must)))
        #expect(form.signatories.value == [.supervisee, .supervisor])
        #expect(try LondonPack.norm(.agreementSignedAtStart).paragraph == "Procedure 4.3")
    }

    @Test func `LAS-204: above the signatures both agree to keep the terms`() throws {
        #expect(try LondonPack.individualAgreement().closing.value.says("supervisee and supervisor", "agree", "terms"))
    }

    @Test func `LAS-205: the supervisor helps to explore and reflect`() throws {
        let term = try LondonPack.term("helpToExplore")
        #expect(term.party == .supervisor)
        #expect(term.text.says("explore", "reflect"))
    }

    @Test func `LAS-207 GAP-28: a risk of harm may be passed on, and neither agreement says to whom`() throws {
        for form in [try LondonPack.individualAgreement(), try LondonPack.groupAgreement()] {
            let term = try #require(form.confidentiality.first { $0.key == "riskOfHarm" })
            #expect(term.text.says("risk", "staff", "child", "young person", "vulnerable adult", "pass that on"))
            #expect(!term.text.says("head of safeguarding"))
        }
        let escalation = try #require(try LondonPack.pack().escalation)
        #expect(escalation.harmRecipients.value == [.headOfSafeguarding])
    }

    @Test func `LAS-071: the policy names four readers`() throws {
        #expect(
            try LondonPack.pack().readers
                == Setting(
                    [.supervisee, .supervisor, .headOfSafeguarding, .safeguardingSpecialists],
                    Provision(paragraph: "9.1", strength: .must)))
    }

    @Test func `LAS-072 GAP-13: the individual agreement names three readers, without the Specialists`() throws {
        #expect(try LondonPack.individualAgreement().readers.value == [.supervisee, .supervisor, .headOfSafeguarding])
    }

    @Test func `LAS-208: the group agreement names four readers, and its record is read by all who took part`() throws {
        let form = try LondonPack.groupAgreement()
        #expect(form.readers.value == [.supervisee, .supervisor, .headOfSafeguarding, .safeguardingSpecialists])
        #expect(form.confidentiality.contains { $0.text.says("supervisees who took part") })
    }

    @Test func `LAS-130: the group agreement has the terms of the individual one, for the same parties`() throws {
        let (individual, group) = (try LondonPack.individualAgreement(), try LondonPack.groupAgreement())
        #expect(group.terms.map(\.key) == individual.terms.map(\.key))
        #expect(group.terms.map(\.party) == individual.terms.map(\.party))
    }

    @Test func `LAS-131: nobody signs the group agreement; the attendance record accepts it`() throws {
        let form = try LondonPack.groupAgreement()
        #expect(form.signatories.value.isEmpty)
        #expect(form.signatureBlocks.isEmpty)
        #expect(form.closing.value.says("attendance record", "accepts"))
    }

    @Test func `LAS-068 LAS-069: both consent in individual supervision, all in a group`() throws {
        let consent = try #require(try LondonPack.pack().custody).consent
        #expect(consent[.individual]?.value == .bothParties)
        #expect(consent[.group]?.value == .allParties)
    }
}
