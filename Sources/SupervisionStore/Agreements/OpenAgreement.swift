import SQLStorage
public import Supervision

/// An agreement with what the reader may do with it.
public struct OpenedAgreement: Sendable {
    public let agreement: Agreement
    public let session: Session
    public let edition: PolicyEdition
    public let beside: [PolicyBeside]
    /// The day on which the actor signed these very terms with the same person before; then one tap is enough.
    public let sameTermsSignedOn: CivilDate?
}

extension Store {
    /// - Throws: ``NotFound`` for whoever is no party to it.
    public func agreement(
        of id: Session.ID, _ opening: Opening = .onScreen, as actor: Actor, at now: Instant
    ) async throws -> OpenedAgreement {
        try await change { db in
            let (session, _, _) = try db.session(id, for: Access.Act.seeAgreement, by: actor)
            guard let agreement = try db.agreement(of: id) else { throw NotFound() }
            let opened = OpenedAgreement(
                agreement: agreement, session: session, edition: try shelf.edition(agreement.editionID, in: db),
                beside: try policiesBeside(agreement, on: LondonTime.day(of: now), in: db),
                sameTermsSignedOn: try db.sameTermsSignedOn(agreement, by: actor.membershipID))
            return (opened, LogEntry(opening.agreementEvent, agreement.id, by: actor, as: session.part(of: actor), for: .own, at: now))
        }
    }
}

extension Opening {
    var agreementEvent: LogEntry.Event {
        switch self {
        case .onScreen: .agreementOpened
        case .printed: .agreementPrinted
        case .exported: .agreementExported
        }
    }
}
