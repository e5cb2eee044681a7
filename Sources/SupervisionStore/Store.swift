public import Supervision
public import SQLStorage

/// Everything that can be done, each in a file of its own, over a database and the keys to what is confidential.
///
/// Each operation loads, asks, decides, saves and says so in the log, in one transaction.
public struct Store: Sendable {
    public let database: any Database
    let vault: Vault
    let passphraseCost: PassphraseCost
    public let visitLimits: Visit.Limits
    let shelf = EditionShelf()
    let homes = AnswerShelf<Asking, Home>(most: 500)
    let sessionLists = AnswerShelf<SessionListAsked, SessionListPart>(most: 500)
    let memberLists = AnswerShelf<MemberListAsked, MemberList>(most: 500)
    let everybodysObligations = AnswerShelf<EverybodyAsked, [ObligationLine]>(most: 3)
    let draftsBegun = DraftsBegun()

    public init(database: any Database, vault: Vault, passphraseCost: PassphraseCost = .standard, visitLimits: Visit.Limits = .init()) {
        self.database = database
        self.vault = vault
        self.passphraseCost = passphraseCost
        self.visitLimits = visitLimits
    }

    /// A transaction that changes something and says so. Without a log entry it does not compile.
    func change<Value: Sendable>(_ body: @escaping @Sendable (any WriteTransaction) throws -> (Value, LogEntry)) async throws -> Value {
        try await database.write { db in
            let (value, entry) = try body(db)
            try db.append(entry)
            return value
        }
    }

    /// A transaction that only looks at what needs no entry: dates, states, own lists.
    func look<Value: Sendable>(_ body: @escaping @Sendable (any ReadTransaction) throws -> Value) async throws -> Value {
        try await database.read(body)
    }
}
