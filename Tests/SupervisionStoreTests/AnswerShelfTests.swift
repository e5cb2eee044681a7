import Synchronization
import Testing

@testable import SupervisionStore

@Suite struct AnswerShelfTests {
    private struct Failed: Error {}

    private let shelf = AnswerShelf<String, Int>(most: 2)
    private let asked = Counter()

    private func ask(_ question: String, after changes: Int?) async throws -> Int {
        try await shelf.answer(to: question, after: changes) { [asked] in asked.next() }
    }

    @Test
    func `an answer is kept until something changes`() async throws {
        #expect(try await ask("who is due", after: 1) == 1)
        #expect(try await ask("who is due", after: 1) == 1)
        #expect(try await ask("who is due", after: 2) == 2)
    }

    @Test
    func `who asks with an older count gets an answer of their own, and it is not kept`() async throws {
        #expect(try await ask("who is due", after: 5) == 1)
        #expect(try await ask("who is due", after: 4) == 2)
        #expect(try await ask("who is due", after: 5) == 1)
    }

    @Test
    func `where nobody knows of every change nothing is kept`() async throws {
        #expect(try await ask("who is due", after: nil) == 1)
        #expect(try await ask("who is due", after: nil) == 2)
    }

    @Test
    func `no more are kept than were allowed`() async throws {
        #expect(try await ask("a", after: 1) == 1)
        #expect(try await ask("b", after: 1) == 2)
        #expect(try await ask("a", after: 1) == 1)
        #expect(try await ask("c", after: 1) == 3)
        #expect(try await ask("a", after: 1) == 4)
    }

    @Test
    func `sixteen who ask at once wait for one answer`() async throws {
        let answers = try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<16 {
                group.addTask {
                    try await shelf.answer(to: "who is due", after: 1) {
                        try await Task.sleep(for: .milliseconds(50))
                        return asked.next()
                    }
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(answers == Array(repeating: 1, count: 16))
    }

    @Test
    func `a failure is told to whoever asked and is not kept`() async throws {
        await #expect(throws: Failed.self) { _ = try await shelf.answer(to: "who is due", after: 1) { throw Failed() } }
        #expect(try await ask("who is due", after: 1) == 1)
    }
}

private final class Counter: Sendable {
    private let count = Mutex(0)

    func next() -> Int {
        count.withLock {
            $0 += 1
            return $0
        }
    }
}
