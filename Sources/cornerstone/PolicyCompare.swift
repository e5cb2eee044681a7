import ArgumentParser
import Supervision

struct PolicyCompare: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare", abstract: "Say in sentences what is other in one policy pack than in another.")

    @Argument(help: "The earlier pack, a YAML file.", completion: .file(extensions: ["yaml"])) var earlier: String
    @Argument(help: "The later pack, a YAML file.", completion: .file(extensions: ["yaml"])) var later: String
    @Option(help: "Read the later one as an overlay over this pack.", completion: .file(extensions: ["yaml"])) var over: String?

    func run() async throws {
        let differences = try policyPack(in: later, over: over).differences(from: try policyPack(in: earlier))
        print(differences.isEmpty ? "The two packs are the same." : differences.joined(separator: "\n"))
    }
}
