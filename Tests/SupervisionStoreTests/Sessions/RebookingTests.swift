import Supervision
@testable import SupervisionStore
import Support
import Testing

@Suite struct RebookingTests {
    private func owners(_ pair: Pair, as actor: Actor) async throws -> [String] {
        try await pair.store.rebookings(as: actor, at: pair.now).map(\.owner)
    }

    @Test(arguments: Engine.all)
    func `DB-02: the party that cancels books the session anew, and only an accepted date ends that`(_ engine: Engine) async throws {
        try await withPair(engine) { pair in
            let id = try await pair.accepted()
            for _ in 1...2 { try await pair.store.cancel(id, because: Confidential("Ill"), as: pair.supervisor, at: pair.now) }
            let later = pair.now.adding(days: 3)
            let line = try #require(try await pair.store.rebookings(as: pair.supervisor, at: later).first)
            #expect(line.isOwn && line.canPlan && line.daysOpen(on: LondonTime.day(of: later)) == 3)
            #expect(try await owners(pair, as: pair.supervisee) == [], "It is not theirs.")
            #expect(try await pair.store.hub(of: id, as: pair.supervisee).rebooking?.owner == "Ann Reed2", "They can read whose it is.")
            for team in [pair.head, pair.specialist, pair.trust.administrator] {
                #expect(try await owners(pair, as: team) == ["Ann Reed2"])
            }
            for other in [pair.manager, pair.colleague] { #expect(try await owners(pair, as: other) == []) }
            #expect(try await pair.store.home(as: pair.supervisor, at: later).rebookings.count == 1)

            let again = try await pair.store.plan(pair.proposal(startsAt: later.adding(days: 9)), as: pair.supervisor, at: later)
            #expect(
                try await pair.store.rebookings(as: pair.supervisor, at: later).map(\.proposedFor) == [later.adding(days: 9)],
                "A date that is only proposed does not end it.")
            try await pair.store.accept(again, schedule: 1, as: pair.supervisee, at: later)
            #expect(try await owners(pair, as: pair.head) == [])
            try await pair.store.cancel(again, because: Confidential("Rota"), as: pair.supervisee, at: later)
            #expect(Set(try await owners(pair, as: pair.head)) == ["Ann Reed1", "Ann Reed2"], "The new date is off too.")
        }
    }

    @Test(arguments: Engine.all)
    func `DB-02: somebody else cancels for a party, or for neither, and then whoever arranged it books it anew`(
        _ engine: Engine
    ) async throws {
        try await withPair(engine) { pair in
            func cancelled(by owner: Actor?, arranger: Actor) async throws {
                let id = try await pair.store.plan(pair.proposal(), as: arranger, at: pair.now)
                try await pair.store.cancel(
                    id, by: owner?.membershipID, because: Confidential("No"), as: arranger, at: pair.now)
            }
            try await cancelled(by: pair.supervisee, arranger: pair.manager)
            #expect(try await owners(pair, as: pair.supervisee) == ["Ann Reed1"])
            try await cancelled(by: nil, arranger: pair.manager)
            #expect(try await owners(pair, as: pair.manager) == ["Ann Reed3"])
            let id = try await pair.planned()
            await #expect(throws: NotFound()) {
                try await pair.store.cancel(
                    id, by: pair.colleague.membershipID, because: Confidential("No"), as: pair.supervisor, at: pair.now)
            }
        }
    }

    @Test(arguments: Engine.all)
    func `DB-02: a series that is cancelled together is one duty, and a group's is its supervisor's`(_ engine: Engine) async throws {
        try await withPair(engine) { pair in
            let id = try await pair.store.plan(
                pair.proposal(repetition: Repetition(.weeks(2), times: 3)), as: pair.supervisor, at: pair.now)
            #expect(
                try await pair.store.cancel(id, withFollowing: true, because: Confidential("No"), as: pair.supervisor, at: pair.now) == 4)
            #expect(try await owners(pair, as: pair.head).count == 1)
        }
        try await withStore(engine) { store in
            let group = try await Group(store)
            let id = try await group.planned()
            try await store.cancel(id, because: Confidential("Snow"), as: group.supervisor, at: group.now)
            #expect(try await store.rebookings(as: group.supervisor, at: group.now).map(\.canPlan) == [true])
            _ = try await group.planned(of: Array(group.members.prefix(3)))
            #expect(
                try await store.rebookings(as: group.head, at: group.now) == [], "A group stands with its supervisor, who has accepted.")
        }
    }

    @Test(arguments: Engine.all)
    func `DB-02 DB-14 DDICB-121: neither an extra session nor one that was held before takes the place of the one cancelled`(
        _ engine: Engine
    ) async throws {
        try await withPair(engine) { pair in
            let id = try await pair.accepted()
            try await pair.store.cancel(id, because: Confidential("Ill"), as: pair.supervisor, at: pair.now)
            func book(_ type: String) async throws {
                let id = try await pair.store.plan(pair.proposal(type: type, asks: false), as: pair.supervisor, at: pair.now)
                try await pair.store.accept(id, schedule: 1, as: pair.supervisee, at: pair.now)
            }
            try await book("onRequest")
            _ = try await pair.store.enter(pair.late(), as: pair.supervisor, at: pair.now)
            #expect(try await owners(pair, as: pair.supervisor) == ["Ann Reed2"])
            try await book("mandatory")
            #expect(try await owners(pair, as: pair.supervisor) == [])
        }
    }

    @Test(arguments: Engine.all, [false, true])
    func `DB-02 DB-45 DB-53: nobody has to book anew for somebody who left, or who was handed on`(
        _ engine: Engine, _ leaves: Bool
    ) async throws {
        try await withPair(engine) { pair in
            let successor = try await pair.trust.appoint("6", .supervisor)
            let id = try await pair.accepted()
            try await pair.store.cancel(id, because: Confidential("Ill"), as: pair.supervisor, at: pair.now)
            _ = try await pair.store.plan(pair.proposal(asks: false), as: pair.supervisor, at: pair.now)
            func open(as actor: Actor) async throws -> Int {
                try await pair.store.rebookings(as: actor, at: pair.now.adding(days: 3)).count
            }
            for actor in [pair.supervisor, pair.head] { #expect(try await open(as: actor) == 1) }
            if leaves {
                try await pair.leave(pair.supervisee, on: Trust.today.adding(days: 2))
            } else {
                try await pair.handedOver(from: pair.supervisor, to: successor, at: pair.now.adding(minutes: 10))
            }
            for actor in [pair.supervisor, pair.head, successor] { #expect(try await open(as: actor) == 0) }
        }
    }

    @Test(arguments: Engine.all)
    func `DB-02 HWCCG-063 DDICB-126 GAP-24: whoever cancelled can book anew, a guest and a supervisee who books nothing else too`(
        _ engine: Engine
    ) async throws {
        let policy = "scheduling:\n  arranger: { value: supervisor, paragraph: \"6.0\", strength: should }\n"
        try await withPair(engine, under: policy) { pair in
            let guest = try await pair.guest(isOtherArea: true)
            for (canceller, now) in [(guest, pair.now), (pair.supervisee, pair.now.adding(minutes: 30))] {
                func proposal() -> SessionProposal { pair.proposal(supervisor: guest, asks: canceller == guest) }
                let id = try await pair.store.plan(proposal(), as: canceller == guest ? pair.head : guest, at: now)
                try await pair.store.cancel(id, because: Confidential("Ill"), as: canceller, at: now)
                let line = try #require(try await pair.store.rebookings(as: canceller, at: now).first)
                #expect(line.isOwn && line.canPlan && line.superviseeID == pair.supervisee.membershipID)
                let choices = try await pair.store.planningChoices(as: canceller, at: now)
                #expect(choices.supervisors(for: pair.supervisee.membershipID).map(\.id) == [guest.membershipID])
                let again = try await pair.store.plan(proposal(), as: canceller, at: now)
                try await pair.store.accept(again, schedule: 1, as: canceller == guest ? pair.supervisee : guest, at: now)
                #expect(try await pair.store.rebookings(as: canceller, at: now) == [])
            }
            await #expect(throws: NotFound()) { try await pair.store.planningChoices(as: pair.supervisee, at: pair.now) }
        }
    }

    @Test(arguments: Engine.all)
    func `DB-02 LAS-055: who misses two sessions in a row is shown to their supervisor and the team, until they come`(
        _ engine: Engine
    ) async throws {
        try await withPair(engine) { pair in
            func missed(_ days: Int) async throws {
                let starts = pair.now.adding(days: days)
                let id = try await pair.store.plan(pair.proposal(startsAt: starts), as: pair.supervisor, at: starts.adding(minutes: -90))
                try await pair.store.noteAbsence(
                    of: pair.supervisee.membershipID, from: id,
                    because: NonAttendance.Words(reason: .unwell, text: Pair.canary), as: pair.supervisor, at: starts.adding(minutes: 30))
            }
            try await missed(1)
            #expect(try await pair.store.repeatedAbsences(as: pair.supervisor) == [])
            try await missed(2)
            for actor in [pair.supervisor, pair.head, pair.specialist] {
                let found = try await pair.store.repeatedAbsences(as: actor)
                #expect(
                    found.map(\.count) == [2] && found.map(\.name) == ["Ann Reed1"] && found.map(\.lastAt) == [pair.now.adding(days: 2)])
            }
            for other in [pair.supervisee, pair.manager, pair.colleague, pair.trust.administrator] {
                #expect(try await pair.store.repeatedAbsences(as: other) == [])
            }
            let starts = pair.now.adding(days: 5)
            let id = try await pair.store.plan(pair.proposal(startsAt: starts), as: pair.supervisor, at: starts.adding(minutes: -90))
            try await pair.store.start(id, at: starts, minutesAgreed: 60, steps: [], as: pair.supervisor, now: starts)
            try await pair.store.close(id, minutesHeld: 60, steps: [], as: pair.supervisor, at: starts.adding(minutes: 60))
            #expect(try await pair.store.repeatedAbsences(as: pair.head) == [])
        }
    }
}
