/// A figure or a choice of a policy that organisations vary, so that its owner changes it without another document.
public struct OwnersSetting: Sendable {
    public enum Kind: Sendable {
        /// - Parameters:
        ///   - unit: "minute", "month".
        ///   - firmer: which way a figure becomes stricter.
        case figure(ClosedRange<Int>, unit: String, firmer: Firmer)
        case choice([Option])
    }

    public enum Firmer: Sendable { case more, less }

    public struct Option: Hashable, Sendable {
        /// As a pack writes it.
        public let value: String
        public let words: String
    }

    /// Stable, for forms and for what is kept: `lengths.individual`.
    public let key: String
    /// A noun phrase: "usual length of a session, one to one".
    public let name: String
    public let kind: Kind
    let find: @Sendable (PolicyPack) -> (value: String, provision: Provision)?
    let put: @Sendable (inout PolicyPack, String) -> Void
    /// Whether the owner is asked even where the policy is silent; until they answer it is nothing.
    var isAskedAnyway = false

    /// As it stands in a pack; nil where that is silent.
    public func value(in pack: PolicyPack) -> String? { find(pack)?.value ?? (isAskedAnyway ? "" : nil) }

    /// Where the policy has it, and how firmly.
    public func provision(in pack: PolicyPack) -> Provision? { find(pack)?.provision ?? (isAskedAnyway ? .ours() : nil) }

    /// "60 minutes", "The supervisor".
    public func words(for value: String) -> String {
        switch kind {
        case .figure where value.isEmpty: "Not set"
        case .figure(_, let unit, _): value == "1" ? "1 \(unit)" : "\(value) \(unit)s"
        case .choice(let options): options.first { $0.value == value }?.words ?? value
        }
    }

    /// Whether it can have that value at all.
    public func allows(_ value: String) -> Bool {
        switch kind {
        case .figure where value.isEmpty: isAskedAnyway
        case .figure(let range, _, _): value.utf8.count <= 9 && Int(value).map { range.contains($0) && "\($0)" == value } == true
        case .choice(let options): options.contains { $0.value == value }
        }
    }

    /// Whether a value is less than what the document of the policy sets. Of two choices neither is firmer: any other is a departure.
    public func isWeaker(_ value: String, than document: PolicyPack) -> Bool {
        guard let set = self.value(in: document), set != value else { return false }
        switch kind {
        case .figure(_, _, let firmer):
            guard let old = Int(set), let new = Int(value) else { return true }
            return firmer == .more ? new < old : new > old
        case .choice: return true
        }
    }
}

/// What the owner of a policy set in place of what its document says.
public struct OwnersChange: Hashable, Sendable {
    /// Of an ``OwnersSetting``.
    public let key: String
    public let value: String
    /// Why, where it departs from what should be; never anybody's private words.
    public let reason: String

    public init(key: String, value: String, reason: String = "") {
        self.key = key
        self.value = value
        self.reason = reason
    }
}

extension PolicyPack {
    /// The same policy with what its owner set. What the policy does not have, or what it cannot be, is left as it is.
    public func changed(by changes: [OwnersChange]) -> PolicyPack {
        let settings = Dictionary(ownersSettings.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        return changes.reduce(into: self) { pack, change in
            if let setting = settings[change.key], setting.allows(change.value) { setting.put(&pack, change.value) }
        }
    }
}
