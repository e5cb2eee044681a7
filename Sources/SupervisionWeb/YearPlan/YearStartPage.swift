import HTMLLiteral
import Supervision
import SupervisionStore

/// What the rest of the year asks for, and the way to a draft of it.
struct YearStartPage: Component {
    static let title = "Plan the year"

    let context: PageContext
    let summary: [SummaryList.Row]
    let hours: [[HTML]]
    let missing: [String]
    let canDraft: Bool
    let form: DraftWishForm
    var errors = FieldErrors()

    init(_ figures: YearFigures, _ form: DraftWishForm, under pack: PolicyPack, _ errors: FieldErrors = .init(), context: PageContext) {
        self.context = context
        self.form = form
        self.errors = errors
        canDraft = figures.toPlace + figures.withoutGroup.count > 0
        summary = [
            .init("Days", figures.span.words), .init("People who owe sessions", figures.people.grouped),
            .init("Held this year", sessionCount(figures.held)), .init("Booked", sessionCount(figures.booked)),
            .init("To be placed by a draft", sessionCount(figures.toPlace)),
        ]
        hours = figures.hours.map { hours in
            [
                "\(hours.supervisor)", "\(hours.people)", "\(Self.hours(hours.minutesToPlace))", "\(Self.hours(hours.minutesDeclared))",
            ]
        }
        missing = Dictionary(grouping: figures.withoutGroup, by: { "\(pack.group(ofRow: $0.row)): \($0.reason.words)" }).sorted {
            $0.key < $1.key
        }.map { words, unplaced in
            let people = unplaced.map(\.people).reduce(0, +)
            return "\(words) (\(people == 1 ? "1 person" : "\(people.grouped) people"))"
        }
    }

    var html: HTML {
        Page(
            title: Self.title, context: context, wayBack: .link(BackLink(path: .sessions)), errors: errors,
            body: """
                \(Heading(text: Self.title))
                <p>A draft places every session that is owed and not booked yet, on working days, without a clash. Nobody is told of it \
                before you confirm it.</p>
                \(SummaryList(rows: summary))
                \(Table(
                    caption: "Hours that the sessions to be placed take, beside the hours declared for the year",
                    columns: [.init("Supervisor"), .init("People", .number), .init("To place", .number), .init("Declared", .number)],
                    rows: hours, empty: "No session is to be placed."))
                \(missing.isEmpty ? nil : InsetText(markup: "<p>A draft cannot place these:</p>\n\(BulletList(items: missing))"))
                \(canDraft ? wish : nil)
                """
        ).html
    }

    private var wish: HTML {
        """
        \(Heading(text: "Where sessions take place", level: .section))
        \(Form(action: .yearPlan, formGuard: context.formGuard, content: fields, button: Button(text: "Draft the year")))
        """
    }

    private var fields: HTML {
        """
        \(Textarea(
            name: "venues", label: "Rooms (optional)", prominence: .small, hint: "One on each line. One session at a time takes place in each.",
            value: form.venues, error: errors["venues"], rows: 4))
        \(Checkboxes(
            name: "online", legend: "Without a room", prominence: .small,
            choices: [Choice(value: "yes", text: "Sessions can be online or by telephone where no room is free")],
            values: form.allowsOnline ? ["yes"] : [], error: errors["online"]))
        """
    }

    private static func hours(_ minutes: Int) -> String {
        minutes % 60 == 0 ? "\((minutes / 60).grouped)" : "\((minutes / 60).grouped) h \(minutes % 60) min"
    }
}

/// What somebody typed before drafting.
struct DraftWishForm: Sendable {
    static let most = 50

    var venues = ""
    var allowsOnline = true

    init() {}

    init(_ form: Fields) {
        venues = form["venues"]
        allowsOnline = form["online"] == "yes"
    }

    func wish(_ errors: inout FieldErrors) -> DraftWish? {
        let lines = venues.utf8.split(separator: UInt8(ascii: "\n")).map { Fields().trimmed(String(decoding: $0, as: UTF8.self)) }
            .filter { !$0.utf8.isEmpty }
        if lines.count > Self.most { errors.add("Enter \(Self.most) rooms or fewer", at: "venues") }
        if lines.contains(where: { $0.unicodeScalars.count > TypedSchedule.venueLimit }) {
            errors.add("Each room must be \(TypedSchedule.venueLimit) characters or fewer", at: "venues")
        }
        if lines.isEmpty, !allowsOnline { errors.add("Enter a room, or let sessions be online or by telephone", at: "venues") }
        return errors.isEmpty ? DraftWish(venues: lines, allowsOnline: allowsOnline) : nil
    }
}

/// A draft is being made; the page comes again by itself.
struct DraftingPage: Component {
    static let seconds = 3

    let context: PageContext
    let sentence: String
    let canStop: Bool

    init(_ progress: DraftProgress, context: PageContext) {
        self.context = context
        switch progress {
        case .placing(done: _, of: 0):
            sentence = "Looking at what is owed."
            canStop = true
        case .placing(let done, let count):
            sentence = "\(done.grouped) of \(sessionCount(count)) placed."
            canStop = true
        case .failed:
            sentence = "The draft could not be made. Nothing of it has been kept."
            canStop = false
        }
    }

    var html: HTML {
        Page(
            title: "The year is being drafted", context: context, wayBack: .link(BackLink(path: .sessions)),
            body: """
                \(Heading(text: "The year is being drafted"))
                <p>\(sentence)</p>
                \(canStop ? "<p>This page shows by itself how far it has come. You can leave it: the drafting goes on.</p>" as HTML : nil)
                <p>\(Link(text: canStop ? "See how far it is now" : "Try again", path: .yearPlan))</p>
                \(Form(
                    action: .yearPlanStop, formGuard: context.formGuard, content: "",
                    button: Button(text: canStop ? "Stop the drafting" : "Go back to the figures", variant: .secondary)))
                """
        ).html
    }
}
