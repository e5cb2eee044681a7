import ArgumentParser
import Supervision

struct PolicyCheck: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Say whether a policy pack is sound, or name each fault with its line.")

    @Argument(help: "The pack, a YAML file.", completion: .file(extensions: ["yaml"]))
    var file: String

    @Option(help: "Read it as an overlay over this pack.", completion: .file(extensions: ["yaml"])) var over: String?

    func run() async throws {
        let pack = try policyPack(in: file, over: over)
        let counts = [
            "\(pack.norms.count) clauses", "\(pack.matrix.rows.count) matrix rows",
            "\(pack.agreements.count) agreement forms", "\(pack.records.count) record forms",
        ]
        print("\(file): \(pack.title) \(pack.version) (\(pack.status.rawValue)), \(counts.joined(separator: ", "))")
        for contradiction in pack.contradictions { print("For the policy owner: \(contradiction.sentence)") }
    }
}
