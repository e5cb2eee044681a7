import SQLStorage
import Support
import Supervision
import Testing

@testable import SupervisionStore

@Suite struct DraftYearTests {
    @Test(arguments: Engine.all)
    func `LAS-054 DB-12: a draft places what is owed, to people and groups, and books nothing`(_ engine: Engine) async throws {
        try await withPlannedYear(engine) { year in
            try await year.formGroup()
            let figures = try await year.store.yearFigures(as: year.planner, at: year.now)
            #expect(figures.toPlace == 12 && figures.booked == 0 && figures.withoutGroup.isEmpty)
            #expect(figures.hours.map(\.minutesToPlace) == [10 * 60 + 2 * 90] && figures.hours.map(\.minutesDeclared) == [1_200])
            let draft = try await year.drafted()
            let shown = try await year.store.draft(draft, as: year.planner, at: year.now)
            #expect(shown.count == 12 && shown.unplaced.isEmpty && shown.neverAsked == 11)
            let sessions = try await year.sessions(of: draft)
            #expect(sessions.filter { $0.groupID == year.groupID }.map(\.memberIDs.count) == [6, 6])
            #expect(sessions.allSatisfy { !$0.memberIDs.contains($0.supervisorID) })
            #expect(try await year.count("session") == 0)
            #expect(shown.weeks.map(\.count).reduce(0, +) == 12 && shown.weeks.count > 5)
        }
    }

    @Test(arguments: Engine.all)
    func `A row without groups is told of, and so is whoever is in none of them, or alone in one`(_ engine: Engine) async throws {
        try await withPlannedYear(engine) { year in
            let none = try await year.store.yearFigures(as: year.planner, at: year.now)
            #expect(none.withoutGroup.map(\.reason) == [.noGroupFormed] && none.withoutGroup.map(\.people) == [6])
            try await year.formGroup(["7"])
            let shown = try await year.store.draft(try await year.drafted(), as: year.planner, at: year.now)
            #expect(shown.unplaced.count { $0.reason == .inNoGroup } == 5)
            #expect(shown.unplaced.count { $0.reason == .groupTooSmall } == 2)
        }
    }

    @Test(arguments: Engine.all)
    func `HWCCG-044 HWCCG-056 DDICB-069 DIFF-10: what one of the two has to book is told of, and drafted for nobody`(
        _ engine: Engine
    ) async throws {
        for (strength, placed) in [("must", 0), ("should", 10)] {
            try await withPlannedYear(engine) { year in
                try await year.formGroup()
                try await year.store.adoptPolicyOfTests(for: year.trust.organisation.code, from: Trust.today, at: year.now) {
                    PolicyForTests.adding(
                        "\nscheduling:\n  arranger: { value: supervisee, paragraph: '6', strength: \(strength) }\n", to: $0)
                }
                let figures = try await year.store.yearFigures(as: year.planner, at: year.now)
                #expect(figures.toPlace == placed + 2)
                let draft = try await year.drafted()
                #expect(try await year.sessions(of: draft).count { $0.format == .individual } == placed)
                let shown = try await year.store.draft(draft, as: year.planner, at: year.now)
                #expect(shown.unplaced.count { $0.reason == .othersBook } == 10 - placed)
            }
        }
    }

    @Test(arguments: Engine.all)
    func `On the last day of a year the next one is drafted`(_ engine: Engine) async throws {
        try await withPlannedYear(engine) { year in
            let last = try #require(Instant("2028-03-31T09:00:00.000Z"))
            let figures = try await year.store.yearFigures(as: year.planner, at: last)
            #expect(figures.span.first.description == "2028-04-01" && figures.span.last.description == "2029-03-31")
            #expect(figures.toPlace == 10)
        }
    }

    @Test(arguments: Engine.all)
    func `A year is drafted once at a time, by those who may, and again only for what is missing`(_ engine: Engine) async throws {
        try await withPlannedYear(engine) { year in
            let (store, now) = (year.store, year.now)
            let colleague = year.trust.actor(try await year.trust.member("9"))
            await #expect(throws: NotFound()) { try await store.draftYear(wishing: DraftWish(), as: colleague, at: now) }
            await #expect(throws: NotFound()) { try await store.draftYear(wishing: DraftWish(), as: year.supervisors[0], at: now) }
            let draft = try await year.drafted()
            await #expect(throws: DraftIsOpen(id: draft)) { try await store.draftYear(wishing: DraftWish(), as: year.planner, at: now) }
            #expect(try await store.openDraft(as: year.planner) == draft)
            #expect(try await store.confirm(draft, with: try await year.confirmation(of: draft), as: year.planner, at: now) == 10)
            #expect(try await store.yearFigures(as: year.planner, at: now).toPlace == 0)
            try await year.formGroup()
            let second = try await year.drafted()
            #expect(try await year.sessions(of: second).map(\.format) == [.group, .group])
            _ = try await store.confirm(second, with: try await year.confirmation(of: second), as: year.planner, at: now)
            await #expect(throws: NothingToDraft()) { try await store.draftYear(wishing: DraftWish(), as: year.planner, at: now) }
        }
    }

    @Test(arguments: Engine.all)
    func `A draft that is thrown away leaves nothing of what it placed`(_ engine: Engine) async throws {
        try await withPlannedYear(engine) { year in
            let draft = try await year.drafted()
            await #expect(throws: YearDraftChanged()) {
                try await year.store.throwAway(draft, expecting: 7, as: year.planner, at: year.now)
            }
            for _ in 1...2 { try await year.store.throwAway(draft, expecting: 1, as: year.planner, at: year.now) }
            for table in ["draft_session", "draft_session_member", "draft_unplaced", "session"] as [SQL] {
                #expect(try await year.count(table) == 0)
            }
            await #expect(throws: YearDraftEnded(isConfirmed: false, isOwn: true)) {
                try await year.store.draft(draft, as: year.planner, at: year.now)
            }
            _ = try await year.drafted()
        }
    }

    @Test(arguments: Engine.all)
    func `A draft that is stopped while it is made, or about to be kept, leaves no trace`(_ engine: Engine) async throws {
        try await withPlannedYear(engine) { year async throws in
            struct Stopped: Error {}
            for end in [0, 10] {
                await #expect(throws: Stopped.self) {
                    try await year.store.draftYear(wishing: DraftWish(), as: year.planner, at: year.now) { done, count in
                        if done >= end || (end == 10 && done == count) { throw Stopped() }
                    }
                }
            }
            for table in ["year_draft", "draft_session", "draft_unplaced", "log_entry WHERE event = 'yearDrafted'"] as [SQL] {
                let count = try await year.count(table)
                #expect(count == 0)
            }
        }
    }

    @Test(arguments: Engine.all)
    func `A draft is made beside other work, shows how far it is, and is there in the end; stopping one that is not made does nothing`(
        _ engine: Engine
    ) async throws {
        try await withPlannedYear(engine) { year in
            let (store, planner) = (year.store, year.planner)
            try store.stopDraft(as: planner)
            #expect(throws: NotFound()) { try store.stopDraft(as: year.supervisors[0]) }
            for _ in 1...2 { try? await store.beginDraft(wishing: DraftWish(), as: planner, at: year.now) }
            while case .placing? = try store.draftProgress(as: planner) { try await Task.sleep(for: .milliseconds(25)) }
            #expect(try store.draftProgress(as: planner) == nil)
            let open = try #require(try await store.openDraft(as: planner))
            #expect(try await year.count("year_draft") == 1)
            await #expect(throws: DraftIsOpen(id: open)) { try await store.beginDraft(wishing: DraftWish(), as: planner, at: year.now) }
        }
    }
}
