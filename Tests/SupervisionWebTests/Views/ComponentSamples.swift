import HTMLLiteral
@testable import SupervisionWeb

extension Link: Sampled {
    static func samples(saying text: String) -> [Link] {
        [Link(text: text, path: "/people/\(text)"), Link(text: "Change", path: Path.home.asking("q", text), hiddenText: text)]
    }
}

extension Heading: Sampled {
    static func samples(saying text: String) -> [Heading] {
        [Heading(text: text, level: .section), Heading(text: text, level: .part), Heading(text: text, level: .section, caption: text)]
    }
}

extension WrittenText: Sampled {
    static func samples(saying text: String) -> [WrittenText] { [WrittenText(text)] }
}

extension BackLink: Sampled {
    static func samples(saying text: String) -> [BackLink] { [BackLink(path: .home), BackLink(path: "/people/\(text)", text: text)] }
}

extension Breadcrumb: Sampled {
    static func samples(saying text: String) -> [Breadcrumb] {
        [Breadcrumb(links: [Link(text: "Home", path: .home), Link(text: text, path: "/people/\(text)")])]
    }
}

extension Button: Sampled {
    static func samples(saying text: String) -> [Button] {
        [
            Button(text: text), Button(text: text, variant: .secondary), Button(text: text, variant: .warning),
            Button(text: text, name: "step", value: text),
        ]
    }
}

extension ButtonLink: Sampled {
    static func samples(saying text: String) -> [ButtonLink] {
        [ButtonLink(text: text, path: .home), ButtonLink(text: text, path: .home, variant: .secondary)]
    }
}

extension ButtonGroup: Sampled {
    static func samples(saying text: String) -> [ButtonGroup] {
        [ButtonGroup(items: [Button(text: text), Link(text: text, path: .home)])]
    }
}

extension ErrorSummary: Sampled {
    static func samples(saying text: String) -> [ErrorSummary] {
        var errors = FieldErrors()
        errors.add(text, at: "maincontent")
        errors.add(text)
        return [ErrorSummary(errors: errors)]
    }
}

extension SummaryList: Sampled {
    static func samples(saying text: String) -> [SummaryList] {
        [
            SummaryList(rows: [Row(text, text), Row("Written", markup: WrittenText(text).html)]),
            SummaryList(rows: [.changeable(text, text, at: .home, changing: text), Row(text, text)]),
        ]
    }
}

extension StatusTag: Sampled {
    static func samples(saying text: String) -> [StatusTag] { Status.allCases.map(StatusTag.init) }
}

extension TaskList: Sampled {
    static func samples(saying text: String) -> [TaskList] {
        [
            TaskList(tasks: [
                Task(title: text, path: .home, state: .completed),
                Task(title: text, path: "/people/\(text)", hint: text, state: .incomplete),
                Task(title: text, hint: text, state: .cannotStartYet),
                Task(title: text, path: .home, state: .tagged(.awaitingSignature)),
            ])
        ]
    }
}

extension Table: Sampled {
    static func samples(saying text: String) -> [Table] {
        let columns = [Column(text), Column("Sessions", .number), Column("State")]
        return [
            Table(caption: text, columns: columns, rows: [], empty: text),
            Table(
                caption: text, columns: columns,
                rows: [
                    ["\(text)", "\(12)", "\(StatusTag(.overdue))"], ["\(Link(text: text, path: .home))", "\(3)", "\(StatusTag(.planned))"],
                ],
                empty: text),
        ]
    }
}

extension InsetText: Sampled {
    static func samples(saying text: String) -> [InsetText] { [InsetText(text), InsetText(markup: "<p>\(text)</p><p>\(text)</p>")] }
}

extension WarningCallout: Sampled {
    static func samples(saying text: String) -> [WarningCallout] {
        [WarningCallout(heading: text, content: "<p>\(text)</p>"), WarningCallout(heading: text, level: .part, content: "<p>\(text)</p>")]
    }
}

extension NotificationBanner: Sampled {
    static func samples(saying text: String) -> [NotificationBanner] {
        [NotificationBanner(message: text), NotificationBanner(message: text, isSuccess: false)]
    }
}

extension Details: Sampled {
    static func samples(saying text: String) -> [Details] {
        [Details(summary: text, content: "<p>\(text)</p>"), Details(summary: text, content: "<p>\(text)</p>", isOpen: true)]
    }
}

extension Pagination: Sampled {
    static func samples(saying text: String) -> [Pagination] {
        let path = Path.home.asking("q", text)
        return [
            Pagination(page: 1, pages: 1, path: path), Pagination(page: 1, pages: 3, path: path),
            Pagination(page: 6, pages: 12, path: path),
        ]
    }
}

extension Card: Sampled {
    static func samples(saying text: String) -> [Card] {
        [Card(heading: text, content: "<p>\(text)</p>"), Card(heading: text, path: .home, content: "<p>\(text)</p>")]
    }
}

extension NumberCards: Sampled {
    static func samples(saying text: String) -> [NumberCards] {
        [NumberCards(cards: [1, 12, 345].map { NumberCard(number: $0, label: text, path: .home) })]
    }
}

extension ActionLink: Sampled {
    static func samples(saying text: String) -> [ActionLink] { [ActionLink(text: text, path: .home)] }
}

extension Panel: Sampled {
    static func samples(saying text: String) -> [Panel] { [Panel(title: text, content: "\(text)")] }
}
