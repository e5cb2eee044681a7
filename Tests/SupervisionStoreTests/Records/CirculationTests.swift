import Supervision
@testable import SupervisionStore
import Support
import Testing

@Suite struct CirculationTests {
    private static let goesRound = """
        recording:
          themesCirculatedBy: { value: Session lead, paragraph: "7.0", strength: should }
          ownLog: { value: true, paragraph: "7.0", strength: must }

        """

    @Test(arguments: Engine.all)
    func
        `DIFF-24 HWCCG-070 HWCCG-071 DDICB-084 DDICB-085: whoever led a group notes that its themes went round, and those who came read when`(
            _ engine: Engine
        ) async throws
    {
        try await withGroup(engine, under: Self.goesRound) { group in
            let id = try await group.held()
            let store = group.store
            await #expect(throws: Refusal(.circulatedOnceClosed)) {
                try await store.noteCirculation(of: id, as: group.supervisor, at: group.end)
            }
            try await group.closeRecord(of: id, group.words())
            let first = group.end.adding(days: 2)
            for other in [group.members[0], group.head, group.specialist, group.colleague] {
                await #expect(throws: NotFound()) { try await store.noteCirculation(of: id, as: other, at: first) }
            }
            #expect(try await store.openGroupRecord(of: id, for: .own, as: group.members[0], at: first).sentRoundAt == nil)
            for days in [2, 5] {
                try await store.noteCirculation(of: id, as: group.supervisor, at: group.end.adding(days: days))
            }
            for reader in [group.members[0], group.members[3], group.supervisor] {
                #expect(
                    try await store.openGroupRecord(of: id, for: .own, as: reader, at: first).sentRoundAt == first, "The first day stands.")
            }
        }
    }

    @Test(arguments: Engine.all)
    func `DIFF-24: where the policy sends nothing round, nothing is noted`(_ engine: Engine) async throws {
        try await withGroup(engine) { group in
            let id = try await group.closed()
            await #expect(throws: Refusal(.themesGoRound)) {
                try await group.store.noteCirculation(of: id, as: group.supervisor, at: group.end)
            }
        }
    }

    @Test(arguments: Engine.all)
    func `DIFF-23 HWCCG-069 DDICB-083: each has a log of the group sessions that they took part in, with their own reflections alone`(
        _ engine: Engine
    ) async throws {
        try await withGroup(engine, under: Self.goesRound) { group in
            let id = try await group.held()
            _ = try await group.planned()
            func log(_ actor: Actor) async throws -> OwnLog { try await group.store.ownLog(as: actor, at: group.end) }
            for came in group.members.prefix(4) {
                let lines = try await log(came).lines
                #expect(lines.map(\.sessionID) == [id] && lines.map(\.type) == ["Mandatory"] && lines.map(\.supervisor) == ["Ann Reed7"])
                #expect(lines.map(\.heldAt) == [group.then] && lines.map(\.noteCount) == [0])
            }
            for other in [group.members[4], group.supervisor, group.manager, group.head, group.trust.administrator] {
                #expect(try await log(other).lines == [], "Not there, or not supervised in it.")
            }
            try await group.store.note(
                Confidential(Group.canary), as: .init(), in: id, expecting: Version(0), as: group.members[0], at: group.end)
            #expect(try await log(group.members[0]).lines.map(\.noteCount) == [1])
            #expect(try await log(group.members[1]).lines.map(\.noteCount) == [0], "Nobody else's.")
            #expect(try await log(group.members[0]).isAsked)
        }
        try await withGroup(engine) { group async throws in
            let log = try await group.store.ownLog(as: group.members[0], at: group.end)
            #expect(!log.isAsked)
        }
    }
}
