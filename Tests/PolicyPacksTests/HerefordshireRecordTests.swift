import Supervision
import Testing

@Suite struct HerefordshireRecordTests {
    @Test
    func
        `HWCCG-086 HWCCG-087 HWCCG-088 HWCCG-089 HWCCG-090 HWCCG-091 HWCCG-092 HWCCG-093 HWCCG-094 HWCCG-095: the fields of Form I, in its order`()
        throws
    {
        let fields = try HerefordshirePack.formI().fields
        #expect(
            fields.map(\.label) == [
                "Supervisor", "Supervisee", "Date", "Discussion/Action for Supervisee/Supervisor", "Outcome/Actions", "Other discussion",
                "Supervisee's Comments", "Signature of Supervisor", "Signature of Supervisee", "Review Date",
            ])
        #expect(
            fields.map(\.source) == [
                .supervisorName, .superviseeName, .startsAt, .written, .actionPoints, .written, .written, .supervisorSignature,
                .superviseeSignature, .reviewDate,
            ])
        #expect(fields.filter { !$0.isRequired }.map(\.key) == ["otherDiscussion", "superviseeComments"])
        #expect(fields.allSatisfy { !$0.isAdded && $0.provision == must("Appendix 1") })
    }

    @Test func `HWCCG-092: only the supervisee writes the supervisee's comments`() throws {
        let fields = try HerefordshirePack.formI().fields
        #expect(fields.filter { $0.filledBy == .supervisee }.map(\.key) == ["superviseeComments"])
        #expect(fields.filter { $0.filledBy == .supervisor }.map(\.key) == ["discussion", "otherDiscussion"])
    }

    @Test func `HWCCG-090: the outcome may be that nothing is left to do`() throws {
        let kinds = try HerefordshirePack.pack().actionPoints.kinds
        #expect(kinds.filter(\.isNothingFurther).map(\.key) == ["nothingFurther"])
        #expect(kinds.first?.needsOwner == false)
    }

    @Test func `HWCCG-085 DIFF-20 DB-21: Form I is kept free of cases, by a warning`() throws {
        #expect(try HerefordshirePack.formI().title.says("form i", "not relating"))
        #expect(try HerefordshirePack.recording().isCaseFree == Setting(true, should("Appendix 1")))
    }

    @Test func `GAP-03: a session about a case has a note of its own, with the reference of the case record`() throws {
        let pack = try HerefordshirePack.pack()
        for type in ["complexCase", "caseAdvice", "urgentCase"] {
            let note = try #require(pack.record(for: .individual, type: type))
            #expect(note.key == "caseDiscussionNote")
            #expect(note.fields.filter { $0.source == .written && $0.isRequired }.map(\.key) == ["caseReference"])
            #expect(note.notice.provision.isOurs)
        }
        for type in ["oneToOne", "peerToPeer"] { #expect(pack.record(for: .individual, type: type)?.key == "formI") }
        #expect(pack.agreement(for: .individual, type: "complexCase")?.key == "supervisionContract")
    }

    @Test func `HWCCG-067 HWCCG-068 DIFF-22 DIFF-25 DIFF-26: both sign the record, both hold it, and nobody else reads it`() throws {
        let pack = try HerefordshirePack.pack()
        #expect(try HerefordshirePack.formI().signatories == Setting([.supervisee, .supervisor], must("7.0, Appendix 1")))
        #expect(pack.norms["recordSignedByBoth"] == must("7.0, Appendix 1"))
        #expect(pack.norms["copiesForBoth"] == must("7.0"))
        #expect(pack.readers == Setting([.supervisee, .supervisor], must("7.0")))
        #expect(pack.recordReaders(under: nil, for: .individual, type: "oneToOne") == [.supervisee, .supervisor])
        #expect(pack.recordReaders(under: nil, for: .group, type: "groupSession") == [.supervisee, .supervisor])
        #expect(pack.custody?.keptBy == Setting("Supervisor and supervisee", must("7.0")))
    }

    @Test func `HWCCG-070 HWCCG-071 DIFF-24: a group has a record of themes, which the session lead sends round`() throws {
        let pack = try HerefordshirePack.pack()
        #expect(try HerefordshirePack.recording().narrative[.group] == Setting(.themes, should("7.0")))
        #expect(try HerefordshirePack.recording().themesCirculatedBy == Setting("Session lead", should("7.0")))
        let themes = try #require(pack.records[.group]?.fields.first { $0.key == "themes" })
        #expect((themes.isRequired, themes.isAdded, themes.provision) == (true, true, should("7.0")))
        #expect(pack.records[.group]?.signatories == Setting([], .ours()))
    }

    @Test func `HWCCG-069 DIFF-23: people keep a log of their group sessions, which nobody signs`() throws {
        #expect(try HerefordshirePack.recording().ownLog == Setting(true, must("7.0")))
        #expect(try HerefordshirePack.hasDuty("Supervisee", "7.0", .must, saying: "log", "group"))
    }

    @Test func `DIFF-21: a one-to-one record holds what was talked about`() throws {
        #expect(try HerefordshirePack.recording().narrative[.individual] == Setting(.full, must("Appendix 1")))
    }

    @Test func `HWCCG-066 DIFF-40 DIFF-41 DIFF-42 DIFF-43: actions are the supervisee's, have one review date and come back`() throws {
        let terms = try HerefordshirePack.pack().actionPoints
        #expect(terms.ownerDefault == Setting(.supervisee, must("7.0")))
        #expect(terms.dateRequired == Setting(false, may("Appendix 1")))
        #expect(terms.kinds.allSatisfy { !$0.needsDate })
        #expect(terms.carryForward == Setting(true, should("Appendix 1")))
        #expect(terms.kinds.filter { $0.provision.isOurs }.map(\.key) == ["nothingFurther", "action"])
        #expect(try HerefordshirePack.pack().norms["outcomeIsFollowed"] == must("7.0"))
    }

    @Test func `HWCCG-006: a Designated Professional's session is minuted, and its record has to have a discussion`() throws {
        #expect(try HerefordshirePack.hasDuty("Designated Professional", "1.0", .must, saying: "minuted"))
        #expect(try HerefordshirePack.formI().fields.first { $0.key == "discussion" }?.isRequired == true)
        #expect(try HerefordshirePack.pack().norms["recordFollowsForm"] == must("Appendix 1"))
    }

    @Test func `HWCCG-079: what is said stays confidential unless a concern arises`() throws {
        let notice = try HerefordshirePack.formI().notice
        #expect(notice.provision == must("7.0, Appendix 2"))
        #expect(notice.value.says("stays between", "exceptions"))
        #expect(try HerefordshirePack.pack().norms["confidenceKept"] == must("7.0"))
        #expect(try HerefordshirePack.pack().feedback?.lineManager == Setting([.concerns], must("7.0")))
    }
}
