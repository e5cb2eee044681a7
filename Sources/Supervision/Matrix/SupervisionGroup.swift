/// Those of a matrix row who come to supervision together.
public struct SupervisionGroup: Hashable, Sendable {
    public typealias ID = Identifier<SupervisionGroup>

    public let id: ID
    /// Key of the matrix row.
    public let row: String
    /// Counted from 1 within its row.
    public let number: Int
    public let members: Set<Membership.ID>

    public init(id: ID = .init(), row: String, number: Int, members: Set<Membership.ID>) {
        self.id = id
        self.row = row
        self.number = number
        self.members = members
    }
}
