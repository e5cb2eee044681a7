import HTMLLiteral
import Supervision
import SupervisionStore

/// What there is to do in and around a session, for one of its parties. Nothing waits for the agreement.
struct SessionTasks {
    let hub: SessionHub
    let actor: Actor
    let today: CivilDate

    var all: [TaskList.Task] {
        if let group = hub.group { return GroupTasks(hub: hub, group: group, actor: actor).all }
        let planned = [acceptance, adjustments, preparation, start]
        let held = [agreement, closing, sheets, record, signatures, actionPoints, consent]
        return ((isEnteredLate ? [] : planned) + held).compactMap(\.self)
    }

    private var session: Session { hub.session }
    private var isSupervisor: Bool { session.supervisorID == actor.membershipID }
    private var isCancelled: Bool { session.state.isOff }
    private var isSent: Bool { hub.record?.current != nil }
    private var isEnteredLate: Bool { session.lateEntry != nil }
    private var hasBegun: Bool { session.outset != nil }
    private var names: [Membership.ID: String] {
        Dictionary((hub.supervisees + [hub.supervisor]).map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    }

    private func names(of members: some Sequence<Membership.ID>) -> String {
        members.compactMap { names[$0] }.inWords
    }

    /// What was not accepted before the session is nothing to do after it.
    private var acceptance: TaskList.Task? {
        let waiting = session.partyIDs.filter { !session.acceptedBy.contains($0) }
        guard waiting.isEmpty || !hasBegun else { return nil }
        return TaskList.Task(
            title: "Accept time and place", hint: waiting.isEmpty ? nil : "Waiting for \(names(of: waiting))",
            state: waiting.isEmpty ? .completed : isCancelled ? .cannotStartYet : .tagged(.awaitingAnswer))
    }

    /// What was not said before the session is nothing to do after it.
    private var adjustments: TaskList.Task? {
        var isAnswered = false
        let answer = session.superviseeIDs.first.flatMap { hub.adjustments[$0] } ?? .notAsked
        if case .answered = answer { isAnswered = true }
        guard isAnswered || !session.state.isOver else { return nil }
        return TaskList.Task(
            title: isSupervisor ? "What the supervisee needs to take part" : "What you need to take part",
            path: .sessionAdjustments(session.id), hint: answer.words, state: isAnswered ? .completed : .incomplete)
    }

    private var preparation: TaskList.Task? {
        guard hub.topicCount > 0 || !session.state.isOver else { return nil }
        return TaskList.Task(
            title: "Prepare", path: .sessionTopics(session.id),
            hint: hub.topicCount == 0
                ? "No topics yet. You can come without any" : hub.topicCount == 1 ? "1 topic" : "\(hub.topicCount) topics",
            state: hub.topicCount > 0 ? .completed : .incomplete)
    }

    private var start: TaskList.Task {
        guard let outset = session.outset else {
            return TaskList.Task(
                title: "Start the session", path: isSupervisor && !isCancelled ? .sessionStart(session.id) : nil,
                hint: isSupervisor ? nil : "The supervisor does this", state: isSupervisor && !isCancelled ? .incomplete : .cannotStartYet)
        }
        return TaskList.Task(
            title: "Start the session",
            hint: "Began \(ShownTime.dateAndTime(outset.startedAt)), \(ShownTime.length(minutes: outset.minutesAgreed)) agreed",
            state: .completed)
    }

    private var agreement: TaskList.Task? {
        if let standing = hub.ofPair.inForce(on: today) ?? hub.ofPair.first { return lasting(standing) }
        guard let agreement = hub.agreement else { return nil }
        let waiting = session.partyIDs.filter { !agreement.hasSigned($0) }
        return TaskList.Task(
            title: "Agreement", path: .sessionAgreement(session.id),
            hint: waiting.isEmpty ? nil : "Not signed yet by \(names(of: waiting))",
            state: agreement.isSigned ? .completed : isCancelled ? .cannotStartYet : .tagged(.awaitingSignature))
    }

    /// The one that holds for all sessions of the pair; where another waits for signatures, the way leads there.
    private func lasting(_ standing: PairAgreement) -> TaskList.Task {
        let waiting = hub.ofPair.first { !$0.isReplaced && !$0.agreement.isSigned }
        let state = standing.state(on: today)
        return TaskList.Task(
            title: "Agreement", path: .pairAgreement((waiting ?? standing).id),
            hint: [
                standing.dates,
                waiting.map { "\(standing.signedOn == nil ? "Not" : "A new one is not") signed yet by \($0.waiting.inWords)" } ?? "",
            ].filter { !$0.isEmpty }.joined(separator: ". "),
            state: state == .inForce && waiting == nil ? .completed : .tagged((waiting?.state(on: today) ?? state).status))
    }

    private var closing: TaskList.Task {
        guard let closing = session.closing else {
            return TaskList.Task(
                title: "Close the session", path: isSupervisor && hasBegun ? .sessionClose(session.id) : nil,
                hint: isSupervisor ? nil : "The supervisor does this",
                state: isSupervisor && hasBegun && !isCancelled ? .incomplete : .cannotStartYet)
        }
        let length = ShownTime.length(minutes: closing.minutesHeld)
        return TaskList.Task(
            title: "Close the session",
            hint: closing.agreementID == nil
                ? "\(length). Closed with no agreement\(closing.withoutAgreement.map { ": \($0.words.prefix(1).lowercased())\($0.words.dropFirst())" } ?? "")"
                : "\(length). Closed under the signed agreement",
            state: .completed)
    }

    /// What was signed on paper, for the record of a session that was entered late.
    private var sheets: TaskList.Task? {
        guard let entry = session.lateEntry, let record = hub.record, entry.hasSignedSheet || hub.sheetCount > 0 else { return nil }
        let count = hub.sheetCount
        return TaskList.Task(
            title: "Signed sheet", path: isSupervisor || isSent ? .recordSheets(record.id) : nil,
            hint: count == 0 ? "Not attached yet" : count == 1 ? "1 file attached" : "\(count) files attached",
            state: count > 0 ? .completed : isSupervisor && !record.isSettled ? .incomplete : .cannotStartYet)
    }

    private var record: TaskList.Task? {
        guard let record = hub.record else { return nil }
        let isWritten = isSupervisor && !record.isSettled && !isCancelled
        return TaskList.Task(
            title: isWritten ? "Write the record" : "Record",
            path: isWritten ? .recordDraft(record.id) : isSent ? .record(record.id) : nil, hint: record.state.words,
            state: isSent
                ? (record.isSettled || record.state == .awaitingSignature ? .completed : .tagged(record.state.status))
                : isWritten ? .incomplete : .cannotStartYet)
    }

    private var signatures: TaskList.Task? {
        guard let record = hub.record else { return nil }
        let waiting = session.partyIDs.filter { !record.hasSigned($0) }
        return TaskList.Task(
            title: "Read and sign the record", path: isSent ? .record(record.id) : nil,
            hint: !isSent || record.isSigned
                ? nil : record.isSettled ? "Closed without \(names(of: waiting))" : "Not signed yet by \(names(of: waiting))",
            state: !isSent ? .cannotStartYet : record.isSettled ? .completed : .tagged(.awaitingSignature))
    }

    private var actionPoints: TaskList.Task {
        TaskList.Task(
            title: "Action points", path: hub.actionPointCount > 0 ? .actions : nil,
            hint: hub.actionPointCount > 0 ? "\(hub.actionPointCount) agreed" : "They stand once the record is signed by both",
            state: hub.actionPointCount > 0 ? .completed : .cannotStartYet)
    }

    /// Nothing to ask where the parties carry out all of it themselves.
    private var consent: TaskList.Task? {
        guard let record = hub.record, let awaits = hub.consentAwaits else { return nil }
        return TaskList.Task(
            title: "Say who may see the action points", path: .recordConsent(record.id), hint: "Somebody else carries out some of them",
            state: awaits ? .tagged(.awaitingAnswer) : .completed)
    }
}
