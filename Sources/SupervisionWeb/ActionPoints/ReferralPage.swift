import HTMLLiteral
import Supervision
import SupervisionStore

/// A referral from the plan to its answer: first who refers, to whom and by when; then each step with its day.
struct ReferralPage: Component {
    enum Face: Sendable {
        case planning(ReferralForm, referrers: [Choice])
        case following(ReferralStepForm, next: [Choice])
        case answered
    }

    struct Step: Sendable {
        let sentence: String
        let text: String?
    }

    static let title = "Referral"

    let context: PageContext
    let action: ActionPoint.ID
    let rows: [SummaryList.Row]
    let steps: [Step]
    /// That the Safeguarding Team sees it as not confirmed in time.
    let risen: String?
    let face: Face
    var errors = FieldErrors()

    var html: HTML {
        Page(
            title: Self.title, context: context, wayBack: .link(BackLink(path: .action(action))), errors: errors,
            body: """
                \(Heading(text: Self.title, caption: "Action point"))
                \(risen.map { WarningCallout(heading: "Not confirmed in time", content: "<p>\($0)</p>") })
                \(rows.isEmpty ? nil : SummaryList(rows: rows))
                \(steps.isEmpty ? nil : timetable)
                \(question)
                """
        ).html
    }

    private var timetable: HTML {
        """
        \(Heading(text: "What has happened", level: .section))
        \(steps.map { "<p>\($0.sentence)</p>\n\($0.text.map { WrittenText($0) })\n" as HTML })
        """
    }

    private var question: HTML {
        switch face {
        case .planning(let form, let referrers): planning(form, referrers)
        case .following(let form, let next): following(form, next)
        case .answered: "<p>The referral is answered. Say on the action point what came of it.</p>"
        }
    }

    private func planning(_ form: ReferralForm, _ referrers: [Choice]) -> HTML {
        Form(
            action: .actionReferral(action), formGuard: context.formGuard,
            content: """
                \(Radios(
                    name: "referrer", legend: "Who makes the referral?", prominence: .small, choices: referrers, value: form.referrer,
                    error: errors["referrer"]))
                \(Radios(
                    name: "concerns", legend: "Whom does it concern?", prominence: .small,
                    choices: Referral.Subject.allCases.map { Choice(value: $0.rawValue, text: $0.words) }, value: form.concerns,
                    error: errors["concerns"]))
                \(TextInput(
                    name: "authority", label: "To which authority?", prominence: .small, value: form.authority, error: errors["authority"]))
                \(DateInput(
                    name: "date", legend: "By when?", prominence: .small, hint: "Today, unless there is a reason for another day.",
                    typed: form.date, error: errors["date"]))
                \(Textarea(
                    name: "reason", label: "If it is not made today, why not?", prominence: .small, value: form.reason,
                    error: errors["reason"], rows: 3, limit: ReferralForm.limit))
                """,
            button: Button(text: "Save")
        ).html
    }

    private func following(_ form: ReferralStepForm, _ next: [Choice]) -> HTML {
        Form(
            action: .actionReferral(action), formGuard: context.formGuard, hidden: [HiddenField(name: "id", value: form.id.text)],
            content: """
                \(Radios(
                    name: "kind", legend: "What has happened since?", prominence: .medium, choices: next, value: form.kind,
                    error: errors["kind"]))
                \(DateInput(name: "date", legend: "When?", prominence: .small, typed: form.date, error: errors["date"]))
                \(Textarea(
                    name: "text", label: "Reference, or what was answered", prominence: .small,
                    hint: "Leave out names and addresses of patients and families.", value: form.text, error: errors["text"], rows: 3,
                    limit: ReferralForm.limit))
                """,
            button: Button(text: "Save")
        ).html
    }
}

/// Who refers, to whom and by when, as it was filled in.
struct ReferralForm: Sendable {
    var referrer = ""
    var concerns = ""
    var authority = ""
    var date: DateInput.Typed
    var reason = ""

    static let limit = 1_000

    init(today: CivilDate) { date = DateInput.Typed(today) }

    init(_ form: Fields) {
        referrer = form["referrer"]
        concerns = form["concerns"]
        authority = form["authority"]
        date = form.dateBoxes("date")
        reason = form["reason"]
    }

    func plan(among referrers: [Member], in form: Fields, _ errors: inout FieldErrors) -> ReferralPlan? {
        let referrer = referrers.first { $0.id.text == self.referrer }?.id
        if referrer == nil { errors.add("Select who makes the referral", at: "referrer") }
        let concerns = Referral.Subject(rawValue: concerns)
        if concerns == nil { errors.add("Select whom it concerns", at: "concerns") }
        let authority = errors.text(
            "authority", in: form, missing: "Enter the authority to which it is made", subject: "Authority", limit: 200)
        let day = errors.date("date", in: form, missing: "Enter by when it is to be made", subject: "The date")
        let reason = errors.text("reason", in: form, missing: nil, subject: "Reason", limit: Self.limit)
        guard errors.isEmpty, let referrer, let concerns, let day else { return nil }
        return ReferralPlan(
            referrerID: referrer, concerns: concerns, authority: Confidential(authority), dueOn: day, reason: Confidential(reason))
    }
}

/// What has happened to a referral, as it was filled in.
struct ReferralStepForm: Sendable {
    var id = Referral.Step.ID()
    var kind = ""
    var date: DateInput.Typed
    var text = ""

    init(today: CivilDate) { date = DateInput.Typed(today) }

    init(_ form: Fields) {
        id = Referral.Step.ID(form["id"]) ?? Referral.Step.ID()
        kind = form["kind"]
        date = form.dateBoxes("date")
        text = form["text"]
    }

    func step(by actor: Actor, in form: Fields, at now: Instant, _ errors: inout FieldErrors) -> Referral.Step? {
        let kind = Referral.Step.Kind(rawValue: kind)
        if kind == nil { errors.add("Select what has happened", at: "kind") }
        let day = errors.date("date", in: form, missing: "Enter when it happened", subject: "The date")
        let needsWords = kind == .made ? "Enter the reference, or how it was made" : nil
        _ = errors.text("text", in: form, missing: needsWords, subject: "What was answered", limit: ReferralForm.limit)
        guard errors.isEmpty, let kind, let day else { return nil }
        return Referral.Step(id: id, kind: kind, on: day, by: actor.membershipID, at: now)
    }
}
