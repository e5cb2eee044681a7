import Foundation
import Support
import Supervision
@testable import SupervisionStore

/// Words of each kind that people write in confidence, each with a token that is nowhere else.
struct Canaries: Sendable {
    let adjustments = Canaries.token("adjustments")
    let topic = Canaries.token("topic")
    let ownTopic = Canaries.token("own-topic")
    let moveReason = Canaries.token("move")
    let cancelReason = Canaries.token("cancel")
    let firstAdvice = Canaries.token("first-advice")
    let advice = Canaries.token("advice")
    let escalation = Canaries.token("escalation")
    let action = Canaries.token("action")
    let comment = Canaries.token("comment")
    let refusal = Canaries.token("refusal")
    let addendum = Canaries.token("addendum")
    let outcome = Canaries.token("outcome")
    let keptForm = Canaries.token("kept-form")
    let leaveReason = Canaries.token("leave")
    let lateReason = Canaries.token("late")
    let sheet = Canaries.token("sheet")
    let absence = Canaries.token("absence")
    let note = Canaries.token("note")
    let closing = Canaries.token("closing")
    /// A place is no secret: that this one is found shows that the search finds.
    let venue = Canaries.token("venue")

    var confidential: [String] {
        [
            adjustments, topic, ownTopic, moveReason, cancelReason, firstAdvice, advice, escalation, action, comment, refusal, addendum,
            outcome, keptForm, leaveReason, lateReason, sheet, closing, absence, note,
        ]
    }

    private static func token(_ name: String) -> String { "canary-\(name)-\(UUID().uuidString.lowercased())" }

    /// Writes each of them through the operation that takes it: a session that is cancelled, and one that is signed after a comment,
    /// a refusal and three texts.
    func write(in store: Store, of cast: SmallTrust) async throws {
        try await store.answerAdjustments(Confidential(adjustments), as: cast.supervisee, at: .ofTests)
        try await store.enter(
            Leave(startsOn: LondonTime.day(of: .ofTests)), of: cast.supervisee.membershipID, because: Confidential(leaveReason),
            as: cast.administrator, at: .ofTests)
        let cancelled = OneToOne(in: store, of: cast)
        try await cancelled.plan()
        try await store.cancel(cancelled.id, because: Confidential(cancelReason), as: cast.supervisor, at: .ofTests)
        let meeting = OneToOne(in: store, of: cast)
        try await meeting.plan(venue: venue)
        try await meeting.move(because: moveReason)
        try await meeting.accept(2)
        try await meeting.write(topic, isShared: true)
        try await meeting.write(ownTopic, isShared: false)
        for party in [cast.supervisee, cast.supervisor] { try await meeting.signAgreement(as: party) }
        try await meeting.start()
        try await meeting.close()
        try await writeRecord(of: meeting, in: store)
        try await store.keepForm(saying: keptForm, of: "/account", by: cast.supervisee, at: meeting.endedAt)
        try await writeLateEntry(in: store, of: cast)
        try await store.note(
            Confidential(note), as: .init(), in: meeting.id, expecting: Version(0), as: cast.supervisee, at: meeting.endedAt)
        let missed = OneToOne(in: store, of: cast)
        try await missed.plan()
        try await store.noteAbsence(
            of: cast.supervisee.membershipID, from: missed.id, because: .init(reason: .other, text: absence), as: cast.supervisor,
            at: missed.startsAt)
    }

    private func writeLateEntry(in store: Store, of cast: SmallTrust) async throws {
        let record = try await store.enterLate(saying: lateReason, sheet: sheet, of: cast).record
        let words = OneToOne(in: store, of: cast).words(advice: "advice", action: "action")
        let draft = try await store.save(words, to: record, expecting: Version(0), as: cast.supervisor, at: .ofTests)
        try await store.send(record, expecting: draft, as: cast.supervisor, at: .ofTests)
        try await store.sign(
            record, version: 1, passphrase: SmallTrust.passphrase, as: cast.supervisor, from: "tests", at: .ofTests)
        try await store.closeUnsigned(
            record, version: 1, because: .init(reason: .ill, text: closing), as: cast.supervisor, at: .ofTests.adding(days: 30))
    }

    private func writeRecord(of meeting: OneToOne, in store: Store) async throws {
        let (cast, now) = (meeting.cast, meeting.endedAt)
        let (record, point) = (try await meeting.record(), ActionPoint.ID())
        var draft = Version(0)
        for (number, text) in [firstAdvice, "between", advice].enumerated() {
            let words = meeting.words(advice: text, escalation: escalation, action: action, point: point)
            draft = try await store.save(words, to: record, expecting: draft, as: cast.supervisor, at: now)
            try await meeting.send(record, draft: draft)
            if number == 2 { break }
            let (kind, answer): (RecordResponse.Kind, String) = number == 0 ? (.comment, comment) : (.refusal, refusal)
            try await store.answer(record, version: number + 1, with: kind, Confidential(answer), id: .init(), as: cast.supervisee, at: now)
        }
        for party in [cast.supervisee, cast.supervisor] { try await meeting.sign(record, version: 3, as: party) }
        try await store.add(
            Confidential(addendum), id: .init(), to: record, passphrase: SmallTrust.passphrase, as: cast.supervisor, from: "tests", at: now)
        try await store.finish(point, as: .done, Confidential(outcome), on: LondonTime.day(of: now), by: cast.supervisee, at: now)
    }
}
