/// One of the answers that a question offers.
struct Choice: Sendable, Hashable {
    /// What the form brings back.
    let value: String
    let text: String
    var hint: String?
}
