import Foundation
import Synchronization

/// Keeps a second process from writing to the same database: held by whoever serves it and by every command that writes.
///
/// The system lets go of it when the process ends, however it ends.
public final class ProcessLock: Sendable {
    private let descriptor: Mutex<Int32?>

    /// - Parameter path: the database's; the lock is a file beside it.
    /// - Throws: ``DatabaseFailure`` of kind `busy` where another process holds the lock.
    public init(path: String) throws {
        let file = URL(fileURLWithPath: path).resolvingSymlinksInPath().path + ".lock"
        let opened = open(file, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard opened >= 0 else { throw DatabaseFailure(.unavailable, "The lock \(file) cannot be opened (error \(errno)).") }
        guard flock(opened, LOCK_EX | LOCK_NB) == 0 else {
            _ = Foundation.close(opened)
            throw DatabaseFailure(.busy, "Another process has \(path) open for writing: stop it first, then run this again.")
        }
        descriptor = Mutex(opened)
    }

    deinit { release() }

    /// Lets others in. Safe to call again.
    public func release() {
        descriptor.withLock { held in
            if let held { _ = Foundation.close(held) }
            held = nil
        }
    }
}
