/// A policy that a pair is under beside the one that governs it: in force where one of the two has a post of their own.
public struct PolicyBeside: Sendable {
    /// Who has the post.
    public let name: String
    /// Where it is.
    public let organisation: String
    public let edition: PolicyEdition
    /// What it makes compulsory or advises for the supervisee, one to one.
    public let rows: [Matrix.Row]
    /// Where the governing policy asks for less.
    public let firmer: [PolicyContradiction]

    public init(name: String, organisation: String, edition: PolicyEdition, rows: [Matrix.Row], governing: PolicyPack) {
        self.name = name
        self.organisation = organisation
        self.edition = edition
        self.rows = rows
        firmer = governing.contradictions(with: edition.pack)
    }
}
