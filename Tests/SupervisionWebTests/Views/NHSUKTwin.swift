import HTMLLiteral
import Supervision
@testable import SupervisionWeb

/// One of our components and the data from which NHS.UK frontend's own template makes the same.
struct NHSUKTwin {
    /// The template's name and its macro's.
    let component: String
    /// What the macro is given, as JSON.
    let data: String
    let ours: any Component

    static let all: [NHSUKTwin] = [
        NHSUKTwin(
            component: "back-link", data: #"{"href": "/people", "text": "Back to people"}"#,
            ours: BackLink(path: "/people", text: "Back to people")),
        NHSUKTwin(
            component: "breadcrumb", data: #"{"items": [{"href": "/", "text": "Home"}, {"href": "/people", "text": "People"}]}"#,
            ours: Breadcrumb(links: [Link(text: "Home", path: .home), Link(text: "People", path: "/people")])),
        NHSUKTwin(component: "button", data: #"{"text": "Save", "preventDoubleClick": true}"#, ours: Button(text: "Save")),
        NHSUKTwin(
            component: "button",
            data: #"{"text": "Cancel session", "variant": "warning", "preventDoubleClick": true, "name": "a", "value": "b"}"#,
            ours: Button(text: "Cancel session", variant: .warning, name: "a", value: "b")),
        NHSUKTwin(
            component: "button", data: #"{"text": "Plan", "href": "/sessions/new", "variant": "secondary"}"#,
            ours: ButtonLink(text: "Plan", path: "/sessions/new", variant: .secondary)),
        NHSUKTwin(
            component: "error-summary",
            data: ##"{"titleText": "There is a problem", "errorList": [{"text": "Enter a date", "href": "#date"}, {"text": "Too late"}]}"##,
            ours: ErrorSummary(errors: errors)),
        NHSUKTwin(
            component: "input",
            data: #"""
                {"name": "place", "label": {"text": "Place", "size": "l", "isPageHeading": true}, "hint": {"text": "A room"}, "value": "A & \"B\"",
                 "errorMessage": {"text": "Enter a place"}, "width": "20", "autocomplete": "off"}
                """#,
            ours: TextInput(
                name: "place", label: "Place", prominence: .page, hint: "A room", value: "A & \"B\"", error: "Enter a place", width: 20,
                autocomplete: "off")),
        NHSUKTwin(
            component: "textarea",
            data: #"{"name": "topic", "label": {"text": "Topic", "size": "m"}, "hint": {"text": "No names"}, "value": "One", "rows": 8}"#,
            ours: Textarea(name: "topic", label: "Topic", prominence: .medium, hint: "No names", value: "One", rows: 8)),
        NHSUKTwin(
            component: "character-count",
            data: #"{"name": "topic", "label": {"text": "Topic"}, "maxlength": 2000, "errorMessage": {"text": "Enter a topic"}}"#,
            ours: Textarea(name: "topic", label: "Topic", error: "Enter a topic", limit: 2_000)),
        NHSUKTwin(
            component: "password-input",
            data: #"{"name": "passphrase", "label": {"text": "Passphrase"}, "errorMessage": {"text": "Enter it"}}"#,
            ours: PasswordInput(name: "passphrase", label: "Passphrase", error: "Enter it")),
        NHSUKTwin(
            component: "date-input",
            data: #"""
                {"id": "date", "namePrefix": "date", "fieldset": {"legend": {"text": "When?", "size": "l", "isPageHeading": true}},
                 "hint": {"text": "For example, 15 3 2027"}, "values": {"day": "15", "month": "3", "year": "2027"}}
                """#,
            ours: DateInput(
                name: "date", legend: "When?", prominence: .page, hint: "For example, 15 3 2027",
                typed: DateInput.Typed(day: "15", month: "3", year: "2027"))),
        NHSUKTwin(
            component: "radios",
            data: #"""
                {"name": "kind", "fieldset": {"legend": {"text": "Which kind?", "size": "m"}}, "hint": {"text": "Choose one"},
                 "errorMessage": {"text": "Select a kind"}, "value": "b",
                 "items": [{"value": "a", "text": "A"}, {"value": "b", "text": "B", "hint": {"text": "The second"}}]}
                """#,
            ours: Radios(
                name: "kind", legend: "Which kind?", prominence: .medium, hint: "Choose one", choices: choices, value: "b",
                error: "Select a kind")),
        NHSUKTwin(
            component: "checkboxes",
            data: #"""
                {"name": "kind", "fieldset": {"legend": {"text": "Which kinds?"}}, "values": ["b"],
                 "items": [{"value": "a", "text": "A"}, {"value": "b", "text": "B", "hint": {"text": "The second"}}]}
                """#,
            ours: Checkboxes(name: "kind", legend: "Which kinds?", choices: choices, values: ["b"])),
        NHSUKTwin(
            component: "select",
            data: #"""
                {"name": "person", "label": {"text": "Person"}, "errorMessage": {"text": "Select a person"}, "value": "b",
                 "items": [{"value": "a", "text": "A"}, {"value": "b", "text": "B"}]}
                """#,
            ours: Select(name: "person", label: "Person", choices: choices, value: "b", error: "Select a person")),
        NHSUKTwin(
            component: "file-upload", data: #"{"name": "list", "label": {"text": "Staff list"}, "hint": {"text": "A CSV"}}"#,
            ours: FileUpload(name: "list", label: "Staff list", hint: "A CSV")),
        NHSUKTwin(
            component: "summary-list",
            data: #"""
                {"rows": [{"key": {"text": "Date"}, "value": {"text": "Today"},
                           "actions": {"items": [{"href": "/", "text": "Change", "visuallyHiddenText": "date"}]}},
                          {"key": {"text": "Place"}, "value": {"text": "Here"}}]}
                """#,
            ours: SummaryList(rows: [.changeable("Date", "Today", at: .home, changing: "date"), SummaryList.Row("Place", "Here")])),
        NHSUKTwin(component: "tag", data: #"{"text": "Overdue", "colour": "red"}"#, ours: StatusTag(.overdue)),
        NHSUKTwin(
            component: "task-list",
            data: #"""
                {"items": [{"title": {"text": "Prepare"}, "href": "/", "hint": {"text": "Yours"}, "status": {"tag": {"text": "Incomplete", "colour": "blue"}}},
                           {"title": {"text": "Attend"}, "href": "/", "status": {"text": "Completed", "classes": "nhsuk-task-list__status--completed"}},
                           {"title": {"text": "Sign"}, "status": {"text": "Cannot start yet", "classes": "nhsuk-task-list__status--cannot-start-yet"}}]}
                """#,
            ours: TaskList(tasks: [
                TaskList.Task(title: "Prepare", path: .home, hint: "Yours", state: .incomplete),
                TaskList.Task(title: "Attend", path: .home, state: .completed), TaskList.Task(title: "Sign", state: .cannotStartYet),
            ])),
        NHSUKTwin(
            component: "tables",
            data: #"""
                {"responsive": true, "caption": "People", "head": [{"text": "Name"}, {"text": "Sessions", "format": "numeric"}],
                 "rows": [[{"header": "Name", "html": "Ann"}, {"header": "Sessions", "html": "3", "format": "numeric"}]]}
                """#,
            ours: Table(
                caption: "People", columns: [Table.Column("Name"), Table.Column("Sessions", .number)], rows: [["\("Ann")", "\(3)"]],
                empty: "Nobody")),
        NHSUKTwin(
            component: "panel", data: #"{"titleText": "Request sent", "text": "We answer in 2 days"}"#,
            ours: Panel(title: "Request sent", content: "We answer in 2 days")),
        NHSUKTwin(component: "inset-text", data: #"{"text": "Only you two read this"}"#, ours: InsetText("Only you two read this")),
        NHSUKTwin(
            component: "warning-callout", data: #"{"heading": "No names", "html": "<p>Leave them out</p>", "headingLevel": 2}"#,
            ours: WarningCallout(heading: "No names", content: "<p>Leave them out</p>")),
        NHSUKTwin(
            component: "notification-banner", data: #"{"variant": "success", "text": "Session planned"}"#,
            ours: NotificationBanner(message: "Session planned")),
        NHSUKTwin(
            component: "notification-banner", data: #"{"text": "Nothing has been sent"}"#,
            ours: NotificationBanner(message: "Nothing has been sent", isSuccess: false)),
        NHSUKTwin(
            component: "details", data: #"{"summaryText": "Who can see this?", "html": "<p>You</p>"}"#,
            ours: Details(summary: "Who can see this?", content: "<p>You</p>")),
        NHSUKTwin(
            component: "pagination",
            data: #"""
                {"previous": {"href": "/people?page=1"}, "next": {"href": "/people?page=3"},
                 "items": [{"number": 1, "href": "/people?page=1"}, {"number": 2, "href": "/people?page=2", "current": true},
                           {"number": 3, "href": "/people?page=3"}, {"ellipsis": true}, {"number": 9, "href": "/people?page=9"}]}
                """#,
            ours: Pagination(page: 2, pages: 9, path: "/people")),
        NHSUKTwin(
            component: "card",
            data: #"{"heading": "Agreement", "headingSize": "m", "href": "/", "clickable": true, "descriptionHtml": "<p>Signed</p>"}"#,
            ours: Card(heading: "Agreement", path: .home, content: "<p>Signed</p>")),
        NHSUKTwin(
            component: "action-link", data: #"{"text": "Ask for supervision", "href": "/"}"#,
            ours: ActionLink(text: "Ask for supervision", path: .home)),
        NHSUKTwin(component: "skip-link", data: "{}", ours: SkipLink()),
    ]

    private static let choices = [Choice(value: "a", text: "A"), Choice(value: "b", text: "B", hint: "The second")]

    private static let errors: FieldErrors = {
        var errors = FieldErrors()
        errors.add("Enter a date", at: "date")
        errors.add("Too late")
        return errors
    }()
}
