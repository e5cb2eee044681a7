import SQLStorage
import Supervision
@testable import SupervisionStore
import Support
import Testing

/// Pairs that form under a policy which asks about them.
@Suite struct FormPairTests {
    @Test(arguments: Engine.all)
    func `HWCCG-041 DIFF-09: a pair of one area is flagged, formed with a reason, and asked about once`(_ engine: Engine) async throws {
        try await withPair(engine) { pair in
            try await pair.adopt(pairing: "origin: { value: otherArea, paragraph: '6', strength: should }")
            await #expect(throws: PairingIsOpen.self) { try await pair.planned() }
            #expect(try await pair.store.sessions(.upcoming, as: pair.supervisor, at: pair.now) == [])
            let reason = Confidential("Nobody else near \(Pair.canary)")
            _ = try await pair.store.plan(pair.proposal(), because: reason, as: pair.supervisor, at: pair.now)
            _ = try await pair.planned()

            let line = try #require(try await pair.store.pairings(as: pair.head, at: pair.now).first)
            #expect(line.concerns == [.sameArea] && !line.asksManager && line.origin == nil)
            for reader in [pair.head, pair.specialist, pair.supervisor] {
                #expect(try await pair.store.openPairing(line.id, as: reader, at: pair.now).reason == "Nobody else near \(Pair.canary)")
            }
            for reader in [pair.supervisee, pair.trust.administrator] {
                #expect(try await pair.store.openPairing(line.id, as: reader, at: pair.now).reason == nil)
            }
            for other in [pair.manager, pair.colleague] {
                #expect(try await pair.store.pairings(as: other, at: pair.now) == [])
                await #expect(throws: NotFound()) { try await pair.store.openPairing(line.id, as: other, at: pair.now) }
            }
            #expect(try await pair.store.database.read { try $0.count("SELECT COUNT(*) FROM pairing_reason") } == 1)
        }
    }

    @Test(arguments: Engine.all)
    func `DDICB-003: where the policy insists, nobody of the own organisation is planned for, and somebody from outside is`(
        _ engine: Engine
    ) async throws {
        try await withPair(engine) { pair in
            try await pair.adopt(pairing: "origin: { value: otherOrganisation, paragraph: '1.6', strength: must }")
            await #expect(throws: Refusal(.supervisorsComeFromOutside)) {
                try await pair.store.plan(
                    pair.proposal(), because: Confidential("We are few."), as: pair.supervisor, at: pair.now)
            }
            let guest = try await pair.guest(isOtherArea: false)
            _ = try await pair.store.plan(pair.proposal(supervisor: guest), as: pair.head, at: pair.now)
        }
    }

    @Test(arguments: Engine.all)
    func `HIPS-032: where the policy wants the supervisor inside, somebody from outside takes a reason`(_ engine: Engine) async throws {
        try await withPair(engine) { pair in
            try await pair.adopt(pairing: "origin: { value: sameOrganisation, paragraph: '4', strength: should }")
            _ = try await pair.planned()
            let guest = try await pair.guest(isOtherArea: true)
            let open = await #expect(throws: PairingIsOpen.self) {
                try await pair.store.plan(pair.proposal(supervisor: guest), as: pair.head, at: pair.now)
            }
            #expect(open?.concerns.map(\.kind) == [.otherOrganisation])
            _ = try await pair.store.plan(
                pair.proposal(supervisor: guest), because: Confidential("Asked for."), as: pair.head, at: pair.now)
        }
    }

    @Test(arguments: Engine.all)
    func `CROY-019: the line manager sees who is to be supervised by whom, and agrees before anything is planned`(_ engine: Engine)
        async throws
    {
        try await withPair(engine) { pair in
            try await pair.adopt(pairing: Self.anybody + "\n  managerConsents: { value: true, paragraph: '3.1', strength: must }")
            let (lead, supervisee) = (pair.supervisor.membershipID, pair.supervisee.membershipID)
            let open = await #expect(throws: PairingIsOpen.self) { try await pair.planned() }
            #expect(open?.waitsForManager == true && open?.consent == .notAsked)

            let id = try await pair.store.askForPair(of: lead, with: supervisee, as: pair.supervisor, at: pair.now)
            #expect(try await pair.store.askForPair(of: lead, with: supervisee, as: pair.supervisor, at: pair.now) == id)
            await #expect(throws: PairingIsOpen.self) { try await pair.planned() }
            #expect(try await pair.store.home(as: pair.manager, at: pair.now).pairsToAnswer.map(\.id) == [id])
            let seen = try await pair.store.openPairing(id, as: pair.manager, at: pair.now)
            #expect(seen.line.supervisee.id == supervisee && seen.line.supervisor.id == lead && seen.line.isActorsToAnswer)
            #expect(seen.reason == nil)
            for other in [pair.supervisor, pair.supervisee, pair.head, pair.colleague, pair.trust.administrator] {
                await #expect(throws: NotFound()) { try await pair.store.answer(id, agrees: true, as: other, at: pair.now) }
            }

            try await pair.store.answer(id, agrees: false, as: pair.manager, at: pair.now)
            await #expect(throws: PairingIsOpen.self) { try await pair.planned() }
            try await pair.store.answer(id, agrees: true, as: pair.manager, at: pair.now)
            #expect(try await pair.store.home(as: pair.manager, at: pair.now).pairsToAnswer == [])
            let session = try await pair.planned()
            try await pair.store.accept(session, schedule: 1, as: pair.supervisee, at: pair.now)
            #expect(try await pair.store.hub(of: session, as: pair.supervisee).session.state == .agreed)
        }
    }

    @Test(arguments: Engine.all)
    func `CROY-019: where the line manager should agree they are asked with the plan; whoever plans for the own team has agreed`(
        _ engine: Engine
    ) async throws {
        try await withPair(engine) { pair in
            try await pair.adopt(pairing: Self.anybody + "\n  managerConsents: { value: true, paragraph: '3.1', strength: should }")
            _ = try await pair.store.plan(
                pair.proposal(), because: Confidential("It is urgent."), as: pair.supervisor, at: pair.now)
            let line = try #require(try await pair.store.pairings(as: pair.manager, at: pair.now).first)
            #expect(line.consent == .waiting && line.concerns == [.managerHasNotAgreed])
            let guest = try await pair.guest(isOtherArea: true)
            _ = try await pair.store.plan(pair.proposal(supervisor: guest), as: pair.manager, at: pair.now.adding(minutes: 1))
            #expect(try await pair.store.pairings(as: pair.supervisee, at: pair.now).map(\.consent) == [.waiting, .agreed])
        }
    }

    @Test(arguments: Engine.all)
    func `DDICB-003 DIFF-09 DB-53: nobody is handed over to a supervisor whom the policy would not let them be planned with`(
        _ engine: Engine
    ) async throws {
        try await withPair(engine) { pair in
            _ = try await pair.accepted()
            try await pair.adopt(pairing: "origin: { value: otherOrganisation, paragraph: '1.6', strength: must }")
            let successor = try await pair.trust.appoint("6", .supervisor)
            await #expect(throws: Refusal(.supervisorsComeFromOutside)) { try await pair.handOver(to: successor) }
            #expect(try await pair.store.handOvers(as: pair.head) == [])
            try await pair.handOver(to: try await pair.guest(isOtherArea: false))
            #expect(try await pair.store.handOvers(as: pair.head).count == 1)
        }
    }

    @Test(arguments: Engine.all)
    func `CROY-019 DB-53: where the line manager agrees first, a hand-over to somebody new waits for them`(_ engine: Engine) async throws {
        try await withPair(engine) { pair in
            _ = try await pair.accepted()
            try await pair.adopt(pairing: Self.anybody + "\n  managerConsents: { value: true, paragraph: '3.1', strength: must }")
            let successor = try await pair.trust.appoint("6", .supervisor)
            await #expect(throws: PairingIsOpen.self) { try await pair.handOver(to: successor) }
            let id = try await pair.store.askForPair(
                of: successor.membershipID, with: pair.supervisee.membershipID, as: pair.head, at: pair.now)
            await #expect(throws: PairingIsOpen.self) { try await pair.handOver(to: successor) }
            try await pair.store.answer(id, agrees: true, as: pair.manager, at: pair.now)
            try await pair.handOver(to: successor)
            #expect(try await pair.store.handOvers(as: pair.head).count == 1)
        }
    }

    @Test(arguments: Engine.all)
    func `DIFF-09 DIFF-62: an extra session asks nothing about the two and makes no pair of them, nor does one that was entered late`(
        _ engine: Engine
    ) async throws {
        try await withPair(engine) { pair in
            try await pair.adopt(pairing: "origin: { value: otherOrganisation, paragraph: '1.6', strength: must }")
            _ = try await pair.planned(type: "onRequest")
            _ = try await pair.store.enter(pair.late(), as: pair.supervisor, at: pair.now)
            let planned = pair.proposal(startsAt: pair.then.adding(days: 7))
            await #expect(throws: Refusal(.supervisorsComeFromOutside)) {
                try await pair.store.plan(planned, as: pair.supervisor, at: pair.now)
            }
        }
    }

    @Test(arguments: Engine.all)
    func `DIFF-09: two who were planned for under an earlier edition are a pair, and nothing is asked anew`(_ engine: Engine) async throws {
        try await withPair(engine) { pair in
            _ = try await pair.planned()
            try await pair.adopt(pairing: "origin: { value: otherOrganisation, paragraph: '1.6', strength: must }")
            _ = try await pair.store.plan(pair.proposal(startsAt: pair.then.adding(days: 7)), as: pair.supervisor, at: pair.now)
            #expect(try await pair.store.pairings(as: pair.head, at: pair.now) == [])
        }
    }

    @Test(arguments: Engine.all)
    func `CROY-019: where no line manager is known who could agree, a reason is enough`(_ engine: Engine) async throws {
        try await withPair(engine) { pair in
            try await pair.adopt(pairing: Self.anybody + "\n  managerConsents: { value: true, paragraph: '3.1', strength: must }")
            let proposal = SessionProposal(
                id: .init(), type: "mandatory", supervisorID: pair.supervisor.membershipID, superviseeID: pair.colleague.membershipID,
                startsAt: pair.then, minutes: 60, venue: "Room 3", venueIsPrivate: true, asksAboutAdjustments: true)
            let open = await #expect(throws: PairingIsOpen.self) {
                try await pair.store.plan(proposal, as: pair.supervisor, at: pair.now)
            }
            #expect(open?.waitsForManager == false && open?.consent == .nobodyToAsk)
            _ = try await pair.store.plan(
                proposal, because: Confidential("They report to the board."), as: pair.supervisor, at: pair.now)
            let line = try #require(try await pair.store.pairings(as: pair.head, at: pair.now).first)
            #expect(line.consent == .nobodyToAsk && line.concerns == [.managerHasNotAgreed])
        }
    }

    @Test(arguments: Engine.all)
    func `CROY-019: only the line managers of those whom the policy names are asked`(_ engine: Engine) async throws {
        try await withPair(engine) { pair in
            try await pair.adopt(
                pairing: Self.anybody
                    + "\n  rows: [mentalHealthNurses]\n  managerConsents: { value: true, paragraph: '3.1', strength: must }")
            await #expect(throws: Refusal(.managersAgreeToPairs)) {
                try await pair.store.askForPair(
                    of: pair.supervisor.membershipID, with: pair.supervisee.membershipID, as: pair.supervisor, at: pair.now)
            }
            _ = try await pair.planned()
            #expect(try await pair.store.pairings(as: pair.head, at: pair.now) == [])

            try await pair.store.setMembership(
                ofRow: "mentalHealthNurses", to: .handPicked([pair.supervisee.membershipID]), as: pair.trust.administrator, at: pair.now)
            let other = try await pair.trust.appoint("6", .supervisor)
            let open = await #expect(throws: PairingIsOpen.self) {
                try await pair.store.plan(
                    pair.proposal(supervisor: other, startsAt: pair.then.adding(days: 7)), as: other, at: pair.now)
            }
            #expect(open?.waitsForManager == true)
        }
    }

    @Test(arguments: Engine.all)
    func `Where the policy is silent nobody is asked`(_ engine: Engine) async throws {
        try await withPair(engine) { pair in
            _ = try await pair.planned()
            #expect(try await pair.store.pairings(as: pair.head, at: pair.now) == [])
            await #expect(throws: Refusal(.managersAgreeToPairs)) {
                try await pair.store.askForPair(
                    of: pair.supervisor.membershipID, with: pair.supervisee.membershipID, as: pair.supervisor, at: pair.now)
            }
        }
    }

    private static let anybody = "origin: { value: any, paragraph: '3', strength: should }"
}

/// Somebody of another organisation who supervises here.
@Suite struct GuestTests {
    @Test(arguments: Engine.all)
    func `DDICB-006 CROY-018 DDICB-003: one person supervises in two organisations, and each membership finds its own pairs`(
        _ engine: Engine
    ) async throws {
        try await withPair(engine) { pair in
            let home = try await Trust(pair.store, code: "HOME1", administrator: "admin@home.example")
            _ = try await home.importStaff([Trust.row(77)])
            let professional = try await home.member("77")
            let visit = try await home.visit(professional)
            let guest = try await pair.guest(isOtherArea: true, email: "a77@trust.example", lastName: "Reed77")
            #expect(guest.personID == professional.person.id)
            let session = try await pair.store.plan(pair.proposal(supervisor: guest), as: pair.head, at: pair.now)

            let standings = try #require(try await pair.store.visit(visit, at: pair.now)).memberships.map(\.id)
            #expect(Set(standings) == [professional.id, guest.membershipID])
            #expect(try await pair.store.hub(of: session, as: guest).session.id == session)
            let atHome = home.actor(professional, .supervisor)
            await #expect(throws: NotFound()) { try await pair.store.hub(of: session, as: atHome) }
            #expect(try await pair.store.sessions(.upcoming, as: guest, at: pair.now).map(\.id) == [session])
            #expect(try await pair.store.sessions(.upcoming, as: atHome, at: pair.now) == [])
            #expect(try await pair.store.sessions(.upcoming, as: home.administrator, at: pair.now) == [])
        }
    }

    @Test(arguments: Engine.all)
    func `DDICB-003: a guest plans for whom they have met, and chooses among nobody of the organisation`(_ engine: Engine) async throws {
        try await withPair(engine) { pair in
            let guest = try await pair.guest(isOtherArea: true)
            await #expect(throws: NotFound()) { try await pair.store.planningChoices(as: guest, at: pair.now) }
            await #expect(throws: NotFound()) {
                try await pair.store.plan(pair.proposal(supervisor: guest), as: guest, at: pair.now)
            }
            let session = try await pair.store.plan(pair.proposal(supervisor: guest), as: pair.head, at: pair.now)
            let choices = try await pair.store.planningChoices(as: guest, at: pair.now)
            #expect(choices.supervisees.map(\.id) == [pair.supervisee.membershipID])
            #expect(choices.supervisors.map(\.id) == [guest.membershipID])
            _ = try await pair.store.plan(
                pair.proposal(supervisor: guest, startsAt: pair.then.adding(days: 7)), as: guest, at: pair.now)
            await #expect(throws: NotFound()) {
                try await pair.store.plan(pair.proposal(startsAt: pair.then.adding(days: 8)), as: guest, at: pair.now)
            }

            #expect(try await pair.store.standInChoices(for: session, as: guest) == [])
            #expect(try await pair.store.standInChoices(for: session, as: pair.supervisee) != [])
            await #expect(throws: NotFound()) {
                try await pair.store.askToStandIn(
                    pair.supervisor.membershipID, at: session, insteadOf: guest.membershipID, as: guest, at: pair.now)
            }
            #expect(try await pair.store.caseload(of: guest.membershipID, as: guest, at: pair.now).successors == [])
            await #expect(throws: NotFound()) {
                try await pair.store.openHandOvers(
                    of: [pair.supervisee.membershipID], from: guest.membershipID, to: pair.supervisor.membershipID, as: guest, at: pair.now)
            }
            #expect(
                try await pair.store.members(MemberFilter(), page: 1, as: guest, at: pair.now).members.map(\.id) == [guest.membershipID])

            try await pair.store.accept(session, schedule: 1, as: guest, at: pair.now)
            try await pair.store.start(session, at: pair.then, minutesAgreed: 60, steps: [], as: guest, now: pair.then)
            try await pair.store.close(session, minutesHeld: 60, steps: [], as: guest, at: pair.then.adding(minutes: 60))
            let record = try #require(try await pair.store.hub(of: session, as: guest).record?.id)
            #expect(try await pair.store.draft(of: record, as: guest, at: pair.then).carriers == [])
        }
    }

    @Test(arguments: Engine.all)
    func `Whoever comes from another organisation holds no other role, and nobody of the staff comes from one`(_ engine: Engine)
        async throws
    {
        try await withPair(engine) { pair in
            let guest = try await pair.guest(isOtherArea: true)
            func give(_ role: Role, to member: Membership.ID, _ origin: NominationOrigin? = nil) async throws {
                try await pair.store.assign(
                    RoleAssignment(id: .init(), membershipID: member, role: role, startsOn: Trust.today, origin: origin),
                    as: pair.trust.administrator, at: pair.now)
            }
            for role in Role.allCases where role != .externalSupervisor {
                await #expect(throws: Refusal(.outsidersSupervise)) { try await give(role, to: guest.membershipID) }
            }
            let elsewhere = NominationOrigin(organisation: "Elsewhere", isOtherArea: true)
            await #expect(throws: Refusal(.outsidersSupervise)) {
                try await give(.externalSupervisor, to: pair.colleague.membershipID, elsewhere)
            }
            let dossier = try await pair.store.dossier(of: guest.membershipID, as: pair.trust.administrator, at: pair.now)
            #expect(dossier.roles.map(\.origin) == [NominationOrigin(organisation: "Harbour Board", isOtherArea: true)])
        }
    }
}

extension Pair {
    /// Adopts the policy of the tests with what it says of pairs.
    func adopt(pairing: String) async throws {
        try await store.adoptPolicyOfTests(for: trust.organisation.code, from: Trust.today, at: now) { $0 + "\npairing:\n  \(pairing)\n" }
    }

    fileprivate func handOver(to successor: Actor) async throws {
        try await store.openHandOvers(
            of: [supervisee.membershipID], from: supervisor.membershipID, to: successor.membershipID, as: head, at: now)
    }

    /// Somebody who is added by hand and nominated from outside.
    func guest(isOtherArea: Bool, email: String = "gina@harbour.example", lastName: String = "Guest") async throws -> Actor {
        let id = Membership.ID()
        _ = try await store.add(
            AddedPerson(
                id: id, kind: .external,
                details: MemberDetails(
                    firstName: "Gina", lastName: lastName, workEmail: WorkEmail(email), staffGroup: "", role: "Supervisor",
                    department: "Harbour Board", sponsorID: head.membershipID, startsOn: Trust.today,
                    endsOn: Trust.today.adding(days: 300))),
            as: trust.administrator, at: now)
        try await store.assign(
            RoleAssignment(
                id: .init(), membershipID: id, role: .externalSupervisor, startsOn: Trust.today,
                origin: NominationOrigin(organisation: "Harbour Board", isOtherArea: isOtherArea)),
            as: trust.administrator, at: now)
        return try await store.actor(id, on: Trust.today)
    }
}
