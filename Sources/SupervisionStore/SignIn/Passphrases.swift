import Crypto
import CryptoExtras
import Dispatch
import Foundation
import SQLStorage
public import Supervision

/// What somebody typed is not their passphrase; or nobody has that work e-mail. It is never said which.
public struct WrongPassphrase: Error, Hashable, Sendable { public init() {} }

/// Too many wrong tries; none is looked at before that time.
public struct TooManyTries: Error, Hashable, Sendable {
    public let until: Instant
}

/// That somebody just proved who they are.
struct PassphraseProof: Hashable, Sendable {
    let personID: Person.ID
}

/// A hash with what it was made with.
struct PassphraseHash: Sendable {
    let salt: Data
    let hash: Data
    let cost: PassphraseCost

    /// Memory-hard and slow, so it runs on a queue of its own, two at a time at most, and never on the threads that serve pages.
    static func of(_ passphrase: String, salt: Data, cost: PassphraseCost) async throws -> PassphraseHash {
        try await withCheckedThrowingContinuation { continuation in
            queue.async {
                turns.wait()
                defer { turns.signal() }
                continuation.resume(
                    with: Result {
                        let key = try KDF.Scrypt.deriveKey(
                            from: Data(passphrase.precomposedStringWithCanonicalMapping.utf8), salt: salt, outputByteCount: 32,
                            rounds: cost.rounds, blockSize: cost.blockSize, parallelism: cost.parallelism)
                        return PassphraseHash(salt: salt, hash: key.withUnsafeBytes { Data($0) }, cost: cost)
                    })
            }
        }
    }

    static func newSalt() -> Data { SymmetricKey(size: .bits128).withUnsafeBytes { Data($0) } }

    /// Compared in constant time.
    func isSame(as other: PassphraseHash) -> Bool { SymmetricKey(data: hash) == SymmetricKey(data: other.hash) }

    private static let queue = DispatchQueue(label: "passphrases", attributes: .concurrent)
    private static let turns = DispatchSemaphore(value: 2)
}

private struct PassphraseRow: Decodable {
    let salt: Data
    let hash: Data
    let rounds: Int
    let blockSize: Int
    let parallelism: Int
}

extension ReadTransaction {
    func passphrase(of person: Person.ID) throws -> PassphraseHash? {
        let found: PassphraseRow? = try row(
            "SELECT salt, hash, rounds, block_size, parallelism FROM passphrase WHERE person_id = \(person)")
        return found.map {
            PassphraseHash(
                salt: $0.salt, hash: $0.hash, cost: PassphraseCost(rounds: $0.rounds, blockSize: $0.blockSize, parallelism: $0.parallelism))
        }
    }
}

extension Store {
    /// Asks for the passphrase again, before somebody signs. Nil where none was given.
    /// - Throws: ``WrongPassphrase``, ``TooManyTries``.
    func proof(of passphrase: Confidential?, as actor: Actor, from network: String, at now: Instant) async throws -> PassphraseProof? {
        guard let passphrase else { return nil }
        let account = try await look { db in try db.members(where: "membership.id = \(actor.membershipID)").first?.person }
        guard let account, account.id == actor.personID else { throw NotFound() }
        return try await proof(of: passphrase, account: account.workEmail ?? account.id.text, person: account.id, from: network, at: now)
    }

    /// Compares with the stored hash, or with one that nobody has, so that it takes as long when there is no such account.
    func proof(
        of passphrase: Confidential, account: String, person: Person.ID?, from network: String, at now: Instant
    ) async throws -> PassphraseProof {
        let accountHash = Digest.of(account)
        let attempt = try await takeTurn(account: accountHash, network: network, at: now)
        let stored = try await look { db in try person.flatMap { try db.passphrase(of: $0) } }
        let typed = try await PassphraseHash.of(
            passphrase.opened(with: Access.signInGrant), salt: stored?.salt ?? Data(count: 16), cost: stored?.cost ?? passphraseCost)
        guard let stored, let person, stored.isSame(as: typed) else { throw WrongPassphrase() }
        try await database.write { db in try db.execute("DELETE FROM sign_in_failure WHERE id = \(attempt)") }
        return PassphraseProof(personID: person)
    }

    /// An attempt counts as a failure until it has succeeded, so that a thousand sent at once are no more than ten sent one by one.
    private func takeTurn(account: Supervision.Digest, network: String, at now: Instant) async throws -> Identifier<Visit> {
        let throttle = SignInThrottle()
        let since = now.adding(minutes: -throttle.windowMinutes)
        let attempt = Identifier<Visit>()
        return try await database.write { db in
            let ofAccount = try db.failures("account_hash = \(account) AND at > \(since)")
            let ofNetwork = try db.failures("network = \(network) AND at > \(since)")
            if let until = throttle.mayTryAgain(afterFailuresOf: ofAccount, from: ofNetwork, at: now) { throw TooManyTries(until: until) }
            try db.execute(
                "INSERT INTO sign_in_failure (id, account_hash, network, at) VALUES (\(attempt), \(account), \(network), \(now))")
            return attempt
        }
    }
}

private struct FailureRow: Decodable { let at: Instant }

extension ReadTransaction {
    func failures(_ condition: SQL) throws -> [Instant] {
        let found: [FailureRow] = try rows("SELECT at FROM sign_in_failure WHERE \(condition) ORDER BY at DESC LIMIT 200")
        return found.map(\.at)
    }
}
