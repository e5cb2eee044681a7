import Supervision
import Testing

/// The agreement for safeguarding children, Appendix 1.
@Suite struct DerbyAgreementTests {
    private func form() throws -> AgreementForm { try DerbyPack.agreement("safeguarding") }
    private func term(_ key: String) throws -> AgreementForm.PartyTerm { try DerbyPack.term(key, of: "safeguarding") }

    @Test func `DDICB-116 DIFF-15: its terms stand in the order of the printed form, each of them as a must`() throws {
        let terms = try form().terms
        #expect(
            terms.map(\.key) == [
                "learnTogether", "saferChildren", "adviceNotManagement", "everyThreeMonths", "aboutTwoHours", "privatePlace", "oneToOne",
                "protectTheTime", "comePrepared", "keepConfidence", "ownPractice", "summaryOfThemes", "signAndReview", "respectAndFeedback",
                "challengeLanguage", "yearlyReview",
            ])
        #expect(terms.allSatisfy { $0.provision == Provision(paragraph: "Appendix 1", strength: .must) })
        #expect(try form().signatureBlocks.map(\.name) == ["Designated Professional", "Named Professional"])
    }

    @Test func `DDICB-179 DDICB-118: each answers for their own practice, and children are to be safer`() throws {
        #expect(try term("saferChildren").text.says("own practice", "children are safer", "protected"))
        #expect(try term("ownPractice").party == .both)
        #expect(try term("ownPractice").text.says("responsible", "accountable", "our practice"))
        #expect(try DerbyPack.norm(.practiceStaysOnesOwn) == Provision(paragraph: "Appendix 1", strength: .must))
    }

    @Test func `DDICB-117: the Designated Professional advises and supports, and is no manager`() throws {
        let term = try term("adviceNotManagement")
        #expect(term.party == .supervisor)
        #expect(term.text.says("advise", "support", "do not manage"))
        #expect(
            try DerbyPack.pack().pairing?.lineManagerMaySupervise
                == Setting(false, Provision(paragraph: "Appendix 1", strength: .must)))
    }

    @Test func `DDICB-120 DDICB-121: every 3 months, and further sessions for whoever needs them`() throws {
        #expect(try term("everyThreeMonths").text.says("every 3 months", "further sessions", "needs"))
        #expect(try DerbyPack.row("namedProfessionals").monthsBetween == 3)
        #expect(try DerbyPack.norm(.extraSessionsStandApart) == Provision(paragraph: "Appendix 1", strength: .may))
    }

    @Test func `DDICB-122 DIFF-05: a session takes about 2 hours`() throws {
        #expect(try term("aboutTwoHours").text.says("about 2 hours"))
        #expect(
            try DerbyPack.pack().length(for: .individual, type: "safeguarding")
                == Setting(120, Provision(paragraph: "Appendix 1", strength: .should)))
    }

    @Test func `DDICB-123: the place is suitable, private and without interruption`() throws {
        #expect(try term("privatePlace").text.says("suitable", "private", "nothing interrupts"))
        #expect(try DerbyPack.pack().venueNote.value.says("suitable", "private", "nothing interrupts"))
    }

    @Test func `DDICB-124: one to one, unless both agree to something else`() throws {
        let term = try term("oneToOne")
        #expect(term.party == .both)
        #expect(term.text.says("one to one", "unless we both agree"))
    }

    @Test func `DDICB-125 DDICB-126 DIFF-65: the time is protected but for a clinical emergency, and whoever cancels rebooks`() throws {
        #expect(
            try term("protectTheTime").text.says("protected", "goes first", "clinical emergency", "whoever cancels", "as soon as possible"))
        let scheduling = try #require(try DerbyPack.pack().scheduling(ofType: "safeguarding"))
        #expect(scheduling.timeProtected == Setting(true, Provision(paragraph: "Appendix 1", strength: .must)))
        let cancel = try #require(try DerbyPack.pack().cancel(ofType: "safeguarding"))
        #expect(cancel.grounds.first?.text == "A clinical emergency that needs the Designated Professional")
        #expect(cancel.grounds.first?.provision.paragraph == "Appendix 1")
        #expect(cancel.rebooker.value == .cancellingParty && cancel.rebookDays == nil)
        #expect(cancel.rebooker.provision.paragraph.contains("Appendix 1"))
    }

    @Test func `DDICB-127: both come prepared, with what is needed to hand`() throws {
        let term = try term("comePrepared")
        #expect(term.party == .both)
        #expect(term.text.says("prepared", "information", "to hand"))
        #expect(try DerbyPack.norm(.bothPrepare).paragraph.contains("Appendix 1"))
    }

    @Test func `DDICB-128 DDICB-129 DDICB-130: confidence has three exceptions, in the form's order`() throws {
        let exceptions = try form().confidentiality
        #expect(exceptions.map(\.key) == ["illegal", "harm", "misconduct", "toldInAdvance", "inWriting"])
        #expect(exceptions[0].text.says("against the law"))
        #expect(exceptions[1].text.says("harm", "child", "adult at risk"))
        #expect(exceptions[2].text.says("professional misconduct", "concern", "evidence"))
        #expect(exceptions[3].text.says("tells the supervisee before"))
        #expect(exceptions.allSatisfy { $0.provision == Provision(paragraph: "Appendix 1", strength: .must) })
    }

    @Test func `DDICB-133 DDICB-134: the Designated Professional sums up key issues and themes, both sign and keep it`() throws {
        #expect(try term("summaryOfThemes").party == .supervisor)
        #expect(try term("summaryOfThemes").text.says("key issues and themes", "in writing"))
        #expect(try term("signAndReview").party == .both)
        #expect(try term("signAndReview").text.says("both sign the summary", "keep it"))
    }

    @Test func `DDICB-135 DIFF-42: the notes of the last session come first in the next`() throws {
        #expect(try term("signAndReview").text.says("next session begins with it", "actions and objectives", "achieved"))
        let agenda = try #require(try DerbyPack.pack().agenda(ofType: "safeguarding"))
        let first = try #require(agenda.compulsory.first)
        #expect(agenda.lookingBack == [first.key])
        #expect(first.text.says("notes of the last session", "actions and objectives"))
        #expect(first.provision == Provision(paragraph: "Appendix 1", strength: .must))
        #expect(try DerbyPack.pack().recording?.earlierActionsFirst == Setting(true, Provision(paragraph: "Appendix 1", strength: .must)))
        #expect(try DerbyPack.pack().actionPoints.carryForward == Setting(true, Provision(paragraph: "Appendix 1", strength: .must)))
        #expect(try DerbyPack.norm(.openActionsComeFirst).strength == .must)
    }

    @Test func `DDICB-136: respect, honest feedback, constructive criticism, openness to challenge, work towards resolution`() throws {
        let term = try term("respectAndFeedback")
        #expect(term.party == .both)
        #expect(term.text.says("respect", "accurate and honest", "constructively", "to be challenged", "resolution"))
    }

    @Test func `DDICB-137: each questions what is oppressive, discriminatory or inappropriate`() throws {
        let term = try term("challengeLanguage")
        #expect(term.party == .both)
        #expect(term.text.says("question practice or language", "oppressive", "discriminatory"))
        #expect(try DerbyPack.norm(.attitudesChallenged) == Provision(paragraph: "Appendix 1", strength: .must))
    }

    @Test func `DDICB-138 DIFF-18: it is reviewed once a year`() throws {
        #expect(try term("yearlyReview").text.says("once a year"))
        let review = try #require(try form().review)
        #expect(review == AgreementForm.Review(months: 12, provision: Provision(paragraph: "Appendix 1", strength: .must)))
    }

    @Test func `DDICB-139 DDICB-140 DDICB-141 DDICB-142 DDICB-143 DDICB-144: both have Name, Signature and Date, the supervisor first`()
        throws
    {
        let blocks = try form().signatureBlocks
        #expect(blocks.map(\.party) == [.supervisor, .supervisee])
        #expect(blocks.map(\.name) == ["Designated Professional", "Named Professional"])
        #expect(blocks.allSatisfy { $0.signature == "Signature" && $0.date == "Date" })
    }

    @Test func `DDICB-088 DIFF-16 DIFF-17: both should sign it, once for the relationship by our choice`() throws {
        for type in ["safeguarding", "childrenInCare"] {
            let form = try DerbyPack.agreement(type)
            #expect(form.signatories.value == [.supervisee, .supervisor])
            #expect(form.signatories.provision.strength == .should)
            #expect(form.signedPer == Setting(.relationship, .ours()))
        }
        #expect(try DerbyPack.norm(.agreementSignedByBoth) == Provision(paragraph: "Supervision agreement", strength: .should))
    }

    @Test func `DDICB-089 DIFF-19: both parties keep the signed agreement, will in the form and should in the text`() throws {
        let kept = try ["safeguarding", "childrenInCare"].map { try #require(try DerbyPack.agreement($0).keptBy) }
        #expect(kept.allSatisfy { $0.value.says("both parties") })
        #expect(kept.map(\.provision.strength) == [.must, .should])
        #expect(try form().closing.value.says("talked this agreement over", "both keep a signed copy"))
    }

    @Test func `DDICB-086: it makes expectations, roles and responsibilities clear`() throws {
        #expect(try DerbyPack.step("agreement").text.says("what to expect", "role", "responsibility"))
        #expect(try DerbyPack.norm(.agreementMakesClear) == Provision(paragraph: "Supervision agreement", strength: .must))
        #expect(Clause.agreementMakesClear.keptBy == .people)
    }

    @Test func `DDICB-087: the supervisor watches over it and reviews it with the supervisee when necessary`() throws {
        let duty = try DerbyPack.duty("Supervisor", "review it with the supervisee when necessary")
        #expect(duty.provision == Provision(paragraph: "Supervision agreement", strength: .must))
    }

    @Test func `DIFF-14: there is an agreement for sessions for two and none for a group`() throws {
        #expect(try DerbyPack.pack().agreements.keys.map(\.self) == [.individual])
        #expect(try DerbyPack.pack().agreement(for: .group, type: "actionLearningSet") == nil)
    }
}
