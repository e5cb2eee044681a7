import SQLStorage
import Supervision
@testable import SupervisionStore
import Support
import Testing

@Suite struct ConsentTests {
    @Test(arguments: Engine.all)
    func `LAS-028 LAS-068 LAS-176 DB-05: who else carries out an action point reads it where both signed that it may be shared`(
        _ engine: Engine
    ) async throws {
        try await withPair(engine) { pair in
            let (_, point) = try await pair.signedWithCarrier(sharing: "all")
            #expect(try await pair.store.actionPoints(as: pair.manager).map(\.point.id) == [point])
            let opened = try await pair.store.open(point, as: pair.manager, at: pair.then)
            #expect(opened.text == "Release \(Pair.canary)" && !opened.line.isParty && opened.line.isOwn)
            try await pair.store.finish(point, as: .done, Confidential("Done"), on: Trust.today, by: pair.manager, at: pair.then)
            for other in [pair.head, pair.specialist, pair.colleague, pair.trust.administrator] {
                await #expect(throws: NotFound()) { try await pair.store.open(point, as: other, at: pair.then) }
            }
        }
    }

    @Test(arguments: Engine.all, ["none", "some"])
    func `LAS-068 LAS-176 DB-05: without the consent of both it is not found, in lists neither`(_ engine: Engine, sharing: String)
        async throws
    {
        try await withPair(engine) { pair in
            let (record, point) = try await pair.signedWithCarrier(sharing: sharing)
            try await pair.expectClosed(point)
            if sharing == "some" {
                try await pair.store.consent(.named, to: [point], of: record, id: .init(), as: pair.supervisor, at: pair.then)
                try await pair.expectClosed(point)
                try await pair.store.consent(.named, to: [point], of: record, id: .init(), as: pair.supervisee, at: pair.then)
                _ = try await pair.store.open(point, as: pair.manager, at: pair.then)
            }
        }
    }

    @Test(arguments: Engine.all)
    func `DB-05 LAS-068: a withdrawal closes further access at once, is another row, and both are logged`(_ engine: Engine) async throws {
        try await withPair(engine) { pair in
            let (record, point) = try await pair.signedWithCarrier(sharing: "all")
            let withdrawal = Consent.ID()
            for _ in 1...2 {
                try await pair.store.consent(.nothing, of: record, id: withdrawal, as: pair.supervisee, at: pair.then.adding(days: 1))
            }
            try await pair.expectClosed(point)
            let (rows, events) = try await pair.store.look { db in
                (
                    try db.count("SELECT COUNT(*) FROM consent WHERE record_id = \(record)"),
                    try db.rows(
                        """
                        SELECT event FROM log_entry WHERE subject_id = \(record) AND event IN ('consentAnswered', 'consentWithdrawn')
                        ORDER BY at, event
                        """, as: LogEntry.Event.self)
                )
            }
            #expect(rows == 3)
            #expect(events.filter { $0 == .consentAnswered }.count >= 2 && events.contains(.consentWithdrawn))
            let question = try await pair.store.consentQuestion(of: record, as: pair.supervisor, at: pair.then)
            #expect(question.parties.compactMap { $0.part.latest?.answer }.sorted { $0.rawValue < $1.rawValue } == [.all, .nothing])
            try await pair.store.consent(.all, of: record, id: .init(), as: pair.supervisee, at: pair.then.adding(days: 2))
            _ = try await pair.store.open(point, as: pair.manager, at: pair.then)
        }
    }

    @Test(arguments: Engine.all)
    func `DB-05: consent for some names action points that somebody else carries out, and only parties are asked`(_ engine: Engine)
        async throws
    {
        try await withPair(engine) { pair in
            let (record, point) = try await pair.signedWithCarrier(sharing: "some")
            let own = try #require(try await pair.store.actionPoints(as: pair.supervisee).first { $0.isOwn }).point.id
            for points in [[], [own], [point, own], [ActionPoint.ID()]] as [Set<ActionPoint.ID>] {
                await #expect(throws: Refusal(.consentNamesActionPoints)) {
                    try await pair.store.consent(.named, to: points, of: record, id: .init(), as: pair.supervisee, at: pair.then)
                }
            }
            for other in [pair.manager, pair.head, pair.colleague, pair.trust.administrator] {
                await #expect(throws: NotFound()) { try await pair.store.consentQuestion(of: record, as: other, at: pair.then) }
                await #expect(throws: NotFound()) {
                    try await pair.store.consent(.all, of: record, id: .init(), as: other, at: pair.then)
                }
            }
            let waiting = try await pair.store.home(as: pair.supervisee, at: pair.then).consents
            #expect(waiting.map(\.recordID) == [record])
            try await pair.store.consent(.nothing, of: record, id: .init(), as: pair.supervisee, at: pair.then)
            #expect(try await pair.store.home(as: pair.supervisee, at: pair.then).consents == [])
        }
    }

    @Test(arguments: Engine.all)
    func `DB-05: before both have signed nobody is asked`(_ engine: Engine) async throws {
        try await withPair(engine) { pair in
            let (_, record) = try await pair.held()
            try await pair.sent(record)
            #expect(try await pair.store.consentQuestion(of: record, as: pair.supervisee, at: pair.then).parties == [])
            await #expect(throws: Refusal(.consentFollowsActionPoints)) {
                try await pair.store.consent(.all, of: record, id: .init(), as: pair.supervisee, at: pair.then)
            }
        }
    }

    @Test(arguments: Engine.all)
    func `DB-05: without somebody who has left the other goes on with a reason, and what that person carries out stays out`(
        _ engine: Engine
    ) async throws {
        try await withPair(engine) { pair in
            let (record, point) = try await pair.signedWithCarrier(sharing: "some")
            let later = pair.then.adding(days: 3)
            try await pair.store.consent(.all, of: record, id: .init(), as: pair.supervisor, at: later)
            func goOn(at time: Instant) async throws {
                try await pair.store.goOn(
                    without: pair.supervisee.membershipID, of: record, because: Confidential("Left \(Pair.canary)"), id: .init(),
                    as: pair.supervisor, at: time)
            }
            await #expect(throws: Refusal(.absentPartyIsOutOfReach)) { try await goOn(at: later) }
            try await pair.leave(pair.supervisee, on: LondonTime.day(of: pair.then))
            try await goOn(at: later)
            try await goOn(at: later)
            _ = try await pair.store.open(point, as: pair.manager, at: later)
            let own = try #require(
                try await pair.store.actionPoints(as: pair.supervisor).first { $0.point.ownerID == pair.supervisee.membershipID })
            for other in [pair.manager, pair.head, pair.colleague] {
                await #expect(throws: NotFound()) { try await pair.store.open(own.point.id, as: other, at: later) }
            }
            let reason = try await pair.store.reasonForGoingOn(
                without: pair.supervisee.membershipID, of: record, as: pair.supervisor, at: later)
            #expect(reason.text == "Left \(Pair.canary)")
            try await pair.store.consent(.nothing, of: record, id: .init(), as: pair.supervisor, at: later)
            try await pair.expectClosed(point)
        }
    }

    @Test(arguments: Engine.all)
    func `DB-05: what somebody answered before leaving stands`(_ engine: Engine) async throws {
        try await withPair(engine) { pair in
            let (record, point) = try await pair.signedWithCarrier(sharing: "none")
            try await pair.leave(pair.supervisee, on: LondonTime.day(of: pair.then))
            try await pair.store.consent(.all, of: record, id: .init(), as: pair.supervisor, at: pair.then.adding(days: 20))
            await #expect(throws: Refusal(.answerStands)) {
                try await pair.store.goOn(
                    without: pair.supervisee.membershipID, of: record, because: Confidential("Left"), id: .init(), as: pair.supervisor,
                    at: pair.then.adding(days: 20))
            }
            try await pair.expectClosed(point)
        }
    }

    @Test(arguments: Engine.all)
    func `LAS-110 DB-05: an action point goes to the parties, to who manages the supervisee, or to the Safeguarding Team`(_ engine: Engine)
        async throws
    {
        try await withPair(engine) { pair in
            let (_, record) = try await pair.held()
            let draft = try await pair.store.draft(of: record, as: pair.supervisor, at: pair.then)
            #expect(Set(draft.carriers.map(\.id)) == Set([pair.manager, pair.head, pair.specialist].map(\.membershipID)))
            let refusal = await #expect(throws: Refusal.self) {
                try await pair.sent(record, pair.words(carriedOutBy: pair.colleague, sharing: "all"))
            }
            #expect(refusal?.clauses == [.actionOwnerAndDate])
        }
    }
}

extension Pair {
    func words(carriedOutBy carrier: Actor, sharing: String, point: ActionPoint.ID = .init()) -> RecordWords {
        var words = words()
        words.answers["sharing"] = sharing
        words.actionPoints.append(
            ActionPointDraft(
                id: point, kind: "training", text: "Release \(Self.canary)", ownerID: carrier.membershipID,
                dueOn: Trust.today.adding(days: 10)))
        return words
    }

    /// Signed by both; the line manager carries out one of the action points.
    func signedWithCarrier(sharing: String) async throws -> (record: SupervisionRecord.ID, point: ActionPoint.ID) {
        let ((_, record), point) = (try await held(), ActionPoint.ID())
        try await sent(record, words(carriedOutBy: manager, sharing: sharing, point: point))
        try await sign(record, as: supervisor)
        try await sign(record, as: supervisee)
        return (record, point)
    }

    func expectClosed(_ point: ActionPoint.ID, sourceLocation: SourceLocation = #_sourceLocation) async throws {
        #expect(try await store.actionPoints(as: manager).isEmpty, sourceLocation: sourceLocation)
        await #expect(throws: NotFound(), sourceLocation: sourceLocation) { try await store.open(point, as: manager, at: then) }
        await #expect(throws: NotFound(), sourceLocation: sourceLocation) {
            try await store.finish(point, as: .done, Confidential("x"), on: Trust.today, by: manager, at: then)
        }
    }

    /// The person's last day.
    func leave(_ actor: Actor, on day: CivilDate) async throws {
        try await store.database.write { db in
            try db.execute("UPDATE membership SET ends_on = \(day) WHERE id = \(actor.membershipID)")
        }
    }
}
