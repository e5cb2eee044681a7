import Supervision
import Testing

@Suite struct DerbyRecordTests {
    @Test(arguments: ["safeguarding", "childrenInCare"])
    func
        `DDICB-082 DDICB-163 DDICB-164 DDICB-165 DDICB-166 DDICB-167 DDICB-168 DDICB-169 DDICB-171 DDICB-172 DDICB-173 DDICB-174 DDICB-175 DIFF-20: the printed fields, in the printed order`(
            type: String
        ) throws
    {
        let printed = try DerbyPack.record(type).fields.filter { !$0.isAdded }
        #expect(
            printed.map(\.label) == [
                "Type of meeting", "Name and role of supervisor", "Name and role of supervisee",
                "Review of previous supervision / 1:1 session", "Discussion of issues or concerns brought to supervision",
                "Professional challenges / escalation/ risk", "Case discussion and reflections",
                "Development / training needs and opportunities", "Plan and actions", "Any other business",
                "Date and time of next meeting", "Signature and date of supervisor", "Signature and date of supervisee",
            ])
        #expect(
            printed.map(\.source) == [
                .type, .supervisorNameAndPost, .superviseeNameAndPost, .earlierActions, .written, .written, .written, .written,
                .actionPoints,
                .written, .nextMeeting, .supervisorSignature, .superviseeSignature,
            ])
        let optional = printed.filter { !$0.isRequired && $0.key != "development" }
        #expect(optional.map(\.key) == ["challenges", "cases", "otherBusiness"])
        #expect(printed.allSatisfy { $0.provision.paragraph.contains("Appendix 3") && $0.provision.strength == .must })
    }

    @Test func `DDICB-163 DIFF-62: the three kinds of meeting on the form, and the two methods beside them`() throws {
        #expect(
            try DerbyPack.field("type").options.map(\.label) == [
                "Safeguarding Supervision", "Children in Care Supervision", "1:1 catch up",
            ])
        #expect(
            try DerbyPack.pack().sessionTypes.map(\.key) == ["safeguarding", "childrenInCare", "catchUp", "actionLearningSet", "adHoc"])
    }

    @Test func `DDICB-171: actions have an owner and a time, and may be none`() throws {
        #expect(try DerbyPack.field("actionPoints").options.map(\.key) == ["owner", "date"])
        #expect(try DerbyPack.kind("nothingFurther").isNothingFurther)
    }

    @Test func `DDICB-176 GAP-07: date and time of the session are added, and needed`() throws {
        for type in ["safeguarding", "childrenInCare"] {
            let field = try DerbyPack.field("startsAt", of: type)
            #expect(field.source == .startsAt && field.isAdded && field.isRequired)
            #expect(field.provision == .ours(.must))
        }
        #expect(try DerbyPack.norm(.sessionTimesKept).isOurs)
    }

    @Test func `DDICB-029: the supervisor can endorse a clinical judgement, in a field that is added`() throws {
        let field = try DerbyPack.field("endorsement")
        #expect(field.isAdded && !field.isRequired && field.filledBy == .supervisor)
        #expect(field.label.says("clinical judgement", "endorses"))
        #expect(field.provision == Provision(paragraph: "1.20", strength: .may))
        #expect(try DerbyPack.record("safeguarding").fields.filter(\.isAdded).map(\.key) == ["startsAt", "endorsement"])
    }

    @Test func `DDICB-017 DDICB-028: challenges, barriers, near misses and mistakes have their place in it`() throws {
        #expect(try DerbyPack.field("challenges").hint.says("challenged", "stands in the way of good practice"))
        #expect(try DerbyPack.field("discussion").hint.says("near misses", "mistakes", "learned"))
        #expect(try DerbyPack.prompt("constructiveChallenge").provision == Provision(paragraph: "1.8", strength: .should))
        #expect(try DerbyPack.prompt("barriers").provision == Provision(paragraph: "1.8", strength: .should))
        #expect(try DerbyPack.prompt("criticalIncidents").text.says("incident", "near miss", "mistake", "what is done", "what is learned"))
    }

    @Test func `DDICB-080 DIFF-25 DIFF-26: supervisor and supervisee keep the record, and they alone read it`() throws {
        #expect(
            try DerbyPack.pack().readers
                == Setting([.supervisee, .supervisor], Provision(paragraph: "Recording supervision", strength: .must)))
        for type in ["safeguarding", "childrenInCare"] {
            #expect(try DerbyPack.agreement(type).readers.value == [.supervisee, .supervisor])
        }
        #expect(try DerbyPack.pack().custody?.keptBy.value == "The supervisor and the supervisee, each for themselves")
        #expect(try DerbyPack.pack().norms[Clause.headReadsForAudit.name] == nil)
        #expect(try DerbyPack.pack().norms[Clause.heldCentrally.name] == nil)
    }

    @Test func `DDICB-081 DDICB-174 DDICB-175 DIFF-22: both sign it, with a date`() throws {
        let form = try DerbyPack.record("safeguarding")
        #expect(
            form.signatories == Setting([.supervisee, .supervisor], Provision(paragraph: "Recording supervision", strength: .must)))
        for key in ["supervisorSignature", "superviseeSignature"] {
            #expect(try DerbyPack.field(key).options.map(\.label) == ["Date"])
        }
        #expect(try DerbyPack.norm(.recordSignedByBoth).strength == .must)
    }

    @Test func `DDICB-162: every form is marked Private and Confidential`() throws {
        for form in [try DerbyPack.record("safeguarding"), try DerbyPack.record("childrenInCare"), try DerbyPack.groupRecord()] {
            #expect(form.notice.value.hasPrefix("Private and Confidential."))
        }
        #expect(try DerbyPack.norm(.noticeOnEveryRecord) == Provision(paragraph: "Appendix 3", strength: .must))
    }

    @Test func `DDICB-093: what is discussed stays confidential unless there is a concern`() throws {
        #expect(try DerbyPack.step("confidence").text.says("stays confidential", "concern about practice"))
        #expect(try DerbyPack.norm(.confidenceKept).paragraph.contains("Management of practice or process issues"))
        #expect(try DerbyPack.norm(.consentShares).strength == .must)
    }

    @Test func `DIFF-21: one agreement wants a summary, the other discussion and plan, and the form has room for cases`() throws {
        let pack = try DerbyPack.pack()
        #expect(
            pack.recording(ofType: "safeguarding")?.narrative[.individual]
                == Setting(.summary, Provision(paragraph: "Appendix 1", strength: .must)))
        #expect(
            pack.recording(ofType: "childrenInCare")?.narrative[.individual]
                == Setting(.full, Provision(paragraph: "Appendix 2, Process", strength: .must)))
        #expect(try DerbyPack.pack().recording?.isCaseFree?.value == false)
    }

    @Test func `DDICB-084 DDICB-085 DIFF-24: a group's themes should be recorded and sent round by its lead`() throws {
        let recording = try #require(try DerbyPack.pack().recording)
        #expect(recording.narrative[.group] == Setting(.themes, Provision(paragraph: "Recording supervision", strength: .should)))
        #expect(recording.themesCirculatedBy == Setting("session lead", Provision(paragraph: "Recording supervision", strength: .should)))
        let form = try DerbyPack.groupRecord()
        #expect(form.fields.map(\.key) == ["supervisorName", "startsAt", "themes", "actionPoints"])
        #expect(form.fields.map(\.isRequired) == [true, true, true, false])
        #expect(try DerbyPack.norm(.groupRecordFollowsForm).strength == .should)
    }

    @Test func `DDICB-083 DIFF-23: who took part in a group keeps a log of it, and nobody signs`() throws {
        #expect(try DerbyPack.pack().recording?.ownLog == Setting(true, Provision(paragraph: "Recording supervision", strength: .must)))
        #expect(try DerbyPack.groupRecord().signatories.value.isEmpty)
        #expect(try DerbyPack.pack().attendance == nil)
        #expect(try DerbyPack.duty("Supervisee", "group sessions that you attended").provision.strength == .must)
    }

    @Test
    func `DDICB-055 DDICB-056 DDICB-057 DDICB-058 DIFF-28: a case goes into the child's own record, by the supervisee, without a deadline`()
        throws
    {
        let terms = try #require(try DerbyPack.pack().caseRecord)
        #expect(terms.isRequired == Setting(true, Provision(paragraph: "Links with caseload supervision", strength: .should)))
        #expect(terms.owner.value == "supervisee" && terms.owner.provision.strength == .must)
        #expect(terms.workingDays == nil)
        let step = try DerbyPack.step("childsRecord")
        #expect(step.text.says("summary of the discussion", "agreed actions", "by when", "child's own health record"))
        #expect(step.provision.strength == .should)
        #expect(try DerbyPack.field("cases").hint.says("supervisee", "child's record", "summary", "agreed actions", "by when"))
    }
}
