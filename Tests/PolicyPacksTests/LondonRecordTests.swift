import Supervision
import Testing

@Suite struct LondonRecordTests {
    @Test
    func
        `LAS-116 LAS-117 LAS-118 LAS-119 LAS-120 LAS-121 LAS-122 LAS-123 LAS-124 LAS-127 LAS-128: the printed fields, in the printed order`()
        throws
    {
        let printed = try LondonPack.individualRecord().fields.filter { !$0.isAdded }
        #expect(
            printed.map(\.label) == [
                "Name of Supervisee", "Supervisee Role / Department", "Name of Supervisor", "Supervisor Role / Department",
                "Date and Time of Safeguarding Supervision", "Venue", "Format of Supervision", "Type of Supervision",
                "Agreed Action Points from Supervision", "Signature of Supervisee", "Signature of Supervisor",
            ])
        #expect(
            printed.map(\.source) == [
                .superviseeName, .superviseePost, .supervisorName, .supervisorPost, .startsAt, .venue, .format, .type, .actionPoints,
                .superviseeSignature, .supervisorSignature,
            ])
        #expect(printed.allSatisfy { $0.isRequired && $0.provision == Provision(paragraph: "Appendix 1, record", strength: .must) })
    }

    @Test func `LAS-122: the format is Individual or Group`() throws {
        #expect(try LondonPack.field("format").options.map(\.label) == ["Individual", "Group"])
    }

    @Test func `LAS-123: the type is Mandatory, On Request or Case Involving Child Death, and the last two tell something`() throws {
        let types = try LondonPack.pack().sessionTypes
        #expect(try LondonPack.field("type").options.map(\.label) == ["Mandatory", "On Request", "Case Involving Child Death"])
        #expect(types.map(\.key) == ["mandatory", "onRequest", "childDeath"])
        #expect(types.map(\.label) == ["Mandatory", "On Request", "Case Involving Child Death"])
        #expect(types.map(\.meetsObligation) == [true, false, false])
        #expect(types.map(\.isTelling) == [false, true, true])
    }

    @Test func `LAS-124 LAS-125 LAS-126: action points have By whom and Date for Completion, and five printed rows`() throws {
        #expect(try LondonPack.field("actionPoints").options.map(\.label) == ["By whom", "Date for Completion"])
        #expect(try LondonPack.pack().actionPoints.printedRows == 5)
    }

    @Test func `LAS-127 LAS-128 LAS-174: both sign the individual record, each with a date`() throws {
        let form = try LondonPack.individualRecord()
        #expect(form.signatories.value == [.supervisee, .supervisor])
        #expect(form.signatories.provision == Provision(paragraph: "Procedure 4.8", strength: .must))
        #expect(try LondonPack.field("superviseeSignature").options.map(\.label) == ["Date"])
        #expect(try LondonPack.field("supervisorSignature").options.map(\.label) == ["Date"])
        #expect(try LondonPack.norm(.recordSignedByBoth).strength == .must)
    }

    @Test func `LAS-129 GAP-17: length, escalation and consent to share are added to the form`() throws {
        let added = try ["length", "escalation", "sharing"].map(LondonPack.field)
        #expect(added.map(\.source) == [.lengthHeld, .written, .choice])
        #expect(added.allSatisfy { $0.isAdded })
        #expect(added.map(\.provision.paragraph) == ["Procedure 4.3, 12.1", "Procedure 4.9", "Procedure 4.8"])
        #expect(added.map(\.isRequired) == [true, false, true])
        #expect(try LondonPack.field("sharing").options.map(\.key) == ["all", "none", "some"])
    }

    @Test func `LAS-070: apart from action points and escalation the form asks for no words but the optional advice line`() throws {
        let written = try LondonPack.individualRecord().fields.filter { $0.source == .written }
        #expect(written.map(\.key) == ["advice", "escalation"])
        #expect(written.allSatisfy { !$0.isRequired && $0.limit == 2_000 })
        #expect(try LondonPack.field("advice").label == "Advice given, and why")
        #expect(try LondonPack.norm(.actionPointsRecorded).paragraph == "9.1, Procedure 5.11")
    }

    @Test func `LAS-074: every record form carries the confidentiality notice`() throws {
        for notice in [try LondonPack.individualRecord().notice, try LondonPack.groupRecord().notice] {
            #expect(notice.value.says("confidential", "consent", "action points", "head of safeguarding", "audit", "specialists"))
            #expect(notice.provision.strength == .must)
        }
        #expect(try LondonPack.norm(.noticeOnEveryRecord) == Provision(paragraph: "Appendix 1, record", strength: .must))
    }

    @Test func `LAS-138 LAS-139 LAS-140 LAS-141 LAS-142 LAS-143 LAS-144: the printed fields of the group record`() throws {
        let printed = try LondonPack.groupRecord().fields.filter { !$0.isAdded }
        #expect(
            printed.map(\.label) == [
                "Supervisor", "Supervisor Role / Department", "Date and Time of Group Supervision", "Venue", "Format of Supervision",
                "Type of Supervision", "Agreed Action Points from Supervision",
            ])
        #expect(printed.allSatisfy { $0.isRequired })
        #expect(printed.last?.options.map(\.label) == ["By whom", "Date for Completion"])
    }

    @Test func `LAS-145: nobody signs the group record, and it has no place to`() throws {
        let form = try LondonPack.groupRecord()
        #expect(form.signatories.value.isEmpty)
        #expect(form.fields.allSatisfy { $0.source != .superviseeSignature && $0.source != .supervisorSignature })
    }

    @Test func `LAS-184 LAS-185 LAS-186 LAS-187: the group record has room for introductions, objectives, themes and the issue`() throws {
        let added = try LondonPack.groupRecord().fields.filter(\.isAdded)
        #expect(added.map(\.key) == ["length", "introductions", "objectives", "themes", "issueCovered"])
        #expect(
            added.map(\.provision.paragraph) == [
                "Procedure 5.3, 12.1", "Procedure 5.5", "Procedure 5.6", "Procedure 5.10", "Procedure 5.6",
            ])
        #expect(added.dropFirst().allSatisfy { !$0.isRequired })
    }

    @Test func `LAS-132 LAS-133 LAS-134 LAS-135 LAS-136 LAS-137: the attendance record, its declaration and its rows`() throws {
        let form = try #require(try LondonPack.pack().attendance)
        #expect(
            form.fields.map(\.label) == [
                "Supervisor", "Supervisor Role / Department", "Date and Time of Group Supervision", "Venue",
            ])
        #expect(form.fields.allSatisfy { $0.isRequired })
        #expect(form.declaration.value.says("signature", "accept", "agreement"))
        #expect(form.columns.map(\.label) == ["Name", "Role / Department", "Signature"])
    }
}
