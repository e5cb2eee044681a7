/// One supervisee, or several.
public enum SessionFormat: String, Hashable, Sendable, Codable, CaseIterable, CodingKeyRepresentable {
    case individual, group
}
