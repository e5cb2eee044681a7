import Supervision
import SupervisionStore
import Support
import Testing

@testable import SupervisionWeb

/// The owner of the policy changes what organisations vary, in the browser. The tests begin on Monday 2 March 2026.
@Suite(.serialized) struct OwnersPagesTests {
    private let cast = LateSite.cast
    private let path = "/policy/settings"

    /// The form as it is shown, with some of it changed.
    private func form(_ page: String, _ changes: [String: String] = [:], _ more: [(String, String)] = []) -> [(String, String)] {
        let boxes = page.matches(of: /<input[^>]* name="([^"]+)"[^>]*>/).compactMap { input -> (String, String)? in
            let value = input.0.firstMatch(of: /\svalue="([^"]*)"/).map { String($0.1) } ?? ""
            return input.1 == FormGuard.name ? nil : (String(input.1), value)
        }
        let selects = page.matches(of: /<select[^>]* name="(set-[^"]+)"[^>]*>([\s\S]*?)<\/select>/).map { select in
            (String(select.1), select.2.firstMatch(of: /value="([^"]*)" selected/).map { String($0.1) } ?? "")
        }
        return (boxes + selects).map { ($0, changes[$0] ?? $1) } + more
    }

    @Test func `HIPS-011: the owner sees the difference in plain sentences, confirms it, and everybody reads it on the policy's page`()
        async throws
    {
        try await LateSite.serve { site async throws in
            let head = try await site.signIn(cast.head).token
            #expect(try await site.get("/policy", in: head).text.contains("href=\"/policy/settings\""))
            let page = try await site.get(path, in: head).text
            #expect(page.contains("The policy says: 60 minutes (6.1, should)"))
            let changed = ["set-lengths.individual": "90", "from-day": "5"]
            let check = try await site.post(path, form(page, changed, [("do", "check")]), in: head)
            #expect(check.status == 200)
            #expect(check.text.contains("Usual length of a session, one to one: 90 minutes, until then 60 minutes"))
            #expect(check.text.contains("From Thursday 5 March 2026") || check.text.contains("From 5 March 2026"))
            #expect(!check.text.contains("another edition holds"))
            #expect(!(try await site.get("/policy", in: head).text.contains("90 minutes")), "not confirmed yet")
            let back = try await site.post(path, form(check.text, [:], [("do", "edit")]), in: head)
            #expect(back.status == 200 && back.text.contains("value=\"90\""))
            let confirmed = try await site.post(path, form(check.text, [:], [("do", "confirm")]), in: head)
            #expect(confirmed["location"] == "/policy?done=policyChanged")
            site.clock.wait(minutes: 3 * 24 * 60)
            let supervisee = try await site.signIn(cast.supervisee).token
            let policy = try await site.get("/policy", in: supervisee).text
            #expect(policy.contains("What your organisation has set itself") && policy.contains("90 minutes"))
            #expect(!policy.contains("href=\"/policy/settings\""))
        }
    }

    @Test func `HIPS-011 DB-52: what is weaker than a must comes back with what was typed and a message at its field`() async throws {
        try await LateSite.serve { site async throws in
            let head = try await site.signIn(cast.head).token
            let page = try await site.get(path, in: head).text
            let wrong: [([String: String], String)] = [
                (
                    ["set-reportMonths": "6"],
                    "Time between reports cannot be more than 3 months, because the policy makes it compulsory (12.1)"
                ),
                (["set-lengths.individual": "45"], "Enter why you set less than the policy says should be"),
                (["set-lengths.individual": "short"], "must be a whole number of minutes between 10 and 600"),
                (["set-lengths.individual": ""], "Enter the usual length of a session, one to one"),
                (["from-month": ""], "Date from which it holds must include a month"),
                (["from-year": "2025"], "Date from which it holds must be today or in the future"),
                ([:], "Change at least one of the settings"),
            ]
            for (changes, message) in wrong {
                let answer = try await site.post(path, form(page, changes, [("do", "confirm")]), in: head)
                #expect(answer.status == 422 && answer.text.contains(message), "\(message)")
                for (field, value) in changes where !value.isEmpty {
                    #expect(answer.text.contains("name=\"\(field)\"") && answer.text.contains("value=\"\(value)\""), "\(field)")
                }
            }
            let why = ["set-lengths.individual": "45"]
            let check = try await site.post(
                path, form(page, why).filter { $0.0 != "reason" } + [("do", "check"), ("reason", "We have to.")], in: head)
            #expect(check.status == 200 && check.text.contains("45 minutes, until then 60 minutes"))
        }
    }

    @Test func `HIPS-011: the owner is told from when an edition that waits already holds without the change`() async throws {
        try await LateSite.serve { site async throws in
            let today = LondonTime.day(of: .ofTests)
            let later = today.adding(days: 10)
            let standing = try await site.store.policyInForce(for: cast.head, on: today).id
            try await site.store.changePolicy(
                [OwnersChange(key: "lengths.individual", value: "90", reason: "")], as: .init(), over: standing, from: later, by: cast.head,
                at: .ofTests)
            let head = try await site.signIn(cast.head).token
            let page = try await site.get(path, in: head).text
            let sentence = "From \(ShownTime.date(later)) another edition holds, without this change."
            for (minutes, isUndone) in [("75", true), ("90", false)] {
                let check = try await site.post(path, form(page, ["set-lengths.individual": minutes], [("do", "check")]), in: head)
                #expect(check.status == 200 && check.text.contains("\(minutes) minutes, until then 60 minutes"))
                #expect(check.text.contains(sentence) == isUndone, "\(minutes)")
            }
            #expect(try await site.store.policyToFollow(later, as: cast.head) == nil)
        }
    }

    @Test func `HIPS-011: for everybody but the owner the form does not exist`() async throws {
        try await LateSite.serve { site async throws in
            for actor in [cast.specialist, cast.administrator, cast.supervisor, cast.manager] {
                let token = try await site.signIn(actor).token
                #expect(try await site.get(path, in: token).status == 404)
                #expect(try await site.post(path, [("do", "confirm")], in: token).status == 404)
            }
        }
    }

    @Test func `HIPS-011: where another edition is in force on that day its settings are shown instead`() async throws {
        try await LateSite.serve { site async throws in
            let head = try await site.signIn(cast.head).token
            let page = try await site.get(path, in: head).text
            let today = LondonTime.day(of: .ofTests)
            let standing = try await site.store.policyInForce(for: cast.head, on: today).id
            try await site.store.changePolicy(
                [OwnersChange(key: "reportMonths", value: "2", reason: "")], as: .init(), over: standing, from: today.adding(days: 1),
                by: cast.head, at: .ofTests)
            func typed(_ shown: String, _ changes: [String: String], _ button: String) -> [(String, String)] {
                form(shown, changes).filter { $0.0 != "reason" } + [("reason", "Longer ways"), ("do", button)]
            }
            let late = try await site.post(path, typed(page, ["set-lengths.individual": "85", "from-day": "5"], "confirm"), in: head)
            #expect(late.status == 409 && late.text.contains("Another edition of the policy is in force on that day."))
            let kept = Dictionary(form(late.text), uniquingKeysWith: { first, _ in first })
            #expect(kept["set-lengths.individual"] == "85" && kept["set-reportMonths"] == "2" && kept["from-day"] == "5")
            #expect(late.text.contains("Longer ways"))
            let check = try await site.post(path, typed(late.text, [:], "check"), in: head)
            #expect(check.status == 200 && check.text.contains("85 minutes, until then 60 minutes"))
            #expect(!check.text.contains("Time between reports: "))
            let confirmed = try await site.post(path, form(check.text, [:], [("do", "confirm")]), in: head)
            #expect(confirmed["location"] == "/policy?done=policyChanged")
        }
    }
}
