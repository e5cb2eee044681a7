import Supervision
import SupervisionStore

/// One question to the site and what has to come back.
struct AccessCase: Sendable {
    enum Answer: Sendable, Hashable {
        /// Sent to sign in, whatever they asked for.
        case signIn
        /// As if there were no such thing.
        case notFound
        /// The page, or why not now; never that it does not exist.
        case given
    }

    let subject: Subject
    /// As the router prints it: `GET /sessions/{session}`.
    let line: String
    let path: String
    let answer: Answer

    var method: String { line.hasPrefix("GET ") ? "GET" : "POST" }
    var name: String { "\(subject.name): \(method) \(path)" }
    var concernsOthers: Bool { line.hasSuffix("/share") || line.hasSuffix("/visits/end") }
}

extension [AccessCase] {
    /// As many, at random, of each route, each who asks and each answer.
    func someOfEachKind(_ count: Int) -> [AccessCase] {
        Dictionary(grouping: self) { [$0.line, $0.subject.name, "\($0.answer)"] }.values.flatMap { $0.shuffled().prefix(count) }
    }
}

extension AccessWorld {
    /// Every subject's questions to one route, about everything that there is, and about what there never was.
    func cases(of line: String) -> [AccessCase] {
        let may = AccessTable.signedIn[line] ?? []
        return subjects.flatMap { subject in
            // Whoever is not signed in is sent to sign in before anything is looked for.
            things(of: line, for: subject).prefix(subject.isIn ? .max : 2).map { path, parts in
                AccessCase(
                    subject: subject, line: line, path: path,
                    answer: !subject.isIn ? .signIn : may.isDisjoint(with: parts) ? .notFound : .given)
            }
        }
    }

    private static let nobody: Set<Part> = []
    private typealias Thing = (path: String, parts: Set<Part>)

    /// The addresses that a pattern stands for, and what the subject is to the thing at each.
    private func things(of line: String, for subject: Subject) -> [Thing] {
        let pattern = String(line.drop { $0 != "/" })
        let everywhere = parts(of: subject)
        if pattern == "/sessions/new" { return plans(by: subject, everywhere, isForm: line.hasPrefix("POST")) }
        func path(_ values: [String: String]) -> String {
            values.reduce(pattern) { $0.replacing("{\($1.key)}", with: $1.value) }
        }
        switch pattern.steps {
        case []: return [(pattern, everywhere)]
        case ["session"]:
            return sessions.values.filter(isAsked).map { (path(["session": $0.id.text]), parts(of: subject, in: $0)) } + [
                (path(["session": Self.never]), Self.nobody)
            ]
        case ["session", "record"]:
            return showings.map {
                (path(["session": $0.session.text, "record": $0.record]), parts(of: subject, ofRecord: $0.record, at: $0.session))
            }
        case ["session", "action"]:
            return actionThings.map {
                (path(["session": $0.session.id.text, "action": $0.action.id.text]), parts(of: subject, in: $0.action, at: $0.session))
            } + [
                (path(["session": actionThings.first?.session.id.text ?? Self.never, "action": Self.never]), Self.nobody)
            ]
        case ["session", "topic"]:
            return topicThings(for: subject).map { (path(["session": $0.text, "topic": $1]), $2) }
        case ["session", "note"]:
            return noteThings(for: subject).map { (path(["session": $0.text, "note": $1]), $2) }
        case ["record"]:
            return records.values.filter { session(of: $0).map(isAsked) ?? true }.map {
                (path(["record": $0.id.text]), parts(of: subject, in: $0))
            } + [
                (path(["record": Self.never]), Self.nobody)
            ]
        case ["record", "addendum"]:
            return addendumThings(for: subject).map { (path(["record": $0.text, "addendum": $1]), $2) }
        case ["audit"]:
            return audits.map { (path(["audit": $0.id.text]), parts(of: subject, in: $0)) } + [(path(["audit": Self.never]), Self.nobody)]
        case ["audit", "record"]:
            return audits.flatMap { audit in
                records.values.prefix(30).map {
                    (path(["audit": audit.id.text, "record": $0.id.text]), parts(of: subject, in: $0, of: audit))
                }
                    + sampled(in: audit).map {
                        (path(["audit": audit.id.text, "record": $0.id.text]), parts(of: subject, in: $0, of: audit))
                    }
            }
        case ["risk"]:
            return risks.map { (path(["risk": $0.id.text]), parts(of: subject, in: $0)) } + [(path(["risk": Self.never]), Self.nobody)]
        case ["record", "sheet"]:
            return sheetThings(for: subject).map { (path(["record": $0.text, "sheet": $1]), $2) }
        case ["action"]:
            return actions.map { (path(["action": $0.id.text]), parts(of: subject, in: $0)) } + [
                (path(["action": Self.never]), Self.nobody)
            ]
        case ["handover"]:
            return handOvers.map { (path(["handover": $0.id.text]), parts(of: subject, in: $0)) } + [
                (path(["handover": Self.never]), Self.nobody)
            ]
        case ["agreement"]:
            return agreements.map { (path(["agreement": $0.id.text]), parts(of: subject, in: $0)) } + [
                (path(["agreement": Self.never]), Self.nobody)
            ]
        case ["release"]:
            return releases.compactMap { release in
                members[release.membershipID].map { (path(["release": release.id.text]), parts(of: subject, on: $0)) }
            } + [(path(["release": Self.never]), Self.nobody)]
        case ["pair"]:
            return pairings.map { (path(["pair": $0.id.text]), parts(of: subject, in: $0)) } + [(path(["pair": Self.never]), Self.nobody)]
        case ["visit"]:
            return subjects.compactMap { other in
                other.spare.map { (path(["visit": $0.text]), subject.isIn && other.spare == subject.spare ? [.owner] : []) }
            } + [(path(["visit": Self.never]), Self.nobody)]
        case ["member"]:
            return asked.map { (path(["member": $0.id.text]), parts(of: subject, on: $0)) } + [(path(["member": Self.never]), Self.nobody)]
        case ["member", "role"]:
            return roles.compactMap { role in
                members[role.membershipID].map { (path(["member": $0.id.text, "role": role.id.text]), parts(of: subject, on: $0)) }
            } + asked.map { (path(["member": $0.id.text, "role": Self.never]), Self.nobody) }
        case ["member", "leave"]:
            return leaves.compactMap { leave in
                members[leave.membershipID].map { (path(["member": $0.id.text, "leave": leave.id.text]), parts(of: subject, on: $0)) }
            } + asked.map { (path(["member": $0.id.text, "leave": Self.never]), Self.nobody) }
        case ["draft"]:
            return Set(drafted.map(\.draftID)).map { (path(["draft": $0.text]), parts(of: subject, inDraft: $0)) } + [
                (path(["draft": Self.never]), Self.nobody)
            ]
        case ["draft", "session"]:
            return drafted.prefix(2).flatMap { fact in
                [
                    (path(["draft": fact.draftID.text, "session": fact.id.text]), parts(of: subject, inDraft: fact.draftID)),
                    (path(["draft": Self.never, "session": fact.id.text]), Self.nobody),
                    (path(["draft": fact.draftID.text, "session": Self.never]), Self.nobody),
                ]
            }
        case ["import"]: return [(path(["import": Self.never]), Self.nobody)]
        case ["sheet"]: return [(path(["sheet": "sessions"]), everywhere), (path(["sheet": "noSuchSheet"]), Self.nobody)]
        case ["sheet", "import"]: return [(path(["sheet": "sessions", "import": Self.never]), Self.nobody)]
        case ["row"]: return [(path(["row": "emergencyBedService"]), everywhere), (path(["row": "noSuchRow"]), Self.nobody)]
        case ["row", "member"]:
            return divided.map { (path(["row": "emergencyBedService", "member": $0.id.text]), parts(of: subject, on: $0)) }
                + [(path(["row": "emergencyBedService", "member": Self.never]), Self.nobody)]
        case ["quarter"]:
            // The one before the last was released to the assurance group, the last was not.
            return [(path(["quarter": "2025-26-Q2"]), everywhere), (path(["quarter": "2025-26-Q3"]), everywhere.subtracting([.assurance]))]
                + ["2019-20-Q1", "2030-31-Q1", "nonsense"].map { (path(["quarter": $0]), Self.nobody) }
        default: return []
        }
    }

    /// Sessions of those who ask; the demo's others are like them.
    private func isAsked(_ session: SessionFact) -> Bool {
        subjects.contains { $0.membership.map(session.superviseeIDs.contains) ?? false }
    }

    /// Planning for each person; and the page that asks for whom.
    private func plans(by subject: Subject, _ everywhere: Set<Part>, isForm: Bool) -> [Thing] {
        let plans = asked.map { ("/sessions/new?supervisee=\($0.id.text)", self.plans(subject, for: $0) ? [Part.planner] : Self.nobody) }
        return plans + [("/sessions/new?supervisee=\(Self.never)", Self.nobody)] + (isForm ? [] : [("/sessions/new", everywhere)])
    }

    /// Those of whom pages are asked: the subjects, and a few about whom nobody asks anything.
    private var asked: [MemberFact] { Set(subjects.compactMap(\.membership)).compactMap { members[$0] } }

    /// Of those whose row is divided into groups.
    private var divided: [MemberFact] { members.values.filter { $0.name == "Nadia Petrov" } }

    /// A topic at its own session, and at another one.
    private func topicThings(for subject: Subject) -> [(Session.ID, String, Set<Part>)] {
        topics.flatMap { topic -> [(Session.ID, String, Set<Part>)] in
            let own: Set<Part> = subject.isIn && topic.authorID == subject.membership ? [.owner] : Self.nobody
            let elsewhere = sessions.values.filter { $0.id != topic.sessionID && $0.partyIDs.contains(topic.authorID) }.map(\.id).first
            return [(topic.sessionID, topic.id.text, own), (topic.sessionID, Self.never, Self.nobody)]
                + (elsewhere.map { [($0, topic.id.text, Self.nobody)] } ?? [])
        }
    }

    /// Each record of somebody before whom another stands in, and one of another, at that session and at another one.
    private var showings: [(session: Session.ID, record: String)] {
        let elsewhere = sessions.values.first { $0.standsInFor == nil }?.id
        return sessions.values.filter { $0.standsInFor != nil }.flatMap { stood in
            let own = records.values.filter { stood.superviseeIDs.contains($0.superviseeID) }
            let others = records.values.filter { !stood.superviseeIDs.contains($0.superviseeID) }.prefix(1)
            return (own + others).map { (stood.id, $0.id.text) } + [(stood.id, Self.never)]
                + own.prefix(1).compactMap { record in elsewhere.map { ($0, record.id.text) } }
        }
    }

    /// Each action point at the sessions of its supervisee, and at one of somebody else.
    private var actionThings: [(session: SessionFact, action: ActionFact)] {
        actions.flatMap { action -> [(session: SessionFact, action: ActionFact)] in
            let supervisee = action.recordID.flatMap { records[$0] }?.superviseeID
            let own = sessions.values.filter { isAsked($0) && supervisee.map($0.superviseeIDs.contains) ?? false }
            let others = sessions.values.first { isAsked($0) && !(supervisee.map($0.superviseeIDs.contains) ?? false) }
            return (own + [others].compactMap(\.self)).map { ($0, action) }
        }
    }

    /// A note at its own session, and at another one.
    private func noteThings(for subject: Subject) -> [(Session.ID, String, Set<Part>)] {
        notes.flatMap { note -> [(Session.ID, String, Set<Part>)] in
            let own: Set<Part> = subject.isIn && note.authorID == subject.membership ? [.owner] : Self.nobody
            let elsewhere = sessions.values.filter { $0.id != note.sessionID && $0.partyIDs.contains(note.authorID) }.map(\.id).first
            return [(note.sessionID, note.id.text, own), (note.sessionID, Self.never, Self.nobody)]
                + (elsewhere.map { [($0, note.id.text, Self.nobody)] } ?? [])
        }
    }

    private func addendumThings(for subject: Subject) -> [(SupervisionRecord.ID, String, Set<Part>)] {
        addenda.flatMap { addendum -> [(SupervisionRecord.ID, String, Set<Part>)] in
            let own = records[addendum.recordID].map { parts(of: subject, in: $0) } ?? []
            let parties = records[addendum.recordID].flatMap(session)?.partyIDs
            let elsewhere = records.values.first { $0.id != addendum.recordID && session(of: $0)?.partyIDs == parties }?.id
            return [(addendum.recordID, addendum.id.text, own), (addendum.recordID, Self.never, Self.nobody)]
                + (elsewhere.map { [($0, addendum.id.text, Self.nobody)] } ?? [])
        }
    }

    /// A sheet at its own record, and at another one.
    private func sheetThings(for subject: Subject) -> [(SupervisionRecord.ID, String, Set<Part>)] {
        sheets.flatMap { sheet -> [(SupervisionRecord.ID, String, Set<Part>)] in
            let own = records[sheet.recordID].map { parts(of: subject, in: $0) } ?? []
            let elsewhere = records.values.first { $0.id != sheet.recordID }?.id
            return [(sheet.recordID, sheet.id.text, own), (sheet.recordID, Self.never, Self.nobody)]
                + (elsewhere.map { [($0, sheet.id.text, Self.nobody)] } ?? [])
        }
    }
}

extension String {
    /// The names in braces, in their order: `/sessions/{session}/topics/{topic}` has two.
    fileprivate var steps: [String] { split(separator: "/").filter { $0.hasPrefix("{") }.map { String($0.dropFirst().dropLast()) } }
}
