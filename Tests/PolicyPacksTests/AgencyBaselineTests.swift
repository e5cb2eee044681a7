import Foundation
import Supervision
import Testing

@Suite struct AgencyBaselineTests {
    @Test func `Everything in the plain policy is our own choice, and says so`() throws {
        let text = String(decoding: try PolicyFile.bytes("agency-baseline"), as: UTF8.self)
        #expect(!text.contains("paragraph:"))
        let pack = try AgencyBaseline.pack()
        #expect(pack.norms.values.allSatisfy { $0.isOurs })
        #expect(pack.matrix.rows.allSatisfy { $0.provision.isOurs } && pack.prompts.allSatisfy { $0.provision.isOurs })
    }

    @Test func `It names no organisation, no place and no number to ring`() throws {
        let text = String(decoding: try PolicyFile.bytes("agency-baseline"), as: UTF8.self)
        for name in ["london", "croydon", "hampshire", "derby", "hereford", "worcester", "nhs", "trust", "ccg", "@", "http"] {
            #expect(!text.says(name), "\(name)")
        }
    }

    @Test func `It has what a session takes, one to one and in a group`() throws {
        let pack = try AgencyBaseline.pack()
        for format in SessionFormat.allCases {
            #expect(pack.agreements[format]?.terms.isEmpty == false, "\(format)")
            #expect(pack.records[format]?.fields.contains { $0.source == .actionPoints } == true, "\(format)")
            #expect(pack.lengths[format] != nil, "\(format)")
            #expect(pack.matrix.rows.contains { $0.format.rawValue == format.rawValue && $0.kind == .mandatory }, "\(format)")
        }
        #expect(pack.attendance != nil)
        #expect(pack.sessionTypes.map(\.meetsObligation) == [true, false])
        #expect(pack.adviceLines.contains { $0.isAlwaysOpen })
    }

    @Test func `It asks firmly only where private words would be unsafe or a form half empty`() throws {
        let firm = try AgencyBaseline.pack().norms.filter { $0.value.strength == .must }.keys
        #expect(
            Set(firm) == [
                "supervisorIsNominated", "readersFollowTerms", "consentShares", "groupConsentOfAll", "confidenceKept", "recordFollowsForm",
                "groupRecordFollowsForm", "noticeOnEveryRecord",
            ])
    }

    @Test func `The agreement is one for each pair, signed by both, and looked at each year`() throws {
        let form = try #require(try AgencyBaseline.pack().agreements[.individual])
        #expect(form.signedPer == Setting(.relationship, .ours()))
        #expect(form.signatories.value == [.supervisee, .supervisor])
        #expect(form.review?.months == 12)
    }

    @Test func `It is the pack that an edition would decode`() throws {
        let pack = try AgencyBaseline.pack()
        #expect(try JSONDecoder().decode(PolicyPack.self, from: JSONEncoder().encode(pack)) == pack)
    }
}
