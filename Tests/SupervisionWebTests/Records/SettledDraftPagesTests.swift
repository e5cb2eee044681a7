import Supervision
import SupervisionStore
import Support
import Testing

@testable import SupervisionWeb

/// A draft that is written further in a page while the other party settles the record.
@Suite(.serialized) struct SettledDraftPagesTests {
    private let cast = LateSite.cast

    @Test(arguments: ["save", "send"])
    func `LAS-174 DB-18: what was typed into a draft comes back where both have signed meanwhile, and the record stands`(
        _ button: String
    ) async throws {
        try await LateSite.serve { site async throws in
            let session = OneToOne(in: site.store, of: cast)
            try await session.plan()
            try await session.accept()
            try await session.start()
            try await session.close()
            let record = try await session.record()
            let draft = try await site.store.save(
                session.words(advice: "Advice", action: "Course"), to: record, expecting: Version(0), as: cast.supervisor,
                at: session.endedAt)
            try await session.send(record, draft: draft)
            try await session.sign(record, as: cast.supervisor)
            try await site.store.answer(
                record, version: 1, with: .comment, Confidential("Not quite so"), id: RecordResponse.ID(), as: cast.supervisee,
                at: session.endedAt)
            site.clock.wait(minutes: 150)
            let supervisor = try await site.signIn(cast.supervisor).token
            let path = "/records/\(record.text)/draft"
            #expect(try await site.get(path, in: supervisor).status == 200)
            try await session.sign(record, as: cast.supervisee)
            let answer = try await site.post(
                path,
                [
                    ("version", String(draft.number)), ("rows", "1"), ("action-1-id", ActionPoint.ID().text),
                    ("action-1-kind", "training"), ("action-1-text", "Another course"), ("answer-advice", "Written anew"), ("do", button),
                ], in: supervisor)
            #expect(answer.status == 422 && answer.text.contains("A signed record is never changed"))
            #expect(answer.text.contains("Written anew") && answer.text.contains("Another course"))
            let kept = try await site.store.draft(of: record, as: cast.supervisor, at: site.clock.now)
            #expect(kept.words.answers["advice"] == "Advice" && kept.record.isSigned)
        }
    }
}
