/// The register that those present at a group session sign.
public struct AttendanceForm: Hashable, Sendable, Codable {
    public var key: String
    public var title: String
    public var fields: [RecordForm.Field]
    /// What a signature in the register means; it stands above the rows.
    public var declaration: Setting<String>
    /// The columns of a row, one row for each person present.
    public var columns: [RecordForm.Option]

    public init(
        key: String, title: String, fields: [RecordForm.Field], declaration: Setting<String>, columns: [RecordForm.Option]
    ) {
        self.key = key
        self.title = title
        self.fields = fields
        self.declaration = declaration
        self.columns = columns
    }
}
