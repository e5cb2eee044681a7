/// Whose matter it is to book the planned sessions of a pair: as the policy says, or as it leaves to what the two agreed.
public struct Arranging: Hashable, Sendable {
    /// Nil where the policy is silent: then whoever may plan books.
    public let terms: SchedulingTerms?
    /// What the two agreed of it; nil where they agreed nothing.
    public let agreed: AgreedTerms.Arranger?
    public let superviseeID: Membership.ID
    public let supervisorID: Membership.ID
    public let lineManagerID: Membership.ID?

    public init(
        terms: SchedulingTerms?, agreed: AgreedTerms.Arranger?, superviseeID: Membership.ID, supervisorID: Membership.ID,
        lineManagerID: Membership.ID?
    ) {
        self.terms = terms
        self.agreed = agreed
        self.superviseeID = superviseeID
        self.supervisorID = supervisorID
        self.lineManagerID = lineManagerID
    }

    /// Nil where it is nobody's in particular.
    public var arrangerIDs: Set<Membership.ID>? {
        switch terms?.arranger.value {
        case nil: nil
        case .supervisee: [superviseeID]
        case .supervisor: [supervisorID]
        case .lineManager: lineManagerID.map { [$0] }
        case .asAgreed:
            switch agreed {
            case nil: nil
            case .supervisee: [superviseeID]
            case .supervisor: [supervisorID]
            case .together: [superviseeID, supervisorID]
            }
        }
    }

    /// Whether somebody may book without a word: it is theirs, or nobody's in particular.
    public func isLeft(to member: Membership.ID) -> Bool { arrangerIDs?.contains(member) ?? true }

    /// How firmly the policy holds to it.
    public var strength: Strength? { terms?.arranger.provision.strength }
}

extension PolicyPack {
    /// All that it says of who books: of the whole policy and of its programmes.
    public var arrangers: Set<SchedulingTerms.Arranger> {
        Set(([scheduling] + programmes.map(\.scheduling)).compactMap { $0?.arranger.value })
    }

    /// Who books what a row of the matrix asks for; nil where the policy is silent.
    public func arranger(ofRow row: String) -> SchedulingTerms.Arranger? { arrangerSetting(ofRow: row)?.value }

    /// Whether the policy has it that one of the people concerned books what a row asks for, so that nobody does it for them.
    public func leavesBooking(ofRow row: String) -> Bool {
        arrangerSetting(ofRow: row).map { $0.value != .asAgreed && $0.provision.strength == .must } ?? false
    }

    private func arrangerSetting(ofRow row: String) -> Setting<SchedulingTerms.Arranger>? {
        (programme(ofRow: row)?.scheduling ?? scheduling)?.arranger
    }
}
