import Supervision
import SupervisionStore

/// A session that has been held, with the record that goes with it.
struct Held: Sendable {
    let session: Session.ID
    let record: SupervisionRecord.ID
    let day: Int
}

// The steps of a session, as the two parties take them.
extension DemoTrust {
    var venue: String { "Quiet room 2, second floor" }

    func day(_ days: Int) -> CivilDate { LondonTime.day(of: now).adding(days: days) }

    /// The same day, or where that is at a weekend the nearest working day away from today.
    func working(_ days: Int) -> Int {
        let beyondFriday = max(0, day(days).weekday - 5)
        return days < 0 ? days - beyondFriday : days + (beyondFriday == 0 ? 0 : 3 - beyondFriday)
    }

    @discardableResult func propose(
        _ supervisee: Cast, with supervisor: Cast, days: Int, _ hour: Int, minute: Int = 0, minutes: Int = 60, type: String = "mandatory",
        acceptedByAll: Bool = false, startingAt: Instant? = nil, plannedAt: Instant? = nil
    ) async throws -> Session.ID {
        let days = working(days)
        let planned = plannedAt ?? time(days: min(days, 0) - 14, 9)
        let arranger = try await actor(supervisor == .helena ? supervisee : supervisor, at: planned)
        let id = try await store.plan(
            SessionProposal(
                id: .init(), type: type, supervisorID: try id(supervisor), superviseeID: try id(supervisee),
                startsAt: startingAt ?? time(days: days, hour, minute), minutes: minutes, venue: venue, venueIsPrivate: true,
                asksAboutAdjustments: true),
            as: arranger, at: planned)
        if acceptedByAll {
            for party in [supervisee, supervisor] {
                try await store.accept(id, schedule: 1, as: try await actor(party, at: planned), at: planned.adding(days: 1))
            }
        }
        return id
    }

    func hold(
        _ supervisee: Cast, with supervisor: Cast, days: Int, _ hour: Int, minute: Int = 0, minutes: Int = 60, type: String = "mandatory",
        signsAgreement: Bool = true
    ) async throws -> Held {
        let days = working(days)
        let session = try await propose(
            supervisee, with: supervisor, days: days, hour, minute: minute, minutes: minutes, type: type, acceptedByAll: true)
        let start = time(days: days, hour, minute)
        let leading = try await actor(supervisor, at: start)
        try await store.start(
            session, at: start, minutesAgreed: minutes, steps: try await steps(of: session, as: leading), as: leading, now: start)
        if signsAgreement {
            for party in [supervisee, supervisor] {
                let actor = try await actor(party, at: start)
                let opened = try await store.agreement(of: session, as: actor, at: start)
                try await store.signAgreement(
                    of: session, digest: opened.agreement.digest, passphrase: Confidential(Self.passphrase), as: actor, from: "demo",
                    at: start)
            }
        }
        let end = start.adding(minutes: minutes)
        try await store.close(session, minutesHeld: minutes, steps: [], as: leading, at: end)
        guard let record = try await store.hub(of: session, as: leading).record else { throw NotFound() }
        return Held(session: session, record: record.id, day: days)
    }

    private func steps(of session: Session.ID, as actor: Actor) async throws -> Set<String> {
        Set(try await store.hub(of: session, as: actor).edition.pack.procedure.filter(\.isChecklist).map(\.key))
    }

    func write(_ held: Held, _ supervisor: Cast, _ actions: [ActionPointDraft]) async throws {
        let time = time(days: held.day, 18)
        let actor = try await actor(supervisor, at: time)
        let draft = try await store.draft(of: held.record, as: actor, at: time)
        var answers: [String: String] = [:]
        for field in draft.form.fields where field.source.isAnswered {
            if field.source == .choice, let first = field.options.first { answers[field.key] = first.key }
            if field.source == .yesNo { answers[field.key] = "no" }
        }
        answers["advice"] = "Keep to the escalation steps that the trust's procedure gives, because the picture changed during the call."
        _ = try await store.save(
            RecordWords(answers: answers, actionPoints: actions), to: held.record, expecting: draft.record.draft, as: actor, at: time)
    }

    func send(_ held: Held, _ supervisor: Cast, days: Int) async throws {
        let time = time(days: days, 9)
        let actor = try await actor(supervisor, at: time)
        let draft = try await store.draft(of: held.record, as: actor, at: time)
        try await store.send(held.record, expecting: draft.record.draft, as: actor, at: time)
    }

    func sign(_ held: Held, _ party: Cast, days: Int) async throws {
        let time = time(days: days, 12)
        let actor = try await actor(party, at: time)
        let opened = try await store.open(held.record, for: .own, as: actor, at: time)
        try await store.sign(
            held.record, version: opened.version.number, passphrase: Confidential(Self.passphrase), as: actor, from: "demo", at: time)
    }

    func answer(_ held: Held, _ party: Cast, _ kind: RecordResponse.Kind, _ words: String, days: Int) async throws {
        let time = time(days: days, 12)
        try await store.answer(
            held.record, version: 1, with: kind, Confidential(words), id: .init(), as: try await actor(party, at: time), at: time)
    }
}
