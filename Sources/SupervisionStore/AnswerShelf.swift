import Supervision
import Synchronization

/// Answers that many look at again and again (first pages, lists, who is due), worked out once after each change and not at each look.
///
/// Dates, names, states and counts only, never words that were written in confidence: reading those is a transaction with an entry each time.
/// Kept only where the database knows of every change; otherwise each look works its answer out.
final class AnswerShelf<Question: Hashable & Sendable, Answer: Sendable>: Sendable {
    private struct Kept {
        var changes = -1
        var answers: [Question: Task<Answer, any Error>] = [:]
    }

    private let kept = Mutex(Kept())
    private let most: Int

    /// - Parameter most: how many answers are kept at a time.
    init(most: Int) { self.most = most }

    /// Who asks what is being worked out already waits for it.
    /// - Parameter changes: as the database counts them now; nil where it cannot know.
    func answer(
        to question: Question, after changes: Int?, orWorkOut work: @escaping @Sendable () async throws -> Answer
    ) async throws -> Answer {
        guard let changes else { return try await work() }
        let answer = kept.withLock { kept in
            if kept.changes < changes { kept = Kept(changes: changes) }
            // Who began to look before the latest change works it out alone.
            guard kept.changes == changes else { return Task { try await work() } }
            if let known = kept.answers[question] { return known }
            if kept.answers.count >= most { kept.answers = [:] }
            let answer = Task { try await work() }
            kept.answers[question] = answer
            return answer
        }
        do { return try await answer.value } catch {
            kept.withLock { if $0.answers[question] == answer { $0.answers[question] = nil } }
            throw error
        }
    }
}

/// Who asks, and in which minute: what was to come is past in the next.
struct Asking: Hashable, Sendable {
    let actor: Actor
    let minute: Int64

    init(_ actor: Actor, at now: Instant) {
        self.actor = actor
        minute = now.milliseconds / 60_000
    }
}
