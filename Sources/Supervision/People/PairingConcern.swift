/// Something about a pair that the policy in force does not want, or wants to be asked about first.
public struct PairingConcern: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        case sameOrganisation, otherOrganisation, sameArea, lineManager, managerHasNotAgreed
    }

    public let kind: Kind
    public let provision: Provision

    public init(_ kind: Kind, _ provision: Provision) {
        self.kind = kind
        self.provision = provision
    }

    public var clause: Clause {
        switch kind {
        case .sameOrganisation: .supervisorsComeFromOutside
        case .otherOrganisation: .supervisorsComeFromInside
        case .sameArea: .supervisorsComeFromElsewhere
        case .lineManager: .managersDoNotSupervise
        case .managerHasNotAgreed: .managersAgreeToPairs
        }
    }
}

/// A pair that can meet once its line manager has agreed, or once somebody says why it is to be.
public struct PairingIsOpen: Error, Hashable, Sendable {
    public let concerns: [PairingConcern]
    public let consent: ManagerConsent

    public init(_ concerns: [PairingConcern], consent: ManagerConsent) {
        self.concerns = concerns
        self.consent = consent
    }

    /// Whether no reason helps: the policy has it that the line manager agrees first.
    public var waitsForManager: Bool { concerns.contains { $0.kind == .managerHasNotAgreed && $0.provision.strength == .must } }
}

extension PairingTerms {
    /// Whether line managers are asked about pairs.
    public var asksManagers: Bool { managerConsents.map { $0.value && $0.provision.strength != .may } ?? false }

    /// Whether the line manager is asked about this one.
    public func asksManager(about pairing: Pairing) -> Bool { asksManagers && names(pairing) }

    /// What stands against a pair; what the policy only offers does not.
    public func concerns(about pairing: Pairing) -> [PairingConcern] {
        let concerns = [concern(aboutOriginOf: pairing), concern(aboutLineManagerOf: pairing), concern(aboutConsentTo: pairing)]
        return concerns.compactMap(\.self).filter { $0.provision.strength != .may }
    }

    /// What the policy has as a must refuses; what it has as a should takes a reason.
    /// - Throws: ``Refusal`` with each clause in the way, ``PairingIsOpen``.
    public func require(of pairing: Pairing, hasReason: Bool) throws {
        try refuse(pairing)
        let concerns = concerns(about: pairing)
        let musts = concerns.filter { $0.provision.strength == .must }
        if !musts.isEmpty || (!concerns.isEmpty && !hasReason) { throw PairingIsOpen(concerns, consent: pairing.consent) }
    }

    /// - Throws: ``Refusal`` where no agreement and no reason helps.
    public func refuse(_ pairing: Pairing) throws {
        let refused = concerns(about: pairing).filter { $0.provision.strength == .must && $0.kind != .managerHasNotAgreed }
        if !refused.isEmpty { throw Refusal(refused.map(\.clause)) }
    }

    /// Whether the supervisee is in one of the rows that the policy names, or it names none.
    private func names(_ pairing: Pairing) -> Bool { rows.map { !pairing.rows.isDisjoint(with: $0) } ?? true }

    private func concern(aboutOriginOf pairing: Pairing) -> PairingConcern? {
        guard names(pairing) else { return nil }
        return switch (origin.value, pairing.origin) {
        case (.sameOrganisation, .otherOrganisation), (.sameOrganisation, .otherArea): PairingConcern(.otherOrganisation, origin.provision)
        case (.otherOrganisation, .sameOrganisation): PairingConcern(.sameOrganisation, origin.provision)
        case (.otherArea, .sameOrganisation), (.otherArea, .otherOrganisation): PairingConcern(.sameArea, origin.provision)
        default: nil
        }
    }

    private func concern(aboutLineManagerOf pairing: Pairing) -> PairingConcern? {
        guard pairing.isWithLineManager, let lineManagerMaySupervise, !lineManagerMaySupervise.value else { return nil }
        return PairingConcern(.lineManager, lineManagerMaySupervise.provision)
    }

    /// With nobody to ask, a reason is enough.
    private func concern(aboutConsentTo pairing: Pairing) -> PairingConcern? {
        guard names(pairing), pairing.consent != .agreed, let managerConsents, managerConsents.value else { return nil }
        var provision = managerConsents.provision
        if pairing.consent == .nobodyToAsk, provision.strength == .must { provision.strength = .should }
        return PairingConcern(.managerHasNotAgreed, provision)
    }
}
