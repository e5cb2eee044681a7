/// That one supervisee goes from one supervisor to another: written down shortly, and agreed by all three.
public struct HandOver: Hashable, Sendable {
    public typealias ID = Identifier<HandOver>

    public enum Part: String, Hashable, Sendable, Codable, CaseIterable { case supervisee, from, to }

    public enum State: Hashable, Sendable { case toBeWritten, awaitingAgreement, completed, withdrawn }

    public let id: ID
    public let organisationID: Organisation.ID
    public let superviseeID: Membership.ID
    public let fromID: Membership.ID
    public let toID: Membership.ID
    /// Nil until somebody has written what is handed over.
    public let writtenBy: Membership.ID?
    /// Whether it says that somebody may come to harm: that goes over whatever the supervisee agrees to.
    public let tellsOfHarm: Bool
    public let agreed: Set<Part>
    public let isCompleted: Bool
    public let isWithdrawn: Bool

    public init(
        id: ID, organisationID: Organisation.ID, superviseeID: Membership.ID, fromID: Membership.ID, toID: Membership.ID,
        writtenBy: Membership.ID? = nil, tellsOfHarm: Bool = false, agreed: Set<Part> = [], isCompleted: Bool = false,
        isWithdrawn: Bool = false
    ) {
        self.id = id
        self.organisationID = organisationID
        self.superviseeID = superviseeID
        self.fromID = fromID
        self.toID = toID
        self.writtenBy = writtenBy
        self.tellsOfHarm = tellsOfHarm
        self.agreed = agreed
        self.isCompleted = isCompleted
        self.isWithdrawn = isWithdrawn
    }

    public var state: State {
        if isWithdrawn { return .withdrawn }
        if isCompleted { return .completed }
        return writtenBy == nil ? .toBeWritten : .awaitingAgreement
    }

    public var isOpen: Bool { state == .toBeWritten || state == .awaitingAgreement }

    /// Whose agreement is asked for now: the new supervisor's once the supervisee agrees, so that nothing is read before.
    public var awaits: [Part] {
        guard state == .awaitingAgreement else { return [] }
        return Part.allCases.filter { !agreed.contains($0) && ($0 != .to || agreed.contains(.supervisee)) }
    }

    public func part(of member: Membership.ID) -> Part? {
        switch member {
        case superviseeID: .supervisee
        case fromID: .from
        case toID: .to
        default: nil
        }
    }
}

/// Somebody who is to supervise from now on, before the rules have been asked.
public struct PlannedHandOver: Sendable {
    public let superviseeID: Membership.ID
    public let fromID: Membership.ID
    public let toID: Membership.ID
    public let isNominated: Bool
    /// Whether another hand-over of the same pair is open.
    public let isOpenAlready: Bool

    public init(superviseeID: Membership.ID, fromID: Membership.ID, toID: Membership.ID, isNominated: Bool, isOpenAlready: Bool) {
        self.superviseeID = superviseeID
        self.fromID = fromID
        self.toID = toID
        self.isNominated = isNominated
        self.isOpenAlready = isOpenAlready
    }
}

public enum HandOverRules {
    public static let opening: [Rule<PlannedHandOver>] = [
        Rule(.supervisorIsNominated) { $0.isNominated },
        Rule(.handedToAnother) { $0.toID != $0.fromID && $0.toID != $0.superviseeID },
        Rule(.handedOverOnce) { !$0.isOpenAlready },
    ]

    public static let writing: [Rule<HandOver>] = [
        Rule(.openHandOversOnly) { $0.isOpen },
        Rule(.agreedAsWritten) { $0.agreed.isEmpty },
    ]

    public static let agreeing: [Rule<(handOver: HandOver, part: HandOver.Part)>] = [
        Rule(.openHandOversOnly) { $0.handOver.state == .awaitingAgreement },
        Rule(.superviseesAgreeFirst) { $0.part != .to || $0.handOver.agreed.contains(.supervisee) },
    ]

    public static let withdrawing: [Rule<HandOver>] = [
        Rule(.openHandOversOnly) { $0.isOpen }
    ]
}
