import SQLStorage
public import Supervision

extension Store {
    /// Sets another passphrase for whoever knows the present one. The person's other visits end; an invitation not yet used stops working.
    /// - Parameters:
    ///   - visit: the one in which it is asked.
    ///   - network: where the request came from, for the throttle.
    /// - Throws: ``WrongPassphrase``, ``TooManyTries``; `PassphraseFault` where the new one could be guessed.
    public func changePassphrase(
        from present: Confidential, to new: Confidential, keeping visit: Visit.ID, as actor: Actor, from network: String, at now: Instant
    ) async throws {
        let person = try await look { db in try db.members(where: "membership.id = \(actor.membershipID)").first?.person }
        guard let person, try await proof(of: present, as: actor, from: network, at: now)?.personID == person.id else { throw NotFound() }
        let hash = try await newHash(of: new, for: person)
        try await change { db in
            try db.setPassphrase(hash, of: person.id, at: now)
            try db.endVisits(of: person.id, except: visit, at: now)
            try db.endInvitations(of: person.id, at: now)
            return ((), LogEntry(.passphraseChanged, person.id, by: actor, at: now))
        }
    }

    /// - Throws: `PassphraseFault`.
    func newHash(of passphrase: Confidential, for person: Person) async throws -> PassphraseHash {
        let typed = passphrase.opened(with: Access.signInGrant)
        if let fault = PassphraseFault(in: typed, of: person) { throw fault }
        return try await PassphraseHash.of(typed, salt: PassphraseHash.newSalt(), cost: passphraseCost)
    }
}
