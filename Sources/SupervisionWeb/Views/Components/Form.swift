import HTMLLiteral

/// The word by which a form proves that this site gave it to this visit; every form that changes something carries it.
struct FormGuard: Component, Hashable {
    let token: String

    static let name = "form-guard"

    var html: HTML { HiddenField(name: Self.name, value: token).html }
}

/// A value that goes with the form unseen, such as the version that was shown.
struct HiddenField: Component {
    let name: String
    let value: String

    var html: HTML { "<input type=\"hidden\" name=\"\(name)\" value=\"\(value)\">\n" }
}

/// A form that changes something, with its one primary button.
struct Form: Component {
    let action: Path
    let formGuard: FormGuard
    var hidden: [HiddenField] = []
    var carriesFiles = false
    /// Where a draft of it is kept while one writes; nil where it has none.
    var autosave: Path?
    let content: HTML
    let button: Button
    /// What stands beside the button: "Save and come back later", "Cancel".
    var beside: [any Component] = []

    var html: HTML {
        """
        <form action="\(action)" method="post" novalidate\(attribute: "enctype", carriesFiles ? "multipart/form-data" : nil)\
        \(attribute: "data-autosave", autosave)>
        \(formGuard)\(hidden)\(content)
        \(buttons)
        \(status)</form>
        """
    }

    private var buttons: HTML { beside.isEmpty ? button.html : ButtonGroup(items: [button] + beside).html }

    private var status: HTML? { autosave.map { _ in "<p class=\"app-saved\" role=\"status\" data-saved></p>\n" } }
}
