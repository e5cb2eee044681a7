import Supervision
import Testing

@Suite struct DerbySessionTests {
    @Test func `DDICB-069 GAP-24 DIFF-10: the supervisee arranges, and whoever cancels books anew, the supervisor included`() throws {
        for type in try DerbyPack.pack().sessionTypes.map(\.key) {
            let scheduling = try #require(try DerbyPack.pack().scheduling(ofType: type))
            #expect(scheduling.arranger == Setting(.supervisee, Provision(paragraph: "Role of the Supervisor", strength: .must)))
            #expect(try DerbyPack.pack().cancel(ofType: type)?.rebooker.value == .cancellingParty)
        }
        #expect(try DerbyPack.norm(.superviseeArranges).strength == .must)
        #expect(try DerbyPack.pack().norms[Clause.supervisorArranges.name] == nil)
    }

    @Test func `DDICB-076 DIFF-12: the cancelling party arranges another session as soon as possible, without a figure`() throws {
        let cancel = try #require(try DerbyPack.pack().cancel)
        #expect(cancel.rebooker.provision == Provision(paragraph: "Role of the Supervisor, Role of the Supervisee", strength: .must))
        #expect(cancel.rebookDays == nil)
        #expect(try DerbyPack.step("cancelling").text.says("whoever cancels", "as soon as possible"))
        #expect(try DerbyPack.norm(.cancellerRebooks).strength == .must)
    }

    @Test func `DDICB-075 GAP-26: exceptional circumstances are a ground everywhere, beside a clinical emergency under the agreement`()
        throws
    {
        let pack = try DerbyPack.pack()
        #expect(pack.cancel?.grounds.map(\.key) == ["exceptional"])
        #expect(pack.cancel(ofType: "safeguarding")?.grounds.map(\.key) == ["clinicalEmergency", "exceptional"])
        #expect(pack.cancel(ofType: "childrenInCare")?.grounds.map(\.key) == ["exceptional"])
        #expect(pack.cancel?.grounds.first?.provision.strength == .must)
        #expect(try DerbyPack.step("onTime").text.says("cancelling only in exceptional circumstances"))
    }

    @Test func `DDICB-059 DDICB-060 DDICB-061 DDICB-063: one to one is private, arranged beforehand, agreed and prepared by both`() throws {
        let step = try DerbyPack.step("preArranged")
        #expect(step.format == .individual)
        #expect(step.text.says("in private", "arranged beforehand", "agenda that you both agree", "you both prepare"))
        #expect(step.provision == Provision(paragraph: "Supervision methods", strength: .should))
        for clause in [Clause.venueIsPrivate, .timeAndVenueAgreed, .focusNegotiated, .bothPrepare] {
            #expect(try DerbyPack.norm(clause).strength == .should, "\(clause.name)")
            #expect(try DerbyPack.norm(clause).paragraph.hasPrefix("Supervision methods"), "\(clause.name)")
        }
        #expect(try DerbyPack.pack().agenda?.mode == Setting(.agreed, Provision(paragraph: "Supervision methods", strength: .should)))
    }

    @Test func `DDICB-062 DDICB-064 DIFF-08: planned sessions for two are the base; a group, ad hoc or catch up replaces none`() throws {
        let pack = try DerbyPack.pack()
        #expect(pack.sessionTypes.filter(\.meetsObligation).map(\.key) == ["safeguarding", "childrenInCare"])
        #expect(pack.compliance?.groupCounts == Setting(false, Provision(paragraph: "Supervision methods", strength: .should)))
        #expect(pack.matrix.rows.allSatisfy { $0.format == .individual })
        #expect(try DerbyPack.step("base").text.says("are the base", "beside them", "do not replace them"))
        #expect(try DerbyPack.norm(.individualIsTheBase).strength == .should)
    }

    @Test func `DDICB-065 DDICB-066: a group joins staff with the same task, in a team meeting or on its own`() throws {
        #expect(try DerbyPack.type("actionLearningSet").label == "Group supervision / Action learning set")
        #expect(try DerbyPack.pack().sessionTypes.filter { $0.format == .group }.map(\.key) == ["actionLearningSet"])
        #expect(try DerbyPack.pack().sessionTypes.allSatisfy { $0.format != nil })
        #expect(try DerbyPack.step("group").text.says("same task", "with a supervisor", "their work", "how they work together"))
        #expect(try DerbyPack.step("groupWhere").text.says("team meeting", "of its own", "specific issues"))
        #expect(
            try [DerbyPack.step("group"), DerbyPack.step("groupWhere")].allSatisfy { $0.format == .group && $0.provision.strength == .may })
    }

    @Test func `DDICB-067 DDICB-177: in between there is ad hoc supervision for three purposes, and daily talk needs no entry`() throws {
        #expect(try DerbyPack.type("adHoc").label == "Unplanned or “ad-hoc” supervision")
        #expect(try DerbyPack.type("adHoc").provision.paragraph == "Supervision methods")
        #expect(try DerbyPack.step("inBetween").text.says("reflect", "decision", "agree to do something", "day by day", "no entry"))
        #expect(try DerbyPack.norm(.adHocBetween).strength == .may)
    }

    @Test func `DDICB-068: the supervisor answers first for managing the process`() throws {
        #expect(try DerbyPack.duty("Supervisor", "how supervision is managed").provision == provision("Role of the Supervisor"))
        #expect(try DerbyPack.norm(.processIsManaged).strength == .must)
    }

    @Test func `DDICB-074 DDICB-181: both share the responsibility for beginning and ending on time and for priority`() throws {
        let both = "Role of the Supervisor, Role of the Supervisee"
        #expect(try DerbyPack.step("onTime").text.says("share", "beginning and ending on time", "supervision first"))
        #expect(try DerbyPack.duty("Supervisor and supervisee", "on time").provision == provision(both))
        #expect(try DerbyPack.duty("Supervisor and supervisee", "supervision first").provision == provision(both))
        #expect(try DerbyPack.norm(.sessionsGoFirst) == provision(both))
    }

    @Test func `DDICB-077 DDICB-078: the supervisee takes part, and prepares cases or issues`() throws {
        #expect(try DerbyPack.duty("Supervisee", "take part").provision == provision("Role of the Supervisee"))
        #expect(try DerbyPack.prompt("whatToBring").stage == .preparing)
        #expect(try DerbyPack.prompt("whatToBring").text.says("cases or issues"))
        #expect(try DerbyPack.norm(.topicsIdentifiedBefore) == provision("Role of the Supervisee"))
        #expect(try DerbyPack.norm(.supervisionTakenUp) == provision("Role of the Supervisee"))
    }

    @Test func `DDICB-079 DIFF-40: agreed actions are the supervisee's to carry out`() throws {
        #expect(try DerbyPack.pack().actionPoints.ownerDefault == Setting(.supervisee, provision("Role of the Supervisee")))
        #expect(try DerbyPack.step("actions").text.says("carry out the actions", "identified and agreed"))
    }

    @Test func `DIFF-41: agreed actions should have a timescale`() throws {
        #expect(
            try DerbyPack.pack().actionPoints.dateRequired
                == Setting(true, Provision(paragraph: "Links with caseload supervision, (j)", strength: .should)))
        #expect(try DerbyPack.norm(.actionOwnerAndDate).strength == .should)
    }

    @Test func `DDICB-050: health is watched, and a referral is a point for the own record, never for a group's`() throws {
        let kind = try DerbyPack.kind("health")
        #expect(kind.isPersonal)
        #expect(kind.label.says("occupational health", "counselling"))
        #expect(try DerbyPack.prompt("health").step == "support")
        #expect(try DerbyPack.pack().actionPoints.signposts.map(\.key) == ["occupationalHealth", "counselling"])
        #expect(try DerbyPack.pack().actionPoints.kinds.filter(\.isPersonal) == [kind])
    }

    @Test func `DDICB-051: a briefing of senior managers can be an action, which sets nothing else going`() throws {
        let kind = try DerbyPack.kind("briefing")
        #expect(kind.label.says("senior managers", "key issue"))
        #expect(kind.opens == .none && !kind.isPersonal)
        #expect(kind.provision == Provision(paragraph: "Functions of supervision, (h)(i)", strength: .may))
    }

    @Test func `DIFF-11: the body's ground, the agreement's and the other agreement's, each as firm as it is written`() throws {
        let pack = try DerbyPack.pack()
        #expect(pack.cancel(ofType: "safeguarding")?.grounds.map(\.provision.strength) == [.must, .must])
        #expect(pack.cancel(ofType: "childrenInCare")?.grounds.map(\.provision.strength) == [.should])
    }

    private func provision(_ paragraph: String) -> Provision { Provision(paragraph: paragraph, strength: .must) }
}
