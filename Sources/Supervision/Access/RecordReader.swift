/// Whom a policy or a signed agreement names as reader of a record.
public enum RecordReader: String, Hashable, Sendable, Codable, CaseIterable {
    case supervisee, supervisor, headOfSafeguarding, safeguardingSpecialists
}
