import HTMLLiteral

/// The words of a form that has no place for them any more: signed meanwhile, moved, or not this person's now.
struct KeptFormPage: Component {
    let context: PageContext
    let words: KeptWords

    var html: HTML {
        Page(
            title: "What you wrote", context: context,
            body: """
                \(Heading(text: "What you wrote"))
                <p>Your visit had ended before this was sent, and its page has changed since. Nothing has been sent.</p>
                <p>Copy what you want to keep. These words are shown only now.</p>
                \(short.isEmpty ? nil : SummaryList(rows: short))
                \(words.entries.enumerated().filter { $1.isLong }.map { index, entry in
                    Textarea(name: "kept-\(index)", label: entry.heading, prominence: .small, value: entry.text, rows: 10)
                })
                <p>\(Link(text: "Go to the home page", path: .home))</p>
                """
        ).html
    }

    private var short: [SummaryList.Row] { words.entries.filter { !$0.isLong }.map { .init($0.heading, $0.text) } }
}
