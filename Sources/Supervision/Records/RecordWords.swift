public import Foundation

/// What the supervisor writes: the answers to the form's written fields, and the action points.
public struct RecordWords: Hashable, Sendable, Codable {
    /// Field key to answer; for a choice the option's key.
    public var answers: [String: String]
    public var actionPoints: [ActionPointDraft]

    public init(answers: [String: String] = [:], actionPoints: [ActionPointDraft] = []) {
        self.answers = answers
        self.actionPoints = actionPoints
    }

    /// As one sealed document. Sorted keys: the same words are the same bytes.
    public var sealedForm: Confidential {
        get throws { Confidential(String(decoding: try CanonicalJSON.bytes(of: self), as: UTF8.self)) }
    }

    public init(_ words: Confidential, with grant: Grant) throws {
        self = try JSONDecoder().decode(Self.self, from: Data(words.opened(with: grant).utf8))
    }
}

/// JSON with one form for one value: UTF-8, sorted keys, no white space. What is signed is digested in this form.
public enum CanonicalJSON {
    public static func bytes(of value: some Encodable) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(value)
    }
}
