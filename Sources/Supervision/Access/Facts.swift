/// What the decision function needs to know of a session: who and of what kind, no words.
public struct SessionFacts: Hashable, Sendable {
    public let id: Session.ID
    public let organisationID: Organisation.ID
    public let supervisorID: Membership.ID
    public let superviseeIDs: Set<Membership.ID>
    public let arrangerID: Membership.ID
    /// Line managers of the supervisees.
    public let superviseeManagerIDs: Set<Membership.ID>
    public let supervisorManagerID: Membership.ID?
    /// Whether its type alone tells something private (``SessionTypeTerm/isTelling``).
    public let isTelling: Bool
    public let format: SessionFormat

    public init(
        id: Session.ID, organisationID: Organisation.ID, supervisorID: Membership.ID, superviseeIDs: Set<Membership.ID>,
        arrangerID: Membership.ID, superviseeManagerIDs: Set<Membership.ID>, supervisorManagerID: Membership.ID?, isTelling: Bool,
        format: SessionFormat = .individual
    ) {
        self.id = id
        self.organisationID = organisationID
        self.supervisorID = supervisorID
        self.superviseeIDs = superviseeIDs
        self.arrangerID = arrangerID
        self.superviseeManagerIDs = superviseeManagerIDs
        self.supervisorManagerID = supervisorManagerID
        self.isTelling = isTelling
        self.format = format
    }

    public var partyIDs: Set<Membership.ID> { superviseeIDs.union([supervisorID]) }
}

/// What the decision function needs to know of a record.
public struct RecordFacts: Hashable, Sendable {
    public let id: SupervisionRecord.ID
    public let session: SessionFacts
    /// From the terms that the parties signed; empty while nothing has been sent for signature.
    public let readers: Set<RecordReader>
    public let isSent: Bool
    /// Stand-ins to whom its supervisee shows it now.
    public let shownTo: Set<Membership.ID>
    /// New supervisors to whom its supervisee let it go over.
    public let handedTo: Set<Membership.ID>

    public init(
        id: SupervisionRecord.ID, session: SessionFacts, readers: Set<RecordReader>, isSent: Bool, shownTo: Set<Membership.ID> = [],
        handedTo: Set<Membership.ID> = []
    ) {
        self.id = id
        self.session = session
        self.readers = readers
        self.isSent = isSent
        self.shownTo = shownTo
        self.handedTo = handedTo
    }
}

/// What the decision function needs to know of a group's register and record.
public struct GroupFacts: Hashable, Sendable {
    public let session: SessionFacts
    /// The supervisees who took part, however that is known.
    public let attendeeIDs: Set<Membership.ID>
    /// From the terms of the group's agreement; empty until the record is closed.
    public let readers: Set<RecordReader>
    public let isClosed: Bool

    public init(session: SessionFacts, attendeeIDs: Set<Membership.ID>, readers: Set<RecordReader>, isClosed: Bool) {
        self.session = session
        self.attendeeIDs = attendeeIDs
        self.readers = readers
        self.isClosed = isClosed
    }
}

/// What the decision function needs to know of an action point.
public struct ActionPointFacts: Hashable, Sendable {
    public let id: ActionPoint.ID
    public let organisationID: Organisation.ID
    public let ownerID: Membership.ID?
    public let partyIDs: Set<Membership.ID>
    /// Whether every party consents to share it with whoever carries it out.
    public let isShared: Bool
    /// Whether somebody still has to do something.
    public let isOpen: Bool
    /// Who stands in, in a session that is not over, for the supervisor who agreed it and before the supervisee who did.
    public let standInIDs: Set<Membership.ID>
    /// Supervisors to whom it was handed over since.
    public let successorIDs: Set<Membership.ID>

    public init(
        id: ActionPoint.ID, organisationID: Organisation.ID, ownerID: Membership.ID?, partyIDs: Set<Membership.ID>, isShared: Bool,
        isOpen: Bool = false, standInIDs: Set<Membership.ID> = [], successorIDs: Set<Membership.ID> = []
    ) {
        self.id = id
        self.organisationID = organisationID
        self.ownerID = ownerID
        self.partyIDs = partyIDs
        self.isShared = isShared
        self.isOpen = isOpen
        self.standInIDs = standInIDs
        self.successorIDs = successorIDs
    }

    /// Whether somebody takes it up with the supervisee: of the pair that agreed it, or come into that, or standing in while it is open.
    func isReviewed(by supervisor: Membership.ID) -> Bool {
        partyIDs.union(successorIDs).contains(supervisor) || (isOpen && standInIDs.contains(supervisor))
    }
}

/// What the decision function needs to know of a membership.
public struct MemberFacts: Hashable, Sendable {
    public let id: Membership.ID
    public let organisationID: Organisation.ID
    public let lineManagerID: Membership.ID?
    /// Those from outside who have met them as their supervisor.
    public let guestIDs: Set<Membership.ID>

    public init(
        id: Membership.ID, organisationID: Organisation.ID, lineManagerID: Membership.ID?, guestIDs: Set<Membership.ID> = []
    ) {
        self.id = id
        self.organisationID = organisationID
        self.lineManagerID = lineManagerID
        self.guestIDs = guestIDs
    }
}

/// What the decision function needs to know of a request for release.
public struct ReleaseFacts: Hashable, Sendable {
    public let id: ReleaseRequest.ID
    public let organisationID: Organisation.ID
    public let memberID: Membership.ID
    public let lineManagerID: Membership.ID?
    public let supervisorID: Membership.ID
    public let arrangerID: Membership.ID

    public init(
        id: ReleaseRequest.ID, organisationID: Organisation.ID, memberID: Membership.ID, lineManagerID: Membership.ID?,
        supervisorID: Membership.ID, arrangerID: Membership.ID
    ) {
        self.id = id
        self.organisationID = organisationID
        self.memberID = memberID
        self.lineManagerID = lineManagerID
        self.supervisorID = supervisorID
        self.arrangerID = arrangerID
    }
}

/// What the decision function needs to know of a pair.
public struct PairingFacts: Hashable, Sendable {
    public let id: Pairing.ID
    public let organisationID: Organisation.ID
    public let supervisorID: Membership.ID
    public let superviseeID: Membership.ID
    /// Of the supervisee.
    public let lineManagerID: Membership.ID?
    /// Who brings them together.
    public let askerID: Membership.ID
    /// Whether the line manager is asked.
    public let asksManager: Bool

    public init(
        id: Pairing.ID, organisationID: Organisation.ID, supervisorID: Membership.ID, superviseeID: Membership.ID,
        lineManagerID: Membership.ID?, askerID: Membership.ID, asksManager: Bool
    ) {
        self.id = id
        self.organisationID = organisationID
        self.supervisorID = supervisorID
        self.superviseeID = superviseeID
        self.lineManagerID = lineManagerID
        self.askerID = askerID
        self.asksManager = asksManager
    }
}
