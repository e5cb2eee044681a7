import Supervision
import Yams

/// Where the faults of a pack gather while it is read to its end.
final class FaultList {
    /// More than anybody mends at once; a file made to have thousands of them is not told each.
    static let most = 100

    private(set) var all: [PackFault] = []
    /// Title of the policy below, of which the values have no line here.
    let below: String?

    init(below: String?) { self.below = below }

    func note(_ line: Int, _ message: String) {
        if all.count < Self.most { all.append(PackFault(line: line, message)) }
    }
}

/// One mapping of a pack while it is read: hands out values, and notes what is wrong with them on the way.
///
/// A value that cannot be read is stood in for, so that reading goes on; the stand-in never leaves, as a pack with
/// a fault is no pack.
final class Entry {
    let line: Int
    let faults: FaultList
    private let name: String
    private var values: [String: Node] = [:]
    private var lines: [String: Int] = [:]
    /// In the order in which they were asked for.
    private var asked: [String] = []
    private var known: Set<String> = []
    /// Whether there is nothing here to read, which has been said already.
    private let isAbsent: Bool

    init(_ node: Node, _ name: String, _ faults: FaultList) {
        (self.name, self.faults, self.line) = (name, faults, node.mark?.line ?? 1)
        guard case .mapping(let mapping) = node else {
            isAbsent = true
            faults.note(line, "\(name) has to be a list of “name: value” lines")
            return
        }
        isAbsent = false
        for (key, value) in mapping {
            guard let key = key.scalar else {
                faults.note(key.mark?.line ?? line, "a name has to be one word")
                continue
            }
            if let hidden = PackText.hidden(in: key.string.unicodeScalars) {
                faults.note(key.mark?.line ?? line, "a name has \(hidden)")
                continue
            }
            values[key.string] = value
            lines[key.string] = key.mark?.line ?? line
        }
    }

    private init(absentFrom entry: Entry, as name: String) {
        (self.name, faults, line, isAbsent) = (name, entry.faults, entry.line, true)
    }

    /// Reads the whole mapping and notes the names that nobody asked for.
    func read<Value>(_ body: (Entry) -> Value) -> Value {
        let value = body(self)
        for key in values.keys.sorted() where !known.contains(key) {
            faults.note(lines[key] ?? line, "“\(key)” is not known in \(name); known are \(quoted(asked))")
        }
        return value
    }

    var isThere: Bool { !isAbsent }

    /// Whether a name is there that may be.
    func has(_ key: String) -> Bool { node(key, isNeeded: false) != nil }

    func line(of key: String) -> Int { lines[key] ?? line }

    /// Title of the policy below, where the value is from there.
    func below(_ key: String) -> String? { values[key]?.mark == nil ? faults.below : nil }

    func note(_ key: String, _ message: String) { faults.note(line(of: key), message) }

    /// Notes what is wrong with something further in, where it stands.
    func note(at path: String..., saying message: String) {
        var (line, node) = (line, Node?.none)
        for (depth, key) in path.enumerated() {
            let found = depth == 0 ? values[key].map { (self.line(of: key), $0) } : node?.pair(key).map { ($0.mark?.line ?? line, $1) }
            guard let found else { break }
            (line, node) = found
        }
        faults.note(line, message)
    }

    /// The value under a name, or nil and a fault where a needed one is missing.
    func node(_ key: String, isNeeded: Bool = true) -> Node? {
        if known.insert(key).inserted { asked.append(key) }
        if let node = values[key] { return node }
        if isNeeded, !isAbsent { faults.note(line, "“\(key)” is missing from \(name)") }
        return nil
    }

    /// The mapping under a name.
    func entry(_ key: String) -> Entry {
        node(key).map { Entry($0, "“\(key)”", faults) } ?? Entry(absentFrom: self, as: "“\(key)”")
    }

    /// Every name of the mapping with its value, in the order of the file.
    func pairs() -> [(key: String, entry: Entry)] {
        let keys = values.keys.sorted { (line(of: $0), $0) < (line(of: $1), $1) }
        return keys.compactMap { key in node(key).map { (key, Entry($0, "“\(key)”", faults)) } }
    }
}

extension Node {
    /// The first of that name in a mapping.
    fileprivate func pair(_ name: String) -> (key: Node, value: Node)? {
        mapping?.first { $0.key.string == name }.map { ($0.key, $0.value) }
    }
}
