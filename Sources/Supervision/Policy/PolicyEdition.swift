/// A pack as an organisation adopted it on a day: immutable, named by agreements, records and sessions made under it.
public struct PolicyEdition: Hashable, Sendable {
    public typealias ID = Identifier<PolicyEdition>

    public let id: ID
    public let organisationID: Organisation.ID
    /// What holds: where an overlay was laid over another pack both together, with what the owner set.
    public let pack: PolicyPack
    public let from: CivilDate
    /// What the document says, before its owner set anything.
    public let document: PolicyPack
    /// What the owner set in place of it.
    public let changes: [OwnersChange]

    public init(id: ID, organisationID: Organisation.ID, pack document: PolicyPack, from: CivilDate, changes: [OwnersChange] = []) {
        self.id = id
        self.organisationID = organisationID
        self.document = document
        self.changes = changes
        self.from = from
        pack = document.changed(by: changes)
    }

    /// "Safeguarding supervision policy, version 0.4 (draft in use)": as it stands on what is made under it. One that was laid over
    /// another names both.
    public var title: String {
        pack.name + (pack.laidOver.map { ", laid over \($0)" } ?? "") + (pack.status == .draft ? " (draft in use)" : "")
    }
}

extension PolicyPack {
    /// "Safeguarding supervision policy, version 0.4".
    public var name: String { "\(title), version \(version)" }
}
