import Supervision
import Support
import Testing

@testable import SupervisionWeb

/// What a session's own page says there is to do.
@Suite(.serialized) struct SessionTasksTests {
    private let cast = LateSite.cast

    @Test(arguments: [false, true])
    func `LAS-059 DDICB-060: what somebody did not accept is not called accepted once the session has begun`(_ accepts: Bool) async throws {
        try await LateSite.serve { site async throws in
            let session = OneToOne(in: site.store, of: cast)
            try await session.plan()
            let supervisee = try await site.signIn(cast.supervisee).token
            let path = "/sessions/\(session.id.text)"
            #expect(try await site.get(path, in: supervisee).text.contains("Accept time and place"))
            if accepts { try await session.accept() }
            try await session.start()
            #expect(try await site.get(path, in: supervisee).text.contains("Accept time and place") == accepts)
        }
    }
}
