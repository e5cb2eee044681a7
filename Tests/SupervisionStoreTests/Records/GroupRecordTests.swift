import SQLStorage
import Supervision
@testable import SupervisionStore
import Support
import Testing

@Suite struct GroupRecordTests {
    @Test(arguments: Engine.all)
    func `LAS-145 GAP-21: the supervisor closes the group's record, nobody signs it, and it stands`(_ engine: Engine) async throws {
        try await withGroup(engine) { group in
            let id = try await group.closed()
            let opened = try await group.store.openGroupRecord(of: id, for: .own, as: group.members[0], at: group.end)
            #expect(opened.text.title == "Group Safeguarding Supervision Record")
            #expect(opened.text.lines.contains { $0.value == "Group" } && opened.text.lines.contains { $0.value == "Mandatory" })
            #expect(opened.text.actions.map(\.ownerName) == ["Ann Reed1", "Ann Reed2"])
            #expect(opened.record.closing?.closedBy == group.supervisor.membershipID)
            let signatures = try await group.store.database.read { db in try db.count("SELECT COUNT(*) FROM signature") }
            #expect(signatures == 0)
            let draft = opened.record.draft
            await #expect(throws: Refusal(.closedGroupRecordStands)) {
                _ = try await group.store.save(
                    group.words(owner: group.members[1]), toGroup: id, expecting: draft, as: group.supervisor, at: group.end)
            }
            try await group.store.closeGroupRecord(of: id, expecting: draft, as: group.supervisor, at: group.end)
            #expect(try await group.store.actionPoints(as: group.supervisor).count == 2)
        }
    }

    @Test(arguments: Engine.all)
    func `LAS-208 GAP-23 LAS-072: whoever took part reads it, the head for audit, and nobody else`(_ engine: Engine) async throws {
        try await withGroup(engine) { group in
            let id = try await group.held()
            await #expect(throws: NotFound()) {
                _ = try await group.store.openGroupRecord(of: id, for: .own, as: group.members[0], at: group.end)
            }
            try await group.closeRecord(of: id, group.words())
            for reader in group.members.prefix(4) + [group.supervisor] {
                _ = try await group.store.openGroupRecord(of: id, for: .own, as: reader, at: group.end)
            }
            for other in [group.members[4], group.members[5], group.manager, group.head, group.specialist, group.trust.administrator] {
                await #expect(throws: NotFound()) {
                    _ = try await group.store.openGroupRecord(of: id, for: .own, as: other, at: group.end)
                }
            }
            for reader in [group.head, group.specialist] {
                #expect(try await group.store.groupRecordsForAudit(as: reader).map(\.id) == [id])
                _ = try await group.store.openGroupRecord(of: id, for: .audit, as: reader, at: group.end)
            }
            for other in group.members + [group.supervisor, group.manager] {
                await #expect(throws: NotFound()) {
                    _ = try await group.store.openGroupRecord(of: id, for: .audit, as: other, at: group.end)
                }
            }
        }
    }

    @Test(arguments: Engine.all)
    func `LAS-073 DB-06: who read a group's record for audit is told to its supervisor and to those who took part`(_ engine: Engine)
        async throws
    {
        try await withGroup(engine) { group in
            let id = try await group.closed()
            _ = try await group.store.openGroupRecord(of: id, for: .audit, as: group.head, at: group.end)
            for reader in group.members.prefix(4) + [group.supervisor] {
                let purposes = try await group.store.groupReadings(of: id, as: reader).compactMap(\.purpose)
                #expect(purposes.contains(.audit))
                #expect(try await group.store.recordNotices(as: reader, at: group.end).readings.map(\.subject) == [.group(id)])
            }
            for other in [group.members[4], group.members[5], group.manager, group.head, group.trust.administrator] {
                await #expect(throws: NotFound()) { _ = try await group.store.groupReadings(of: id, as: other) }
                #expect(try await group.store.recordNotices(as: other, at: group.end).readings == [])
            }
        }
    }

    @Test(arguments: Engine.all)
    func `LAS-193 DB-23: an action point of the group stands in its owner's list and own part, without the others'`(_ engine: Engine)
        async throws
    {
        try await withGroup(engine) { group in
            let id = try await group.closed()
            let owner = group.members[0]
            let own = try await group.store.actionPoints(as: owner)
            #expect(own.map(\.kindLabel) == ["Training or development need"] && own.allSatisfy(\.isOwn))
            let part = try await group.store.ownPart(of: id, as: owner, at: group.end)
            #expect(part.actions.map(\.text) == ["Course \(Group.canary)"] && part.attendance.kind == .signed)
            #expect(try await group.store.ownPart(of: id, as: group.members[3], at: group.end).actions.isEmpty)
            await #expect(throws: NotFound()) { _ = try await group.store.ownPart(of: id, as: group.members[5], at: group.end) }
            let point = try #require(own.first?.point.id)
            await #expect(throws: NotFound()) { _ = try await group.store.open(point, as: group.members[1], at: group.end) }
            try await group.store.finish(point, as: .done, Confidential("Done"), on: Trust.today.adding(days: 1), by: owner, at: group.end)
            #expect(try await group.store.actionPoints(as: group.members[3]).isEmpty)
        }
    }

    @Test(arguments: Engine.all)
    func `LAS-189 DB-23: what concerns one person alone is refused in the group's record, even in a draft`(_ engine: Engine) async throws {
        try await withGroup(engine) { group in
            let id = try await group.held()
            for kind in ["escalation", "signpost"] {
                await #expect(throws: Refusal(.groupHasNoPersonalPoints)) {
                    _ = try await group.store.save(
                        group.words(kind: kind), toGroup: id, expecting: Version(0), as: group.supervisor, at: group.end)
                }
            }
        }
    }

    @Test(arguments: Engine.all)
    func `LAS-144: an action point of the group is for somebody who was there, and the record comes after the session`(_ engine: Engine)
        async throws
    {
        try await withGroup(engine) { group in
            let id = try await group.held()
            await #expect(throws: Refusal(.groupActionOwnersWerePresent)) {
                try await group.closeRecord(of: id, group.words(owner: group.members[5]))
            }
            let early = try await group.begun()
            try await group.sign(early, as: group.members[0])
            try await group.sign(early, as: group.members[1])
            await #expect(throws: Refusal(.groupRecordFollowsSession)) { try await group.closeRecord(of: early, group.words()) }
        }
    }

    @Test(arguments: Engine.all)
    func `DB-23: a personal point is in that person's own record, which both sign and nobody else of the group knows of`(_ engine: Engine)
        async throws
    {
        try await withGroup(engine) { group in
            let id = try await group.held()
            let (store, one, supervisor) = (group.store, group.members[0], group.supervisor)
            _ = try await group.trust.visit(try await group.trust.member("7"))
            await #expect(throws: Refusal(.personalRecordsForParticipants)) {
                _ = try await store.beginPersonalRecord(of: group.members[5].membershipID, from: id, as: supervisor, at: group.end)
            }
            let record = try await store.beginPersonalRecord(of: one.membershipID, from: id, as: supervisor, at: group.end)
            #expect(try await store.beginPersonalRecord(of: one.membershipID, from: id, as: supervisor, at: group.end) == record)
            let words = RecordWords(
                answers: ["sharing": "all"],
                actionPoints: [
                    .init(
                        kind: "signpost", text: "Counselling \(Group.canary)", ownerID: one.membershipID, dueOn: Trust.today.adding(days: 9)
                    )
                ])
            #expect(try await store.hub(of: id, as: one).group?.personalRecords.isEmpty == true)
            let version = try await store.save(words, to: record, expecting: Version(0), as: supervisor, at: group.end)
            try await store.send(record, expecting: version, as: supervisor, at: group.end)
            for party in [supervisor, one] {
                try await store.sign(record, version: 1, passphrase: Group.passphrase, as: party, from: "127.0.0.1", at: group.end)
            }
            let opened = try await store.open(record, for: .own, as: one, at: group.end)
            #expect(opened.record.isSigned && opened.text.agreement.hasPrefix("Accepted in the attendance record"))
            for other in group.members.dropFirst() {
                await #expect(throws: NotFound()) { _ = try await store.open(record, for: .own, as: other, at: group.end) }
                #expect(try await store.hub(of: id, as: other).group?.personalRecords.isEmpty == true)
                #expect(try await store.actionPoints(as: other).isEmpty)
            }
            #expect(try await store.recordsForAudit(as: group.head).map(\.id) == [record])
            try await group.announceAudit(of: group.end)
            _ = try await store.open(record, for: .audit, as: group.head, at: group.end)
            let parties = try await store.consentQuestion(of: record, as: one, at: group.end).parties.map(\.part.memberID)
            #expect(Set(parties) == [one.membershipID, supervisor.membershipID])
            #expect(try await store.recordNotices(as: one, at: group.end).readings.map(\.subject) == [.record(record)])
            #expect(try await store.recordNotices(as: one, at: group.end).audits.count == 1)
            #expect(try await store.ownCopies(as: one).map(\.id) == [record])
            for other in group.members.dropFirst() {
                #expect(try await store.recordNotices(as: other, at: group.end) == RecordNotices(audits: [], readings: []))
                #expect(try await store.openOwnCopies(.printed, as: other, at: group.end).isEmpty)
                #expect(try await store.home(as: other, at: group.end).consents.isEmpty)
            }
        }
    }

    @Test(arguments: Engine.all)
    func `LAS-083 DB-08: neither a word of the group's record nor the code stands in the clear`(_ engine: Engine) async throws {
        try await EveryByte.withStore(engine) { store in
            let group = try await Group(store)
            _ = try await group.closed()
        } then: { bytes in
            #expect(!bytes.contains(Group.canary))
            #expect(bytes.contains("Room 3"))
        }
    }

    @Test(arguments: Engine.all)
    func `LAS-182 LAS-055: what waits for a group leaves the list when its record is closed`(_ engine: Engine) async throws {
        try await withGroup(engine) { group in
            let id = try await group.begun()
            #expect(try await group.store.home(as: group.members[0], at: group.then).waiting.map(\.task) == [.signAttendance])
            try await group.sign(id, as: group.members[0])
            #expect(try await group.store.home(as: group.members[0], at: group.then).waiting.isEmpty)
            #expect(try await group.store.home(as: group.supervisor, at: group.then).waiting.map(\.task) == [.closeSession])
            try await group.close(id)
            #expect(try await group.store.home(as: group.supervisor, at: group.end).waiting.map(\.task) == [.writeGroupRecord])
            let words = RecordWords(actionPoints: [.init(kind: "nothingFurther", text: "")])
            try await group.closeRecord(of: id, words)
            #expect(try await group.store.home(as: group.supervisor, at: group.end).waiting.isEmpty)
            #expect(try await group.store.sessions(.past, as: group.members[0], at: group.end).map(\.id) == [id])
        }
    }
}
