import Dispatch
import Synchronization

/// Lends each connection to one transaction at a time; who finds none free waits in line.
final class PostgresPool: Sendable {
    private struct State {
        var free: [PostgresConnection]
        var line: [Waiter] = []
        var lastTicket = 0
        var isClosed = false
    }

    private struct Waiter {
        let ticket: Int
        let continuation: CheckedContinuation<PostgresConnection, any Error>
    }

    private let state: Mutex<State>
    private let connections: Int
    private let waiting: Int

    init(_ connections: [PostgresConnection], waiting: Int) {
        self.connections = connections.count
        self.waiting = waiting
        state = Mutex(State(free: connections))
    }

    func perform<Value: Sendable>(_ work: @escaping @Sendable (PostgresConnection) throws -> Value) async throws -> Value {
        let connection = try await borrow()
        defer { giveBack(connection) }
        return try await connection.perform(work)
    }

    /// Waits for the transactions that are running; later ones throw.
    func close() async throws {
        guard
            state.withLock({ state in
                defer { state.isClosed = true }; return !state.isClosed
            })
        else { return }
        for _ in 0..<connections {
            try await borrow(toClose: true).perform { $0.disconnect() }
        }
    }

    private func borrow(toClose: Bool = false) async throws -> PostgresConnection {
        try await withCheckedThrowingContinuation { continuation in
            let ticket: Int? = state.withLock { state in
                guard toClose || !state.isClosed else {
                    continuation.resume(throwing: DatabaseFailure(.unavailable, "The database is closed."))
                    return nil
                }
                if let connection = state.free.popLast() {
                    continuation.resume(returning: connection)
                    return nil
                }
                state.lastTicket += 1
                state.line.append(Waiter(ticket: state.lastTicket, continuation: continuation))
                return state.lastTicket
            }
            if let ticket { dismissLater(ticket) }
        }
    }

    private func giveBack(_ connection: PostgresConnection) {
        state.withLock { state in
            guard !state.line.isEmpty else { return state.free.append(connection) }
            state.line.removeFirst().continuation.resume(returning: connection)
        }
    }

    private func dismissLater(_ ticket: Int) {
        DispatchQueue.global().asyncAfter(deadline: .now() + .seconds(waiting)) { [weak self] in self?.dismiss(ticket) }
    }

    private func dismiss(_ ticket: Int) {
        state.withLock { state in
            guard let place = state.line.firstIndex(where: { $0.ticket == ticket }) else { return }
            state.line.remove(at: place).continuation
                .resume(throwing: DatabaseFailure(.busy, "No connection to the database became free in \(waiting) s."))
        }
    }
}
