/// What stands in the way of a form, by field, in the order in which the fields stand on the page.
struct FieldErrors: Sendable, Hashable {
    struct FieldError: Sendable, Hashable {
        /// The name of the field; nil where the message is about the form as a whole.
        let field: String?
        let message: String
    }

    private(set) var all: [FieldError] = []

    /// A field keeps its first message: missing comes before impossible, impossible before the rules.
    mutating func add(_ message: String, at field: String? = nil) {
        guard field == nil || self[field ?? ""] == nil else { return }
        all.append(FieldError(field: field, message: message))
    }

    subscript(field: String) -> String? { all.first { $0.field == field }?.message }

    var isEmpty: Bool { all.isEmpty }
}
