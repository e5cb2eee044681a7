import ArgumentParser
import Foundation
import PolicyPacks
import Supervision

struct PolicyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "policy",
        abstract: "Check a policy pack, compare two, work out a matrix, list the clauses, put a pack in force.",
        subcommands: [PolicyCheck.self, PolicyMatrix.self, PolicyClauses.self, PolicyCompare.self, PolicyAdopt.self]
    )
}

/// Reads a pack; what is wrong with it goes to standard error, a line each, and ends the command.
///
/// - Parameter base: the pack that it is laid over, where it is an overlay.
func policyPack(in file: String, over base: String? = nil) throws -> PolicyPack {
    do {
        guard let base else { return try PolicyPackReader.read(file: file) }
        _ = try PolicyPackReader.read(file: base)
        return try PolicyPackReader.read(
            try PolicyPackReader.bytes(of: file), file: file, over: [try PolicyPackReader.bytes(of: base)])
    } catch {
        FileHandle.standardError.write(Data("\(error)\n".utf8))
        throw ExitCode.failure
    }
}

/// JSON as the commands print it: sorted, readable, with a line end.
func json(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
}
