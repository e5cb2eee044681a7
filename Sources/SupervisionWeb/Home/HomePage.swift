import HTMLLiteral
import Supervision
import SupervisionStore

/// What needs somebody today, worst first; then what comes next; then the numbers, each a link to the list it counts.
struct HomePage: Component {
    struct Item: Sendable {
        let text: String
        let path: Path
        let hint: String
        let state: TaskList.State
    }

    let context: PageContext
    let greeting: String
    let items: [Item]
    /// Stands where nothing needs the person.
    let quiet: String
    let numbers: [NumberCards.NumberCard]
    /// Sessions for which people of the own team have to be released; nil for whoever manages nobody.
    let team: [[HTML]]?
    let canPlan: Bool
    /// How the own supervision stands.
    let supervision: [TaskList.Task]
    /// Stands where the policy sets no number of sessions; nil for whoever is not supervised here.
    let noNumber: String?
    /// Nil for whoever manages nobody.
    let teamStates: Link?
    /// For the Safeguarding Team; nil for everybody else.
    var needs: Link?
    /// For supervisors and the Safeguarding Team; nil for everybody else.
    var handOvers: Link?
    var agreements: Link?
    /// What was, or will be, read of the person's records by somebody who is no party.
    var news: [String] = []
    /// For whoever is nominated to supervise.
    var hours: Link?
    /// For whoever may read reports.
    var reports: Link?
    /// For whoever has posts in other organisations, whose sessions are found there: which one they act for.
    var actingFor: String?

    var html: HTML { Page(title: "Home", context: context, width: .full, body: body).html }

    private var body: HTML {
        """
        \(Heading(text: greeting))
        \(actingFor.map(posts))
        \(needed)
        \(news.isEmpty ? nil : newsPart)
        \(canPlan ? ButtonLink(text: "Plan a session", path: "/sessions/new", variant: .secondary) : nil)
        \(hours.map { "<p>\($0)</p>" as HTML })
        \(own)
        \(numbers.isEmpty ? nil : NumberCards(cards: numbers))
        \(needs.map { "<p>\($0)</p>" as HTML })
        \(handOvers.map { "<p>\($0)</p>" as HTML })
        \(agreements.map { "<p>\($0)</p>" as HTML })
        \(reports.map { "<p>\($0)</p>" as HTML })
        \(team.map(teamTable))
        """
    }

    private func posts(_ organisation: String) -> HTML {
        """
        <p>You act for \(organisation). What you do in another post is found in that one. \
        \(Link(text: "Change post", path: .account))</p>
        """
    }

    private var needed: HTML {
        guard !items.isEmpty else { return "<p>\(quiet)</p>" }
        return """
            \(Heading(text: "What needs you", level: .section))
            \(TaskList(tasks: items.map { .init(title: $0.text, path: $0.path, hint: $0.hint, state: $0.state) }))
            """
    }

    private var own: HTML? {
        guard !supervision.isEmpty || noNumber != nil else { return nil }
        return """
            \(Heading(text: "Your supervision", level: .section))
            \(supervision.isEmpty ? nil : TaskList(tasks: supervision, id: "supervision"))
            \(supervision.isEmpty ? noNumber.map { "<p>\($0)</p>" as HTML } : nil)
            """
    }

    private var newsPart: HTML {
        """
        \(Heading(text: "Your records", level: .section))
        \(BulletList(items: news))
        <p>\(Link(text: "Who reads your records", path: .readings))</p>
        """
    }

    private func teamTable(_ rows: [[HTML]]) -> HTML {
        """
        \(Heading(text: "Your team", level: .section))
        \(Table(
            caption: "Planned supervision in the next 14 days, so that you can release people",
            columns: [.init("Who"), .init("When"), .init("Length")], rows: rows,
            empty: "Nobody in your team has a planned session in the next 14 days."))
        \(teamStates.map { "<p>\($0)</p>" as HTML })
        <p>\(Link(text: ReleaseListPage.title, path: .releases))</p>
        """
    }
}
