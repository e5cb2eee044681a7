import Supervision

/// What a handler behind sign-in knows of who asks: never optional there.
struct SignedInVisit: Sendable {
    let id: Visit.ID
    let actor: Actor
    /// As the header shows it.
    let personName: String
    let organisationName: String
    /// With which they sign in.
    var workEmail: String?
    /// Whether a form of theirs waits for its page to be opened again.
    var hasKeptForms = true
    /// How many posts they can act in, this one among them.
    var posts = 1
}
