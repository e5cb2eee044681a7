/// How firmly a policy speaks. "Must" refuses, "should" warns and takes a reason, "may" offers.
public enum Strength: String, Hashable, Sendable, Codable, CaseIterable {
    case must, should, may
}

/// Where in a policy something stands, and how firmly it is said there.
public struct Provision: Hashable, Sendable, Codable {
    /// The source's own numbering, as it is shown to people: "9.1", "Procedure 4.8".
    public var paragraph: String
    public var strength: Strength

    public init(paragraph: String, strength: Strength) {
        self.paragraph = paragraph
        self.strength = strength
    }
}

/// A value that a policy sets, with the place that sets it.
public struct Setting<Value: Hashable & Sendable & Codable>: Hashable, Sendable, Codable {
    public var value: Value
    public var provision: Provision

    public init(_ value: Value, _ provision: Provision) {
        self.value = value
        self.provision = provision
    }
}
