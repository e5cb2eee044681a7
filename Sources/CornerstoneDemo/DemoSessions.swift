import Supervision
import SupervisionStore

extension DemoTrust {
    /// A handful of sessions in every state that there is.
    func haveSessions() async throws {
        try await signedWithActions()
        try await signedOnRequestWithoutAgreement()
        try await signedWithExternalSupervisor()
        try await awaitingSignature()
        try await commented()
        try await refused()
        try await draft()
        try await underWay()
        try await planned()
    }

    /// Ruth's last session: signed by both, one action point done, one overdue.
    private func signedWithActions() async throws {
        let held = try await hold(.ruth, with: .tom, days: -49, 10)
        try await write(
            held, .tom,
            [
                .init(
                    kind: "training", text: "Book the refresher on recognising neglect in adults", ownerID: try id(.ruth), dueOn: day(-20)),
                .init(
                    kind: "guidance", text: "Ask the hub's clinical lead how call-backs are recorded", ownerID: try id(.ruth),
                    dueOn: day(-10)),
            ])
        try await send(held, .tom, days: -48)
        try await sign(held, .ruth, days: -47)
        try await sign(held, .tom, days: -46)
        let actor = try await actor(.ruth, at: time(days: -22, 15))
        guard let done = try await store.actionPoints(as: actor).first(where: { $0.kindLabel.contains("raining") }) else { return }
        try await store.finish(
            done.point.id, as: .done, Confidential("Attended on the second course date."), on: day(-22), by: actor, at: time(days: -22, 15))
    }

    /// After a child's death: first session of the pair, no agreement signed, and the record says so.
    private func signedOnRequestWithoutAgreement() async throws {
        let held = try await hold(.zara, with: .grace, days: -30, 14, type: "childDeath", signsAgreement: false)
        try await write(
            held, .grace,
            [.init(kind: "signpost", text: "Contact the staff counselling service this week", ownerID: try id(.zara), dueOn: day(14))])
        try await send(held, .grace, days: -29)
        try await sign(held, .zara, days: -28)
        try await sign(held, .grace, days: -28)
    }

    private func signedWithExternalSupervisor() async throws {
        let held = try await hold(.priya, with: .helena, days: -21, 13, minutes: 150)
        try await write(
            held, .helena,
            [.init(kind: "guidance", text: "Ask two neighbouring trusts how they audit", ownerID: try id(.priya), dueOn: day(-5))])
        try await send(held, .helena, days: -20)
        try await sign(held, .priya, days: -19)
        try await sign(held, .helena, days: -19)
        let latest = try await hold(.priya, with: .helena, days: -7, 13, minutes: 150)
        try await write(latest, .helena, [.init(kind: "nothingFurther", text: "")])
        try await send(latest, .helena, days: -6)
        try await sign(latest, .helena, days: -5)
        try await propose(.priya, with: .helena, days: 12, 13, minutes: 150, acceptedByAll: true)
    }

    private func awaitingSignature() async throws {
        let held = try await hold(.ruth, with: .tom, days: -4, 9, minute: 30)
        try await write(
            held, .tom,
            [
                .init(
                    kind: "guidance", text: "Talk the repeat caller's plan through with the frequent caller team", ownerID: try id(.ruth),
                    dueOn: day(21))
            ])
        try await send(held, .tom, days: -3)
    }

    private func commented() async throws {
        let held = try await hold(.yusuf, with: .grace, days: -9, 11)
        try await write(
            held, .grace,
            [.init(kind: "furtherSupervision", text: "Meet again once the review has reported", ownerID: try id(.yusuf), dueOn: day(40))])
        try await send(held, .grace, days: -8)
        try await answer(held, .yusuf, .comment, "The review reports in spring: could the date be later?", days: -7)
    }

    private func refused() async throws {
        let held = try await hold(.leon, with: .tom, days: -12, 16)
        try await write(
            held, .tom,
            [.init(kind: "training", text: "Attend the course on domestic abuse", ownerID: try id(.leon), dueOn: day(30))])
        try await send(held, .tom, days: -11)
        try await answer(held, .leon, .refusal, "We agreed on shadowing a colleague, not on a course.", days: -10)
    }

    private func draft() async throws {
        let held = try await hold(.mina, with: .tom, days: -1, 15)
        try await write(
            held, .tom, [.init(kind: "referral", text: "Make the referral for the adult at the second address", ownerID: try id(.mina))])
    }

    /// Begun at the last full hour.
    private func underWay() async throws {
        let began = now.adding(minutes: -LondonTime.wall(now).minute)
        let session = try await propose(
            .samuel, with: .tom, days: 0, 0, acceptedByAll: true, startingAt: began, plannedAt: time(days: -8, 9))
        try await store.start(
            session, at: began, minutesAgreed: 60, steps: [], as: try await actor(.tom, at: now),
            now: now)
    }

    private func planned() async throws {
        try await propose(.ada, with: .grace, days: 6, 10, acceptedByAll: true)
        try await propose(.callum, with: .tom, days: 8, 14, type: "onRequest")
        try await propose(.patrick, with: .grace, days: 9, 9)
        try await propose(.nadia, with: .tom, days: 10, 11, acceptedByAll: true)
        let moved = try await propose(.hugo, with: .grace, days: 5, 10, acceptedByAll: true)
        try await store.move(
            moved,
            to: SessionMove(
                expecting: 1, startsAt: time(days: working(7), 15), minutes: 60, venue: venue, venueIsPrivate: true,
                reason: Confidential("Cover was needed that morning.")),
            as: try await actor(.hugo, at: time(days: -1, 12)), at: time(days: -1, 12))
        let cancelled = try await propose(.olive, with: .tom, days: 4, 10, acceptedByAll: true)
        try await store.cancel(
            cancelled, because: Confidential("Off sick that week."), as: try await actor(.olive, at: time(days: -1, 13)),
            at: time(days: -1, 13))
    }
}
