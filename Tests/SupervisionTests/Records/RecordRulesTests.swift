import Supervision
import Testing

@Suite struct RecordRulesTests {
    private let pair: SamplePair

    init() throws { pair = try SamplePair() }

    private func sending(_ words: RecordWords, _ record: SupervisionRecord? = nil, state: SessionState = .held) -> [Clause] {
        RecordRules.sending.unmet(
            by: .init(
                record: record ?? pair.record(), words: words, form: pair.form, terms: pair.edition.pack.actionPoints, sessionState: state))
    }

    @Test func `LAS-124 LAS-173: a record has at least one action point, which may be that nothing follows`() {
        var words = pair.words
        #expect(sending(words).isEmpty)
        words.actionPoints = [ActionPointDraft(kind: "nothingFurther", text: "")]
        #expect(sending(words).isEmpty)
        words.actionPoints = []
        #expect(sending(words) == [.actionPointsAgreed])
    }

    @Test func `LAS-129 GAP-17: consent to share is asked, escalation is not compulsory`() {
        var words = pair.words
        words.answers["escalation"] = nil
        words.answers["advice"] = nil
        #expect(sending(words).isEmpty)
        words.answers["sharing"] = nil
        #expect(sending(words) == [.recordFollowsForm])
        words.answers["sharing"] = "forged"
        #expect(sending(words) == [.recordFollowsForm])
    }

    @Test func `LAS-125: an action point is carried out by one of the two who agreed it`() {
        var words = pair.words
        words.actionPoints[0].ownerID = pair.supervisor.membershipID
        #expect(sending(words).isEmpty)
        words.actionPoints[0].ownerID = .init()
        #expect(sending(words) == [.actionOwnerAndDate])
    }

    @Test func `A record is sent once its session was held`() {
        for state in SessionState.allCases where state != .held { #expect(sending(pair.words, state: state) == [.recordFollowsSession]) }
    }

    @Test func `LAS-174: where a record stands follows from what happened`() {
        let both = [pair.supervisee, pair.supervisor]
        #expect(pair.record().state == .draft)
        #expect(pair.record(sent: [pair.sent()]).state == .awaitingSignature)
        #expect(pair.record(sent: [pair.sent(signedBy: [pair.supervisee])]).state == .awaitingSignature)
        #expect(pair.record(sent: [pair.sent(signedBy: both)]).state == .signed)
        #expect(pair.record(draft: 2, sent: [pair.sent()]).state == .beingRevised)
        #expect(pair.record(sent: [pair.sent(responses: [pair.response(.comment)])]).state == .beingRevised)
        #expect(pair.record(sent: [pair.sent(responses: [pair.response(.refusal)])]).state == .refused)
        #expect(pair.record(draft: 2, sent: [pair.sent(signedBy: both), pair.sent(2, draft: 2)]).state == .awaitingSignature)
    }

    @Test func `DB-18: a signed record is not amended, and only then added to`() {
        let signed = pair.record(sent: [pair.sent(signedBy: [pair.supervisee, pair.supervisor])])
        #expect(RecordRules.amending.unmet(by: signed) == [.signedRecordStands])
        #expect(RecordRules.adding.unmet(by: signed).isEmpty)
        #expect(RecordRules.amending.unmet(by: pair.record()).isEmpty)
        #expect(RecordRules.adding.unmet(by: pair.record()) == [.onlyAddendumAfterSigning])
    }

    @Test func `DB-18: a signature is for the text that lies there now`() {
        func signing(_ record: SupervisionRecord, version: Int = 1) -> [Clause] {
            RecordRules.signing.unmet(by: .init(record: record, version: version, signerID: pair.supervisee.membershipID))
        }
        #expect(signing(pair.record(sent: [pair.sent()])).isEmpty)
        #expect(signing(pair.record(sent: [pair.sent()]), version: 2) == [.signaturesBindToText])
        #expect(signing(pair.record(draft: 2, sent: [pair.sent()])) == [.newTextBeforeSigning])
        #expect(signing(pair.record(sent: [pair.sent(responses: [pair.response(.refusal)])])) == [.refusalStandsUntilRevised])
        #expect(signing(pair.record(sent: [pair.sent(responses: [pair.response(.comment)])])).isEmpty)
    }

    @Test func `GAP-13 DB-07: readers are those of the signed terms, or the narrower list`() {
        let pack = pair.edition.pack
        #expect(Set(pack.readers.value).contains(.safeguardingSpecialists))
        #expect(pack.recordReaders(under: nil, for: .individual, type: "mandatory") == [.supervisee, .supervisor, .headOfSafeguarding])
    }
}
