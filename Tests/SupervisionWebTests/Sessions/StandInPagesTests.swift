import Supervision
import SupervisionStore
import Support
import Testing

@testable import SupervisionWeb

/// Somebody is asked to stand in, in the browser.
@Suite(.serialized) struct StandInPagesTests {
    private let cast = LateSite.cast

    /// A session in a week, and a second nominated supervisor.
    private func planned(_ site: LateSite) async throws -> Session.ID {
        try await site.store.assign(
            RoleAssignment(
                id: .init(), membershipID: cast.specialist.membershipID, role: .supervisor, startsOn: LondonTime.day(of: .ofTests)),
            as: cast.administrator, at: .ofTests)
        return try await site.store.plan(
            SessionProposal(
                id: .init(), type: "mandatory", supervisorID: cast.supervisor.membershipID,
                superviseeID: cast.supervisee.membershipID, startsAt: Instant.ofTests.adding(days: 7), minutes: 60, venue: "Quiet room",
                venueIsPrivate: true, asksAboutAdjustments: true), as: cast.supervisor, at: .ofTests)
    }

    @Test func `DB-45: nobody chosen, or nobody who can, is said at the field, and what was chosen is kept`() async throws {
        try await LateSite.serve { site async throws in
            let path = "/sessions/\(try await planned(site))/stand-in"
            let token = try await site.signIn(cast.supervisee).token
            let present = ("present", cast.supervisor.membershipID.text)
            for (member, message) in [
                ("", "Select who is to stand in"), ("nobody", "Select who is to stand in"),
                (cast.supervisor.membershipID.text, Clause.standInIsAnother.sentence),
                (cast.manager.membershipID.text, Clause.supervisorIsNominated.sentence),
            ] {
                let answer = try await site.post(path, [("member", member), present], in: token)
                #expect(answer.status == 422 && answer.text.contains("There is a problem") && answer.text.contains("href=\"#member\""))
                #expect(answer.text.contains(message), "\(message)")
            }
            let chosen = cast.specialist.membershipID.text
            let answer = try await site.post(path, [("member", chosen), ("present", cast.manager.membershipID.text)], in: token)
            #expect(answer.status == 409 && answer.text.contains("Somebody else stands in by now"))
            #expect(try await site.post(path, [("member", chosen), present], in: site.signIn(cast.manager).token).status == 404)
        }
    }

    @Test func `DB-45: asking twice asks once, and the list and both hubs say who stands in for whom`() async throws {
        try await LateSite.serve { site async throws in
            let id = try await planned(site)
            let (standIn, supervisee) = (try await site.signIn(cast.specialist).token, try await site.signIn(cast.supervisee).token)
            let token = try await site.signIn(cast.supervisor).token
            let form = [("member", cast.specialist.membershipID.text), ("present", cast.supervisor.membershipID.text)]
            for _ in 1...2 {
                let answer = try await site.post("/sessions/\(id)/stand-in", form, in: token)
                #expect(answer["location"] == "/sessions?done=standInAsked")
            }
            #expect(try await site.get("/sessions/\(id)", in: token).status == 404)
            #expect(try await site.get("/sessions", in: token).text.contains("Grace Lindqvist, who stands in for Tom Okafor"))
            let hub = try await site.get("/sessions/\(id)", in: standIn).text
            #expect(hub.contains("Stands in for") && hub.contains("Open action points of Ruth Calloway"))
            let earlier = try await site.get("/sessions/\(id)/earlier", in: standIn).text
            #expect(earlier.contains("has no open actions with the usual supervisor"))
            #expect(try await site.get("/sessions/\(id)", in: supervisee).text.contains("Show Grace Lindqvist your earlier records"))
            #expect(try await site.get("/sessions/\(id)/showing", in: supervisee).text.contains("No earlier record of yours"))
            let unknown = "/sessions/\(id)/showing/\(SupervisionRecord.ID())"
            for fields in [[], [("shown", "yes")]] { #expect(try await site.post(unknown, fields, in: supervisee).status == 404) }
        }
    }
}
