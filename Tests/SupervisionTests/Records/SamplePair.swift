import PolicyPacks
import Supervision
import Support
import Testing

/// A held session with its record, as values.
struct SamplePair {
    let edition: PolicyEdition
    let form: RecordForm
    let supervisor = PartyAsSigned(membershipID: .init(), name: "Tom Okafor", post: "Specialist, Safeguarding")
    let supervisee = PartyAsSigned(membershipID: .init(), name: "Ruth Calloway", post: "Nurse, Mental health")
    let now: Instant

    init() throws {
        let pack = try PolicyPackReader.read(PolicyForTests.bytes(), file: "pack")
        now = try #require(Instant("2027-03-15T10:00:00.000Z"))
        edition = PolicyEdition(id: .init(), organisationID: .init(), pack: pack, from: LondonTime.day(of: now))
        form = try #require(pack.records[.individual])
    }

    func session(
        acceptedBy: Set<Membership.ID> = [], outset: SessionOutset? = nil, cancelled: Bool = false, closing: SessionClosing? = nil
    ) -> Session {
        Session(
            id: .init(), organisationID: edition.organisationID, format: .individual, type: "mandatory",
            supervisorID: supervisor.membershipID,
            superviseeIDs: [supervisee.membershipID], arrangerID: supervisor.membershipID, editionID: edition.id,
            schedule: SessionSchedule(
                number: 1, startsAt: now, minutes: 60, venue: "Room 3", venueIsPrivate: true, proposedBy: supervisor.membershipID),
            acceptedBy: acceptedBy, outset: outset,
            cancellation: cancelled ? SessionCancellation(cancelledBy: supervisor.membershipID, at: now) : nil, closing: closing)
    }

    var held: Session {
        session(
            outset: SessionOutset(startedAt: now, minutesAgreed: 50),
            closing: SessionClosing(minutesHeld: 55, agreementID: nil, closedAt: now.adding(minutes: 55)))
    }

    var words: RecordWords {
        RecordWords(
            answers: ["advice": "Advice", "escalation": "", "sharing": "some"],
            actionPoints: [
                ActionPointDraft(
                    kind: "training", text: "Course", ownerID: supervisee.membershipID, dueOn: CivilDate(year: 2027, month: 4, day: 1)),
                ActionPointDraft(kind: "nothingFurther", text: ""),
            ])
    }

    func record(draft: Int = 1, sent: [SentVersion] = []) -> SupervisionRecord {
        SupervisionRecord(
            id: .init(), organisationID: edition.organisationID, sessionID: .init(), editionID: edition.id,
            supervisorID: supervisor.membershipID, superviseeID: supervisee.membershipID, draft: Version(draft), sent: sent)
    }

    func sent(_ number: Int = 1, draft: Int = 1, signedBy: [PartyAsSigned] = [], responses: [RecordResponse] = []) -> SentVersion {
        let digest = Digest(hex: "d\(number)")
        return SentVersion(
            number: number, draft: Version(draft), digest: digest, sentAt: now,
            signatures: signedBy.map {
                Signature(
                    signerID: $0.membershipID, name: $0.name, part: .both, statement: "S", digest: digest, method: .passphrase, at: now)
            }, responses: responses)
    }

    func response(_ kind: RecordResponse.Kind) -> RecordResponse {
        RecordResponse(id: .init(), kind: kind, authorID: supervisee.membershipID, at: now)
    }

    func text(_ words: RecordWords? = nil) -> RecordText {
        RecordText(
            of: .init(edition: edition, form: form, session: held, supervisee: supervisee, supervisor: supervisor, agreementSignedAt: nil),
            words: words ?? self.words, salt: "salt", at: now)
    }
}
