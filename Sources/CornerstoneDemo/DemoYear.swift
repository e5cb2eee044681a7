import Supervision
import SupervisionStore

extension DemoTrust {
    /// Four quarters of supervision before the present one, told in their order.
    func haveHadAYear() async throws {
        try await enterLongLeave()
        for (quarter, sessions) in zip(pastQuarters, PastSession.year) {
            if quarter == pastQuarters.last {
                try await handOver(.mina, from: .grace, to: .tom, days: days(inWeek: 1, of: quarter, weekday: 1))
            }
            for session in sessions { try await relive(session, in: quarter) }
            try await meetInGroups(in: quarter)
        }
    }

    /// The first days of the four quarters before the present one, the oldest first.
    var pastQuarters: [CivilDate] {
        let today = LondonTime.day(of: now)
        let month = today.year * 12 + (today.month - 1) / 3 * 3
        return [12, 9, 6, 3].compactMap { CivilDate(year: (month - $0) / 12, month: (month - $0) % 12 + 1, day: 1) }
    }

    /// Days from today to a working day in that week of a quarter.
    func days(inWeek week: Int, of quarter: CivilDate, weekday: Int) -> Int {
        let monday = quarter.adding(days: (8 - quarter.weekday) % 7 + 7 * (week - 1))
        return monday.adding(days: weekday - 1).daysSince1970 - LondonTime.day(of: now).daysSince1970
    }

    /// Yusuf was away for ten weeks of the second quarter: his session is put off, not overdue.
    private func enterLongLeave() async throws {
        let first = pastQuarters[1]
        let entered = time(days: first.daysSince1970 - LondonTime.day(of: now).daysSince1970 - 3, 10)
        try await store.enter(
            Leave(startsOn: first, endsOn: first.adding(days: 66)), of: try id(.yusuf), because: Confidential("An operation."),
            as: try await actor(.jonah, at: entered), at: entered)
    }

    /// All three agreed, and the supervisee let the new supervisor read the earlier records.
    private func handOver(_ supervisee: Cast, from leaving: Cast, to coming: Cast, days: Int) async throws {
        let time = time(days: days, 9)
        let (own, supervisor, successor) = (
            try await actor(supervisee, at: time), try await actor(leaving, at: time), try await actor(coming, at: time)
        )
        try await store.openHandOvers(
            of: [own.membershipID], from: supervisor.membershipID, to: successor.membershipID, as: supervisor, at: time)
        guard let id = try await store.handOvers(as: own).first?.handOver.id else { throw NotFound() }
        let words = HandOverText(
            risks: Confidential("Two calls about children in the spring stay on the mind."), helps: Confidential("Meeting before a shift."),
            harm: Confidential(""))
        try await store.write(words, of: id, as: supervisor, at: time)
        let records = Set(try await store.open(id, as: own, at: time).records.map(\.id))
        try await store.agree(to: id, as: .supervisee, handing: records, by: own, at: time)
        try await store.agree(to: id, as: .to, by: successor, at: time)
        try await store.agree(to: id, as: .from, by: supervisor, at: time)
    }

    private func relive(_ past: PastSession, in quarter: CivilDate) async throws {
        let days = days(inWeek: past.week, of: quarter, weekday: past.supervisor == .helena ? 3 : past.supervisor == .tom ? 2 : 4)
        switch past.course {
        case .signed, .refusedAtFirst, .closedUnsigned: try await settle(past, try await held(past, days: days))
        case .enteredLate: try await enterLate(past, days: days)
        case .cancelled: try await cancel(past, days: days)
        case .missed: try await miss(past, days: days)
        }
    }

    private func held(_ past: PastSession, days: Int) async throws -> Held {
        let held = try await hold(past.supervisee, with: past.supervisor, days: days, 13, minutes: past.minutes, type: past.type)
        try await write(held, past)
        try await send(held, past.supervisor, days: days + 1)
        return held
    }

    private func write(_ held: Held, _ past: PastSession) async throws {
        let owner = try id(past.supervisee)
        let action =
            past.action.map { ActionPointDraft(kind: $0.kind, text: $0.text, ownerID: owner, dueOn: day(held.day + 7 * $0.weeks)) }
            ?? ActionPointDraft(kind: "nothingFurther", text: "")
        try await write(held, past.supervisor, [action])
    }

    private func settle(_ past: PastSession, _ held: Held) async throws {
        switch past.course {
        case .closedUnsigned: return try await closeUnsigned(past, held)
        case .refusedAtFirst:
            try await answer(held, past.supervisee, .refusal, "The date that we agreed is missing.", days: held.day + 2)
            try await write(held, past)
            try await send(held, past.supervisor, days: held.day + 4)
        default: break
        }
        try await sign(held, past.supervisee, days: held.day + 5)
        try await sign(held, past.supervisor, days: held.day + 6)
        try await finish(past, held)
    }

    private func finish(_ past: PastSession, _ held: Held) async throws {
        guard let action = past.action, let outcome = action.outcome else { return }
        let days = held.day + max(7, 7 * action.weeks)
        let time = time(days: days, 16)
        let actor = try await actor(past.supervisee, at: time)
        for line in try await store.actionPoints(as: actor) where line.point.recordID == held.record {
            try await store.finish(line.point.id, as: .done, Confidential(outcome), on: day(days), by: actor, at: time)
        }
    }

    private func closeUnsigned(_ past: PastSession, _ held: Held) async throws {
        let time = time(days: held.day + 45, 9)
        let actor = try await actor(past.supervisor, at: time)
        try await sign(held, past.supervisor, days: held.day + 2)
        try await store.closeUnsigned(
            held.record, version: 1,
            because: .init(reason: .other, text: "Two reminders were not answered."), as: actor, at: time)
    }

    private func enterLate(_ past: PastSession, days: Int) async throws {
        let entered = time(days: days + 8, 9)
        let supervisor = try await actor(past.supervisor, at: entered)
        let session = try await store.enter(
            LateSession(
                id: .init(), type: past.type, superviseeID: try id(past.supervisee), startedAt: time(days: days, 13),
                minutes: past.minutes, venue: venue, reason: Confidential("There was no network at the station."), hasSignedSheet: false),
            as: supervisor, at: entered)
        guard let record = try await store.hub(of: session, as: supervisor).record else { throw NotFound() }
        let held = Held(session: session, record: record.id, day: days + 8)
        try await write(held, past)
        try await send(held, past.supervisor, days: held.day + 1)
        try await settle(past, held)
    }

    private func cancel(_ past: PastSession, days: Int) async throws {
        let session = try await propose(
            past.supervisee, with: past.supervisor, days: days, 13, minutes: past.minutes, type: past.type, acceptedByAll: true)
        let time = time(days: days - 1, 15)
        try await store.cancel(
            session, because: Confidential("The shift was changed."), as: try await actor(past.supervisee, at: time), at: time)
    }

    private func miss(_ past: PastSession, days: Int) async throws {
        let session = try await propose(
            past.supervisee, with: past.supervisor, days: days, 13, minutes: past.minutes, type: past.type, acceptedByAll: true)
        let time = time(days: days, 14)
        try await store.noteAbsence(
            of: try id(past.supervisee), from: session, because: .init(reason: .calledAway, text: "A call ran on."),
            as: try await actor(past.supervisor, at: time), at: time)
    }

    /// Each half-year the five groups of the Emergency Bed Service meet, three in its first quarter, two in its second; the Frequent
    /// Caller Team in the first.
    private func meetInGroups(in quarter: CivilDate) async throws {
        let isFirst = [4, 10].contains(quarter.month)
        let groups = isFirst ? [2...7, 8...13, 14...19] : [20...24, 25...28]
        for (place, numbers) in groups.enumerated() {
            try await meet(
                numbers, with: place.isMultiple(of: 2) ? .tom : .grace, days: days(inWeek: 4 + 3 * place, of: quarter, weekday: 1))
        }
        if isFirst {
            let callers = [try id(.olive), try id(.hugo)]
            let days = days(inWeek: 6, of: quarter, weekday: 1)
            try await conclude(try await hold(callers, with: .grace, days: days, SignedRegister(onPhone: callers)), callers, .grace, days)
        }
    }

    /// All but one came, and signed on the sheet.
    private func meet(_ numbers: ClosedRange<Int>, with supervisor: Cast, days: Int) async throws {
        let members = try await bedService(numbers).map(\.id) + (numbers.contains(28) ? [try id(.nadia)] : [])
        let present = Array(members.dropLast())
        try await conclude(
            try await hold(members, with: supervisor, days: days, SignedRegister(onPaper: present)), present, supervisor, days)
    }

    private func conclude(_ session: Session.ID, _ members: [Membership.ID], _ supervisor: Cast, _ days: Int) async throws {
        let actions =
            members.first.map {
                [
                    ActionPointDraft(
                        kind: "guidance", text: "Bring one call of concern to the next meeting", ownerID: $0, dueOn: day(days + 60))
                ]
            } ?? []
        let end = time(days: days, 15, 30)
        try await write(session, actions, as: try await actor(supervisor, at: end), at: end)
    }
}
