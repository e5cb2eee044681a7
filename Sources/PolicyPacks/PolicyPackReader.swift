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
        let text = try PackText.checked(bytes, file: file)
        let faults = FaultList()
        let pack = Entry(try root(of: text, file: file), "the pack", faults).read(policyPack)
        guard faults.all.isEmpty else { throw PackFaults(file: file, faults: faults.all) }
        return pack
    }

    private static func root(of text: String, file: String) throws(PackFaults) -> Node {
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
            PackFault(line: max(1, context.mark.line), "\(quoted(keys.sorted())) stands here more than once; write it once")
        case .memory:
            PackFault(line: 1, "the file is nested too deeply")
        default:
            PackFault(line: 1, "this is not YAML")
        }
    }
}

func quoted(_ words: [String]) -> String {
    words.map { "“\($0)”" }.joined(separator: ", ")
}
