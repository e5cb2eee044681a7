/// A pack as an organisation adopted it on a day: immutable, named by agreements, records and sessions made under it.
public struct PolicyEdition: Hashable, Sendable {
    public typealias ID = Identifier<PolicyEdition>

    public let id: ID
    public let organisationID: Organisation.ID
    /// Where an overlay was laid over another pack: both together.
    public let pack: PolicyPack
    public let from: CivilDate

    public init(id: ID, organisationID: Organisation.ID, pack: PolicyPack, from: CivilDate) {
        self.id = id
        self.organisationID = organisationID
        self.pack = pack
        self.from = from
    }

    /// "Safeguarding supervision policy, version 0.4 (draft in use)": as it stands on what is made under it.
    public var title: String {
        "\(pack.title), version \(pack.version)" + (pack.status == .draft ? " (draft in use)" : "")
    }
}
