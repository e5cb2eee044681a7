/// How long a PostgreSQL database may keep its callers waiting, in seconds.
public struct PostgresLimits: Sendable {
    /// For the server to take a connection.
    public var connecting = 5
    /// For a connection of ours to become free.
    public var waiting = 10
    /// For one statement.
    public var statement = 10
    /// Between two statements of one transaction.
    public var idle = 30

    public init() {}
}
