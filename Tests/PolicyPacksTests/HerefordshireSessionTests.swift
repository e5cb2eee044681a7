import Supervision
import Testing

@Suite struct HerefordshireSessionTests {
    @Test(arguments: ["designatedProfessionals", "deputyDesignatedProfessionals", "namedAndOtherProfessionals"])
    func `HWCCG-001 HWCCG-047 HWCCG-048 DIFF-02 DIFF-03: the CCG's safeguarding professionals meet a peer every 3 months`(key: String)
        throws
    {
        let row = try HerefordshirePack.row(key)
        #expect((row.kind, row.format, row.monthsBetween, row.sessionsPerYear) == (.mandatory, .individual, 3, 4))
        #expect(row.supervisor == "Safeguarding peer from health or social care")
        #expect(row.provision.strength == .must)
        #expect(row.provision.paragraph.says("7.0"))
    }

    @Test func `HWCCG-002: what holds for the head holds for everybody in the team`() throws {
        #expect(try HerefordshirePack.hasDuty("Safeguarding Team", "1.0", .must, saying: "head", "everybody"))
        let rows = try HerefordshirePack.pack().matrix.rows.filter { $0.kind == .mandatory && !$0.isAsAgreed }
        #expect(Set(rows.map(\.monthsBetween)) == [3])
    }

    @Test func `HWCCG-040 HWCCG-042 GAP-05: for providers' professionals it is compulsory, and each pair agrees how often`() throws {
        let row = try HerefordshirePack.row("providerProfessionals")
        #expect((row.kind, row.isAsAgreed, row.sessionsPerYear, row.monthsBetween) == (.mandatory, true, nil, nil))
        #expect(row.supervisor.says("peer", "designated", "deputy"))
        #expect(row.provision == must("6.0"))
    }

    @Test func `HWCCG-049 HWCCG-050 HWCCG-043 DIFF-04 DIFF-08: groups usually meet every 6 months, in addition to one-to-one sessions`()
        throws
    {
        let pack = try HerefordshirePack.pack()
        let row = try HerefordshirePack.row("integratedSafeguardingLeads")
        #expect((row.kind, row.format, row.monthsBetween, row.sessionsPerYear) == (.onRequest, .group, 6, 2))
        #expect(row.provision == may("6.0, 7.0"))
        #expect(row.group.says("integrated safeguarding leads meeting"))
        #expect(pack.compliance?.groupCounts == Setting(false, must("7.0")))
        #expect(try !HerefordshirePack.type("groupSession").meetsObligation)
    }

    @Test func `HWCCG-004: Designated Professionals have to come regularly`() throws {
        #expect(try HerefordshirePack.hasDuty("Designated Professional", "1.0", .must, saying: "regularly", "compulsory"))
        #expect(try HerefordshirePack.pack().norms["supervisionTakenUp"] == must("7.0"))
    }

    @Test func `HWCCG-008 HWCCG-024 HWCCG-036 DIFF-62: the kinds of session, peer to peer and the forum among them`() throws {
        let types = try HerefordshirePack.pack().sessionTypes
        #expect(
            types.map(\.key) == ["oneToOne", "peerToPeer", "groupSession", "forum", "complexCase", "caseAdvice", "urgentCase"])
        #expect(types.filter(\.meetsObligation).map(\.key) == ["oneToOne", "peerToPeer"])
        #expect(types.filter(\.isTelling).map(\.key) == ["complexCase", "caseAdvice", "urgentCase"])
        #expect(try HerefordshirePack.pack().norms["formatIsStated"] == must("5.0"))
    }

    @Test func `HWCCG-012: appraisal and peer review are no kinds of session and do not count`() throws {
        #expect(try HerefordshirePack.pack().sessionTypes.allSatisfy { !$0.label.says("appraisal") && !$0.label.says("peer review") })
        #expect(try HerefordshirePack.hasDuty("Everybody", "1.0, 5.0", .must, saying: "appraisal", "peer review"))
    }

    @Test func `HWCCG-037: a forum of Designated and Named Professionals can be held, and counts for nobody's one-to-one session`() throws {
        #expect(try !HerefordshirePack.type("forum").meetsObligation)
        #expect(try HerefordshirePack.hasDuty("NHS England and NHS Improvement", "6.0", .should, saying: "forum", "named"))
    }

    @Test func `HWCCG-007 HWCCG-014: a facilitator is preferred, and clinical staff have both strands`() throws {
        #expect(try HerefordshirePack.hasDuty("Designated Professional", "1.0", .should, saying: "facilitated"))
        #expect(try HerefordshirePack.hasDuty("Line manager", "1.0", .should, saying: "clinical supervision", "safeguarding supervision"))
    }

    @Test func `HWCCG-041 DIFF-09: the supervisor is best from another area`() throws {
        #expect(try HerefordshirePack.pack().pairing == PairingTerms(origin: Setting(.otherArea, should("6.0, 7.0"))))
    }

    @Test func `HWCCG-044 HWCCG-055 HWCCG-056 DIFF-10: who needs supervision arranges it, the supervisor runs it`() throws {
        #expect(try HerefordshirePack.pack().scheduling == SchedulingTerms(arranger: Setting(.supervisee, must("6.0, 7.0"))))
        #expect(try HerefordshirePack.pack().norms["supervisorArranges"] == nil)
        #expect(try HerefordshirePack.hasDuty("Supervisor", "7.0", .must, saying: "how supervision is run", "not for arranging"))
        #expect(try HerefordshirePack.step("arrange").provision == must("6.0, 7.0"))
    }

    @Test func `HWCCG-062 HWCCG-063 DIFF-12 DB-02 GAP-24: only exceptional circumstances cancel, and whoever cancels arranges another`()
        throws
    {
        let cancel = try #require(try HerefordshirePack.pack().cancel)
        #expect(cancel.grounds.map(\.key) == ["exceptional"])
        #expect(cancel.rebooker == Setting(.cancellingParty, must("7.0")))
        #expect(cancel.rebookDays == nil)
        #expect(try HerefordshirePack.step("whoeverCancels").text.says("supervisor"))
    }

    @Test func `HWCCG-061 HWCCG-129: both start and end on time, and give supervision priority`() throws {
        #expect(try HerefordshirePack.pack().norms["bothOnTime"] == must("7.0, Appendix 2"))
        #expect(try HerefordshirePack.step("onTime").text.says("both", "begins and ends on time"))
        #expect(try HerefordshirePack.step("prioritise").text.says("priority"))
    }

    @Test func `HWCCG-064: the supervisee takes part as the policy says`() throws {
        #expect(try HerefordshirePack.hasDuty("Supervisee", "7.0", .must, saying: "take part"))
    }

    @Test func `HWCCG-010 HWCCG-011 HWCCG-065 DIFF-63: the supervisee prepares and decides, a group can meet about a case or a topic`()
        throws
    {
        let pack = try HerefordshirePack.pack()
        #expect(pack.agenda == AgendaTerms(mode: Setting(.supervisee, should("1.0"))))
        #expect(pack.topicKinds.map(\.key) == ["case", "issue", "groupTopic", "other"])
        #expect(pack.norms["topicsIdentifiedBefore"]?.paragraph == "7.0, Appendix 2")
        #expect(try HerefordshirePack.step("prepare").provision == must("7.0"))
    }

    @Test func `HWCCG-026 HWCCG-027: both know their roles, and each answers for their own practice`() throws {
        #expect(try HerefordshirePack.hasDuty("Supervisor and supervisee", "3.0", .must, saying: "roles", "responsibilities"))
        #expect(try HerefordshirePack.hasDuty("Supervisor and supervisee", "3.0", .must, saying: "answer", "practice"))
        #expect(try HerefordshirePack.step("rolesUnderstood").isChecklist)
    }

    @Test func `DIFF-05 DIFF-06 DIFF-07: lengths and the size of a group are our choice`() throws {
        let pack = try HerefordshirePack.pack()
        #expect(pack.lengths == [.individual: Setting(60, .ours()), .group: Setting(90, .ours())])
        #expect(pack.matrix.defaultGroupSize == Setting(8, .ours()))
        #expect(pack.matrix.rows.allSatisfy { $0.hours == nil && $0.members == nil })
    }
}
