import Supervision
import SupervisionStore
import Support
import Testing

@testable import SupervisionWeb

/// What a signature says of sharing action points.
@Suite(.serialized) struct SharingPagesTests {
    private let cast = LateSite.cast

    @Test(arguments: ["all", nil] as [String?])
    func `LAS-176 DB-05: a signature says what the record says of sharing, and nothing where nobody answered`(_ answer: String?)
        async throws
    {
        try await LateSite.serve { site async throws in
            try await site.store.adoptPolicyOfTests(for: "T1", from: LondonTime.day(of: .ofTests), at: .ofTests) {
                $0.replacing(
                    "isRequired: true\n        isAdded: true\n        options:",
                    with: "isRequired: false\n        isAdded: true\n        options:")
            }
            let session = OneToOne(in: site.store, of: cast)
            try await session.plan()
            try await session.start()
            try await session.close()
            let record = try await session.record()
            var words = session.words(advice: "Advice", action: "Course")
            words.answers["sharing"] = answer
            let draft = try await site.store.save(words, to: record, expecting: Version(0), as: cast.supervisor, at: session.endedAt)
            try await session.send(record, draft: draft)
            let page = try await site.get("/records/\(record.text)", in: try await site.signIn(cast.supervisee).token).text
            #expect(page.contains("Sign record") && page.contains("By signing you say this too") == (answer != nil))
        }
    }
}
