import SQLStorage
import Supervision
import SupervisionStore
import Support
import Testing

/// Two organisations of one installation, each under its own policy.
@Suite struct OwnPolicyTests {
    @Test(arguments: Engine.all)
    func `DIFF-02: who has to be supervised follows from the rows of the policy that their own organisation adopted`(_ engine: Engine)
        async throws
    {
        try await withStore(engine) { store in
            let ofNurses = try await Trust(store)
            let ofNamed = try await Trust(store, code: "TST2", administrator: "admin@two.example")
            let from = Trust.today.adding(days: -100)
            try await store.adoptPolicyOfTests(for: ofNurses.organisation.code, from: from, at: Trust.now)
            try await store.adoptPolicyOfTests(for: ofNamed.organisation.code, from: from, at: Trust.now) {
                $0.replacing(
                    "key: mentalHealthNurses\n      group: Mental Health Nurses", with: "key: namedNurses\n      group: Named Nurses")
            }
            _ = try await ofNurses.importStaff([Trust.row(1)])
            _ = try await ofNamed.importStaff([Trust.row(2)])
            let nurses = MembershipRule.role("Nurse")
            try await store.setMembership(ofRow: "mentalHealthNurses", to: nurses, as: ofNurses.administrator, at: Trust.now)
            await #expect(throws: NotFound()) {
                try await store.setMembership(ofRow: "mentalHealthNurses", to: nurses, as: ofNamed.administrator, at: Trust.now)
            }
            #expect(try await store.obligations(as: ofNamed.administrator, at: Trust.now) == [])
            try await store.setMembership(ofRow: "namedNurses", to: nurses, as: ofNamed.administrator, at: Trust.now)
            #expect(try await store.obligations(as: ofNurses.administrator, at: Trust.now).map(\.group) == ["Mental Health Nurses"])
            #expect(try await store.obligations(as: ofNamed.administrator, at: Trust.now).map(\.group) == ["Named Nurses"])
        }
    }
}
