import HTMLLiteral
import Supervision
import SupervisionStore

/// An action point of an earlier session, with its words, and the question how it stands now.
struct ReviewPage: Component {
    let context: PageContext
    let session: Session.ID
    let id: ActionPoint.ID
    let title: String
    let rows: [SummaryList.Row]
    let text: String
    let history: [ActionHistory.Line]
    let form: ReviewForm
    var errors = FieldErrors()

    var html: HTML {
        Page(
            title: title, context: context, wayBack: .link(BackLink(path: .session(session))), errors: errors,
            body: """
                \(Heading(text: title, caption: "Action point of an earlier session"))
                \(text.isEmpty ? nil : WrittenText(text))
                \(SummaryList(rows: rows))
                \(ActionHistory(lines: history))
                \(question)
                """
        ).html
    }

    private var question: HTML {
        Form(
            action: .sessionAction(id, of: session), formGuard: context.formGuard,
            hidden: [HiddenField(name: "review", value: form.id.text)],
            content: """
                \(Radios(
                    name: "status", legend: "How does it stand?", prominence: .medium,
                    choices: ActionReview.Status.allCases.map { Choice(value: $0.rawValue, text: $0.words) }, value: form.status,
                    error: errors["status"]))
                \(Textarea(
                    name: "text", label: "What came of it, or why", prominence: .small,
                    hint: "If it goes on you can leave this empty. Leave out names, numbers and addresses of patients and families.",
                    value: form.text, error: errors["text"], limit: OutcomeForm.limit))
                \(DateInput(
                    name: "date", legend: "When was it done or dropped?", prominence: .small, hint: "Not needed if it goes on.",
                    typed: form.date, error: errors["date"]))
                \(DateInput(
                    name: "new", legend: "A new date, if it goes on", prominence: .small,
                    hint: "You can leave this empty. The first date stays beside it.", typed: form.newDate, error: errors["new"]))
                """,
            button: Button(text: "Save")
        ).html
    }
}

/// What was said of an action point in later sessions, with who and when.
struct ActionHistory: Component {
    struct Line: Sendable {
        let sentence: String
        let text: String?
    }

    let lines: [Line]

    var html: HTML {
        guard !lines.isEmpty else { return "" }
        return """
            \(Heading(text: "What was said of it since", level: .section))
            \(lines.map { "<p>\($0.sentence)</p>\n\($0.text.map { WrittenText($0) })\n" as HTML })
            """
    }
}

extension ActionHistory.Line {
    init(_ opened: OpenedReview) {
        let review = opened.review
        let date = review.newDate.map { ". New date \(ShownTime.date($0))" } ?? ""
        self.init(
            sentence: "\(review.status.words), said by \(opened.by) on \(ShownTime.dateAndTime(review.at))\(date).", text: opened.text)
    }
}

/// What one of the pair filled in.
struct ReviewForm: Sendable {
    var id = ActionReview.ID()
    var status = ""
    var text = ""
    var date: DateInput.Typed
    var newDate = DateInput.Typed()

    init(today: CivilDate) { date = DateInput.Typed(today) }

    init(_ form: Fields) {
        id = ActionReview.ID(form["review"]) ?? ActionReview.ID()
        status = form["status"]
        text = form["text"]
        date = form.dateBoxes("date")
        newDate = form.dateBoxes("new")
    }

    func answer(
        of point: ActionPoint.ID, in session: Session.ID, by actor: Actor, in form: Fields, at now: Instant, _ errors: inout FieldErrors
    ) -> ActionReviewed? {
        guard let status = ActionReview.Status(rawValue: status) else {
            errors.add("Select how it stands", at: "status")
            return nil
        }
        let goesOn = status == .goingOn
        let words = errors.text(
            "text", in: form, missing: [.done: "Enter what came of it", .dropped: "Enter why it is dropped"][status],
            subject: "What came of it", limit: OutcomeForm.limit)
        let day =
            goesOn
            ? LondonTime.day(of: now) : errors.date("date", in: form, missing: "Enter when it was done or dropped", subject: "The date")
        let new = goesOn ? errors.date("new", in: form, missing: nil, subject: "New date") : nil
        guard errors.isEmpty, let day else { return nil }
        return ActionReviewed(
            review: ActionReview(
                id: id, pointID: point, sessionID: session, status: status, newDate: new, by: actor.membershipID, at: now),
            words: Confidential(words), on: day)
    }

    /// The fields that the rules speak of.
    static let fields: [Clause: String] = [.outcomeHasCome: "date", .newDateIsToCome: "new"]
}
