import CLibPQ
import Dispatch
import Foundation

/// Why a transaction came to nothing although it may well succeed when it is run again.
struct Interruption: Error {
    let failure: DatabaseFailure
}

/// One connection, on a queue of its own: libpq blocks, and Swift's own threads must not.
///
/// Unchecked, because everything that changes is touched on the queue only.
final class PostgresConnection: @unchecked Sendable {
    enum Access { case reading, writing }

    private let conninfo: String
    private let limits: PostgresLimits
    private let queue = DispatchQueue(label: "PostgreSQL connection")
    private var handle: OpaquePointer?
    private var interruption: Interruption?

    init(_ conninfo: String, _ limits: PostgresLimits) {
        self.conninfo = conninfo
        self.limits = limits
    }

    deinit { PQfinish(handle) }

    func perform<Value: Sendable>(_ work: @escaping @Sendable (PostgresConnection) throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            queue.async { continuation.resume(with: Result { try work(self) }) }
        }
    }

    /// - Throws: ``Interruption`` where the transaction can be run again, whatever the closure made of the failure.
    func transaction<Value>(_ access: Access, _ body: (any WriteTransaction) throws -> Value) throws -> Value {
        interruption = nil
        let handle = try connected()
        do {
            _ = try run(access.begin, in: handle)
            let value = try Transaction.carryOut(body, in: .postgres) { try self.run($0, $1, in: handle) }
            try commit(access, in: handle)
            return value
        } catch {
            leaveTransaction(handle)
            throw interruption ?? error
        }
    }

    func disconnect() {
        PQfinish(handle)
        handle = nil
    }

    private func connected() throws -> OpaquePointer {
        if let handle, PQstatus(handle) == CONNECTION_OK { return handle }
        disconnect()
        guard let made = connect() else { throw DatabaseFailure(.unavailable, "There is no memory for a connection to PostgreSQL.") }
        handle = made
        guard PQstatus(made) == CONNECTION_OK else {
            let reason = String(cString: PQerrorMessage(made)).split(separator: "\n").joined(separator: " ")
            disconnect()
            throw DatabaseFailure(.unavailable, reason)
        }
        PQsetErrorVerbosity(made, PQERRORS_TERSE)
        PQsetNoticeReceiver(made, { _, _ in }, nil)
        do { try setLimits(made) } catch {
            disconnect()
            throw error
        }
        return made
    }

    /// What stands before the caller's own parameters can be set by them, what stands after cannot.
    private func connect() -> OpaquePointer? {
        let parameters = [
            ("sslmode", "verify-full"), ("connect_timeout", "\(limits.connecting)"), ("tcp_user_timeout", "30000"),
            ("keepalives_idle", "30"), ("dbname", conninfo), ("client_encoding", "UTF8"),
        ]
        let names = parameters.map { strdup($0.0) } + [nil]
        let values = parameters.map { strdup($0.1) } + [nil]
        defer { (names + values).forEach { free($0) } }
        return PQconnectdbParams(names.map { UnsafePointer($0) }, values.map { UnsafePointer($0) }, 1)
    }

    private func setLimits(_ handle: OpaquePointer) throws {
        let milliseconds = [limits.statement, limits.idle].map { SQLValue.text("\($0)s") }
        _ = try run(
            """
            SELECT set_config('statement_timeout', $1, false), set_config('idle_in_transaction_session_timeout', $2, false),
            set_config('bytea_output', 'hex', false)
            """, milliseconds, in: handle)
    }

    private func run(_ text: String, _ values: [SQLValue] = [], in handle: OpaquePointer) throws -> Answer {
        let result = PostgresResult(text, values, in: handle)
        defer { result.clear() }
        if result.isFailed {
            let failure = DatabaseFailure(result)
            if result.mayBeRunAgain || result.isEndOfConnection || PQstatus(handle) != CONNECTION_OK {
                interruption = Interruption(failure: failure)
            }
            throw failure
        }
        return try result.answer()
    }

    private func commit(_ access: Access, in handle: OpaquePointer) throws {
        let result = PostgresResult("COMMIT", [], in: handle)
        defer { result.clear() }
        if result.mayBeRunAgain || (access == .reading && result.isFailed) {
            interruption = Interruption(failure: DatabaseFailure(result))
        }
        if result.isFailed, PQstatus(handle) != CONNECTION_OK {
            throw DatabaseFailure(.unavailable, "The connection was lost during COMMIT: nobody knows whether it was kept.")
        }
        guard !result.isFailed else { throw DatabaseFailure(result) }
        guard result.command == "COMMIT" else { throw DatabaseFailure(.other, "The server rolled the transaction back.") }
    }

    private func leaveTransaction(_ handle: OpaquePointer) {
        if PQstatus(handle) == CONNECTION_OK, PQtransactionStatus(handle) != PQTRANS_IDLE {
            PostgresResult("ROLLBACK", [], in: handle).clear()
        }
        if PQstatus(handle) != CONNECTION_OK || PQtransactionStatus(handle) != PQTRANS_IDLE { disconnect() }
    }
}

extension PostgresConnection.Access {
    fileprivate var begin: String {
        switch self {
        case .reading: "BEGIN ISOLATION LEVEL SERIALIZABLE READ ONLY"
        case .writing: "BEGIN ISOLATION LEVEL SERIALIZABLE READ WRITE"
        }
    }
}
