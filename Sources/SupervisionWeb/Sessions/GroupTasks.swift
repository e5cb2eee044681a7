import HTMLLiteral
import Supervision
import SupervisionStore

/// What there is to do in and around a group session, for its supervisor or for somebody of the group.
struct GroupTasks {
    let hub: SessionHub
    let group: GroupHub
    let actor: Actor

    var all: [TaskList.Task] {
        (isSupervisor
            ? [answers, needs, preparation, agreement, start, register, closing, writing, personal]
            : [ownAnswer, ownNeeds, preparation, agreement, attendance, reading, ownPart, ownRecord]).compactMap(\.self)
    }

    private var session: Session { hub.session }
    private var isSupervisor: Bool { session.supervisorID == actor.membershipID }
    private var isCancelled: Bool { session.state == .cancelled }
    private var isOpen: Bool { session.state == .proposed || session.state == .agreed }
    private var isClosed: Bool { group.record.closing != nil }

    private var answers: TaskList.Task {
        let accepted = hub.supervisees.filter { session.acceptedBy.contains($0.id) }.count
        let declined = hub.supervisees.filter { session.declinedBy.contains($0.id) }.count
        let hasAccepted = session.acceptedBy.contains(actor.membershipID)
        return TaskList.Task(
            title: "Answers to the invitation",
            hint: "\(accepted) accepted, \(declined) declined, \(hub.supervisees.count - accepted - declined) without an answer",
            state: isCancelled ? .cannotStartYet : hasAccepted || !isOpen ? .completed : .tagged(.awaitingAnswer))
    }

    private var needs: TaskList.Task? {
        guard !session.state.isOver else { return nil }
        let answered = hub.adjustments.values.filter { if case .answered = $0 { true } else { false } }.count
        return TaskList.Task(
            title: "What the supervisees need to take part", path: .sessionAdjustments(session.id),
            hint: "\(answered) of \(hub.supervisees.count) have answered",
            state: answered == hub.supervisees.count ? .completed : .incomplete)
    }

    private var ownAnswer: TaskList.Task? {
        let state: TaskList.State =
            session.acceptedBy.contains(actor.membershipID) || session.declinedBy.contains(actor.membershipID) || !isOpen
            ? .completed : .tagged(.awaitingAnswer)
        return TaskList.Task(
            title: "Answer the invitation",
            hint: session.declinedBy.contains(actor.membershipID)
                ? "You have declined" : session.acceptedBy.contains(actor.membershipID) ? "You have accepted" : nil,
            state: isCancelled ? .cannotStartYet : state)
    }

    private var ownNeeds: TaskList.Task? {
        let answer = hub.adjustments[actor.membershipID] ?? .notAsked
        var isAnswered = false
        if case .answered = answer { isAnswered = true }
        guard isAnswered || !session.state.isOver else { return nil }
        return TaskList.Task(
            title: "What you need to take part", path: .sessionAdjustments(session.id), hint: answer.words,
            state: isAnswered ? .completed : .incomplete)
    }

    private var preparation: TaskList.Task? {
        guard hub.topicCount > 0 || !session.state.isOver else { return nil }
        return TaskList.Task(
            title: "Prepare", path: .sessionTopics(session.id),
            hint: hub.topicCount == 0
                ? "No topics yet. You can come without any" : hub.topicCount == 1 ? "1 topic" : "\(hub.topicCount) topics",
            state: hub.topicCount > 0 ? .completed : .incomplete)
    }

    /// A policy may have no agreement for groups: then nobody signs, and the supervisor notes who is there.
    private var isSigned: Bool { hub.edition.pack.agreement(for: .group, type: session.type) != nil }

    private var agreement: TaskList.Task? {
        guard isSigned else { return nil }
        return TaskList.Task(
            title: "Agreement of the group", path: .sessionAgreement(session.id),
            hint: "Whoever signs the attendance record accepts it", state: isCancelled ? .cannotStartYet : .completed)
    }

    private var start: TaskList.Task {
        guard let outset = session.outset else {
            return TaskList.Task(
                title: "Start the session", path: isCancelled ? nil : .sessionStart(session.id),
                state: isCancelled ? .cannotStartYet : .incomplete)
        }
        return TaskList.Task(
            title: "Start the session",
            hint: "Began \(ShownTime.dateAndTime(outset.startedAt)), \(ShownTime.length(minutes: outset.minutesAgreed)) agreed",
            state: .completed)
    }

    private var register: TaskList.Task {
        guard session.outset != nil else { return TaskList.Task(title: "Attendance record", state: .cannotStartYet) }
        let signed = group.attendances.filter { $0.kind != .notSigned }.count
        let unsigned = group.attendances.count - signed + group.presentIDs.count
        return TaskList.Task(
            title: "Attendance record", path: .sessionRegister(session.id),
            hint: !isSigned
                ? "\(unsigned) noted as present" : unsigned == 0 ? "\(signed) signed" : "\(signed) signed, \(unsigned) present, not signed",
            state: session.state == .underWay ? .tagged(.underWay) : .completed)
    }

    private var closing: TaskList.Task {
        guard let closing = session.closing else {
            let canClose = session.state == .underWay
            return TaskList.Task(
                title: "Close the session", path: canClose ? .sessionClose(session.id) : nil,
                state: canClose ? .incomplete : .cannotStartYet)
        }
        return TaskList.Task(title: "Close the session", hint: ShownTime.length(minutes: closing.minutesHeld), state: .completed)
    }

    private var writing: TaskList.Task {
        if isClosed { return reading }
        return TaskList.Task(
            title: "Write the group's record", path: isCancelled ? nil : .groupDraft(session.id),
            hint: "Nobody signs it. You close it", state: isCancelled ? .cannotStartYet : .incomplete)
    }

    private var personal: TaskList.Task? {
        guard session.outset != nil, !isCancelled else { return nil }
        let open = group.personalRecords.filter { !$0.isSigned }.count
        return TaskList.Task(
            title: "What concerns one person alone", path: .personalRecords(session.id),
            hint: open == 0
                ? "Goes in that person's own record"
                : open == 1 ? "1 record not signed by both yet" : "\(open) records not signed by both yet",
            state: open == 0 ? .completed : .incomplete)
    }

    private var own: Attendance? { group.attendances.first { $0.memberID == actor.membershipID } }

    private var attendance: TaskList.Task? {
        guard isSigned else { return nil }
        if let own {
            return TaskList.Task(
                title: "Sign the attendance record", path: .sessionAttendance(session.id), hint: own.words, state: .completed)
        }
        let isOpen = session.state == .underWay
        return TaskList.Task(
            title: "Sign the attendance record", path: isOpen ? .sessionAttendance(session.id) : nil,
            hint: session.state == .held ? "You are not in the attendance record" : isOpen ? nil : "Once the session has begun",
            state: isOpen ? .tagged(.awaitingSignature) : .cannotStartYet)
    }

    private var reading: TaskList.Task {
        let mayRead = isClosed && (isSupervisor || own != nil)
        return TaskList.Task(
            title: "The group's record", path: mayRead ? .groupRecord(session.id) : nil,
            hint: mayRead ? nil : isClosed ? "For those who took part" : "Not closed yet", state: mayRead ? .completed : .cannotStartYet)
    }

    private var ownPart: TaskList.Task? {
        guard isClosed, own != nil else { return nil }
        return TaskList.Task(title: "Your own part", path: .ownPart(session.id), hint: "What you agreed to do", state: .completed)
    }

    private var ownRecord: TaskList.Task? {
        group.personalRecords.first.map { record in
            TaskList.Task(
                title: "Your own record from this session", path: .record(record.id), hint: record.state.words,
                state: record.isSigned ? .completed : .tagged(record.state.status))
        }
    }
}

extension Attendance {
    var words: String {
        switch kind {
        case .signed: "Signed, \(ShownTime.time(at))"
        case .witnessed: "Signed on paper"
        case .notSigned: "Present, not signed"
        }
    }
}
