import Supervision
@testable import SupervisionStore
import Support
import Testing

/// A part of the policy with a form of its own.
@Suite struct ProgrammeRecordTests {
    @Test(arguments: Engine.all)
    func `DDICB-170 DDICB-173: a session's record is on the form of its programme, and asks for the next meeting`(_ engine: Engine)
        async throws
    {
        try await withPair(engine) { pair in
            let code = pair.trust.organisation.code
            _ = try await pair.store.adopt(
                pack: Array(Self.overlay.utf8), file: "overlay", for: code, from: Trust.today, asOverlay: true, at: pair.now)
            let record = try await held(in: pair)
            #expect(try await pair.store.draft(of: record, as: pair.supervisor, at: pair.then).form.key == "programmeRecord")
            #expect(try await refused([:], of: record, in: pair) == [.recordFollowsForm])
            #expect(try await refused(["next": "as soon as we can"], of: record, in: pair) == [.recordFollowsForm])
            #expect(try await refused(["next": "15/3/2032, 2pm"], of: record, in: pair) == [])
            let text = try await pair.store.open(record, for: .own, as: pair.supervisee, at: pair.then).text
            #expect(text.form == "programmeRecord")
            #expect(text.lines.last?.label == "Date and time of next meeting")
            #expect(text.lines.last?.value == "Monday 15 March 2032 at 2pm")
            #expect(text.actions.isEmpty)
        }
    }

    @Test(arguments: Engine.all)
    func `A session of another type has the policy's own form`(_ engine: Engine) async throws {
        try await withPair(engine) { pair in
            let code = pair.trust.organisation.code
            _ = try await pair.store.adopt(
                pack: Array(Self.overlay.utf8), file: "overlay", for: code, from: Trust.today, asOverlay: true, at: pair.now)
            let (_, record) = try await pair.held()
            #expect(try await pair.store.draft(of: record, as: pair.supervisor, at: pair.then).form.key == "individualRecord")
        }
    }

    private func held(in pair: Pair) async throws -> SupervisionRecord.ID {
        let id = try await pair.accepted(type: "childDeath")
        try await pair.started(id)
        try await pair.store.close(id, minutesHeld: 55, steps: [], as: pair.supervisor, at: pair.then.adding(minutes: 55))
        return try #require(try await pair.store.hub(of: id, as: pair.supervisor).record?.id)
    }

    private func refused(_ answers: [String: String], of record: SupervisionRecord.ID, in pair: Pair) async throws -> [Clause] {
        do {
            try await pair.sent(record, RecordWords(answers: answers))
            return []
        } catch let refusal as Refusal {
            return refusal.clauses
        }
    }

    private static let overlay = """
        title: Standard
        version: "1"
        programmes:
          - key: part
            title: A part
            types: [childDeath]
            paragraph: "Part"
            strength: must
            records:
              individual:
                key: programmeRecord
                title: The part's record
                notice: { value: Private, paragraph: "Part", strength: must }
                statement: { value: I have read this record., paragraph: "Part", strength: must }
                signatories: { value: [supervisee, supervisor], paragraph: "Part", strength: must }
                fields:
                  - { key: supervisor, label: Supervisor, source: supervisorNameAndPost, isRequired: true, paragraph: "Part", strength: must }
                  - { key: supervisee, label: Supervisee, source: superviseeNameAndPost, isRequired: true, paragraph: "Part", strength: must }
                  - { key: startsAt, label: When, source: startsAt, isRequired: true, paragraph: "Part", strength: must }
                  - { key: plan, label: Plan, source: actionPoints, isRequired: false, paragraph: "Part", strength: must }
                  - { key: next, label: Date and time of next meeting, source: nextMeeting, isRequired: true, paragraph: "Part", strength: must }
                  - { key: signed, label: Signed, source: superviseeSignature, isRequired: true, paragraph: "Part", strength: must }
                  - { key: signedToo, label: Signed, source: supervisorSignature, isRequired: true, paragraph: "Part", strength: must }

        """
}
