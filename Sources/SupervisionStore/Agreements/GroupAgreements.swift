import Foundation
import SQLStorage
public import Supervision

/// The agreement of a group, with what its register is called.
public struct OpenedGroupAgreement: Sendable {
    public let agreement: GroupAgreement
    public let session: Session
    public let edition: PolicyEdition
}

extension Store {
    /// The agreement of a group; nil for a session that is none.
    /// - Throws: ``NotFound`` for whoever was not invited.
    public func groupAgreement(
        of id: Session.ID, _ opening: Opening = .onScreen, as actor: Actor, at now: Instant
    ) async throws -> OpenedGroupAgreement? {
        let format = try await look { db in try db.session(id, for: Access.Act.seeAgreement, by: actor).session.format }
        guard format == .group else { return nil }
        return try await change { db in
            let (session, _, _) = try db.session(id, for: Access.Act.seeAgreement, by: actor)
            guard let agreement = try db.groupAgreement(of: id) else { throw NotFound() }
            let event: LogEntry.Event = opening == .onScreen ? .groupAgreementOpened : .groupAgreementPrinted
            return (
                OpenedGroupAgreement(
                    agreement: agreement, session: session, edition: try shelf.edition(agreement.editionID, in: db)),
                LogEntry(event, id, by: actor, as: session.part(of: actor), for: .own, at: now)
            )
        }
    }
}

private struct GroupAgreementRow: Decodable {
    let sessionID: Session.ID
    let editionID: PolicyEdition.ID
    let frozenText: Data
    let digest: Digest
}

extension ReadTransaction {
    /// The one that names its present supervisor.
    func groupAgreement(of session: Session.ID) throws -> GroupAgreement? {
        let found: GroupAgreementRow? = try row(
            """
            SELECT agreement.session_id, agreement.edition_id, agreement.frozen_text, agreement.digest
            FROM group_agreement AS agreement WHERE agreement.session_id = \(session) AND \(SQL.namesPresentSupervisor)
            """)
        return try found.map {
            GroupAgreement(
                sessionID: $0.sessionID, editionID: $0.editionID,
                text: try JSONDecoder().decode(GroupAgreementText.self, from: $0.frozenText), digest: $0.digest)
        }
    }
}

extension WriteTransaction {
    func insertGroupAgreement(
        for session: Session, by supervisor: Member, under edition: PolicyEdition, salt: String, at now: Instant
    ) throws {
        guard let form = edition.pack.agreement(for: .group, type: session.type) else { return }
        let text = GroupAgreementText(
            edition: edition.title, terms: .init(form), declaration: edition.pack.attendance?.declaration.value ?? form.closing.value,
            supervisor: PartyAsSigned(supervisor), drawnUpAt: now, salt: salt)
        let bytes = try CanonicalJSON.bytes(of: text)
        try execute(
            """
            INSERT INTO group_agreement (session_id, supervisor_id, edition_id, frozen_text, digest)
            VALUES (\(session.id), \(supervisor.id), \(edition.id), \(bytes), \(Digest(of: bytes)))
            """)
    }
}
