import Yams

extension Node {
    /// What is in force where an overlay lies over a base: the base, with what the overlay names in place of it.
    ///
    /// Entries of a list are found again by their key, those without one by their party. What the base does not have comes after it, in the
    /// overlay's order. A list of plain words is the overlay's. What a policy says is never displaced by a choice of ours above it.
    func overlaid(by overlay: Node) -> Node {
        switch (self, overlay) {
        case (.mapping(let base), .mapping(let overlay)) where overlay.isOurs && !base.isOurs:
            return .mapping(base)
        case (.mapping(let base), .mapping(let overlay)):
            let base = base.filter { !$0.key.isReplaced(by: overlay) }
            let pairs = joined(base.map { ($0, $1) }, overlay.map { ($0, $1) }, by: { $0.0.string }) { below, above in
                (above.0, below.1.overlaid(by: above.1))
            }
            return .mapping(Mapping(pairs, overlay.tag, overlay.style, overlay.mark))
        case (.sequence(let base), .sequence(let overlay)) where (base + overlay).allSatisfy { $0.mapping != nil }:
            let entries = joined(Array(base), Array(overlay), by: \.entryName) { below, above in below.overlaid(by: above) }
            return .sequence(Sequence(entries, overlay.tag, overlay.style, overlay.mark))
        default:
            return overlay
        }
    }

    /// What an entry of a list is found again by; no key is written with a blank.
    private var entryName: String? {
        if let key = self["key"]?.string { return key }
        return self["party"]?.string.map { "party \($0)" }
    }

    /// Whether it says where a value comes from, and the overlay says that otherwise.
    private func isReplaced(by overlay: Mapping) -> Bool {
        switch string {
        case "ours": overlay["paragraph"] != nil
        case "paragraph": overlay["ours"] != nil
        case "sessionsPerYear": overlay["monthsBetween"] != nil && overlay["sessionsPerYear"] == nil
        case "monthsBetween": overlay["sessionsPerYear"] != nil && overlay["monthsBetween"] == nil
        default: false
        }
    }

    /// Without line numbers, so that nobody looks for them in another file.
    var withoutLines: Node {
        switch self {
        case .scalar(var scalar):
            scalar.mark = nil
            return .scalar(scalar)
        case .mapping(let mapping):
            return .mapping(Mapping(mapping.map { ($0.withoutLines, $1.withoutLines) }, mapping.tag, mapping.style))
        case .sequence(let sequence):
            return .sequence(Sequence(sequence.map(\.withoutLines), sequence.tag, sequence.style))
        case .alias:
            return self
        }
    }
}

extension Node.Mapping {
    /// Whether it is a choice where the policy says nothing: it never displaces what a policy says.
    fileprivate var isOurs: Bool { self["ours"]?.string == "true" }
}

/// Each entry of the overlay laid over the base's entry of that name, once; the others after them.
private func joined<Entry>(
    _ base: [Entry], _ overlay: [Entry], by name: (Entry) -> String?, laying: (_ below: Entry, _ above: Entry) -> Entry
) -> [Entry] {
    var entries = base
    var places: [String: Int] = [:]
    for (place, entry) in base.enumerated() {
        if let key = name(entry), places[key] == nil { places[key] = place }
    }
    for entry in overlay {
        if let key = name(entry), let place = places.removeValue(forKey: key) {
            entries[place] = laying(entries[place], entry)
        } else {
            entries.append(entry)
        }
    }
    return entries
}
