import SQLStorage
public import Supervision

extension Store {
    /// Sets a new passphrase for whoever knows the present one. Every other visit of theirs ends.
    /// - Throws: ``WrongPassphrase``, ``TooManyTries``, ``NotFound``.
    public func changePassphrase(
        from present: Confidential, to new: Confidential, keeping visit: Visit.ID, as actor: Actor, from network: String, at now: Instant
    ) async throws {
        guard try await proof(of: present, as: actor, from: network, at: now) != nil else { throw WrongPassphrase() }
        let hash = try await PassphraseHash.of(new.opened(with: Access.signInGrant), salt: PassphraseHash.newSalt(), cost: passphraseCost)
        try await change { db in
            try db.setPassphrase(hash, of: actor.personID, at: now)
            try db.execute(
                "UPDATE visit SET ended_at = \(now) WHERE person_id = \(actor.personID) AND id <> \(visit) AND ended_at IS NULL")
            return ((), LogEntry(.passphraseChanged, actor.personID, by: actor, at: now))
        }
    }
}
