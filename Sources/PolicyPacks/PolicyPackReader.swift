import Foundation
public import Supervision
import Yams

/// Reads a policy pack, strictly: it is whole and sound, or every fault is named with its line.
public enum PolicyPackReader {
    /// - Throws: ``PackFaults``, also where the file cannot be read.
    public static func read(file: String) throws(PackFaults) -> PolicyPack {
        try read(bytes(of: file), file: file)
    }

    /// The bytes that an edition keeps.
    /// - Throws: ``PackFaults`` where the file cannot be read or is too long.
    public static func bytes(of file: String) throws(PackFaults) -> [UInt8] {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: file, isDirectory: &isFolder), !isFolder.boolValue,
            let handle = FileHandle(forReadingAtPath: file),
            let data = try? handle.read(upToCount: PackText.longest + 1)
        else { throw PackFaults(file: file, faults: [PackFault(line: 1, "there is no such file, or it cannot be read")]) }
        return Array(data)
    }

    /// - Parameter file: the name that faults are printed with.
    public static func read(_ bytes: [UInt8], file: String) throws(PackFaults) -> PolicyPack {
        try read(try root(of: bytes, file: file), file: file)
    }

    /// The pack that is in force where an overlay lies over another, which may be overlaid itself.
    ///
    /// An overlay says what differs and nothing else; it has a title and a version of its own. Where it asks for less, what lies below holds.
    /// - Parameters:
    ///   - base: the layers below, the lowest first.
    ///   - file: the name that the overlay's faults are printed with.
    /// - Throws: ``PackFaults`` where the overlay, or the base together with it, is not sound.
    public static func read(_ overlay: [UInt8], file: String, over base: [[UInt8]]) throws(PackFaults) -> PolicyPack {
        let above = try root(of: overlay, file: file)
        guard let lowest = base.first else { return try read(above, file: file) }
        var below = try root(of: lowest, file: file).withoutLines
        var pack = try read(below, file: "below \(file)", below: below["title"]?.string)
        for layer in base.dropFirst() {
            below = below.overlaid(by: try root(of: layer, file: file).withoutLines)
            pack = try read(below, file: "below \(file)", over: pack)
        }
        try checkNames(of: above, file: file)
        return try read(below.overlaid(by: above), file: file, over: pack)
    }

    private static func checkNames(of overlay: Node, file: String) throws(PackFaults) {
        guard let mapping = overlay.mapping else {
            throw PackFaults(file: file, faults: [PackFault(line: 1, "an overlay has to be a list of “name: value” lines")])
        }
        let unnamed = ["title", "version"].filter { mapping[$0] == nil }
        guard unnamed.isEmpty else {
            throw PackFaults(file: file, faults: unnamed.map { PackFault(line: 1, "“\($0)” is missing; an overlay has its own") })
        }
    }

    /// - Parameters:
    ///   - base: what it was laid over, and is firmer than afterwards.
    ///   - below: title of what lies below, where values are from there.
    private static func read(
        _ root: Node, file: String, over base: PolicyPack? = nil, below: String? = nil
    ) throws(PackFaults) -> PolicyPack {
        let faults = FaultList(below: base?.title ?? below)
        let entry = Entry(root, "the pack", faults)
        let asWritten = entry.read(policyPack)
        var pack = base.map(asWritten.laid) ?? asWritten
        pack.laidOver = base.map { below in [below.name, below.laidOver].compactMap(\.self).joined(separator: ", laid over ") }
        if faults.all.isEmpty { checkWhole(pack, entry) }
        guard faults.all.isEmpty else { throw PackFaults(file: file, faults: faults.all) }
        return pack
    }

    private static func root(of bytes: [UInt8], file: String) throws(PackFaults) -> Node {
        let text = try PackText.checked(bytes, file: file)
        do {
            // No resolver: what a plain word means is decided by the field that it stands in.
            guard let node = try Parser(yaml: text, resolver: .basic, encoding: .utf8).singleRoot() else {
                throw PackFault(line: 1, "the file is empty; a pack begins with “key”, “title” and “issuer”")
            }
            return node
        } catch let fault as PackFault {
            throw PackFaults(file: file, faults: [fault])
        } catch {
            throw PackFaults(file: file, faults: [fault(of: error)])
        }
    }

    private static func fault(of error: any Error) -> PackFault {
        switch error as? YamlError {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _), .composer(_, let problem, let mark, _):
            PackFault(line: max(1, mark.line), "this is not YAML: \(problem)")
        case .duplicatedKeysInMapping(let keys, let context):
            PackFault(line: max(1, context.mark.line), "\(repeated(keys)) stands here more than once; write it once")
        case .memory:
            PackFault(line: 1, "the file is nested too deeply")
        default:
            PackFault(line: 1, "this is not YAML")
        }
    }
}

/// The names in quotes, or “a name” where one has hidden characters, which no message repeats.
private func repeated(_ names: [String]) -> String {
    PackText.hidden(in: names.joined().unicodeScalars) == nil ? quoted(names.sorted()) : "a name"
}

func quoted(_ words: [String]) -> String {
    words.map { "“\($0)”" }.joined(separator: ", ")
}
