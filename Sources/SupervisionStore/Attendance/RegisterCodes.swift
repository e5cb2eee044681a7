import Foundation
import SQLStorage
public import Supervision

/// The code on the screen, and until when it holds.
public struct ShownCode: Sendable {
    public let code: RegisterCode
    public let expiresAt: Instant
}

/// What somebody typed is not the code on the screen.
public struct WrongRegisterCode: Error, Hashable, Sendable {}

/// The code was right once; another has to be shown.
public struct RegisterCodeRunOut: Error, Hashable, Sendable {}

extension Store {
    /// Opens the register, or shows another code. The one before it holds no longer.
    /// - Throws: ``NotFound``, ``Refusal`` before the session has begun and after its closing.
    public func showCode(for id: Session.ID, as actor: Actor, at now: Instant) async throws {
        var generator = SystemRandomNumberGenerator()
        let code = RegisterCode(using: &generator)
        try await change { db in
            let (session, _, grant) = try db.session(id, for: Access.Act.keepRegister, by: actor)
            try AttendanceRules.entering.require(of: session, under: shelf.edition(session.editionID, in: db).pack)
            let number = (try db.lastCode(of: id)?.number ?? 0) + 1
            try db.execute(
                """
                INSERT INTO register_code (session_id, number, shown_by, expires_at)
                VALUES (\(id), \(number), \(actor.membershipID), \(now.adding(minutes: RegisterCode.minutes)))
                """)
            let place = Place(.registerCode, id, version: number, in: session.organisationID)
            try seal(Confidential(code.figures), at: place, with: grant, in: db)
            try db.deleteDrafts(before: place)
            return ((), LogEntry(.registerOpened, id, by: actor, as: "supervisor", at: now))
        }
    }

    /// The code that stands on the screen; nil where none was shown, or the last has run out.
    func code(of session: Session, with grant: Grant, in db: any ReadTransaction, at now: Instant) throws -> ShownCode? {
        guard let last = try db.lastCode(of: session.id), now < last.expiresAt,
            let code = try code(number: last.number, of: session, with: grant, in: db)
        else { return nil }
        return ShownCode(code: code, expiresAt: last.expiresAt)
    }

    /// Whether somebody typed what stands on the screen in the room.
    /// - Throws: ``WrongRegisterCode``, ``RegisterCodeRunOut``, ``TooManyTries``.
    func check(_ typed: String, for id: Session.ID, as actor: Actor, at now: Instant) async throws {
        let attempt = Identifier<RegisterCode>()
        try await takeTurn(attempt, at: id, as: actor, now)
        let (last, shown) = try await look { db in
            let (session, _, grant) = try db.session(id, for: Access.Act.attend, by: actor)
            let last = try db.lastCode(of: id)
            return (last, try last.flatMap { try code(number: $0.number, of: session, with: grant, in: db) })
        }
        guard let last, let shown, shown == RegisterCode(typed) else { throw WrongRegisterCode() }
        guard now < last.expiresAt else { throw RegisterCodeRunOut() }
        try await database.write { db in try db.execute("DELETE FROM register_try WHERE id = \(attempt)") }
    }

    private func code(number: Int, of session: Session, with grant: Grant, in db: any ReadTransaction) throws -> RegisterCode? {
        let place = Place(.registerCode, session.id, version: number, in: session.organisationID)
        return try bytes(at: place, with: grant, in: db).flatMap { RegisterCode(OpenedWords(bytes: $0, grant: grant).text) }
    }

    /// A try counts as a wrong one until it has turned out right.
    private func takeTurn(_ attempt: Identifier<RegisterCode>, at id: Session.ID, as actor: Actor, _ now: Instant) async throws {
        let since = now.adding(minutes: -RegisterCode.minutes)
        try await database.write { db in
            _ = try db.session(id, for: Access.Act.attend, by: actor)
            let tries: [Instant] = try db.rows(
                """
                SELECT at FROM register_try
                WHERE session_id = \(id) AND membership_id = \(actor.membershipID) AND at > \(since) ORDER BY at
                """)
            if tries.count >= RegisterCode.mostTries, let first = tries.first {
                throw TooManyTries(until: first.adding(minutes: RegisterCode.minutes))
            }
            try db.execute(
                "INSERT INTO register_try (id, session_id, membership_id, at) VALUES (\(attempt), \(id), \(actor.membershipID), \(now))")
        }
    }
}

private struct CodeRow: Decodable {
    let number: Int
    let expiresAt: Instant
}

extension ReadTransaction {
    fileprivate func lastCode(of session: Session.ID) throws -> CodeRow? {
        try row("SELECT number, expires_at FROM register_code WHERE session_id = \(session) ORDER BY number DESC LIMIT 1")
    }
}
