import Supervision
import Testing

@Suite struct PairingTests {
    private static func provision(_ strength: Strength) -> Provision { Provision(paragraph: "1.1", strength: strength) }

    private static func terms(
        _ origin: PairingTerms.Origin = .any, _ strength: Strength = .should, manager: Bool? = nil, consents: Bool? = nil
    ) -> PairingTerms {
        PairingTerms(
            origin: Setting(origin, provision(strength)), lineManagerMaySupervise: manager.map { Setting($0, provision(strength)) },
            managerConsents: consents.map { Setting($0, provision(strength)) })
    }

    private static func pair(
        _ origin: Pairing.Origin, withManager: Bool = false, _ consent: ManagerConsent = .notAsked
    ) -> Pairing {
        Pairing(origin: origin, isWithLineManager: withManager, consent: consent)
    }

    static let origins: [(PairingTerms.Origin, Pairing.Origin, PairingConcern.Kind?)] = [
        (.any, .sameOrganisation, nil), (.any, .otherOrganisation, nil), (.any, .otherArea, nil),
        (.sameOrganisation, .sameOrganisation, nil), (.sameOrganisation, .otherOrganisation, .otherOrganisation),
        (.sameOrganisation, .otherArea, .otherOrganisation), (.otherOrganisation, .sameOrganisation, .sameOrganisation),
        (.otherOrganisation, .otherOrganisation, nil), (.otherOrganisation, .otherArea, nil), (.otherArea, .sameOrganisation, .sameArea),
        (.otherArea, .otherOrganisation, .sameArea), (.otherArea, .otherArea, nil),
    ]

    @Test(arguments: PairingTests.origins)
    func `DIFF-09 HWCCG-041 HIPS-032 DDICB-003: where a supervisor comes from stands against a pair or does not, as the policy has it`(
        wanted: PairingTerms.Origin, actual: Pairing.Origin, concern: PairingConcern.Kind?
    ) {
        let pair = Self.pair(actual)
        #expect(Self.terms(wanted).concerns(about: pair).map(\.kind) == [concern].compactMap(\.self))
        #expect(Self.terms(wanted, .may).concerns(about: pair) == [])
    }

    @Test
    func `DDICB-003 CROY-019: where a supervisor comes from and whether the manager agrees is asked of those whom the policy names`() {
        var terms = Self.terms(.otherOrganisation, .must, consents: true)
        terms.rows = ["leaders"]
        func pair(_ rows: Set<String>, withManager: Bool = false) -> Pairing {
            Pairing(origin: .sameOrganisation, isWithLineManager: withManager, consent: .notAsked, rows: rows)
        }
        #expect(terms.concerns(about: pair(["leaders", "nurses"])).map(\.kind) == [.sameOrganisation, .managerHasNotAgreed])
        #expect(terms.concerns(about: pair(["nurses"])) == [] && terms.concerns(about: pair([])) == [])
        #expect(terms.asksManager(about: pair(["leaders"])) && !terms.asksManager(about: pair(["nurses"])))
        terms.lineManagerMaySupervise = Setting(false, Self.provision(.must))
        #expect(terms.concerns(about: pair(["nurses"], withManager: true)).map(\.kind) == [.lineManager])
    }

    @Test
    func `What a policy has as a must refuses, what it has as a should takes a reason, and what it only offers stands against nothing`()
        throws
    {
        let same = Self.pair(.sameOrganisation)
        #expect(throws: Refusal(.supervisorsComeFromElsewhere)) { try Self.terms(.otherArea, .must).require(of: same, hasReason: true) }
        #expect(throws: PairingIsOpen(Self.terms(.otherArea).concerns(about: same), consent: .notAsked)) {
            try Self.terms(.otherArea).require(of: same, hasReason: false)
        }
        try Self.terms(.otherArea).require(of: same, hasReason: true)
        try Self.terms(.otherArea, .may).require(of: same, hasReason: false)
    }

    @Test func `Nobody is supervised by their line manager where the policy says so, and all else is allowed`() throws {
        let pair = Self.pair(.sameOrganisation, withManager: true)
        #expect(throws: Refusal(.managersDoNotSupervise)) { try Self.terms(.any, .must, manager: false).require(of: pair, hasReason: true) }
        try Self.terms(.any, .must, manager: true).require(of: pair, hasReason: false)
        try Self.terms(.any, .must).require(of: pair, hasReason: false)
    }

    @Test func `CROY-019: as a must the line manager agrees first, and no reason helps`() throws {
        let terms = Self.terms(.any, .must, consents: true)
        for consent in [ManagerConsent.notAsked, .waiting, .declined] {
            let pair = Self.pair(.sameOrganisation, consent)
            let open = try #require(throws: PairingIsOpen.self) { try terms.require(of: pair, hasReason: true) }
            #expect(open.waitsForManager && open.consent == consent)
        }
        try terms.require(of: Self.pair(.sameOrganisation, .agreed), hasReason: false)
        #expect(terms.asksManagers && !Self.terms(.any, .may, consents: true).asksManagers && !Self.terms().asksManagers)
    }

    @Test func `CROY-019: whoever has no line manager who could agree is planned for with a reason, and not without one`() throws {
        let (terms, pair) = (Self.terms(.any, .must, consents: true), Self.pair(.sameOrganisation, .nobodyToAsk))
        let open = try #require(throws: PairingIsOpen.self) { try terms.require(of: pair, hasReason: false) }
        #expect(open.concerns.map(\.kind) == [.managerHasNotAgreed] && !open.waitsForManager)
        try terms.require(of: pair, hasReason: true)
        #expect(Self.terms(.any, .may, consents: true).concerns(about: pair) == [])
    }
}
