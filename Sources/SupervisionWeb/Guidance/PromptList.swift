import HTMLLiteral

/// Questions of the policy, offered and never asked for.
struct PromptList: Component {
    struct Group: Sendable {
        let title: String
        let questions: [String]
    }

    let summary: String
    let groups: [Group]
    var isOpen = false

    var html: HTML {
        guard !groups.isEmpty else { return "" }
        return Details(summary: summary, content: "\(groups.map(group))", isOpen: isOpen).html
    }

    private func group(_ group: Group) -> HTML {
        "<p><strong>\(group.title)</strong></p>\n<ul>\(group.questions.map { "<li>\($0)</li>" as HTML })</ul>\n"
    }
}
