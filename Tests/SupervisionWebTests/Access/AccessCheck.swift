import Foundation
import Supervision

/// Holds what came back against what the subject may see.
struct AccessCheck: Sendable {
    let aviary: Aviary
    /// Names that each subject has no business to come across, by the subject's name.
    let strangers: [String: [String]]
    /// Who may see the type of a session that tells something, in a list.
    let knowsTellingTypes: Set<String>
    /// What is answered where there is nothing.
    let nothing: RawAnswer

    init(_ world: AccessWorld, nothing: RawAnswer) {
        aviary = world.aviary
        let everybody = Set(world.members.values.map(\.name))
        strangers = Dictionary(
            world.subjects.map { subject in
                (subject.name, everybody.subtracting(world.mayMeet(subject).compactMap { world.members[$0]?.name }).sorted())
            }, uniquingKeysWith: { first, _ in first })
        knowsTellingTypes = Set(
            world.subjects.filter { subject in
                subject.isTeam
                    || world.sessions.values.contains {
                        $0.isTelling && !world.parts(of: subject, in: $0).isDisjoint(with: [.supervisor, .supervisee])
                    }
            }.map(\.name))
        self.nothing = nothing
    }

    /// What is wrong with an answer, in sentences; nothing where all is well.
    func faults(in answer: RawAnswer, to asked: AccessCase) -> [String] {
        (faultsOfStatus(answer, asked) + strangeCanaries(answer, asked) + strangeNames(answer, asked) + tellingTypes(answer, asked)).map {
            "\(asked.name): \($0)"
        }
    }

    private func faultsOfStatus(_ answer: RawAnswer, _ asked: AccessCase) -> [String] {
        switch asked.answer {
        case .signIn:
            let isSent = answer.status == 303 && answer["location"]?.hasPrefix("/sign-in") == true && answer.body.isEmpty
            return isSent ? [] : ["is not sent to sign in but answered \(answer.status)"]
        case .notFound:
            guard answer.status == 404 else { return ["does not exist for them and is answered \(answer.status)"] }
            return answer.lasting == nothing.lasting && answer.body == nothing.body ? [] : ["is not the answer that what never was gets"]
        case .given:
            return answer.status == 404 || answer.status >= 500 || answer.status == 0 ? ["is theirs and is answered \(answer.status)"] : []
        }
    }

    private func strangeCanaries(_ answer: RawAnswer, _ asked: AccessCase) -> [String] {
        aviary.found(in: answer.body).filter { canary in
            guard asked.subject.isIn, let member = asked.subject.membership else { return true }
            let isForAudit = asked.statesWhy || asked.line == "GET /audits/{audit}/records/{record}"
            let statedWhy = isForAudit && canary.auditors.contains(member)
            return !canary.readers.contains(member) && !statedWhy
        }.map { "shows the words of \($0.what)" }
    }

    private func strangeNames(_ answer: RawAnswer, _ asked: AccessCase) -> [String] {
        guard answer.status != 404, !answer.body.isEmpty else { return [] }
        return (strangers[asked.subject.name] ?? []).filter { answer.body.holds($0) }.map { "names \($0)" }
    }

    private func tellingTypes(_ answer: RawAnswer, _ asked: AccessCase) -> [String] {
        guard ["GET /", "GET /sessions", "GET /audit", "GET /actions"].contains(asked.line), !knowsTellingTypes.contains(asked.subject.name)
        else { return [] }
        return ["On Request", "Case Involving Child Death"].filter { answer.body.holds($0) }.map { "lists a session as \($0)" }
    }
}

extension RawAnswer {
    /// The headers but for the time.
    fileprivate var lasting: [String] { headers.filter { $0.name != "date" }.map { "\($0.name): \($0.value)" } }
}
