public import Supervision

/// A membership with the person whose it is: what lists, pick-lists and forms print of somebody.
public struct Member: Hashable, Sendable {
    public let membership: Membership
    public let person: Person

    public init(membership: Membership, person: Person) {
        self.membership = membership
        self.person = person
    }

    public var id: Membership.ID { membership.id }
    public var name: String { person.shownName }
    public var post: String { membership.post }
}
