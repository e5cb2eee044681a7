import SQLStorage
import Support
import Supervision
import Testing

@testable import SupervisionStore

/// What two agreed, once they are no pair any more.
@Suite struct EndedPairsTests {
    private static func policy(_ arranger: String, _ strength: String = "must") -> String {
        "scheduling:\n  arranger: { value: \(arranger), paragraph: \"6.0\", strength: \(strength) }\n"
    }

    @Test(arguments: Engine.all)
    func `DB-53 DB-16: what a pair agreed ends when the supervisee is handed on, and holds once they come back or agree anew`(
        _ engine: Engine
    ) async throws {
        try await withPair(engine) { pair in
            let successor = try await pair.trust.appoint("6", .supervisor)
            func agreed(_ actor: Actor, after minutes: Int) async throws -> [AgreedTerms] {
                try await pair.store.home(as: actor, at: pair.now.adding(minutes: minutes)).agreed.map(\.terms.terms)
            }
            try await pair.agree(pair.monthly, in: try await pair.accepted(), at: pair.now)
            for party in [pair.supervisee, pair.supervisor] { #expect(try await agreed(party, after: 5) == [pair.monthly]) }
            try await pair.handedOver(from: pair.supervisor, to: successor, at: pair.now.adding(minutes: 10))
            for actor in [pair.supervisee, pair.supervisor, successor] { #expect(try await agreed(actor, after: 15) == []) }
            try await pair.handedOver(from: successor, to: pair.supervisor, at: pair.now.adding(minutes: 20))
            for party in [pair.supervisee, pair.supervisor] { #expect(try await agreed(party, after: 25) == [pair.monthly]) }
            try await pair.handedOver(from: pair.supervisor, to: successor, at: pair.now.adding(minutes: 30))
            #expect(try await agreed(pair.supervisee, after: 35) == [])

            let later = pair.now.adding(minutes: 40)
            let next = try await pair.store.plan(
                pair.proposal(startsAt: pair.now.adding(days: 16), asks: false), as: pair.supervisor, at: later)
            let drawn = try await pair.store.agreement(of: next, as: pair.supervisee, at: later).agreement
            #expect(drawn.text.agreed == nil, "Nothing is left to go on with.")
            try await pair.agree(pair.monthly, in: next, at: later)
            for party in [pair.supervisee, pair.supervisor] { #expect(try await agreed(party, after: 45) == [pair.monthly]) }
        }
    }

    @Test(arguments: Engine.all)
    func `DB-53 HWCCG-073 DDICB-087: no review comes up for two of whom one was handed on`(_ engine: Engine) async throws {
        try await withPair(engine, pack: try PolicyOfPairs().bytes()) { pair in
            let successor = try await pair.trust.appoint("6", .supervisor)
            let id = try await pair.agreeOnce(pair.monthly).id
            let near = pair.now.adding(days: 340)
            func reviews(_ actor: Actor) async throws -> [Agreement.ID] {
                try await pair.store.home(as: actor, at: near).agreements.filter(\.isReviewNear).map(\.pair.id)
            }
            for party in [pair.supervisee, pair.supervisor] { #expect(try await reviews(party) == [id]) }
            try await pair.handedOver(from: pair.supervisor, to: successor, at: pair.now.adding(minutes: 10))
            for party in [pair.supervisee, pair.supervisor] {
                #expect(try await reviews(party) == [])
                #expect(try await pair.store.home(as: party, at: near).agreed == [])
            }
        }
    }

    @Test(arguments: Engine.all)
    func `DB-16 HWCCG-073: what a pair agreed ends after the last day of either of the two`(_ engine: Engine) async throws {
        for isSupervisor in [false, true] {
            try await withPair(engine, pack: try PolicyOfPairs().bytes()) { pair in
                let id = try await pair.agreeOnce(pair.monthly).id
                let (lastDay, near) = (Trust.today.adding(days: 339), pair.now.adding(days: 340))
                let (leaver, stays) = isSupervisor ? (pair.supervisor, pair.supervisee) : (pair.supervisee, pair.supervisor)
                func agreed(on day: CivilDate) async throws -> [AgreedTerms] {
                    try await pair.store.look { db in
                        try pair.store.agreedPlans(of: stays, policyDue: nil, on: day, in: db).map(\.terms.terms)
                    }
                }
                func reviews(at time: Instant) async throws -> [Agreement.ID] {
                    try await pair.store.home(as: stays, at: time).agreements.filter(\.wantsActor).map(\.pair.id)
                }
                #expect(try await agreed(on: lastDay.adding(days: 1)) == [pair.monthly])
                #expect(try await reviews(at: near) == [id])
                try await pair.leave(leaver, on: lastDay)
                #expect(try await agreed(on: lastDay) == [pair.monthly])
                #expect(try await agreed(on: lastDay.adding(days: 1)) == [])
                #expect(try await reviews(at: near.adding(days: -1)) == [id])
                #expect(try await reviews(at: near) == [])
            }
        }
    }

    @Test(arguments: Engine.all, [false, true])
    func `DB-16 DB-53: nobody is told to book what was agreed with somebody who left, or who was handed on`(
        _ engine: Engine, _ leaves: Bool
    ) async throws {
        try await withPair(engine, under: Self.policy("asAgreed")) { pair in
            let successor = try await pair.trust.appoint("6", .supervisor)
            let id = try await pair.accepted()
            try await pair.agree(pair.monthly, in: id, at: pair.now)
            try await pair.started(id)
            try await pair.store.close(id, minutesHeld: 55, steps: [], as: pair.supervisor, at: pair.then.adding(minutes: 55))
            func asked(_ actor: Actor) async throws -> [Membership.ID] {
                try await pair.store.home(as: actor, at: pair.now.adding(days: 20)).toBook.map(\.superviseeID)
            }
            for party in [pair.supervisee, pair.supervisor] { #expect(try await asked(party) == [pair.supervisee.membershipID]) }
            if leaves {
                try await pair.leave(pair.supervisee, on: Trust.today.adding(days: 19))
            } else {
                try await pair.handedOver(from: pair.supervisor, to: successor, at: pair.now.adding(days: 2))
                #expect(try await asked(pair.supervisee) == [])
            }
            #expect(try await asked(pair.supervisor) == [])
        }
    }

    @Test(arguments: Engine.all, [false, true])
    func `DB-53 DIFF-16: nobody is asked to sign what was drawn up for two who are no pair any more`(
        _ engine: Engine, _ leaves: Bool
    ) async throws {
        try await withPair(engine, pack: try PolicyOfPairs().bytes()) { pair in
            let successor = try await pair.trust.appoint("6", .supervisor)
            let id = try await pair.planned()
            let old = try await pair.onlyAgreement().pair.id
            func isAsked(_ actor: Actor) async throws -> Bool {
                try await pair.store.pairAgreements(as: actor, at: pair.now.adding(days: 3)).contains {
                    $0.pair.id == old && $0.awaitsActor
                }
            }
            for party in [pair.supervisee, pair.supervisor] { #expect(try await isAsked(party)) }
            if leaves {
                try await pair.store.cancel(id, because: Confidential("Leaves"), as: pair.supervisor, at: pair.now)
                try await pair.leave(pair.supervisee, on: Trust.today.adding(days: 2))
            } else {
                try await pair.handedOver(from: pair.supervisor, to: successor, at: pair.now.adding(minutes: 10))
            }
            for party in [pair.supervisee, pair.supervisor] { #expect(try await !isAsked(party)) }
        }
    }

    @Test(arguments: Engine.all)
    func `DIFF-10 DB-14: whoever gave an extra session, or entered one late, books nothing and learns of no date`(
        _ engine: Engine
    ) async throws {
        try await withPair(engine, under: Self.policy("supervisor", "may")) { pair in
            try await pair.store.setMembership(
                ofRow: "mentalHealthNurses", to: .handPicked([pair.supervisee.membershipID]), as: pair.trust.administrator, at: pair.now)
            _ = try await pair.store.plan(pair.proposal(type: "onRequest"), as: pair.supervisor, at: pair.now)
            _ = try await pair.store.enter(pair.late(type: "onRequest"), as: pair.supervisor, at: pair.now)
            #expect(try await pair.store.home(as: pair.supervisor, at: pair.now.adding(days: 17)).toBook == [])
        }
    }

    @Test(arguments: Engine.all, ["standIn", "cancelled", "handedOn"])
    func `DIFF-10 DB-53 DB-45: a supervisor books what those owe who are a pair with them, and for nobody else`(
        _ engine: Engine, _ what: String
    ) async throws {
        try await withPair(engine, under: Self.policy("supervisor", "may")) { pair in
            let other = try await pair.trust.appoint("6", .supervisor)
            let id = pair.supervisee.membershipID
            try await pair.store.setMembership(
                ofRow: "mentalHealthNurses", to: .handPicked([id]), as: pair.trust.administrator, at: pair.now)
            let session = try await pair.store.plan(
                SessionProposal(
                    id: .init(), type: "mandatory", supervisorID: pair.supervisor.membershipID, superviseeID: id, startsAt: pair.then,
                    minutes: 60, venue: "Room 3", venueIsPrivate: true, asksAboutAdjustments: true, keepsClashes: true),
                as: pair.supervisor, at: pair.now)
            func asked(_ actor: Actor) async throws -> [Membership.ID] {
                try await pair.store.home(as: actor, at: pair.now.adding(days: 17)).toBook.map(\.superviseeID)
            }
            #expect(try await asked(pair.supervisor) == [id])
            switch what {
            case "standIn":
                try await pair.store.askToStandIn(
                    other.membershipID, at: session, insteadOf: pair.supervisor.membershipID, as: pair.supervisor, at: pair.now)
            case "cancelled":
                try await pair.store.cancel(session, because: Confidential("Ill"), as: pair.supervisor, at: pair.now)
            default:
                // The session is past by then; it stays with whom it was planned.
                try await pair.handedOver(from: pair.supervisor, to: other, at: pair.then.adding(days: 1))
            }
            #expect(try await asked(pair.supervisor) == [])
            #expect(try await asked(other) == (what == "handedOn" ? [id] : []))
        }
    }

    @Test(arguments: Engine.all)
    func `DB-16: of what a pair agreed that holds which both signed last, for one session or for all of theirs`(
        _ engine: Engine
    ) async throws {
        try await withPair(engine, pack: try PolicyOfPairs().bytes()) { pair in
            let rarer = AgreedTerms(frequency: .init(every: 2, .months), minutes: 90, arranger: .supervisor, reviewMonths: 3)
            func agreed(at time: Instant) async throws -> [AgreedTerms] {
                let both = [pair.supervisee, pair.supervisor]
                var found: [[AgreedTerms]] = []
                for party in both { found.append(try await pair.store.home(as: party, at: time).agreed.map(\.terms.terms)) }
                #expect(found.first == found.last, "The same for both.")
                return found.first ?? []
            }
            let lasting = try await pair.agreeOnce(pair.monthly).id
            #expect(try await agreed(at: pair.now) == [pair.monthly])

            // From tomorrow on they sign session by session, and from the day after once again.
            var again = PolicyOfPairs()
            again.punctuality = "I come five minutes early."
            for (pack, days) in [(try PolicyForTests.bytes(), 1), (try again.bytes(), 2)] {
                _ = try await pair.store.adopt(
                    pack: pack, file: "pack", for: pair.trust.organisation.code, from: Trust.today.adding(days: days), asOverlay: false,
                    at: pair.now)
            }
            let session = try await pair.store.plan(
                pair.proposal(startsAt: pair.now.adding(days: 16), asks: false), as: pair.supervisor, at: pair.then)
            try await pair.agree(rarer, in: session, at: pair.then)
            #expect(try await agreed(at: pair.then) == [rarer])

            let last = pair.now.adding(days: 2)
            let new = try await pair.store.drawUpAgain(lasting, as: pair.supervisee, at: last)
            #expect(try await agreed(at: last) == [rarer], "Nothing new holds before both have signed.")
            for party in [pair.supervisee, pair.supervisor] { try await pair.signOnce(new, as: party, at: last) }
            #expect(try await agreed(at: last) == [pair.monthly])
        }
    }
}

extension Pair {
    /// Puts terms into a session's agreement, which both sign.
    fileprivate func agree(_ terms: AgreedTerms, in session: Session.ID, at time: Instant) async throws {
        let shown = try await store.agreement(of: session, as: supervisor, at: time).agreement.digest
        try await store.agree(terms, in: session, digest: shown, as: supervisee, at: time)
        for party in [supervisee, supervisor] { try await signAgreement(of: session, as: party, at: time) }
    }

    /// Plans a session and signs with terms what holds for all.
    fileprivate func agreeOnce(_ terms: AgreedTerms) async throws -> PairAgreement {
        _ = try await planned()
        let drawn = try await onlyAgreement().pair
        try await store.settle(Settlement(terms: terms), in: drawn.id, digest: drawn.agreement.digest, as: supervisee, at: now)
        for party in [supervisee, supervisor] { try await signOnce(as: party) }
        return try await onlyAgreement().pair
    }

    /// Hands the supervisee over, with a yes from all three.
    func handedOver(from present: Actor, to successor: Actor, at time: Instant) async throws {
        try await store.openHandOvers(
            of: [supervisee.membershipID], from: present.membershipID, to: successor.membershipID, as: present, at: time)
        let id = try #require(try await store.handOvers(as: successor).first { $0.handOver.isOpen }).handOver.id
        try await store.write(
            HandOverText(risks: Confidential("Nights"), helps: Confidential("Short sessions"), harm: Confidential("")), of: id, as: present,
            at: time)
        try await store.agree(to: id, as: .supervisee, by: supervisee, at: time)
        try await store.agree(to: id, as: .from, by: present, at: time)
        try await store.agree(to: id, as: .to, by: successor, at: time)
    }
}
