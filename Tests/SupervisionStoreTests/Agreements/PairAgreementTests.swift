import SQLStorage
import Support
import Supervision
import Testing

@testable import SupervisionStore

/// Agreements that a pair signs once for all its sessions.
@Suite struct PairAgreementTests {
    @Test(arguments: Engine.all)
    func `HWCCG-072 HWCCG-074 DDICB-086 DDICB-088 DIFF-16 DIFF-17 GAP-01: both sign once, and each session of theirs is held under it`(
        _ engine: Engine
    ) async throws {
        try await withPair(engine, pack: try PolicyOfPairs().bytes()) { pair in
            let first = try await pair.accepted()
            let drawn = try #require(try await pair.store.pairAgreements(as: pair.supervisee, at: pair.now).first)
            #expect(drawn.state == .drawnUp && drawn.awaitsActor && drawn.isParty)
            #expect(try await pair.store.pairAgreementID(of: first, as: pair.supervisee) == drawn.pair.id)
            for _ in 1...2 { try await pair.signOnce(as: pair.supervisee) }
            #expect(try await pair.onlyAgreement().state == .awaitingSignatures, "One signature puts nothing in force.")
            try await pair.signOnce(as: pair.supervisor)
            let signed = try await pair.onlyAgreement()
            #expect(signed.state == .inForce && !signed.awaitsActor && signed.pair.reviewOn == Trust.today.adding(months: 12))
            #expect(Set(signed.pair.agreement.signatures.map(\.part)) == [.supervisee, .supervisor])
            let second = try await pair.store.plan(pair.proposal(asks: false), as: pair.supervisor, at: pair.now)
            #expect(try await pair.onlyAgreement() == signed, "The next session finds it.")
            let hub = try await pair.store.hub(of: second, as: pair.supervisee)
            #expect(hub.ofPair.inForce(on: Trust.today) == signed.pair && hub.agreement == signed.pair.agreement)
            try await pair.store.start(second, at: pair.then, minutesAgreed: 50, steps: [], as: pair.supervisor, now: pair.then)
            try await pair.store.close(second, minutesHeld: 55, steps: [], withoutAgreement: .notAgreed, as: pair.supervisor, at: pair.then)
            let closing = try #require(try await pair.store.hub(of: second, as: pair.supervisee).session.closing)
            #expect(closing.agreementID == signed.pair.id && closing.withoutAgreement == nil)
        }
    }

    @Test(arguments: Engine.all)
    func `CROY-019 DIFF-16: the supervisee's line manager signs as a third, sees the terms and no session or record of the two`(
        _ engine: Engine
    ) async throws {
        var policy = PolicyOfPairs()
        policy.hasManager = true
        try await withPair(engine, pack: try policy.bytes()) { pair in
            _ = try await pair.trust.visit(try await pair.trust.member("3"))
            let (session, record) = try await pair.heldUnderPair(signedBy: [pair.supervisee, pair.supervisor])
            let closing = try #require(try await pair.store.hub(of: session, as: pair.supervisor).session.closing)
            #expect(closing.agreementID == nil, "Two of three have signed.")
            let line = try #require(try await pair.store.pairAgreements(as: pair.manager, at: pair.then).first)
            #expect(line.state == .awaitingSignatures && line.awaitsActor && !line.isParty)
            #expect(try await pair.store.home(as: pair.manager, at: pair.then).agreements == [line])
            let opened = try await pair.store.pairAgreement(line.pair.id, as: pair.manager, at: pair.then)
            #expect(opened.pair.agreement.text.lasting?.manager?.membershipID == pair.manager.membershipID)
            try await pair.signOnce(as: pair.manager)
            #expect(try await pair.onlyAgreement().state == .inForce)
            #expect(try await pair.onlyAgreement().pair.agreement.signatures.map(\.part).contains(.lineManager))
            try await pair.sent(record)
            await #expect(throws: NotFound()) { try await pair.store.open(record, for: .own, as: pair.manager, at: pair.then) }
            await #expect(throws: NotFound()) { try await pair.store.hub(of: session, as: pair.manager) }
            await #expect(throws: NotFound()) { try await pair.store.drawUpAgain(line.pair.id, as: pair.manager, at: pair.then) }
            await #expect(throws: NotFound()) {
                try await pair.store.settle(
                    Settlement(terms: nil), in: line.pair.id, digest: line.pair.agreement.digest, as: pair.manager, at: pair.then)
            }
            for other in [pair.head, pair.specialist, pair.colleague, pair.trust.administrator] {
                #expect(try await pair.store.pairAgreements(as: other, at: pair.then) == [])
                await #expect(throws: NotFound()) { try await pair.store.pairAgreement(line.pair.id, as: other, at: pair.then) }
                await #expect(throws: NotFound()) { try await pair.signOnce(line.pair.id, as: other, passphrase: nil) }
            }
        }
    }

    @Test(arguments: Engine.all)
    func `CROY-019: while not all have signed, it is drawn up with the line manager of today, and comes into force with their signature`(
        _ engine: Engine
    ) async throws {
        var policy = PolicyOfPairs()
        policy.hasManager = true
        try await withPair(engine, pack: try policy.bytes()) { pair in
            _ = try await pair.planned()
            let old = try await pair.onlyAgreement().pair.id
            func newManager(of id: Agreement.ID) async throws -> Membership.ID? {
                try await pair.store.pairAgreement(id, as: pair.supervisee, at: pair.then).newManager?.membershipID
            }
            _ = try await pair.trust.visit(try await pair.trust.member("3"))
            for party in [pair.supervisee, pair.manager] { try await pair.signOnce(as: party) }
            #expect(try await newManager(of: old) == nil, "The text names who manages the supervisee.")
            try await pair.superviseeIsManaged(by: nil)
            #expect(try await newManager(of: old) == nil, "There is nobody to sign it instead.")
            try await pair.superviseeIsManaged(by: pair.head)
            #expect(try await newManager(of: old) == pair.head.membershipID)
            let new = try await pair.store.drawUpAgain(old, as: pair.supervisor, at: pair.then)
            #expect(new != old)
            #expect(try await newManager(of: new) == nil)
            let opened = try await pair.store.pairAgreement(new, as: pair.supervisee, at: pair.then)
            #expect(opened.pair.agreement.text.lasting?.manager?.membershipID == pair.head.membershipID)
            #expect(opened.sameTermsSignedOn == Trust.today, "Who signed it before signs it with one tap.")
            try await pair.signOnce(new, as: pair.supervisee, passphrase: nil, at: pair.then)
            for party in [pair.supervisor, pair.head] { try await pair.signOnce(new, as: party, at: pair.then) }
            let lines = try await pair.store.pairAgreements(as: pair.supervisee, at: pair.then)
            #expect(lines.first { $0.pair.id == new }?.state == .inForce)
            try await pair.superviseeIsManaged(by: pair.manager)
            #expect(try await newManager(of: new) == nil, "What all have signed stands.")
        }
    }

    @Test(arguments: Engine.all)
    func `CROY-019: one that was drawn up while nobody was known to manage the supervisee is drawn up with whoever does since`(
        _ engine: Engine
    ) async throws {
        var policy = PolicyOfPairs()
        policy.hasManager = true
        try await withPair(engine, pack: try policy.bytes()) { pair in
            try await pair.superviseeIsManaged(by: nil)
            _ = try await pair.planned()
            let old = try await pair.onlyAgreement().pair
            #expect(old.agreement.text.lasting?.manager == nil)
            try await pair.superviseeIsManaged(by: pair.manager)
            let opened = try await pair.store.pairAgreement(old.id, as: pair.supervisor, at: pair.then)
            #expect(opened.newManager?.membershipID == pair.manager.membershipID)
            let new = try await pair.store.drawUpAgain(old.id, as: pair.supervisor, at: pair.then)
            let drawn = try await pair.store.pairAgreement(new, as: pair.supervisor, at: pair.then)
            #expect(drawn.newManager == nil && drawn.pair.agreement.signerIDs.contains(pair.manager.membershipID))
            let day = Trust.today
            try await pair.superviseeIsManaged(by: pair.head)
            try await pair.store.database.write {
                try $0.execute("UPDATE membership SET ends_on = \(day) WHERE id = \(pair.head.membershipID)")
            }
            #expect(try await pair.store.pairAgreement(new, as: pair.supervisor, at: pair.then).newManager == nil, "They have left.")
        }
    }

    @Test(arguments: Engine.all)
    func `DB-15 HWCCG-073: a session is held under what was in force when it began, also where it is closed after the review was due`(
        _ engine: Engine
    ) async throws {
        try await withPair(engine, pack: try PolicyOfPairs().bytes()) { pair in
            for party in [pair.supervisee, pair.supervisor] {
                if party == pair.supervisee { _ = try await pair.planned() }
                try await pair.signOnce(as: party)
            }
            let signed = try await pair.onlyAgreement().pair
            let review = try #require(signed.reviewOn)
            for (days, agreement) in [(-1, signed.id), (0, nil)] {
                let begins = review.adding(days: days).midnight.adding(minutes: 600)
                let proposal = pair.proposal(startsAt: begins, asks: false)
                let id = try await pair.store.plan(proposal, as: pair.supervisor, at: begins.adding(minutes: -60))
                try await pair.store.start(id, at: begins, minutesAgreed: 50, steps: [], as: pair.supervisor, now: begins)
                try await pair.store.close(id, minutesHeld: 55, steps: [], as: pair.supervisor, at: begins.adding(days: 2))
                let closing = try #require(try await pair.store.hub(of: id, as: pair.supervisee).session.closing)
                #expect(closing.agreementID == agreement)
            }
        }
    }

    @Test(arguments: Engine.all)
    func `DB-15 HIPS-055: without an agreement in force a session is held and closed, with a reason or none, and can be counted`(
        _ engine: Engine
    ) async throws {
        try await withPair(engine, pack: try PolicyOfPairs().bytes()) { pair in
            for why in [WithoutAgreement.signedLater, nil] {
                let id = try await pair.store.plan(pair.proposal(asks: why != nil), as: pair.supervisor, at: pair.now)
                try await pair.store.start(id, at: pair.then, minutesAgreed: 50, steps: [], as: pair.supervisor, now: pair.then)
                try await pair.store.close(id, minutesHeld: 55, steps: [], withoutAgreement: why, as: pair.supervisor, at: pair.then)
                let closing = try #require(try await pair.store.hub(of: id, as: pair.supervisee).session.closing)
                #expect(closing.agreementID == nil && closing.withoutAgreement == why)
            }
            let counted = try await pair.store.database.read { db in
                try db.count(
                    "SELECT COUNT(*) FROM session_closing WHERE COALESCE(agreement_id, pair_agreement_id) IS NULL")
            }
            #expect(counted == 2)
        }
    }

    @Test(arguments: Engine.all)
    func
        `HWCCG-073 HWCCG-108 DDICB-087 DDICB-138 DIFF-18: a review comes up a month ahead for both, past it nothing is in force, and one tap renews`(
            _ engine: Engine
        ) async throws
    {
        try await withPair(engine, pack: try PolicyOfPairs().bytes()) { pair in
            _ = try await pair.planned()
            for party in [pair.supervisee, pair.supervisor] { try await pair.signOnce(as: party) }
            let id = try await pair.onlyAgreement().pair.id
            let near = pair.now.adding(days: 340)
            for party in [pair.supervisee, pair.supervisor] {
                #expect(try await pair.store.home(as: party, at: near.adding(days: -20)).agreements.filter(\.wantsActor) == [])
                let line = try #require(try await pair.store.home(as: party, at: near).agreements.first { $0.wantsActor })
                #expect(line.pair.id == id && line.state == .inForce && line.isReviewNear)
            }
            let past = near.adding(days: 28)
            #expect(try await pair.onlyAgreement(at: past).state == .lapsed)
            let new = try await pair.store.drawUpAgain(id, as: pair.supervisor, at: past)
            #expect(try await pair.store.drawUpAgain(id, as: pair.supervisee, at: past) == new, "Twice is once.")
            for party in [pair.supervisor, pair.supervisee] {
                let opened = try await pair.store.pairAgreement(new, as: party, at: past)
                #expect(opened.sameTermsSignedOn == Trust.today)
                try await pair.signOnce(new, as: party, passphrase: nil, at: past)
            }
            let lines = try await pair.store.pairAgreements(as: pair.supervisee, at: past)
            #expect(lines.map(\.state) == [.inForce, .replaced] && lines.map(\.pair.id) == [new, id])
            #expect(lines.first?.pair.agreement.signatures.map(\.method) == [.visit, .visit])
        }
    }

    @Test(arguments: Engine.all)
    func `DB-16 HWCCG-108 DDICB-138: once one has signed the same terms again at a review, the other still has it drawn up to change it`(
        _ engine: Engine
    ) async throws {
        try await withPair(engine, pack: try PolicyOfPairs().bytes()) { pair in
            _ = try await pair.planned()
            for party in [pair.supervisee, pair.supervisor] { try await pair.signOnce(as: party) }
            let old = try await pair.onlyAgreement().pair.id
            let again = try await pair.store.drawUpAgain(old, as: pair.supervisor, at: pair.then)
            try await pair.signOnce(again, as: pair.supervisor, passphrase: nil, at: pair.then)
            let later = pair.then.adding(minutes: 5)
            func states() async throws -> [Agreement.ID: AgreementState] {
                let lines = try await pair.store.pairAgreements(as: pair.supervisee, at: later)
                return Dictionary(uniqueKeysWithValues: lines.map { ($0.pair.id, $0.state) })
            }
            let unseen = try await pair.store.drawUpAgain(old, toChange: true, as: pair.supervisee, at: later)
            #expect(unseen == again, "Who has the old one before them is shown first what was signed meanwhile.")
            let new = try await pair.store.drawUpAgain(again, toChange: true, as: pair.supervisee, at: later)
            #expect(new != again)
            #expect(try await states() == [old: .inForce, again: .replaced, new: .drawnUp])
            let drawn = try await pair.store.pairAgreement(new, toSettle: true, as: pair.supervisee, at: later).pair.agreement
            try await pair.store.settle(
                Settlement(terms: pair.monthly), in: new, digest: drawn.digest, as: pair.supervisee, at: later)
            for party in [pair.supervisee, pair.supervisor] { try await pair.signOnce(new, as: party, at: later) }
            #expect(try await states() == [old: .replaced, again: .replaced, new: .inForce])
        }
    }

    @Test(arguments: Engine.all)
    func `HWCCG-073 DDICB-087 GAP-08 DIFF-18: where the policy only advises a review, what was signed stays in force until it is kept`(
        _ engine: Engine
    ) async throws {
        var policy = PolicyOfPairs()
        policy.reviewStrength = "should"
        try await withPair(engine, pack: try policy.bytes()) { pair in
            _ = try await pair.planned()
            for party in [pair.supervisee, pair.supervisor] { try await pair.signOnce(as: party) }
            let line = try await pair.onlyAgreement(at: pair.now.adding(days: 400))
            #expect(line.state == .toBeReviewed && line.pair.isInForce(on: Trust.today.adding(days: 400)) && line.wantsActor)
        }
    }

    @Test(arguments: Engine.all)
    func
        `DB-18 DB-38 DIFF-15: a new edition is drawn up beside what is in force, shown as what differs, and signed again with the passphrase`(
            _ engine: Engine
        ) async throws
    {
        try await withPair(engine, pack: try PolicyOfPairs().bytes()) { pair in
            _ = try await pair.planned()
            for party in [pair.supervisee, pair.supervisor] { try await pair.signOnce(as: party) }
            let old = try await pair.onlyAgreement().pair
            #expect(try await !pair.store.pairAgreement(old.id, as: pair.supervisee, at: pair.now).hasNewWording)
            var worded = PolicyOfPairs()
            worded.punctuality = "I come five minutes early."
            _ = try await pair.store.adopt(
                pack: try worded.bytes(), file: "pack", for: pair.trust.organisation.code, from: Trust.today.adding(days: 1),
                asOverlay: false, at: pair.now)
            #expect(try await pair.store.pairAgreement(old.id, as: pair.supervisee, at: pair.then).hasNewWording)
            let new = try await pair.store.drawUpAgain(old.id, as: pair.supervisee, at: pair.then)
            let opened = try await pair.store.pairAgreement(new, as: pair.supervisee, at: pair.then)
            #expect(opened.before?.pair.id == old.id && opened.sameTermsSignedOn == nil && opened.edition.id != old.agreement.editionID)
            let before = try #require(opened.before)
            let difference = AgreementDifference(
                from: before.pair.agreement.text, to: opened.pair.agreement.text, words: (before.words, opened.words),
                sentences: ({ _ in "" }, { _ in "" }))
            #expect(difference.lines.map(\.what) == [.term] && difference.lines.map(\.now) == ["I come five minutes early."])
            await #expect(throws: WrongPassphrase()) { try await pair.signOnce(new, as: pair.supervisee, passphrase: nil, at: pair.then) }
            try await pair.signOnce(new, as: pair.supervisee, at: pair.then)
            let states = { try await pair.store.pairAgreements(as: pair.supervisee, at: pair.then).map(\.state) }
            #expect(Set(try await states()) == [.inForce, .awaitingSignatures], "What both signed stays in force.")
            try await pair.signOnce(new, as: pair.supervisor, at: pair.then)
            #expect(try await states() == [.inForce, .replaced])
            await #expect(throws: Refusal(.replacedAgreementIsNotSigned, .signedAgreementStands)) {
                try await pair.store.settle(
                    Settlement(terms: pair.monthly), in: old.id, digest: old.agreement.digest, as: pair.supervisee, at: pair.then)
            }
        }
    }

    @Test(arguments: Engine.all)
    func `HWCCG-075 DDICB-089 DIFF-19: each party prints and downloads it, it says who keeps it, and each time is written down`(
        _ engine: Engine
    ) async throws {
        try await withPair(engine, pack: try PolicyOfPairs().bytes()) { pair in
            _ = try await pair.planned()
            let id = try await pair.onlyAgreement().pair.id
            for opening in [Opening.printed, .exported] {
                for party in [pair.supervisee, pair.supervisor] {
                    let text = try await pair.store.pairAgreement(id, opening, as: party, at: pair.now).pair.agreement.text
                    #expect(text.lasting?.keptBy == "Each of the two has a copy.")
                }
            }
            let logged = try await pair.store.database.read { db in
                try db.count("SELECT COUNT(*) FROM log_entry WHERE event IN ('agreementPrinted', 'agreementExported')")
            }
            #expect(logged == 4)
        }
    }

    @Test(arguments: Engine.all)
    func `DB-07: who reads a record follows the terms that were in force when the session began, not those signed later`(
        _ engine: Engine
    ) async throws {
        var narrow = PolicyOfPairs()
        narrow.namesNoAuditor = true
        try await withPair(engine, pack: try narrow.bytes()) { pair in
            let (_, record) = try await pair.heldUnderPair(signedBy: [pair.supervisee, pair.supervisor])
            _ = try await pair.store.adopt(
                pack: try PolicyOfPairs().bytes(), file: "pack", for: pair.trust.organisation.code, from: Trust.today.adding(days: 1),
                asOverlay: false, at: pair.now)
            let old = try await pair.onlyAgreement().pair.id
            let later = pair.then.adding(minutes: 58)
            let new = try await pair.store.drawUpAgain(old, as: pair.supervisee, at: later)
            for party in [pair.supervisee, pair.supervisor] { try await pair.signOnce(new, as: party, at: later) }
            try await pair.sent(record)
            let facts = try await pair.store.look { db in try db.knownRecord(record)?.facts }
            #expect(facts?.readers == [.supervisee, .supervisor])
        }
    }

    @Test(arguments: Engine.all)
    func `Whoever stands in has an agreement of their own with the supervisee`(_ engine: Engine) async throws {
        try await withPair(engine, pack: try PolicyOfPairs().bytes()) { pair in
            let id = try await pair.accepted()
            let standIn = try await pair.trust.appoint("6", .supervisor)
            try await pair.store.askToStandIn(
                standIn.membershipID, at: id, insteadOf: pair.supervisor.membershipID, as: pair.supervisor, at: pair.now)
            let theirs = try #require(try await pair.store.pairAgreements(as: standIn, at: pair.now).first)
            #expect(theirs.pair.agreement.supervisorID == standIn.membershipID && theirs.awaitsActor)
            #expect(try await pair.store.pairAgreements(as: pair.supervisor, at: pair.now).count == 1)
            #expect(try await pair.store.pairAgreements(as: pair.supervisee, at: pair.now).count == 2)
        }
    }
}

extension Pair {
    var monthly: AgreedTerms { AgreedTerms(frequency: .init(every: 1, .months), minutes: 75, arranger: .together, reviewMonths: 6) }

    /// Whoever manages the supervisee from now on; nil for nobody.
    fileprivate func superviseeIsManaged(by manager: Actor?) async throws {
        try await store.database.write {
            try $0.execute(
                "UPDATE membership SET line_manager_id = \(manager?.membershipID) WHERE id = \(supervisee.membershipID)")
        }
    }

    /// The one that the supervisee has, where there is one.
    func onlyAgreement(at time: Instant? = nil) async throws -> PairAgreementLine {
        let lines = try await store.pairAgreements(as: supervisee, at: time ?? now)
        #expect(lines.count == 1)
        return try #require(lines.first)
    }

    /// Signs the one that there is, or the one named.
    func signOnce(
        _ id: Agreement.ID? = nil, as actor: Actor, passphrase: Confidential? = Pair.passphrase, at time: Instant? = nil
    ) async throws {
        let line = try await store.pairAgreements(as: actor, at: time ?? now).first { id == nil || $0.pair.id == id }
        try await store.signPairAgreement(
            try id ?? #require(line?.pair.id), digest: line?.pair.agreement.digest ?? Digest(hex: "00"), passphrase: passphrase, as: actor,
            from: "127.0.0.1", at: time ?? now)
    }

    /// A session that was held after these had signed.
    func heldUnderPair(signedBy signers: [Actor]) async throws -> (session: Session.ID, record: SupervisionRecord.ID) {
        let id = try await accepted()
        for signer in signers { try await signOnce(as: signer) }
        try await started(id)
        try await store.close(id, minutesHeld: 55, steps: [], as: supervisor, at: then.adding(minutes: 55))
        return (id, try #require(try await store.hub(of: id, as: supervisor).record?.id))
    }
}
