import CornerstoneDemo
import Supervision
import SupervisionStore

@testable import SupervisionWeb

extension AccessCase {
    /// Whoever may not ask sends a form that would do it, passphrase and all; whoever may sends an empty one, so that the world stays as
    /// it is for the next question. Only why a record is read for audit is always said.
    var form: [(String, String)] {
        let purpose = [("purpose", "audit")]
        guard answer != .given else { return statesWhy ? purpose : supervisee }
        return purpose + supervisee + Self.complete
    }

    /// Whether it opens a record for audit.
    var statesWhy: Bool { line == "POST /records/{record}/read" || line == "POST /sessions/{session}/record/read" }

    /// For whom a session is planned, said in the address and again in the form.
    private var supervisee: [(String, String)] { path.split(separator: "?supervisee=").dropFirst().map { ("supervisee", String($0)) } }

    /// What any form of the site asks for.
    private static let complete: [(String, String)] =
        date("date") + date("end") + date("on") + [
            ("passphrase", DemoTrust.passphrase), ("passphrase-1", DemoTrust.passphrase), ("version", "1"), ("schedule", "1"),
            ("expecting", "1"),
            ("time", "8am"), ("minutes", "60"), ("venue", "Quiet room"), ("private", "yes"), ("reason", "We have to."), ("sheet", "no"),
            ("absent", AccessWorld.never), ("type", "mandatory"),
            ("text", "What I say."),
            ("needs", "Nothing."), ("kind", "query"), ("share", "yes"), ("id", AccessWorld.never), ("topic", AccessWorld.never),
            ("read", "yes"), ("answer", "all"), ("member", AccessWorld.never), ("absence", AccessWorld.never), ("reason-1", "No reply."),
            ("title", "Action points"), ("format", "any"), ("wanted", "3"), ("number", "1"), ("audit", AccessWorld.never),
            ("code", "123456"), ("witness", "Somebody"), ("group", "anybody"), ("ask", "yes"),
            ("do", "save"), ("shown", "yes"), ("present", AccessWorld.never), ("rows", "0"), ("outcome", "done"), ("role", "administrator"),
            ("wish", "yes"), ("every", "3"), ("unit", "weeks"), ("arranger", "together"), ("review", "6"),
            ("recipient", "commissioners"), ("digest", "0"), ("rule", "role"), ("value", "Paramedic"),
            ("present-passphrase", DemoTrust.passphrase), ("new-passphrase", "quartz violin harbour"),
        ]

    private static func date(_ name: String) -> [(String, String)] {
        [("\(name)-day", "1"), ("\(name)-month", "3"), ("\(name)-year", "2026")]
    }
}
