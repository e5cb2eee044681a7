import CornerstoneDemo
import SQLStorage
import Support
import Supervision
import SupervisionStore

/// Sessions of a pair in every state, each piece of writing with a canary of its own, through the operations that people use.
struct Planting {
    struct Pair {
        let supervisee: Membership.ID
        let supervisor: Membership.ID
        /// Whoever reads its record for audit: the head, where it is no matter of the head's own.
        let auditors: Set<Membership.ID>
        /// The supervisor, where nobody else did.
        var arranger: Membership.ID?
        var type = "mandatory"
        var signsAgreement = true
        /// Somebody else who carries out an action point, and what both say of sharing it.
        var carrier: Membership.ID?
        var sharing = "all"
        /// Who stands in for the supervisor later, and is shown the record.
        var standIn: Membership.ID?

        var parties: Set<Membership.ID> { [supervisee, supervisor] }

        /// Who reads what the record says.
        var readers: Set<Membership.ID> { Set([supervisee, supervisor, standIn].compactMap(\.self)) }
    }

    enum End { case draft, sent, commented, refused, signed }

    let store: Store
    let now: Instant
    var aviary = Aviary()

    /// A session to come, moved once, with a topic that is shared and one that is not.
    mutating func upcoming(_ pair: Pair, inDays days: Int) async throws {
        let id = try await plan(pair, startingAt: time(days))
        let supervisee = try await actor(pair.supervisee)
        let move = SessionMove(
            expecting: 1, startsAt: time(days + 1), minutes: 60, venue: "Quiet room", venueIsPrivate: true,
            reason: Confidential(aviary.words("why a session was moved", for: pair.supervisee, pair.supervisor)))
        try await store.move(id, to: move, as: supervisee, at: now)
        try await write(aviary.words("a private topic", for: pair.supervisee), by: supervisee, in: id, isShared: false)
        try await write(aviary.words("a shared topic", for: pair.supervisee, pair.supervisor), by: supervisee, in: id, isShared: true)
    }

    /// A leave that goes on, with a reason that nobody else reads.
    mutating func leave(of member: Membership.ID, enteredBy administrator: Membership.ID) async throws {
        let words = aviary.words("why somebody is away", for: member)
        let leave = Leave(startsOn: LondonTime.day(of: now).adding(days: -40))
        try await store.enter(leave, of: member, because: Confidential(words), as: try await actor(administrator), at: now)
    }

    /// A year that is drafted, with the hours of somebody who leads some of it.
    func year(by planner: Membership.ID, ledBy supervisor: Membership.ID) async throws {
        let actor = try await actor(planner)
        try await store.declare(
            DeclaredHours(supervisor: "Safeguarding Specialists", membershipID: supervisor, minutes: 6_000), as: actor, at: now)
        try await store.draftYear(wishing: DraftWish(venues: ["Room 1"]), as: actor, at: now)
    }

    /// Two people about whom a policy would ask: whether their line manager agrees, or nothing any more.
    func pairing(of pair: Pair, askedBy asker: Membership.ID, asksManager: Bool) async throws {
        let organisation = try await actor(asker).organisationID
        try await store.database.write { [now] db in
            try db.execute(
                """
                INSERT INTO pairing (id, organisation_id, supervisee_id, supervisor_id, asker_id, asks_manager, at)
                VALUES (\(Pairing.ID()), \(organisation), \(pair.supervisee), \(pair.supervisor), \(asker), \(asksManager), \(now))
                """)
        }
    }

    mutating func cancelled(_ pair: Pair, inDays days: Int) async throws {
        let id = try await plan(pair, startingAt: time(days))
        let reason = aviary.words("why a session was cancelled", for: pair.supervisee, pair.supervisor)
        try await store.cancel(id, because: Confidential(reason), as: try await actor(pair.supervisee), at: now)
    }

    /// An agreement for all sessions of a pair, under the policy of tomorrow: what the two settled in it is for them and for the line
    /// manager who signs it too.
    mutating func agreedOnce(_ pair: Pair, manager: Membership.ID, isSigned: Bool) async throws {
        var policy = PolicyOfPairs()
        (policy.hasManager, policy.hasHeadings) = (true, true)
        let tomorrow = LondonTime.day(of: now).adding(days: 1)
        _ = try await store.adopt(pack: try policy.bytes(), file: "pack", for: DemoTrust.code, from: tomorrow, asOverlay: false, at: now)
        _ = try await plan(pair, startingAt: time(isSigned ? 23 : 24), plannedAt: time(2))
        let supervisee = try await actor(pair.supervisee)
        guard let drawn = try await store.pairAgreements(as: supervisee, at: now).first(where: \.awaitsActor)?.pair else {
            throw NotFound()
        }
        let words = aviary.words("what two settled in their agreement", for: pair.supervisee, pair.supervisor, manager)
        let terms = AgreedTerms(frequency: .init(every: 1, .months), minutes: 150, arranger: .together, reviewMonths: 6)
        try await store.settle(
            Settlement(terms: terms, words: ["problems": Confidential(words)]), in: drawn.id, digest: drawn.agreement.digest,
            as: supervisee, at: now)
        guard isSigned else { return }
        for member in [pair.supervisee, pair.supervisor] {
            let party = try await actor(member)
            try await store.signPairAgreement(
                drawn.id, digest: try await store.pairAgreement(drawn.id, as: party, at: now).pair.agreement.digest,
                passphrase: Confidential(DemoTrust.passphrase), as: party, from: "tests", at: now)
        }
    }

    mutating func adjustments(of supervisee: Membership.ID, for readers: Set<Membership.ID>) async throws {
        let words = aviary.words("what somebody needs", for: readers.union([supervisee]))
        try await store.answerAdjustments(Confidential(words), as: try await actor(supervisee), at: now)
    }

    /// A session that was held some days ago, with its record up to where it stands.
    @discardableResult mutating func held(_ pair: Pair, daysAgo days: Int, upTo end: End) async throws -> SupervisionRecord.ID {
        let session = try await plan(pair, startingAt: time(-days), plannedAt: time(-days - 7))
        let (supervisee, supervisor) = (try await actor(pair.supervisee), try await actor(pair.supervisor))
        try await store.start(session, at: time(-days), minutesAgreed: 60, steps: [], as: supervisor, now: time(-days))
        if pair.signsAgreement {
            for party in [supervisee, supervisor] {
                let digest = try await store.agreement(of: session, as: party, at: time(-days)).agreement.digest
                try await store.signAgreement(
                    of: session, digest: digest, passphrase: Confidential(DemoTrust.passphrase), as: party, from: "tests", at: time(-days))
            }
        }
        let closed = time(-days).adding(minutes: 60)
        try await store.close(session, minutesHeld: 60, steps: [], as: supervisor, at: closed)
        for party in [supervisee, supervisor] {
            let words = aviary.words("a private note", for: party.membershipID)
            try await store.note(Confidential(words), as: .init(), in: session, expecting: Version(0), as: party, at: closed)
        }
        guard let record = try await store.hub(of: session, as: supervisor).record?.id else { throw NotFound() }
        let draft = try await save(record, of: pair, isSent: end != .draft, as: supervisor, at: closed)
        guard end != .draft else { return record }
        try await store.send(record, expecting: draft, as: supervisor, at: closed)
        try await finish(record, of: pair, upTo: end, supervisee, supervisor, at: closed)
        return record
    }

    /// A session to come for which somebody stands in, after one whose record they are shown; another's record is not shown.
    mutating func stoodIn(_ pair: Pair, daysAgo days: Int, inDays ahead: Int) async throws {
        let record = try await held(pair, daysAgo: days, upTo: .signed)
        guard let standIn = pair.standIn else { return }
        let (session, supervisee) = (try await plan(pair, startingAt: time(ahead)), try await actor(pair.supervisee))
        try await store.askToStandIn(standIn, at: session, insteadOf: pair.supervisor, as: supervisee, at: now)
        try await store.show(record, true, in: session, as: supervisee, at: now)
    }

    /// A hand-over that is complete, with an earlier record and the open action points; or one that the supervisee has not agreed to.
    mutating func handOver(_ pair: Pair, to successor: Membership.ID, daysAgo days: Int, isComplete: Bool) async throws {
        var pair = pair
        if isComplete { pair.standIn = successor }
        let record = try await held(pair, daysAgo: days, upTo: .signed)
        let (supervisee, supervisor, next) = (
            try await actor(pair.supervisee), try await actor(pair.supervisor), try await actor(successor)
        )
        try await store.openHandOvers(of: [pair.supervisee], from: pair.supervisor, to: successor, as: supervisor, at: now)
        guard let id = try await store.handOvers(as: supervisee).first?.handOver.id else { throw NotFound() }
        let (own, all) = ([pair.supervisee, pair.supervisor], Set([pair.supervisee, pair.supervisor, successor]))
        let readers = isComplete ? all : Set(own)
        try await store.write(
            HandOverText(
                risks: Confidential(aviary.words("what to watch", for: readers)),
                helps: Confidential(aviary.words("what helps", for: readers)),
                harm: Confidential(aviary.words("a risk of harm", for: all))),
            of: id, as: supervisor, at: now)
        guard isComplete else { return }
        try await store.agree(to: id, as: .supervisee, handing: [record], by: supervisee, at: now)
        try await store.agree(to: id, as: .to, by: next, at: now)
        try await store.agree(to: id, as: .from, by: supervisor, at: now)
    }

    /// An audit that was announced two days ago and is open, with what was found so far, and a risk in a record.
    mutating func audit(by reader: Membership.ID, riskIn record: SupervisionRecord.ID, of pair: Pair) async throws {
        let (actor, today) = (try await actor(reader), LondonTime.day(of: now))
        let plan = AuditPlan(
            id: .init(), title: "How action points are followed", purpose: .audit, readerID: reader, opensOn: today.adding(days: -1),
            closesOn: today.adding(days: 7),
            sample: .init(heldFrom: today.adding(days: -90), heldTo: today.adding(days: -10), format: nil, wanted: 4))
        try await store.announce(plan, as: actor, at: now.adding(days: -2))
        try await store.writeFindings(
            Confidential(aviary.words("findings", for: reader)), of: plan.id, over: 0, as: actor, at: now)
        let words = aviary.words("a risk", for: pair.supervisee, pair.supervisor, reader)
        try await store.report(Confidential(words), in: record, of: nil, id: .init(), as: actor, at: now)
    }

    /// The report of a quarter, with the assurance group.
    func report(of quarter: String, releasedBy head: Membership.ID) async throws {
        let actor = try await actor(head)
        guard let digest = try await store.report(of: quarter, for: nil, as: actor, at: now).digest else { throw NotFound() }
        try await store.releaseReport(of: quarter, to: ["assuranceGroup"], expecting: digest, as: actor, at: now)
    }

    /// A session to which the supervisee did not come.
    mutating func missed(_ pair: Pair, daysAgo days: Int, team: Set<Membership.ID>) async throws {
        let session = try await plan(pair, startingAt: time(-days), plannedAt: time(-days - 7))
        let words = aviary.words("why somebody did not come", for: team.union([pair.supervisee, pair.supervisor]))
        try await store.noteAbsence(
            of: pair.supervisee, from: session, because: .init(reason: .unwell, text: words), as: try await actor(pair.supervisor),
            at: time(-days))
    }

    /// A session that was entered late, with why, and with a sheet that was signed on paper.
    mutating func late(_ pair: Pair, daysAgo days: Int, isSent: Bool) async throws {
        let supervisor = try await actor(pair.supervisor)
        let late = LateSession(
            id: .init(), type: pair.type, superviseeID: pair.supervisee, startedAt: time(-days), minutes: 60, venue: "Station",
            reason: Confidential(aviary.words("why a session was entered late", for: pair.supervisee, pair.supervisor)),
            hasSignedSheet: true)
        let session = try await store.enter(late, as: supervisor, at: now)
        guard let record = try await store.hub(of: session, as: supervisor).record?.id else { throw NotFound() }
        let readers: Set<Membership.ID> = isSent ? [pair.supervisee, pair.supervisor] : [pair.supervisor]
        let words = aviary.words("a signed sheet", for: readers, auditors: isSent ? pair.auditors : [])
        try await store.attach(SampleSheets.pdf(saying: words), as: .init(), to: record, as: supervisor, at: now)
        let draft = try await save(record, of: pair, isSent: isSent, as: supervisor, at: now)
        guard isSent else { return }
        try await store.send(record, expecting: draft, as: supervisor, at: now)
        let closing = aviary.words("why a record was closed unsigned", for: readers, auditors: pair.auditors)
        try await store.sign(
            record, version: 1, passphrase: Confidential(DemoTrust.passphrase), as: supervisor, from: "tests", at: now)
        try await store.closeUnsigned(
            record, version: 1, because: .init(reason: .left, text: closing), as: supervisor, at: now.adding(days: 40))
    }

    /// A group session: up to a record that is closed, with a record of its first member's own; or still lying open.
    mutating func group(
        _ members: [Membership.ID], _ supervisor: Membership.ID, daysAgo days: Int, isOpen: Bool = false, absent: Membership.ID,
        auditors: Set<Membership.ID>
    ) async throws {
        let leading = try await actor(supervisor)
        let start = isOpen ? now.adding(minutes: -30) : time(-days)
        let id = try await store.plan(
            GroupProposal(
                id: .init(), type: "mandatory", supervisorID: supervisor, superviseeIDs: Set(members + [absent]), startsAt: start,
                minutes: 90, venue: "Quiet room", venueIsPrivate: true, asksAboutAdjustments: true),
            as: leading, at: start.adding(days: -7))
        try await store.start(id, at: start, minutesAgreed: 90, steps: [], as: leading, now: start)
        try await store.showCode(for: id, as: leading, at: start)
        guard let first = members.first else { return }
        try await signAttendance(id, first, leading, at: start)
        if isOpen { return }
        for member in members.dropFirst() { try await store.notePresence(of: member, at: id, as: leading, at: start) }
        let end = start.adding(minutes: 90)
        let why = aviary.words("why no time was kept", for: Set(members + [supervisor]), auditors: auditors)
        try await store.close(id, minutesHeld: 90, steps: [], endingLeftOut: Confidential(why), as: leading, at: end)
        let words = RecordWords(
            answers: ["themes": aviary.words("a group's record", for: Set(members + [supervisor]), auditors: auditors)],
            actionPoints: [
                ActionPointDraft(
                    kind: "training", text: aviary.words("a group's action point", for: Set(members + [supervisor]), auditors: auditors),
                    ownerID: first, dueOn: LondonTime.day(of: now.adding(days: 20)))
            ])
        let version = try await store.save(words, toGroup: id, expecting: Version(0), as: leading, at: end)
        try await store.closeGroupRecord(of: id, expecting: version, as: leading, at: end)
        try await personal(id, first, leading, at: end)
    }

    private func signAttendance(_ id: Session.ID, _ member: Membership.ID, _ leading: Actor, at time: Instant) async throws {
        let register = try await store.register(of: id, as: leading, at: time)
        guard let agreement = register.agreement else { throw NotFound() }
        try await store.signAttendance(
            at: id, digest: agreement.digest, code: register.code?.code.figures ?? "",
            passphrase: Confidential(DemoTrust.passphrase), as: try await actor(member), from: "tests", at: time)
    }

    private mutating func personal(_ id: Session.ID, _ member: Membership.ID, _ leading: Actor, at time: Instant) async throws {
        let record = try await store.beginPersonalRecord(of: member, from: id, as: leading, at: time)
        let pair = Pair(supervisee: member, supervisor: leading.membershipID, auditors: [])
        _ = try await save(record, of: pair, isSent: false, as: leading, at: time)
    }

    private mutating func save(
        _ record: SupervisionRecord.ID, of pair: Pair, isSent: Bool, as supervisor: Actor, at time: Instant
    ) async throws -> Version {
        let opened = try await store.draft(of: record, as: supervisor, at: time)
        var answers: [String: String] = [:]
        for field in opened.form.fields where field.source.isAnswered {
            if field.source == .choice, let first = field.options.first { answers[field.key] = first.key }
            if field.source == .yesNo { answers[field.key] = "no" }
        }
        answers["sharing"] = pair.sharing
        answers["advice"] =
            isSent
            ? aviary.words("a record", for: pair.readers, auditors: pair.auditors)
            : aviary.words("a draft", for: [pair.supervisor])
        let action =
            isSent
            ? aviary.words("an action point", for: pair.readers, auditors: pair.auditors)
            : aviary.words("an action point in a draft", for: [pair.supervisor])
        let words = RecordWords(
            answers: answers,
            actionPoints: [
                ActionPointDraft(
                    id: .init(), kind: pair.carrier == nil ? "training" : "referral", text: action, ownerID: pair.supervisee,
                    dueOn: LondonTime.day(of: now.adding(days: 20)))
            ] + carried(pair))
        return try await store.save(words, to: record, expecting: opened.record.draft, as: supervisor, at: time)
    }

    /// What somebody else carries out, and reads where both say yes.
    private mutating func carried(_ pair: Pair) -> [ActionPointDraft] {
        guard let carrier = pair.carrier else { return [] }
        let readers = pair.readers
        let text = aviary.words(
            "an action point of somebody else", for: pair.sharing == "all" ? readers.union([carrier]) : readers, auditors: pair.auditors)
        return [ActionPointDraft(kind: "training", text: text, ownerID: carrier, dueOn: LondonTime.day(of: now.adding(days: 25)))]
    }

    private mutating func finish(
        _ record: SupervisionRecord.ID, of pair: Pair, upTo end: End, _ supervisee: Actor, _ supervisor: Actor, at time: Instant
    ) async throws {
        switch end {
        case .draft, .sent: return
        case .commented, .refused:
            let words = aviary.words("an answer to a record", for: pair.supervisee, pair.supervisor)
            try await store.answer(
                record, version: 1, with: end == .commented ? .comment : .refusal, Confidential(words), id: .init(), as: supervisee,
                at: time)
        case .signed:
            for party in [supervisee, supervisor] {
                try await store.sign(
                    record, version: 1, passphrase: Confidential(DemoTrust.passphrase), as: party, from: "tests", at: time)
            }
            let words = aviary.words("an addendum", for: pair.readers, auditors: pair.auditors)
            try await store.add(
                Confidential(words), id: .init(), to: record, passphrase: Confidential(DemoTrust.passphrase), as: supervisor, from: "tests",
                at: time)
            try await finishAction(of: record, pair, supervisee, at: time)
        }
    }

    private mutating func finishAction(of record: SupervisionRecord.ID, _ pair: Pair, _ supervisee: Actor, at time: Instant) async throws {
        guard let line = try await store.actionPoints(as: supervisee).first(where: { $0.point.recordID == record && $0.isOwn }) else {
            throw NotFound()
        }
        let action = line.point.id
        if line.need == .referral { try await refer(action, pair, supervisee, at: time) }
        let words = aviary.words("what came of an action point", for: pair.supervisee, pair.supervisor)
        try await store.finish(action, as: .done, Confidential(words), on: LondonTime.day(of: time), by: supervisee, at: time)
    }

    private mutating func refer(_ action: ActionPoint.ID, _ pair: Pair, _ supervisee: Actor, at time: Instant) async throws {
        let plan = ReferralPlan(
            referrerID: pair.supervisee, concerns: .adult, authority: Confidential(aviary.words("to whom was referred", for: pair.parties)),
            dueOn: LondonTime.day(of: time).adding(days: 1),
            reason: Confidential(aviary.words("why a referral waits", for: pair.parties)))
        try await store.planReferral(plan, for: action, as: supervisee, at: time)
        let step = Referral.Step(id: .init(), kind: .made, on: LondonTime.day(of: time), by: pair.supervisee, at: time)
        let words = aviary.words("what a referral was answered", for: pair.parties)
        try await store.add(step, Confidential(words), toReferralOf: action, as: supervisee)
    }

    private func write(_ words: String, by author: Actor, in session: Session.ID, isShared: Bool) async throws {
        let topic = Topic(id: .init(), sessionID: session, authorID: author.membershipID, kind: "query", isShared: isShared)
        try await store.write(topic, words: Confidential(words), as: author, at: now)
    }

    private func plan(_ pair: Pair, startingAt start: Instant, plannedAt: Instant? = nil) async throws -> Session.ID {
        try await store.plan(
            SessionProposal(
                id: .init(), type: pair.type, supervisorID: pair.supervisor, superviseeID: pair.supervisee, startsAt: start, minutes: 60,
                venue: "Quiet room", venueIsPrivate: true, asksAboutAdjustments: true),
            as: try await actor(pair.arranger ?? pair.supervisor), at: plannedAt ?? now.adding(days: -1))
    }

    private func actor(_ member: Membership.ID) async throws -> Actor { try await store.actor(member, on: LondonTime.day(of: now)) }

    private func time(_ days: Int) -> Instant { now.adding(days: days).adding(minutes: days > 0 ? 90 : -90) }
}
