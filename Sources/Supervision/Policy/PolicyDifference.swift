import Foundation

extension PolicyPack {
    /// What is other than in an earlier edition, in sentences for the policy owner, in the order of the parts. Nothing that differs is left
    /// out, whatever part it stands in.
    public func differences(from earlier: PolicyPack) -> [String] {
        guard let before = try? PolicyFact.of(earlier), let now = try? PolicyFact.of(self) else { return [] }
        return PolicyFact.differences(from: before, to: now, of: [])
    }
}

/// A pack as names and values, so that two can be compared without knowing their parts.
private enum PolicyFact: Hashable, Decodable {
    case nothing
    case word(String)
    case list([PolicyFact])
    case parts([String: PolicyFact])

    static func of(_ pack: PolicyPack) throws -> PolicyFact {
        var pack = pack
        pack.contradictions = []
        return try JSONDecoder().decode(PolicyFact.self, from: try JSONEncoder().encode(pack))
    }

    init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        if value.decodeNil() {
            self = .nothing
        } else if let flag = try? value.decode(Bool.self) {
            self = .word(flag ? "yes" : "no")
        } else if let number = try? value.decode(Double.self) {
            self = .word(Int(exactly: number).map { "\($0)" } ?? "\(number)")
        } else if let word = try? value.decode(String.self) {
            self = .word(word)
        } else if let list = try? value.decode([PolicyFact].self) {
            self = .list(list)
        } else {
            self = .parts(try value.decode([String: PolicyFact].self))
        }
    }

    static func differences(from before: PolicyFact, to now: PolicyFact, of path: [String]) -> [String] {
        if before == now { return [] }
        switch (before, now) {
        case (.parts(let old), .parts(let new)) where !before.isValue && !now.isValue:
            return Set(old.keys).union(new.keys).sorted().flatMap { key in
                differences(from: old[key] ?? .nothing, to: new[key] ?? .nothing, of: path + [spoken(key)])
            }
        case (.list(let old), .list(let new)) where (old + new).contains { $0.isEntry }:
            return differences(from: old, to: new, of: path)
        case (.nothing, _): return ["\(place(path)): new, \(now.inWords)."]
        case (_, .nothing): return ["\(place(path)): no longer there, it was \(before.inWords)."]
        default: return ["\(place(path)): was \(before.inWords), is now \(now.inWords)."]
        }
    }

    /// Entries are the same by their key, or by all that they say.
    private static func differences(from old: [PolicyFact], to new: [PolicyFact], of path: [String]) -> [String] {
        let before = Dictionary(old.map { ($0.identity, $0) }) { first, _ in first }
        let now = Dictionary(new.map { ($0.identity, $0) }) { first, _ in first }
        let gone = old.filter { now[$0.identity] == nil }.map { "\(place(path)): no longer \($0.named)." }
        let others = new.flatMap { entry in
            before[entry.identity].map { differences(from: $0, to: entry, of: path + [entry.named]) }
                ?? ["\(place(path)): new, \(entry.named)."]
        }
        let order = old.map(\.identity).filter { now[$0] != nil } != new.map(\.identity).filter { before[$0] != nil }
        return gone + others + (order ? ["\(place(path)): in another order."] : [])
    }

    private static func place(_ path: [String]) -> String {
        path.joined(separator: ", ").withCapital
    }

    /// “sessionsPerYear” as people say it.
    private static func spoken(_ key: String) -> String {
        key == SessionFormat.individual.rawValue ? "one to one" : key.keyInWords
    }

    private var fields: [String: PolicyFact] {
        if case .parts(let fields) = self { fields } else { [:] }
    }

    private var isEntry: Bool { !fields.isEmpty }

    /// Whether it is said in one breath: a value with its paragraph, or a paragraph alone.
    private var isValue: Bool {
        let names = Set(fields.keys)
        return names == ["value", "provision"] || (names.contains("paragraph") && names.isSubset(of: ["paragraph", "strength", "isOurs"]))
    }

    private var identity: String {
        if case .word(let key)? = fields["key"] { return key }
        return inWords
    }

    private var named: String {
        if case .word(let role)? = fields["role"], case .word(let text)? = fields["text"] { return "“\(role): \(text)”" }
        for name in ["label", "title", "group", "text", "name"] {
            if case .word(let word)? = fields[name] { return "“\(word)”" }
        }
        return inWords
    }

    private var inWords: String {
        switch self {
        case .nothing: return "nothing"
        case .word(let word): return word.isEmpty ? "empty" : "“\(word)”"
        case .list(let list): return list.isEmpty ? "nobody and nothing" : list.map(\.inWords).joined(separator: ", ")
        case .parts(let fields):
            if case .word(let paragraph)? = fields["paragraph"], case .word(let strength)? = fields["strength"] {
                return "\(paragraph), \(strength)"
            }
            if isValue, let value = fields["value"], let provision = fields["provision"] {
                return "\(value.inWords) (\(provision.inWords))"
            }
            return fields.sorted { $0.key < $1.key }.filter { $0.key != "provision" && $0.key != "key" }
                .map { "\(Self.spoken($0.key)) \($0.value.inWords)" }.joined(separator: "; ")
        }
    }
}
