import PolicyPacks
import Supervision
import Testing

/// What the standard leaves to the agency, and what it adds.
@Suite struct HampshireOverlayTests {
    @Test func `DIFF-72: the standard lies over the agency's own policy, whose forms, lengths and groups stay`() throws {
        let (base, pack) = (try AgencyBaseline.pack(), try HampshirePack.pack())
        #expect(pack.title == "Principles and Standards for Safeguarding Supervision" && pack.version == "7.10")
        #expect(pack.laidOver == base.name && base.laidOver == nil && base.name == "Safeguarding supervision policy, version 1.0")
        #expect(pack.key == base.key && pack.issuer == base.issuer && pack.subjects == base.subjects)
        #expect(pack.matrix == base.matrix && pack.lengths == base.lengths && pack.readers == base.readers)
        #expect(pack.agreements[.group] == base.agreements[.group] && pack.attendance == base.attendance)
        let individual = try #require(base.agreements[.individual])
        #expect(Array(try #require(pack.agreements[.individual]).terms.prefix(individual.terms.count)) == individual.terms)
    }

    @Test func `DB-52: each value says of which of the two policies its paragraph is`() throws {
        let own = try #require(try HampshirePack.pack().norms[Clause.eachSessionIsRecorded.name])
        #expect(own.below == nil && own.source == "Standard 5")
        let (base, over) = (try LondonPack.pack(), try HampshirePack.over("london-ambulance-service"))
        #expect(over.matrix.rows.allSatisfy { $0.provision.below == base.title })
        #expect(over.matrix.rows.first?.provision.source == "Appendix 3 of \(base.title)")
        #expect(over.norms[Clause.eachSessionIsRecorded.name]?.below == nil)
        #expect(base.matrix.rows.allSatisfy { $0.provision.below == nil } && base.matrix == over.matrix)
    }

    @Test func `By itself the standard is no policy that anybody could adopt`() throws {
        #expect(throws: PackFaults.self) {
            try PolicyPackReader.read(file: PolicyFile.path("hampshire-partnership-standard"))
        }
    }

    @Test func `DB-52: over a policy that is firmer, the policy's own firmness holds`() throws {
        let (base, pack) = (try LondonPack.pack(), try HampshirePack.over("london-ambulance-service"))
        for clause in [Clause.mandatoryGroups, .matrixStatesFrequency, .timeIsProtected, .agreementCarriesTerms, .actionPointsRecorded] {
            #expect(base.norms[clause.name]?.strength == .must)
            #expect(pack.norms[clause.name]?.strength == .must, "\(clause.name)")
        }
        #expect(pack.contradictions.contains { $0.matter.says("mandatorygroups") && $0.below == "“must”" })
        #expect(try HampshirePack.pack().contradictions.isEmpty)
        #expect(pack.norms[Clause.eachSessionIsRecorded.name] == Provision(paragraph: "Standard 5", strength: .should))
    }

    @Test func `DB-52 DIFF-10: a choice of ours in the standard never displaces what the agency's policy says`() throws {
        let own = String(decoding: try PolicyFile.bytes("agency-baseline"), as: UTF8.self)
            .replacing("arranger: { value: supervisor, ours: true,", with: "arranger: { value: lineManager, paragraph: \"4\",")
            .replacing("lineManager, paragraph: \"4\", strength: should", with: "lineManager, paragraph: \"4\", strength: must")
            .replacing("  supervisorArranges: { ours: true, strength: should }\n", with: "")
        let pack = try HampshirePack.over(Array(own.utf8))
        #expect(pack.scheduling?.arranger == Setting(.lineManager, Provision(paragraph: "4", strength: .must)))
        #expect(pack.scheduling?.timeProtected == Setting(true, Provision(paragraph: "Standard 3", strength: .should)))
        #expect(try HampshirePack.over("london-ambulance-service").scheduling?.arranger == Setting(.supervisor, .ours()))
    }

    @Test func `DIFF-25 DIFF-22 DIFF-16 DIFF-10 DIFF-05: readers, signatures, arranger and lengths are the agency's own`() throws {
        let (base, pack) = (try AgencyBaseline.pack(), try HampshirePack.pack())
        #expect(pack.readers == base.readers)
        #expect(pack.records[.individual]?.signatories == base.records[.individual]?.signatories)
        #expect(pack.agreements[.individual]?.signatories == base.agreements[.individual]?.signatories)
        #expect(pack.scheduling?.arranger == base.scheduling?.arranger && base.scheduling != nil)
        #expect(pack.lengths == base.lengths && pack.lengths.values.allSatisfy { $0.provision.isOurs })
    }

    @Test
    func
        `DIFF-04 DIFF-06 DIFF-07 DIFF-12 DIFF-17 DIFF-18 DIFF-19 DIFF-41 DIFF-43 DIFF-60 DIFF-61 DIFF-63: where the standard is silent, the agency's policy speaks or nobody does`()
        throws
    {
        let (base, pack) = (try AgencyBaseline.pack(), try HampshirePack.pack())
        #expect(pack.matrix.rows.filter { $0.format == .group } == base.matrix.rows.filter { $0.format == .group })
        #expect(pack.cancel == base.cancel && pack.agenda == base.agenda)
        let (form, own) = (try #require(pack.agreements[.individual]), try #require(base.agreements[.individual]))
        #expect(form.signedPer == own.signedPer && form.review == own.review && form.keptBy == own.keptBy)
        #expect(pack.actionPoints.kinds == base.actionPoints.kinds && pack.actionPoints.dateRequired == base.actionPoints.dateRequired)
        #expect(pack.guidance == nil)
    }
}
