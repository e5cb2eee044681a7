/// How large the words of a question stand. Where the question is the page, they are its heading.
enum Prominence: Sendable {
    case usual, small, medium, page

    /// NHS.UK's size of a label or a legend.
    var size: String? {
        switch self {
        case .usual: nil
        case .small: "s"
        case .medium: "m"
        case .page: "l"
        }
    }
}
