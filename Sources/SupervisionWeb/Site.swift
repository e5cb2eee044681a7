import Crypto
public import Foundation
public import Hummingbird
public import Logging
public import Supervision
public import SupervisionStore

/// The website over a store, put together in one place: pages, front, limits, clock.
public struct Site: Sendable {
    let front: Front

    /// - Parameters:
    ///   - assets: the folder that holds stylesheets and scripts.
    ///   - formKey: 32 bytes that every node of an installation shares.
    /// - Throws: one sentence where a file is missing or a route is declared twice.
    public init(
        store: Store, listening: Listening, assets: URL, formKey: Data, limits: FrontLimits = FrontLimits(),
        now: @escaping @Sendable () -> Instant = { Instant(Date.now) }
    ) throws {
        front = try Website(store: store, assets: try AssetTable(folder: assets)).front(
            listening, limits: limits, keeper: StoreVisits(store: store), formGuards: FormGuardKey(key: SymmetricKey(data: formKey)),
            now: now)
    }

    /// The server, as a service that stops gracefully.
    /// - Throws: where a route has no declared policy, or a certificate cannot be read.
    public func application(
        logger: Logger, onListening: @escaping @Sendable (Int) async -> Void = { _ in }
    ) throws -> some ApplicationProtocol {
        try front.application(front.router(), logger: logger, onListening: onListening)
    }
}
