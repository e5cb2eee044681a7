/// The human being who signs in: one for the whole installation, whatever posts they hold.
public struct Person: Hashable, Sendable, Codable {
    public typealias ID = Identifier<Person>

    public let id: ID
    public let firstName: String
    public let lastName: String
    public let knownAs: String?
    /// Lower-case, NFC; the name under which they sign in. Many ambulance staff have none yet.
    public let workEmail: String?

    public init(id: ID, firstName: String, lastName: String, knownAs: String? = nil, workEmail: String? = nil) {
        self.id = id
        self.firstName = firstName
        self.lastName = lastName
        self.knownAs = knownAs
        self.workEmail = workEmail
    }

    /// As people call them.
    public var shownName: String { "\(knownAs ?? firstName) \(lastName)" }
}
