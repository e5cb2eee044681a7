import ArgumentParser
import Foundation
import PolicyPacks
import Supervision

struct PolicyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "policy",
        abstract: "Check a policy pack, work out its matrix, list the clauses, put it in force.",
        subcommands: [PolicyCheck.self, PolicyMatrix.self, PolicyClauses.self, PolicyAdopt.self]
    )
}

/// Reads a pack; what is wrong with it goes to standard error, a line each, and ends the command.
func policyPack(in file: String) throws -> PolicyPack {
    do {
        return try PolicyPackReader.read(file: file)
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
