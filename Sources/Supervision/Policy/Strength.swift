/// How firmly a policy speaks. "Must" refuses, "should" warns and takes a reason, "may" offers.
public enum Strength: String, Hashable, Sendable, Codable, CaseIterable {
    case must, should, may
}

/// Where in a policy something stands, and how firmly it is said there.
///
/// Two are the same wherever they were read: which of two policies it stands in is not compared and not written.
public struct Provision: Sendable {
    /// The source's own numbering, as it is shown to people: "9.1", "Procedure 4.8".
    public var paragraph: String
    public var strength: Strength
    /// Whether the policy leaves it open and the value is our choice, which an organisation may change.
    public var isOurs: Bool
    /// Title of the policy that it stands in, where that one lies below the one that was read.
    public var below: String?

    public init(paragraph: String, strength: Strength, isOurs: Bool = false, below: String? = nil) {
        self.paragraph = paragraph
        self.strength = strength
        self.isOurs = isOurs
        self.below = below
    }

    /// Where the policy has it, or the one below; or that it has not.
    public var source: String {
        isOurs ? "Our choice; the policy leaves it open" : [paragraph, below].compactMap(\.self).joined(separator: " of ")
    }

    /// What stands in place of a paragraph where there is none.
    public static func ours(_ strength: Strength = .should) -> Provision {
        Provision(paragraph: "our choice; the policy leaves it open", strength: strength, isOurs: true)
    }
}

extension Provision: Hashable {
    public static func == (one: Provision, other: Provision) -> Bool {
        (one.paragraph, one.strength, one.isOurs) == (other.paragraph, other.strength, other.isOurs)
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(paragraph)
        hasher.combine(strength)
        hasher.combine(isOurs)
    }
}

/// Written without the mark where the policy says it itself, so that what was frozen and signed before keeps its digest.
extension Provision: Codable {
    private enum Key: String, CodingKey { case paragraph, strength, isOurs }

    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: Key.self)
        paragraph = try values.decode(String.self, forKey: .paragraph)
        strength = try values.decode(Strength.self, forKey: .strength)
        isOurs = try values.decodeIfPresent(Bool.self, forKey: .isOurs) ?? false
    }

    public func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: Key.self)
        try values.encode(paragraph, forKey: .paragraph)
        try values.encode(strength, forKey: .strength)
        if isOurs { try values.encode(true, forKey: .isOurs) }
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
