import HTMLLiteral
import Supervision
import SupervisionStore

/// A line manager says whether somebody is released: for whom, when and for how long; nothing says what for.
struct ReleasePage: Component {
    let context: PageContext
    let id: ReleaseRequest.ID
    let name: String
    let rows: [SummaryList.Row]
    let answer: ReleaseAnswer?
    var errors = FieldErrors()

    init(context: PageContext, id: ReleaseRequest.ID, name: String, rows: [SummaryList.Row], answer: ReleaseAnswer?, errors: FieldErrors) {
        self.context = context
        self.id = id
        self.name = name
        self.rows = rows
        self.answer = answer
        self.errors = errors
    }

    init(_ line: ReleaseLine, answer: ReleaseAnswer?, errors: FieldErrors = .init(), context: PageContext) {
        self.init(
            context: context, id: line.request.id, name: line.name,
            rows: [
                .init("Who", line.name), .init("When", line.when), .init("Length", ShownTime.length(minutes: line.minutes)),
                .init("Asked on", ShownTime.date(LondonTime.day(of: line.request.requestedAt))),
            ],
            answer: answer, errors: errors)
    }

    var html: HTML {
        Page(
            title: "Protected time", context: context, wayBack: .link(BackLink(path: .releases)), errors: errors,
            body: """
                \(Heading(text: "Protected time"))
                \(SummaryList(rows: rows))
                \(Form(action: .release(id), formGuard: context.formGuard, content: question, button: Button(text: "Save answer")))
                \(Details(
                    summary: "Who can see this?",
                    content: """
                        <p>\(name), whoever arranged the session and its supervisor read your answer. What the session is about is \
                        between them.</p>
                        """))
                """
        ).html
    }

    private var question: HTML {
        Radios(
            name: "answer", legend: "Is \(name) released from duty then?", prominence: .medium,
            choices: ReleaseAnswer.allCases.map { Choice(value: $0.rawValue, text: $0.choice) }, value: answer?.rawValue,
            error: errors["answer"]
        ).html
    }
}
