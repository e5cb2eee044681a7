import Supervision
import Testing

/// The second programme and its agreement, Appendix 2.
@Suite struct DerbyChildrenInCareTests {
    private func form() throws -> AgreementForm { try DerbyPack.agreement("childrenInCare") }
    private func term(_ key: String) throws -> AgreementForm.PartyTerm { try DerbyPack.term(key, of: "childrenInCare") }

    @Test func `DDICB-016: two programmes, each with its own agreement, for its own rows`() throws {
        let programmes = try DerbyPack.pack().programmes
        #expect(programmes.map(\.key) == ["safeguardingChildren", "childrenInCare"])
        #expect(programmes.map(\.types) == [["safeguarding"], ["childrenInCare"]])
        #expect(programmes.map(\.rows) == [["safeguardingLeaders", "namedProfessionals"], ["namedNurseChildrenInCare"]])
        #expect(programmes.map(\.provision.paragraph) == ["1.7, Appendix 1", "1.7, Appendix 2"])
        #expect(try DerbyPack.agreement("safeguarding").key == "safeguardingChildrenAgreement")
        #expect(try form().key == "childrenInCareAgreement")
    }

    @Test func `DDICB-145: its terms stand in the printed order, for Designated Nurse and Named Nurse`() throws {
        #expect(
            try form().terms.map(\.key) == [
                "framework", "exceptionsOnly", "whenItKeepsHappening", "howOftenHowLong", "privatePlace", "comePrepared", "agreedAgenda",
                "writtenRecord", "childsRecord", "trainingReflected", "developmentAhead", "outcomesShared", "queriesInBetween", "copies",
                "reviewAsNeeded", "keepConfidence",
            ])
        #expect(try form().terms.prefix(4).allSatisfy { $0.provision.paragraph == "Appendix 2, Boundaries" })
        #expect(try form().terms.dropFirst(4).dropLast(2).allSatisfy { $0.provision.paragraph == "Appendix 2, Process" })
        #expect(try form().title.says("children in care", "1:1"))
        #expect(
            try form().signatureBlocks.map(\.name) == ["Designated Nurse for Children in Care", "Named Nurse for Children in Care"])
    }

    @Test func `DDICB-146 DDICB-180 DIFF-72: under the role framework of 2020 and the health provider's own policy`() throws {
        #expect(
            try term("framework").text.says("intercollegiate role framework (2020)", "in line with", "policy of the health provider"))
    }

    @Test func `DDICB-147: it should not be cancelled or interrupted but in exceptional circumstances`() throws {
        let term = try term("exceptionsOnly")
        #expect(term.text.says("cancel or interrupt", "exceptional circumstances"))
        #expect(term.provision.strength == .should)
        let cancel = try #require(try DerbyPack.pack().cancel(ofType: "childrenInCare"))
        #expect(cancel.grounds.map(\.key) == ["exceptional"])
        #expect(cancel.grounds.map(\.provision) == [Provision(paragraph: "Appendix 2, Boundaries", strength: .should)])
    }

    @Test func `DDICB-149 DIFF-03 DIFF-05: frequency and length are for the pair, at least every 6 months`() throws {
        let row = try DerbyPack.row("namedNurseChildrenInCare")
        #expect((row.monthsBetween, row.sessionsPerYear) == (6, 2))
        #expect(row.provision == Provision(paragraph: "Appendix 2, Boundaries", strength: .must))
        #expect(row.hours == nil)
        #expect(try form().headings.map(\.kind) == [.frequency, .minutes])
        #expect(try form().headings[0].label.says("at least every 6 months"))
        #expect(try DerbyPack.pack().length(for: .individual, type: "childrenInCare")?.provision.isOurs == true)
    }

    @Test func `a row's session is planned for the length of its programme`() throws {
        var pack = try DerbyPack.pack()
        let row = try DerbyPack.row("namedNurseChildrenInCare")
        #expect(pack.plannedMinutes(.individual, under: row) == 120)
        pack.programmes[1].lengths[.individual] = Setting(45, .ours())
        #expect(pack.plannedMinutes(.individual, under: row) == 45)
        #expect(pack.plannedMinutes(.individual, under: try DerbyPack.row("namedProfessionals")) == 120)
    }

    @Test func `DDICB-150 DIFF-64: private and convenient to both, preferably at the supervisee's base`() throws {
        #expect(try term("privatePlace").text.says("private", "suits us both", "preferably", "supervisee is based"))
        let scheduling = try #require(try DerbyPack.pack().scheduling(ofType: "childrenInCare"))
        #expect(scheduling.venuePreference == Setting(.superviseesBase, Provision(paragraph: "Appendix 2, Process", strength: .should)))
        #expect(try DerbyPack.pack().scheduling(ofType: "safeguarding")?.venuePreference == nil)
    }

    @Test func `DDICB-151: the supervisee brings points of six kinds`() throws {
        let term = try term("comePrepared")
        #expect(term.party == .supervisee)
        #expect(term.text.says("clinical problem", "area of concern", "issue", "how the work is going", "challenge", "opportunity"))
        let kinds = try DerbyPack.pack().topicKinds.filter { $0.provision.paragraph.contains("Appendix 2") }
        #expect(kinds.map(\.key) == ["issue", "clinicalProblem", "concern", "progress", "challenge", "opportunity"])
    }

    @Test func `DDICB-016 DDICB-145: what the year asks for is of the programme of its row`() throws {
        let pack = try DerbyPack.pack()
        #expect(pack.planned(.individual, ofRow: "namedNurseChildrenInCare")?.key == "childrenInCare")
        #expect(pack.planned(.individual, ofRow: "namedProfessionals")?.key == "safeguarding")
        #expect(pack.planned(.individual, ofRow: "a row of another policy") == pack.planned(.individual))
        #expect(pack.leavesBooking(ofRow: "namedNurseChildrenInCare"))
    }

    @Test func `DDICB-152 DDICB-166 DIFF-63: three items are always on the agreed agenda, two of them from the second session on`() throws {
        let agenda = try #require(try DerbyPack.pack().agenda(ofType: "childrenInCare"))
        #expect(agenda.mode == Setting(.agreed, Provision(paragraph: "Appendix 2, Process", strength: .must)))
        #expect(agenda.compulsory.map(\.key) == ["earlierDiscussions", "casesOfConcern", "reflectionOnActions"])
        #expect(agenda.items(hasEarlier: false).map(\.key) == ["casesOfConcern"])
        #expect(agenda.compulsory.allSatisfy { $0.provision == Provision(paragraph: "Appendix 2, Process", strength: .must) })
    }

    @Test func `DDICB-153: discussion and plan are written down and brought up to date in the sessions that follow`() throws {
        #expect(try term("writtenRecord").text.says("discuss", "plan of action", "writing", "up to date", "sessions that follow"))
        let form = try DerbyPack.record("childrenInCare")
        #expect(form.fields.contains { $0.key == "discussion" && $0.isRequired })
        #expect(form.fields.contains { $0.source == .actionPoints && $0.isRequired })
    }

    @Test func `DDICB-154 GAP-29: a case is entered in the child's record, as a must here and a should elsewhere, by the supervisee`()
        throws
    {
        #expect(try term("childsRecord").party == .supervisee)
        #expect(try term("childsRecord").text.says("particular child's case", "health record"))
        let here = try #require(try DerbyPack.pack().caseRecord(ofType: "childrenInCare"))
        #expect(here.isRequired == Setting(true, Provision(paragraph: "Appendix 2, Process", strength: .must)))
        let elsewhere = try #require(try DerbyPack.pack().caseRecord(ofType: "safeguarding"))
        #expect(elsewhere.isRequired.value && elsewhere.isRequired.provision.strength == .should)
        #expect([here, elsewhere].allSatisfy { $0.owner.value == "supervisee" && $0.owner.provision.strength == .must })
    }

    @Test func `DDICB-159: the Designated Nurse keeps points and plan, the Named Nurse is given a copy`() throws {
        let term = try term("copies")
        #expect(term.party == .supervisor)
        #expect(term.text.says("i keep the points", "plan", "named nurse is given a copy"))
        #expect(
            try DerbyPack.duty("Designated Nurse for Children in Care", "give the Named Nurse a copy".lowercased()).provision.strength
                == .must)
    }

    @Test func `DDICB-160 DDICB-161: each has Date and Signed, in that programme's words`() throws {
        let blocks = try form().signatureBlocks
        #expect(blocks.map(\.party) == [.supervisor, .supervisee])
        #expect(blocks.allSatisfy { $0.signature == "Signed" && $0.date == "Date" })
    }

    @Test func `GAP-08: without a review or an exception of its own it has those of the policy's text, and harm is acted on`() throws {
        let form = try form()
        #expect(form.review == nil)
        let review = try term("reviewAsNeeded")
        #expect(review.text.says("when it is necessary"))
        #expect(review.provision == Provision(paragraph: "Supervision agreement", strength: .must))
        #expect(form.confidentiality.map(\.key) == ["practiceConcern", "riskOfHarm"])
        #expect(form.confidentiality[0].provision.paragraph == "Management of practice or process issues")
        #expect(form.confidentiality[0].text.says("procedure or policy was not followed", "conduct", "unsafe"))
        #expect(form.confidentiality[1].provision.isOurs)
    }

    @Test func `DDICB-170: training and development is answered here, and may be elsewhere`() throws {
        #expect(try DerbyPack.field("development", of: "childrenInCare").isRequired)
        #expect(try !DerbyPack.field("development", of: "safeguarding").isRequired)
        #expect(try DerbyPack.field("development").label == "Development / training needs and opportunities")
        #expect(try DerbyPack.record("childrenInCare").fields.map(\.label) == DerbyPack.record("safeguarding").fields.map(\.label))
    }
}
