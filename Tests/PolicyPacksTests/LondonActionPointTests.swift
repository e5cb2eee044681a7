import Supervision
import Testing

@Suite struct LondonActionPointTests {
    @Test func `LAS-196 LAS-197 LAS-198 LAS-199 LAS-200 LAS-201 LAS-202 LAS-203: seven kinds in the policy's order, and other`() throws {
        let kinds = try LondonPack.pack().actionPoints.kinds
        #expect(
            kinds.map(\.key) == [
                "nothingFurther", "training", "guidance", "signpost", "furtherSupervision", "referral", "escalation", "other",
            ])
        #expect(kinds.dropLast().map(\.provision.paragraph) == (1...7).map { "Procedure 6.3 (\($0))" })
    }

    @Test func `LAS-197 LAS-200 LAS-201 LAS-202 DB-22: a need, a session, a referral and a concern are set going, by no other kind`() throws
    {
        let opening = try LondonPack.pack().actionPoints.kinds.filter { $0.opens != .none }
        #expect(opening.map(\.key) == ["training", "furtherSupervision", "referral", "escalation"])
        #expect(opening.map(\.opens) == [.trainingNeed, .bookingNeed, .referral, .escalation])
    }

    @Test func `LAS-196: no further action needs neither owner nor date, and is the only such kind`() throws {
        let kind = try LondonPack.kind("nothingFurther")
        #expect(!kind.needsOwner && !kind.needsDate && kind.isNothingFurther)
        #expect(try LondonPack.pack().actionPoints.kinds.filter { !$0.needsOwner || !$0.needsDate } == [kind])
    }

    @Test func `LAS-195 LAS-125: every kind that leaves something to do names an owner and a date`() throws {
        for kind in try LondonPack.pack().actionPoints.kinds where !kind.isNothingFurther {
            #expect(kind.needsOwner && kind.needsDate, "\(kind.key)")
        }
        #expect(try LondonPack.norm(.actionOwnerAndDate).paragraph == "Appendix 1, agreement; Procedure 6.2")
    }

    @Test func `LAS-194: action points should be brief, 200 characters by our choice`() throws {
        #expect(try LondonPack.pack().actionPoints.briefLimit == Setting(200, Provision(paragraph: "Procedure 6.2", strength: .should)))
    }

    @Test func `LAS-171: the places to which a supervisee can be pointed`() throws {
        let signposts = try LondonPack.pack().actionPoints.signposts
        #expect(signposts.map(\.key) == ["training", "counselling", "peerSupport", "specialist", "other"])
        #expect(signposts.allSatisfy { $0.provision == Provision(paragraph: "Procedure 4.6", strength: .may) })
    }

    @Test func `LAS-039: the supervisee may own action points`() throws {
        #expect(try LondonPack.norm(.superviseeMayOwnActions) == Provision(paragraph: "5.3", strength: .may))
    }
}
