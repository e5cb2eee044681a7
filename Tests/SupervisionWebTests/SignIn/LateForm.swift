import Supervision
import SupervisionStore
import Support

@testable import SupervisionWeb

/// A form with somebody's words in it that is sent when the visit has run out, and the page on which they find it again.
struct LateForm: Sendable {
    let address: String
    let page: String
    let sender: Actor
    let fields: [(String, String)]

    init(_ address: String, on page: String? = nil, by sender: Actor, _ fields: [(String, String)]) {
        self.address = address
        self.page = page ?? address
        self.sender = sender
        self.fields = fields
    }

    /// What was typed: hostile, long, in several lines.
    var words: [String] { fields.filter { $0.0 != "do" && !$0.0.contains("passphrase") }.map(\.1) }

    static let text = "She said \"no\" <b>& left</b>.\n\nWe'll ring on Tuesday \u{1F600} e\u{301}"

    /// Every form that takes words, over a session that is planned, one that was held, and one whose record is signed.
    static func everyOne(in store: Store, at now: Instant) async throws -> [LateForm] {
        let cast = SmallTrust()
        let planned = OneToOne(in: store, plannedAt: now.adding(days: 2))
        try await planned.plan()
        let held = OneToOne(in: store, plannedAt: now.adding(days: -2))
        try await held.plan()
        try await held.accept()
        try await held.start()
        try await held.close()
        let point = ActionPoint.ID()
        let signed = OneToOne(in: store, plannedAt: now.adding(days: -4))
        let record = try await signed.signedRecord(of: signed.words(advice: "Advice", action: "Action", point: point))
        return ofSession(planned.id, cast) + ofPeople(cast) + ofRecord(try await held.record(), signed: record, cast) + [
            LateForm("/actions/\(point)", by: cast.supervisee, [("kind", "done"), ("text", text)] + date("date"))
        ]
    }

    private static func ofSession(_ id: Session.ID, _ cast: SmallTrust) -> [LateForm] {
        let schedule = date("date") + [("time", "half past ten"), ("minutes", "75"), ("venue", "Room <3>")]
        return [
            LateForm("/sessions/\(id)/topics", by: cast.supervisee, [("topic", Topic.ID().text), ("kind", "query"), ("text", text)]),
            LateForm("/sessions/\(id)/notes", by: cast.supervisor, [("note", PrivateNote.ID().text), ("text", text)]),
            LateForm("/sessions/\(id)/adjustments", by: cast.supervisee, [("needs", text)]),
            LateForm("/sessions/\(id)/move", by: cast.supervisor, [("schedule", "1"), ("reason", text)] + schedule),
            LateForm("/sessions/\(id)/cancel", by: cast.supervisor, [("reason", text)]),
            LateForm(
                "/sessions/late", by: cast.supervisor,
                [("supervisee", cast.supervisee.membershipID.text), ("type", "onRequest"), ("sheet", "yes"), ("reason", text)]
                    + date("date") + [("time", "half past ten"), ("minutes", "75"), ("venue", "Room <3>")]),
            LateForm("/sessions/\(id)/start", by: cast.supervisor, date("date") + [("time", "half past ten"), ("minutes", "75")]),
            LateForm(
                "/sessions/new", by: cast.supervisor,
                schedule + [
                    ("session", Session.ID().text), ("supervisee", cast.supervisee.membershipID.text), ("type", "onRequest"),
                    ("supervisor", cast.supervisor.membershipID.text),
                ]),
        ]
    }

    private static func ofPeople(_ cast: SmallTrust) -> [LateForm] {
        let names = [("first-name", "O'Neil <x>"), ("last-name", "Quill"), ("department", "Control & dispatch")]
        let person = "/people/\(cast.supervisee.membershipID)"
        return [
            LateForm("/people/new", by: cast.administrator, names + [("person", Membership.ID().text), ("kind", "bank")] + date("end")),
            LateForm("\(person)/details", by: cast.administrator, names + date("start")),
            LateForm(
                "\(person)/roles/new", by: cast.administrator,
                [("assignment", RoleAssignment.ID().text), ("role", "supervisor")] + date("start")),
            LateForm("/groups/headOfSafeguarding", by: cast.administrator, [("rule", "role"), ("value", "Paramedic & driver")]),
        ]
    }

    private static func ofRecord(_ draft: SupervisionRecord.ID, signed: SupervisionRecord.ID, _ cast: SmallTrust) -> [LateForm] {
        let rows = [
            ("version", "0"), ("rows", "2"), ("answer-advice", text), ("answer-escalation", "Told the lead"), ("answer-sharing", "all"),
            ("action-1-id", ActionPoint.ID().text), ("action-1-kind", "training"), ("action-1-text", text),
            ("action-2-id", ActionPoint.ID().text), ("action-2-text", "A second row, never saved"),
            ("action-2-owner", cast.supervisee.membershipID.text),
        ]
        let page = "/records/\(draft)/draft"
        let answer = [("id", RecordResponse.ID().text), ("version", "1"), ("text", text)]
        return [
            LateForm(page, by: cast.supervisor, rows + [("do", "save")]),
            LateForm(page, by: cast.supervisor, rows + [("do", "send")]),
            LateForm("\(page)/saving", on: page, by: cast.supervisor, rows),
            LateForm("/records/\(signed)/comment", by: cast.supervisee, answer),
            LateForm("/records/\(signed)/refusal", by: cast.supervisee, answer),
            LateForm("/records/\(signed)/addendum", by: cast.supervisor, answer + [("passphrase", "seven words that nobody else has")]),
        ]
    }

    private static func date(_ name: String) -> [(String, String)] {
        [("\(name)-day", "31"), ("\(name)-month", "Febuary"), ("\(name)-year", "2031")]
    }
}
