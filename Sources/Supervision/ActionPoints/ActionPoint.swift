/// An agreed next step with kind, owner, date and outcome. Its words are sealed; kind, owner and dates are what lists show.
public struct ActionPoint: Hashable, Sendable {
    public typealias ID = Identifier<ActionPoint>

    public let id: ID
    /// Nil where a group agreed it: its record is nobody's own.
    public let recordID: SupervisionRecord.ID?
    public let kind: String
    public let ownerID: Membership.ID?
    /// As it was agreed first.
    public let dueOn: CivilDate?
    /// The last one that the pair set since; nil where the first stands.
    public let newDate: CivilDate?
    public let outcome: Outcome?

    public struct Outcome: Hashable, Sendable {
        public enum Kind: String, Hashable, Sendable, Codable, CaseIterable { case done, dropped }

        public let kind: Kind
        public let by: Membership.ID
        public let on: CivilDate

        public init(kind: Kind, by: Membership.ID, on: CivilDate) {
            self.kind = kind
            self.by = by
            self.on = on
        }
    }

    public init(
        id: ID, recordID: SupervisionRecord.ID?, kind: String, ownerID: Membership.ID?, dueOn: CivilDate?, newDate: CivilDate? = nil,
        outcome: Outcome?
    ) {
        self.id = id
        self.recordID = recordID
        self.kind = kind
        self.ownerID = ownerID
        self.dueOn = dueOn
        self.newDate = newDate
        self.outcome = outcome
    }

    /// Whether somebody still has to do something.
    public var isOpen: Bool { outcome == nil && (ownerID != nil || dueOn != nil) }

    /// By when it is to be done as things stand.
    public var presentDue: CivilDate? { newDate ?? dueOn }

    public func isOverdue(on day: CivilDate) -> Bool { outcome == nil && presentDue.map { $0 < day } ?? false }
}

/// An action point as it is written into a draft. Nobody is its owner until somebody is chosen, the supervisor least of all.
public struct ActionPointDraft: Hashable, Sendable, Codable {
    public enum Missing: Hashable, Sendable { case text, kind, owner, date }

    public var id: ActionPoint.ID
    public var kind: String
    public var text: String
    public var ownerID: Membership.ID?
    public var dueOn: CivilDate?

    public init(id: ActionPoint.ID = .init(), kind: String, text: String, ownerID: Membership.ID? = nil, dueOn: CivilDate? = nil) {
        self.id = id
        self.kind = kind
        self.text = text
        self.ownerID = ownerID
        self.dueOn = dueOn
    }

    /// What its kind asks for and it does not have yet.
    public func missing(under terms: ActionPointTerms) -> [Missing] {
        guard let kind = terms.kinds.first(where: { $0.key == kind }) else { return [.kind] }
        var missing: [Missing] = []
        if text.isEmpty, !kind.isNothingFurther { missing.append(.text) }
        if kind.needsOwner, ownerID == nil { missing.append(.owner) }
        let needsDate = kind.needsDate || (terms.dateRequired?.value == true && !kind.isNothingFurther)
        if needsDate, dueOn == nil { missing.append(.date) }
        return missing
    }

    /// Longer than the policy calls brief; said, never refused.
    public func isLong(under terms: ActionPointTerms) -> Bool { text.unicodeScalars.count > terms.briefLimit.value }
}
